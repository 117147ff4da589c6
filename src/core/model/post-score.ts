import type { Intent } from './intent.ts';
import type { Span } from './span.ts';

/** One entry of a score breakdown. The points of all entries add up to the score. */
export interface ScoreEntry {
  /** Positive for bonuses, negative for penalties. */
  readonly points: number;
  readonly group: string;
  /** The signal that was found, or `base` or `floor`. */
  readonly signal: string;
  /** The words of the post that the entry is for, if any. */
  readonly text?: string;
  /** The position of the words in the text of the post. */
  readonly span?: Span<'post'>;
}

/** The score of a neutral post. Improvements are suggested only below it. */
export const neutral = 60;

/** Signals of conversation that earn points. */
export type PositiveSignal = 'answerable question' | 'specific' | 'explanation' | 'credit' | 'owned mistake';

/** Words of a post, with their position in its text. */
export interface Quoted extends Span<'post'> {
  readonly text: string;
}

/** The score of a post without some of its words. */
export interface Improvement {
  /** The words to remove: one or two spans, in order. */
  readonly spans: readonly Quoted[];
  /** Difference from the score of the post. */
  readonly points: number;
  /** The score of the remaining text as a post of its own. */
  readonly score: number;
}

/** Features of a post that the measures of its feed use. */
export interface FeedFeatures {
  /** The post asks an answerable question. */
  readonly hasQuestion: boolean;
  /** The post answers followers, or is a reply that is not generic. */
  readonly isAnswer: boolean;
  /** Hash of the normalized words, which is the same for the same content on two platforms. Empty without words. */
  readonly contentHash: string;
  /**
   * Hashes of the shingles of three words of a promotion, in order. They ignore links, emoji and the values of numbers.
   * Empty for other posts.
   */
  readonly shingles: readonly number[];
  /** The first four words of a promotion. Empty for other posts. */
  readonly firstWords: string;
}

/** The result of scoring a post. */
export interface PostScore {
  readonly intent: Intent;
  /** The evidence for the intent: one line without a period. */
  readonly intentReason: string;
  /** Likelihood that the post promotes something, 0 to 1. */
  readonly promotion: number;
  /** Likelihood that the post is part of a conversation, 0 to 1. */
  readonly conversation: number;
  /** 0 to 100, or `null` if the post is too short to score. */
  readonly score: number | null;
  readonly confidence: 'high' | 'low' | 'none';
  readonly scoreBreakdown: readonly ScoreEntry[];
  /** The removal of one span, and the removal of two if it gains more points. */
  readonly improvements: readonly Improvement[];
  /** The signals that would earn points and that a promotion does not have. Empty for other posts. */
  readonly missingSignals: readonly PositiveSignal[];
  readonly feedFeatures: FeedFeatures;
}

/** Used if a post cannot be scored. */
export const emptyScore: PostScore = {
  intent: 'unknown',
  intentReason: '',
  promotion: 0,
  conversation: 0,
  score: null,
  confidence: 'none',
  scoreBreakdown: [],
  improvements: [],
  missingSignals: [],
  feedFeatures: { hasQuestion: false, isAnswer: false, contentHash: '', shingles: [], firstWords: '' },
};
