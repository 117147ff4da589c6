import * as v from 'valibot';
import { defineRule, type Platform, platforms, surplusTags } from '../src/rule-kit.ts';

/**
 * Tags that each platform bears. Instagram's and Threads' are the platforms' own (IG25); the others are customs and
 * vendors' studies, with Mastodon high because its tags are its search.
 */
const limits: Readonly<Partial<Record<Platform, number>>> = {
  bluesky: 3,
  facebook: 2,
  instagram: 5,
  linkedin: 5,
  mastodon: 6,
  threads: 1,
  tiktok: 5,
  x: 2,
};

/** Platforms that themselves take no more: the tags beyond do nothing, so that a post says the same without them. */
const capped = new Set<Platform>(['instagram', 'threads']);

const limit = v.optional(v.pipe(v.number(), v.integer(), v.minValue(0)));

const limitOf = Object.fromEntries(platforms.map((platform) => [platform, limit])) as Readonly<
  Record<Platform, typeof limit>
>;

export default defineRule({
  id: 'hashtag-stuffing',
  group: 'form',
  summary: 'More hashtags than the platform bears.',
  why: 'Instagram and Threads cap them, elsewhere they crowd out the words, and generic tags reach nobody.',
  advice: 'Keep the tags that your customers would actually search for.',
  sources: ['IG25', 'HASH'],
  since: '0.1.0',
  language: 'any',
  outOfScope: ['Which tags are good ones.', '"#1", colours and C#: they are no tags.'],
  fixDescription:
    'Where the platform itself sets the cap (Instagram, Threads), or your options do, the last tags at the end of a post go. Tags of a sentence stay, and so do those that say who paid or how to read it.',
  presets: { recommended: 'warning', strict: 'warning' },
  messages: { many: '{count} hashtags, where {place} bears {limit}.' },
  options: v.strictObject({
    max: v.optional(
      v.pipe(v.number(), v.integer(), v.minValue(0), v.description('Hashtags where the platform is not known.')),
      5,
    ),
    platforms: v.optional(
      v.pipe(v.strictObject(limitOf), v.description('Hashtags by platform, over the built-in limits.')),
      {},
    ),
  }),
  examples: {
    bad: [
      'Flat white season. #coffee #coffeelover #instacoffee #latte #foodie [[#love #happy]]',
      'Great day! #leadership #success #motivation #hustle #growth [[#mindset]] always #win',
      { text: 'Bread at eight. #bread #rye [[#baking]]', platform: 'x' },
      { text: 'Bread at eight. #bread [[#rye]]', options: { max: 1 } },
      {
        text: 'Bread at eight. #bread #rye [[#baking]]',
        platform: 'linkedin',
        options: { platforms: { linkedin: 2 } },
      },
    ],
    good: [
      'Flat white season: the Guatemalan is back and it tastes of orange peel. #LeithCoffee',
      'We put salary bands in all 14 adverts this year. Applications rose by a third. #PayTransparency',
      { text: 'Morning walk. #birds #marsh #dawn #curlew #essex #silence', platform: 'mastodon' },
      { text: 'We walk at nine from the school gate. #ReclaimTheNight #Leeds', platform: 'facebook' },
      { text: 'Table 14, left of the tea: £6 a pamphlet, £9 for three. #BookFair26 #Binding', platform: 'x' },
      'We are #1 for tea, our red is #ff0000, and the code is in C#.',
      { text: 'Bread at eight. #bread #rye #baking', platform: 'x', options: { platforms: { x: 3 } } },
    ],
  },
  *check(doc, { options, finding }) {
    const { platform } = doc.post;
    const most = (platform && (options.platforms[platform] ?? limits[platform])) ?? options.max;
    const surplus = doc.hashtags.slice(most);
    const [first] = surplus;
    if (!first) return;
    // One underline for a block of tags, and the first of them where words stand between.
    const block = /^(?:#[\p{L}\p{N}_]+\s*)+/u.exec(doc.text.slice(first.start))?.[0].length ?? 0;
    const last = surplus.findLast(({ end }) => end <= first.start + block) ?? first;
    const found = finding(
      'many',
      { start: first.start, end: last.end },
      { count: doc.hashtags.length, place: platform ?? 'a post', limit: most },
    );
    // A cap is the platform's own, or the house's: what is only said to work best is for people to weigh.
    const isCap = platform && (capped.has(platform) || options.platforms[platform] !== undefined);
    const fix =
      isCap && !doc.post.platforms ? surplusTags(doc, most).map((surplus) => ({ span: surplus, text: '' })) : [];
    yield { ...found, ...(fix.length > 0 && { fix }) };
  },
});
