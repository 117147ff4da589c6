import { getOwn } from '../text/get-own.ts';
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

/** A directive in a file that suppresses rules for a post. */
export interface DisableDirective {
  /**
   * Rule ids, or `all`. Empty if a comment applies to no post. The nearest post then has it, so that it is reported.
   */
  readonly rules: readonly string[] | 'all';
  /** If `rules` is `all`: the rules that a later comment enabled again. */
  readonly except?: readonly string[];
  readonly reason?: string;
  /** The last day on which it applies, as written in the file: `2026-12-31`. */
  readonly until?: string;
  /** The position of the directive in the file. */
  readonly span: Span<'file'>;
}

export const extraTextKinds = ['alt-text', 'first-comment', 'poll-option'] as const;

/** A text that belongs to a post: an alt text, the first comment by the sender, or an option of a poll. */
export interface ExtraText {
  readonly kind: (typeof extraTextKinds)[number];
  readonly text: string;
  /** Offset in the file at which `map` starts. */
  readonly offset: number;
  readonly map: SourceMap;
}

/** One post with its text, metadata and source map. */
export interface Post {
  /** The id from the file, or an id derived from the position of the post in the file. */
  readonly id: string;
  /** Whether the id is from the file. A derived id can change if another post is inserted before it. */
  readonly hasOwnId?: boolean;
  readonly path: string;
  /** The text as readers on the platform see it. */
  readonly text: string;
  /** Offset in the file at which `map` starts. */
  readonly offset: number;
  readonly map: SourceMap;
  readonly kind: PostKind;
  readonly platform?: Platform;
  /** All platforms, if there are several. `platform` is the first of them. */
  readonly platforms?: readonly Platform[];
  readonly account?: string;
  /** The date as written in the file. */
  readonly date?: string;
  /** The position of the date in the file. */
  readonly dateAt?: Span<'file'>;
  /** The parsed date. Absent if it cannot be parsed. */
  readonly time?: PostTime;
  /** The language as written in the file, a BCP 47 tag. */
  readonly language?: string;
  /** The text of the post that this post replies to, if the file contains it. */
  readonly inReplyTo?: string;
  /** The parts of a thread, in order. */
  readonly parts?: readonly Span<'post'>[];
  readonly extraTexts?: readonly ExtraText[];
  /** All other fields of the post, by their names in the file. */
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
    getOwn(platformAliases, key) ?? platforms.find((platform) => platform.replace('-', '') === key);
  return findPlatform(joined) ?? words.map(findPlatform).find((platform) => platform !== undefined);
}

/** Maximum length of a post in UTF-16 units. No platform accepts longer posts, and this length is analyzed quickly. */
export const maxPostLength = 100_000;
