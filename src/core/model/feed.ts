import type { Diagnostic } from './diagnostic.ts';
import type { Intent } from './intent.ts';
import type { Range } from './position.ts';
import type { Platform, PostKind } from './post.ts';

/** A share with its 80% Wilson score interval. */
export interface Share {
  readonly count: number;
  readonly total: number;
  readonly share: number;
  readonly low: number;
  readonly high: number;
}

/** A post in the timeline of a feed. */
export interface TimelineEntry {
  readonly path: string;
  readonly id: string;
  readonly intent: Intent;
  readonly kind: PostKind;
  /** The day, such as `2026-11-23`, if known. */
  readonly day?: string;
}

/** A post whose replacement would improve the feed. */
export interface SuggestedReplacement {
  readonly path: string;
  readonly id: string;
  readonly text: string;
  readonly start: Range['start'];
  /** The score of the feed after this replacement and all earlier ones in the list. */
  readonly score: number;
}

/** Measures of the posts in the window of a feed. */
export interface FeedVerdict {
  /** Description of the window, such as `all 20 posts`. */
  readonly window: string;
  /** Number of posts in the window, without replies. */
  readonly posts: number;
  readonly replies: number;
  readonly from?: string;
  readonly to?: string;
  /** Share of promotions among the posts that promote, inform or converse. `null` if there are none. */
  readonly promotion: Share | null;
  /** Share of questions, answers and replies among all posts and replies. */
  readonly dialogue: Share | null;
  /** Whether the file contains replies. If not, their number is unknown. */
  readonly hasReplies: boolean;
  /** The longest run of promotions. If several are equally long, the first. */
  readonly longestRun: readonly TimelineEntry[];
  readonly timeline: readonly TimelineEntry[];
  /** 0 to 100, or `null` if fewer than `minPosts` posts have a score. */
  readonly score: number | null;
  /** At most three posts whose replacement raises the score most, the best first. */
  readonly suggestedReplacements: readonly SuggestedReplacement[];
}

/** The posts of one account on one platform. */
export interface Feed {
  readonly id: string;
  readonly account?: string;
  readonly platform?: Platform;
  /** All platforms, if the same posts are published on several. */
  readonly platforms?: readonly Platform[];
  readonly posts: number;
  /** The first and the last date, as written. */
  readonly from?: string;
  readonly to?: string;
  readonly intents: Readonly<Record<Intent, number>>;
  /** Share of promotions among the posts that promote, inform or converse, or `null` if there are none. */
  readonly promoShare: number | null;
  /** The score of its verdict. */
  readonly score: number | null;
  /** Number of posts in other languages, whose intent is unknown. */
  readonly otherLanguagePosts: number;
  readonly verdict: FeedVerdict;
  /** Set in a comparison: the number of new or changed posts, and the earlier verdict. */
  readonly change?: { readonly posts: number; readonly before: FeedVerdict | null };
  readonly diagnostics: readonly Diagnostic[];
}

/** Numbers of distinct posts of an account by platform. A post on several platforms counts for each. */
export interface Channels {
  readonly account?: string;
  readonly distinctPosts: number;
  /** Number of distinct posts by platform, the most frequent first. Posts without a platform are not included. */
  readonly platforms: readonly (readonly [platform: Platform, ideas: number])[];
}
