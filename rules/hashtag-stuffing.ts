import * as v from 'valibot';
import { defineRule, type Platform, platforms, surplusTags } from '../src/rule-kit.ts';

/**
 * Maximum number of hashtags by platform. Instagram and Threads define their own limits (IG25). The others are based on
 * customs and on studies of vendors. The limit for Mastodon is high, because its search depends on hashtags.
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

/** Platforms that ignore hashtags over the limit, so that their removal changes nothing. */
const capped = new Set<Platform>(['instagram', 'threads']);

const limit = v.optional(v.pipe(v.number(), v.integer(), v.minValue(0)));

const limitByPlatform = Object.fromEntries(platforms.map((platform) => [platform, limit])) as Readonly<
  Record<Platform, typeof limit>
>;

export default defineRule({
  id: 'hashtag-stuffing',
  group: 'form',
  summary: 'More hashtags than suit the platform.',
  why: 'Instagram and Threads cap hashtags. On other platforms, too many crowd out the words, and generic tags reach nobody.',
  advice: 'Keep the hashtags that your customers would search for.',
  sources: ['IG25', 'HASH'],
  since: '0.1.0',
  language: 'any',
  outOfScope: ['Whether a hashtag is well chosen.', '"#1", color codes and C#, which are not hashtags.'],
  fixDescription:
    'If the platform (Instagram, Threads) or your options set the cap, the last hashtags at the end of a post are removed. Hashtags within a sentence stay, and so do disclosures and tags that show how to read the post.',
  presets: { recommended: 'warning', strict: 'warning' },
  messages: { many: 'Hashtags: {count}, over the limit of {limit} for {place}. Keep the ones that people search for.' },
  options: v.strictObject({
    max: v.optional(
      v.pipe(
        v.number(),
        v.integer(),
        v.minValue(0),
        v.description('Maximum number of hashtags if the platform is unknown.'),
      ),
      5,
    ),
    platforms: v.optional(
      v.pipe(
        v.strictObject(limitByPlatform),
        v.description('Maximum number of hashtags by platform; overrides the built-in limits.'),
      ),
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
    const max = (platform && (options.platforms[platform] ?? limits[platform])) ?? options.max;
    const surplus = doc.hashtags.slice(max);
    const [first] = surplus;
    if (!first) return;
    // Report a whole block of hashtags, or its first part if there are words between the hashtags.
    const block = /^(?:#[\p{L}\p{N}_]+\s*)+/u.exec(doc.text.slice(first.start))?.[0].length ?? 0;
    const last = surplus.findLast(({ end }) => end <= first.start + block) ?? first;
    const found = finding(
      'many',
      { start: first.start, end: last.end },
      { count: doc.hashtags.length, place: platform ?? 'a post', limit: max },
    );
    // Only limits of a platform or a configuration are fixed, because the others are recommendations.
    const isCap = platform && (capped.has(platform) || options.platforms[platform] !== undefined);
    const fix =
      isCap && !doc.post.platforms ? surplusTags(doc, max).map((surplus) => ({ span: surplus, text: '' })) : [];
    yield { ...found, ...(fix.length > 0 && { fix }) };
  },
});
