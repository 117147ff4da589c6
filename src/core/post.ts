import type { SourceMap, Span } from './source-map.ts';

/** A file's name and its decoded text, without a byte order mark. */
export interface SourceFile {
  readonly path: string;
  readonly text: string;
}

export const platforms = [
  'bluesky',
  'discord',
  'facebook',
  'google-business',
  'instagram',
  'linkedin',
  'mastodon',
  'pinterest',
  'reddit',
  'telegram',
  'threads',
  'tiktok',
  'tumblr',
  'x',
  'youtube',
] as const;

export type Platform = (typeof platforms)[number];

export const postKinds = ['post', 'reply', 'thread'] as const;

export type PostKind = (typeof postKinds)[number];

/** An author's wish, written beside a post, that rules stay silent about it. */
export interface Directive {
  /** Rule ids, or `all`. */
  readonly rules: readonly string[] | 'all';
  readonly reason?: string;
  /** Where in the file the wish is written. */
  readonly span: Span;
}

/** One draft: its words, what is known of it, and where in the file each of its characters came from. */
export interface Post {
  /** The id its file gives it, or one derived from its place among the file's posts. */
  readonly id: string;
  /** Whether the file itself gives the id. A derived one may move when another post is put before it. */
  readonly named?: boolean;
  readonly path: string;
  /** What a reader of the platform would see. */
  readonly text: string;
  /** Offset in the file where `map` begins. */
  readonly at: number;
  readonly map: SourceMap;
  readonly kind: PostKind;
  readonly platform?: Platform;
  readonly account?: string;
  /** As written in the file. */
  readonly date?: string;
  /** A BCP 47 tag, as declared by the file. */
  readonly language?: string;
  /** The text that this post answers, when the file has it. */
  readonly inReplyTo?: string;
  /** Whatever else the file says of the post, by its own names. */
  readonly fields: Readonly<Record<string, string>>;
  readonly directives: readonly Directive[];
}

const platformAliases: Readonly<Record<string, Platform>> = {
  fb: 'facebook',
  gbp: 'google-business',
  gmb: 'google-business',
  google: 'google-business',
  googlebusiness: 'google-business',
  googlebusinessprofile: 'google-business',
  ig: 'instagram',
  li: 'linkedin',
  tweet: 'x',
  twitter: 'x',
  twitterx: 'x',
  yt: 'youtube',
};

/** Reads a platform's name as people write it (`Twitter/X`, `IG`, `LinkedIn Page`); `undefined` if it is none we know. */
export function platformNamed(name: string): Platform | undefined {
  const words =
    name
      .normalize('NFKC')
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu) ?? [];
  const joined = words.join('');
  const known = (key: string) =>
    platformAliases[key] ?? platforms.find((platform) => platform.replace('-', '') === key);
  return known(joined) ?? words.map(known).find((platform) => platform !== undefined);
}

/** In UTF-16 units. More than any platform takes in one post, and little enough to be read in a moment. */
export const longestPost = 100_000;
