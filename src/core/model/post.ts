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

/** A directive beside a post that suppresses rules. */
export interface DisableDirective {
  /**
   * Rule ids, or `all`. Empty if a comment applies to no post: the nearest post then holds it, so that it is reported.
   */
  readonly rules: readonly string[] | 'all';
  /** With `all`: the rules that a later comment enabled again. */
  readonly except?: readonly string[];
  readonly reason?: string;
  /** The last day on which it applies, as written in the file: `2026-12-31`. */
  readonly until?: string;
  /** Where the directive is in the file. */
  readonly span: Span<'file'>;
}

export const extraTextKinds = ['alt-text', 'first-comment', 'poll-option'] as const;

/** A text that belongs to a post: an alt text, the first comment by the sender, or an option of a poll. */
export interface ExtraText {
  readonly kind: (typeof extraTextKinds)[number];
  readonly text: string;
  /** Offset in the file where `map` begins. */
  readonly offset: number;
  readonly map: SourceMap;
}

/** One post with its text, metadata and source map. */
export interface Post {
  /** The id from the file, or one derived from the position among the file's posts. */
  readonly id: string;
  /** Whether the id is from the file. A derived id may change when another post is inserted before. */
  readonly hasOwnId?: boolean;
  readonly path: string;
  /** The text that readers on the platform see. */
  readonly text: string;
  /** Offset in the file where `map` begins. */
  readonly offset: number;
  readonly map: SourceMap;
  readonly kind: PostKind;
  readonly platform?: Platform;
  /** All platforms, if there are several; `platform` is the first. */
  readonly platforms?: readonly Platform[];
  readonly account?: string;
  /** As written in the file. */
  readonly date?: string;
  /** Where the date is in the file. */
  readonly dateAt?: Span<'file'>;
  /** The parsed date; absent if it could not be parsed. */
  readonly time?: PostTime;
  /** A BCP 47 tag, as given by the file. */
  readonly language?: string;
  /** The text that this post replies to, if the file has it. */
  readonly inReplyTo?: string;
  /** The parts of a thread: spans of `text`, in order. */
  readonly parts?: readonly Span<'post'>[];
  readonly extraTexts?: readonly ExtraText[];
  /** Other fields of the post, by their names in the file. */
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

/** Parses the name of a platform (`Twitter/X`, `IG`, `LinkedIn Page`). Returns `undefined` if it is unknown. */
export function parsePlatform(name: string): Platform | undefined {
  const words =
    name
      .normalize('NFKC')
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu) ?? [];
  const joined = words.join('');
  const findPlatform = (key: string) =>
    platformAliases[key] ?? platforms.find((platform) => platform.replace('-', '') === key);
  return findPlatform(joined) ?? words.map(findPlatform).find((platform) => platform !== undefined);
}

/** In UTF-16 units. More than any platform accepts, and short enough to be analyzed quickly. */
export const maxPostLength = 100_000;
