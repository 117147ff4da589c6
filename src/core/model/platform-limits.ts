import type { Platform } from './post.ts';

/**
 * The unit in which a platform counts length: `bytes` (UTF-8), `graphemes` (user-perceived characters), `units`
 * (UTF-16), `emoji bytes` (graphemes, but bytes for emoji) or `weighted` (the weights of X).
 */
export const countings = ['bytes', 'emoji bytes', 'graphemes', 'units', 'weighted'] as const;

export type Counting = (typeof countings)[number];

/** A limit with its source and the date on which it was retrieved. */
export interface Sourced {
  readonly max: number;
  readonly source: string;
  /** The date of retrieval: `2026-11-23`. */
  readonly asOf: string;
}

export interface LengthLimit extends Sourced {
  readonly counting: Counting;
}

/** The limits of a platform. */
export interface PlatformLimits {
  /** Display name. */
  readonly name: string;
  readonly text: LengthLimit;
  /** An additional limit for the same text. */
  readonly bytes?: LengthLimit;
  /** The limit for replies, if it is different. */
  readonly reply?: LengthLimit;
  /** The length that is counted for each URL. */
  readonly address?: Sourced;
  readonly hashtags?: Sourced;
  /** Number of characters before "more". Absent if it is unknown or if the platform shows the whole text. */
  readonly fold?: Sourced;
}

const asOf = '2026-11-23';

const postiz = 'Postiz (a scheduler), maxLength() of its providers';

/** The known limits of each platform, which a configuration can override. Sorted. */
export const platformLimits: Readonly<Record<Platform, PlatformLimits>> = {
  bluesky: {
    name: 'Bluesky',
    text: { max: 300, counting: 'graphemes', source: 'lexicon app.bsky.feed.post, maxGraphemes', asOf },
    bytes: { max: 3_000, counting: 'bytes', source: 'lexicon app.bsky.feed.post, maxLength', asOf },
  },
  discord: { name: 'Discord', text: { max: 2_000, counting: 'units', source: postiz, asOf } },
  facebook: { name: 'Facebook', text: { max: 63_206, counting: 'units', source: postiz, asOf } },
  'google-business': { name: 'Google Business', text: { max: 1_500, counting: 'units', source: postiz, asOf } },
  instagram: {
    name: 'Instagram',
    text: { max: 2_200, counting: 'graphemes', source: 'documentation of schedulers (Ayrshare and others)', asOf },
    hashtags: {
      max: 5,
      source: 'press and documentation of schedulers: feed posts and Reels since 19 December 2025, with the comments',
      asOf,
    },
    fold: { max: 125, source: 'documentation of schedulers', asOf },
  },
  linkedin: {
    name: 'LinkedIn',
    text: { max: 3_000, counting: 'graphemes', source: 'documentation of schedulers', asOf },
    reply: { max: 1_250, counting: 'graphemes', source: 'documentation of schedulers', asOf },
    // Sources report 110 to 210. This is the highest number.
    fold: { max: 210, source: 'documentation of schedulers, which differ', asOf },
  },
  mastodon: {
    name: 'Mastodon',
    text: {
      max: 500,
      counting: 'graphemes',
      source: 'Mastodon, StatusLengthValidator; a server may set max_characters to another number',
      asOf,
    },
    address: { max: 23, source: 'Mastodon, characters_reserved_per_url', asOf },
  },
  pinterest: {
    name: 'Pinterest',
    text: { max: 500, counting: 'graphemes', source: 'documentation of schedulers (Ayrshare, Postiz)', asOf },
  },
  reddit: { name: 'Reddit', text: { max: 10_000, counting: 'units', source: postiz, asOf } },
  telegram: { name: 'Telegram', text: { max: 4_096, counting: 'units', source: postiz, asOf } },
  threads: {
    name: 'Threads',
    text: { max: 500, counting: 'emoji bytes', source: 'Meta, Threads API, Posts, 14 April 2026', asOf },
  },
  tiktok: {
    name: 'TikTok',
    text: { max: 2_200, counting: 'graphemes', source: 'documentation of schedulers (Ayrshare, Postiz)', asOf },
    fold: { max: 150, source: 'documentation of schedulers', asOf },
  },
  tumblr: { name: 'Tumblr', text: { max: 32_768, counting: 'units', source: postiz, asOf } },
  x: {
    name: 'X',
    text: { max: 280, counting: 'weighted', source: 'X, Counting characters; twitter-text configuration v3', asOf },
    address: { max: 23, source: 'twitter-text configuration v3, transformedURLLength', asOf },
    fold: { max: 280, source: 'reports of users of X Premium, unconfirmed', asOf },
  },
  youtube: {
    name: 'YouTube',
    text: { max: 5_000, counting: 'graphemes', source: 'documentation of schedulers (Postiz): descriptions', asOf },
    hashtags: { max: 15, source: 'YouTube, help page on hashtags (as reported): more, and all are ignored', asOf },
    fold: { max: 100, source: 'documentation of schedulers', asOf },
  },
};

/** The weights of characters on X. */
export interface Weights {
  /** The first and the last code point of each range, both included, and their weight. */
  readonly ranges: readonly (readonly [from: number, to: number, weight: number])[];
  /** The weight of all other characters. */
  readonly defaultWeight: number;
  /** The weight of an emoji of any number of code points. Absent if code points are weighted one by one. */
  readonly emoji?: number;
  readonly address: number;
}

/** Source: twitter-text configuration v3 (2018), scaled from 100 to 1; read on 2026-11-23. */
export const xWeights: Weights = {
  ranges: [
    [0, 4_351, 1],
    [8_192, 8_205, 1],
    [8_208, 8_223, 1],
    [8_242, 8_247, 1],
  ],
  defaultWeight: 2,
  emoji: 2,
  address: 23,
};
