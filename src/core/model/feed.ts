import type { Diagnostic } from './diagnostic.ts';
import type { Intent } from './intent.ts';
import type { Range } from './position.ts';
import type { Platform, PostKind } from './post.ts';

/** A share with its 80 % Wilson interval. */
export interface Share {
  readonly count: number;
  readonly total: number;
  readonly share: number;
  readonly low: number;
  readonly high: number;
}

/** A post of a feed, small enough to be one sign of a strip. */
export interface TimelineEntry {
  readonly path: string;
  readonly id: string;
  readonly intent: Intent;
  readonly kind: PostKind;
  /** `2026-11-23`, where it is known. */
  readonly day?: string;
}

/** A post in whose place another would help the feed. */
export interface SuggestedReplacement {
  readonly path: string;
  readonly id: string;
  readonly text: string;
  readonly start: Range['start'];
  /** What the feed would score with it swapped, and those before it in the list. */
  readonly score: number;
}

/** What a feed looks like over the posts that are judged together. */
export interface FeedVerdict {
  /** In words: `the last 28 days`, `all posts`. */
  readonly window: string;
  /** Posts of the window, replies apart. */
  readonly posts: number;
  readonly replies: number;
  readonly from?: string;
  readonly to?: string;
  /** Promotions among posts that promote, inform or converse; `null` when there are none of these. */
  readonly promotion: Share | null;
  /** Posts that ask or answer, and replies, among all posts and replies. */
  readonly dialogue: Share | null;
  /** Whether the file holds any replies: without, nobody knows how many there are. */
  readonly hasReplies: boolean;
  /** The longest run of promotions, the first of several. */
  readonly longestRun: readonly TimelineEntry[];
  readonly timeline: readonly TimelineEntry[];
  /** 0 to 100; `null` below `fewestPosts` scored posts. */
  readonly score: number | null;
  /** The posts whose replacement would help most, at most three, the best first. */
  readonly suggestedReplacements: readonly SuggestedReplacement[];
}

/** One account on one platform. */
export interface Feed {
  readonly id: string;
  readonly account?: string;
  readonly platform?: Platform;
  /** All platforms, where the same posts go to several. */
  readonly platforms?: readonly Platform[];
  readonly posts: number;
  /** First and last date, as written. */
  readonly from?: string;
  readonly to?: string;
  readonly intents: Readonly<Record<Intent, number>>;
  /** Promotions among the posts that promote, inform or converse; `null` when there are none of these. */
  readonly promoShare: number | null;
  /** That of its verdict. */
  readonly score: number | null;
  /** Posts in other languages, of which nobody knows what they are for. */
  readonly otherLanguagePosts: number;
  readonly verdict: FeedVerdict;
  /** What it was before the change that is looked at, and how many of its posts are new or changed. */
  readonly change?: { readonly posts: number; readonly before: FeedVerdict | null };
  readonly diagnostics: readonly Diagnostic[];
}

/** How an account's ideas are spread over platforms. An idea that goes to several counts on each. */
export interface Channels {
  readonly account?: string;
  readonly distinctPosts: number;
  /** Ideas by platform, most first; those that name none are left out. */
  readonly platforms: readonly (readonly [platform: Platform, ideas: number])[];
}
