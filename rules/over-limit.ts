import * as v from 'valibot';
import {
  type Counting,
  type Document,
  defineRule,
  measureLength,
  type Platform,
  type Post,
  platformLimits,
  platforms,
  type Span,
  surplusTags,
  toTextOffset,
} from '../src/rule-kit.ts';

const number = v.optional(v.pipe(v.number(), v.integer(), v.minValue(0)));

const byPlatform = (description: string) =>
  v.optional(
    v.pipe(
      v.strictObject(
        Object.fromEntries(platforms.map((platform) => [platform, number])) as Readonly<
          Record<Platform, typeof number>
        >,
      ),
      v.description(description),
    ),
    {},
  );

type Numbers = Readonly<Partial<Record<Platform, number | undefined>>>;

const unitOf: Readonly<Record<Counting, string>> = {
  bytes: 'bytes',
  'emoji bytes': 'characters (emoji by their bytes)',
  graphemes: 'characters',
  units: 'characters',
  weighted: 'characters (as X counts)',
};

/** Maximum length that any platform counts per character: `a.ie` counts as 23. */
const maxWeight = 6;

/** Returns the texts that are published separately: the parts of a thread, or the post. */
function piecesOf({ text, parts = [] }: Post): readonly (Span<'post'> & { readonly name: string })[] {
  if (parts.length === 0) return [{ start: 0, end: text.length, name: 'this post' }];
  return parts.map((part, index) => ({ ...part, name: `part ${index + 1} of ${parts.length}` }));
}

/** Returns the span of the words over the limit. A word that is partly over the limit is included. */
function beyond(doc: Document, piece: Span<'post'>, over: number): Span<'doc'> {
  const before = doc.post.text.slice(Math.max(piece.start, piece.start + over - 40), piece.start + over);
  const cut = /\S+$/u.exec(before)?.[0].length ?? 0;
  const start = piece.start + over - (cut < before.length ? cut : 0);
  return { start: toTextOffset(doc, start), end: toTextOffset(doc, piece.end) };
}

const tag = /(?<![\p{L}\p{N}_&])#(?=[\p{N}_]*\p{L})[\p{L}\p{N}_]+/gu;

/** Whether a text is an extra text of a post, such as an alt text, which has limits of its own. */
const isExtraText = ({ extraTexts = [], map }: Post) => extraTexts.some((extra) => extra.map === map);

export default defineRule({
  id: 'over-limit',
  group: 'form',
  summary: 'Posts over the length or hashtag limit of their platform.',
  why: 'Platforms cut off, reject or ignore text over the limit, and often the main point is lost.',
  advice: 'Keep one idea, and save the rest for another post.',
  sources: ['https://docs.x.com/fundamentals/counting-characters', 'IG25'],
  since: '0.1.0',
  kinds: ['post', 'thread', 'reply'],
  language: 'any',
  outOfScope: [
    'Posts whose platform is unknown.',
    'Titles, alt texts and content warnings.',
    'Higher limits of your plan or server: set them in the options.',
  ],
  fixDescription:
    'The last hashtags at the end of a post are removed, unless its first comment has hashtags too. Words over the limit stay.',
  presets: { strict: 'warning' },
  messages: {
    long: '{place} accepts {limit} {unit}, but {piece} has {length}. Shorten it, or split it up.',
    tags: 'Hashtags in this post and its first comment: {count}. {place} accepts {limit}. Remove the least useful ones.',
  },
  options: v.strictObject({
    limits: byPlatform('Maximum number of characters by platform; overrides the built-in numbers: { "x": 25000 }.'),
    replies: byPlatform('Maximum number of characters of a reply, by platform.'),
    bytes: byPlatform('Maximum number of bytes by platform.'),
    addresses: byPlatform('Number of characters that a link counts as, on platforms that shorten links.'),
    hashtags: byPlatform('Maximum number of hashtags by platform.'),
  }),
  examples: {
    bad: [
      {
        text: 'Joan found the recipe in a drawer: rye, treacle and a spoon of malt, baked overnight in a tin with the lid on. We tried it four times before the crust held. The fifth loaf stood on the counter at six, and by seven the whole street had been in to ask what smelled so good, and [[where the queue began.]]',
        platform: 'x',
      },
      {
        text: 'The library van stops [[at the school now.]]',
        platform: 'mastodon',
        options: { limits: { mastodon: 24 } },
      },
      {
        text: 'Of course, and [[the clinic opens at nine.]]',
        kind: 'reply',
        platform: 'linkedin',
        options: { replies: { linkedin: 15 } },
      },
      { text: 'Käse und Brötchen, [[frisch um acht.]]', platform: 'bluesky', options: { bytes: { bluesky: 22 } } },
      {
        text: 'Notes at https://library.example.com/notes [[and at the desk.]]',
        platform: 'mastodon',
        options: { limits: { mastodon: 20 }, addresses: { mastodon: 10 } },
      },
      { text: 'Rye at eight. #rye #bread #bakery #leith #sourdough [[#malt #treacle]]', platform: 'instagram' },
      { text: 'Rye at eight. #rye [[#bread]]', platform: 'youtube', options: { hashtags: { youtube: 1 } } },
    ],
    good: [
      {
        text: 'The van stops at the school from Monday. Times: https://library.example.org/vans/timetable-for-the-spring-and-the-summer-with-all-stops-in-the-valley-and-on-the-coast/and-what-to-do-when-it-snows/or-when-the-bridge-is-closed-to-lorries/and-who-to-ring-when-nobody-comes/by-name-and-by-village/version-twelve',
        platform: 'x',
      },
      { text: 'The library van stops at the school now.', platform: 'x', options: { limits: { x: 40 } } },
      { text: 'The library van stops at the school now.', options: { limits: { x: 10 } } },
      { text: 'Rye at eight. #rye #bread #bakery #leith #sourdough #malt', platform: 'facebook' },
      {
        text: 'Rye at eight. #rye #bread #bakery #leith #sourdough #malt',
        platform: 'instagram',
        options: { hashtags: { instagram: 30 } },
      },
      { text: 'Ask @[Joan Hill](urn:li:person:a1B2).', platform: 'linkedin', options: { limits: { linkedin: 14 } } },
      { text: 'Ask @joan@books.example.org.', platform: 'mastodon', options: { limits: { mastodon: 10 } } },
      { text: '👩‍👩‍👦 at eight', platform: 'bluesky', options: { limits: { bluesky: 10 } } },
    ],
  },
  *check(doc, { options, finding }) {
    const { post } = doc;
    if (isExtraText(post)) return;
    const getLimit = (numbers: Numbers, platform: Platform, known?: { readonly max: number }) =>
      numbers[platform] ?? known?.max;
    for (const platform of post.platforms ?? (post.platform ? [post.platform] : [])) {
      const known = platformLimits[platform];
      const isReply = post.kind === 'reply';
      const defaultMax = getLimit(options.limits, platform, known.text);
      const chars = isReply ? (getLimit(options.replies, platform, known.reply) ?? defaultMax) : defaultMax;
      const limits = [
        { limit: chars, counting: known.text.counting },
        { limit: getLimit(options.bytes, platform, known.bytes), counting: 'bytes' as const },
      ];
      for (const piece of piecesOf(post)) {
        const text = post.text.slice(piece.start, piece.end).trimEnd();
        for (const { limit, counting } of limits) {
          if (limit === undefined || text.length * maxWeight <= limit) continue;
          const { length, over } = measureLength(platform, text, limit, {
            counting,
            address: options.addresses[platform],
          });
          if (over === undefined) continue;
          const data = { place: known.name, limit: limit.toLocaleString('en'), unit: unitOf[counting] };
          yield finding('long', beyond(doc, piece, over), {
            ...data,
            piece: piece.name,
            length: length.toLocaleString('en'),
          });
          break;
        }
      }
      const cap = getLimit(options.hashtags, platform, known.hashtags);
      if (cap === undefined) continue;
      const comments = (post.extraTexts ?? []).filter(({ kind }) => kind === 'first-comment');
      const count = comments.reduce((sum, { text }) => sum + (text.match(tag)?.length ?? 0), doc.hashtags.length);
      if (count <= cap) continue;
      const own = doc.hashtags.slice(Math.min(cap, Math.max(0, doc.hashtags.length - (count - cap))));
      const start = own[0]?.start ?? doc.words.at(-1)?.start ?? 0;
      const end = own.at(-1)?.end ?? doc.words.at(-1)?.end ?? doc.text.length;
      // If the first comment has hashtags or the post is for several platforms, only people can decide which to remove.
      const isOwn = count === doc.hashtags.length && !post.platforms;
      const fix = isOwn ? surplusTags(doc, cap).map((surplus) => ({ span: surplus, text: '' })) : [];
      yield {
        ...finding('tags', { start, end }, { place: known.name, limit: cap, count }),
        ...(fix.length > 0 && { fix }),
      };
    }
  },
});
