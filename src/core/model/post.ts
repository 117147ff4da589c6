import type { PostTime } from './post-time.ts';
import type { SourceMap } from './source-map.ts';
import type { Span } from './span.ts';

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
export interface DisableDirective {
  /** Rule ids, or `all`. None where a comment reaches no post: the nearest one carries it, so that it can be reported. */
  readonly rules: readonly string[] | 'all';
  /** Of `all`, those for which a later comment has ended it. */
  readonly except?: readonly string[];
  readonly reason?: string;
  /** The last day on which it holds, as the file writes it: `2026-12-31`. */
  readonly until?: string;
  /** Where in the file the wish is written. */
  readonly span: Span<'file'>;
}

export const extraTextKinds = ['alt-text', 'first-comment', 'poll-option'] as const;

/**
 * Words that belong to a post and stand beside it: what is said of a picture to those who cannot see it (`alt`), the
 * first comment that the sender puts below, an answer of a poll.
 */
export interface ExtraText {
  readonly kind: (typeof extraTextKinds)[number];
  readonly text: string;
  /** Offset in the file where `map` begins. */
  readonly offset: number;
  readonly map: SourceMap;
}

/** One draft: its words, what is known of it, and where in the file each of its characters came from. */
export interface Post {
  /** The id its file gives it, or one derived from its place among the file's posts. */
  readonly id: string;
  /** Whether the file itself gives the id. A derived one may move when another post is put before it. */
  readonly hasOwnId?: boolean;
  readonly path: string;
  /** What a reader of the platform would see. */
  readonly text: string;
  /** Offset in the file where `map` begins. */
  readonly offset: number;
  readonly map: SourceMap;
  readonly kind: PostKind;
  readonly platform?: Platform;
  /** All that it goes to, where that is more than one; `platform` is the first of them. */
  readonly platforms?: readonly Platform[];
  readonly account?: string;
  /** As written in the file. */
  readonly date?: string;
  /** Where in the file the date is written. */
  readonly dateAt?: Span<'file'>;
  /** When that is; absent where nobody can tell. */
  readonly time?: PostTime;
  /** A BCP 47 tag, as declared by the file. */
  readonly language?: string;
  /** The text that this post answers, when the file has it. */
  readonly inReplyTo?: string;
  /** The parts of a thread: spans of `text`, in order. */
  readonly parts?: readonly Span<'post'>[];
  readonly extraTexts?: readonly ExtraText[];
  /** Whatever else the file says of the post, by its own names. */
  readonly fields: Readonly<Record<string, string>>;
  readonly directives: readonly DisableDirective[];
}

const platformAliases: Readonly<Record<string, Platform>> = {
  fb: 'facebook',
  gbp: 'google-business',
  gmb: 'google-business',
  google: 'google-business',
  googlebusiness: 'google-business',
  googlebusinessprofile: 'google-business',
  ig: 'instagram',
  insta: 'instagram',
  li: 'linkedin',
  tweet: 'x',
  twitter: 'x',
  twitterx: 'x',
  yt: 'youtube',
};

/** Reads a platform's name as people write it (`Twitter/X`, `IG`, `LinkedIn Page`); `undefined` if it is none we know. */
export function parsePlatform(name: string): Platform | undefined {
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
export const maxPostLength = 100_000;
