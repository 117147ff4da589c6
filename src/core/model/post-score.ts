import type { Intent } from './intent.ts';
import type { Span } from './span.ts';

/** One entry of a score breakdown. The points of all entries add up to the score. */
export interface ScoreEntry {
  /** Positive for conversation, negative for promotion. */
  readonly points: number;
  readonly group: string;
  /** The signal that was found, or `base`, `cap` or `floor`. */
  readonly signal: string;
  /** The words of the post that the entry is based on, if any. */
  readonly text?: string;
  /** Offsets of the post's text. */
  readonly span?: Span<'post'>;
}

/** The score of a neutral post. Improvements are suggested only below it. */
export const neutral = 60;

/** Signals of conversation that earn points. */
export type PositiveSignal = 'answerable question' | 'specific' | 'explanation' | 'credit' | 'owned mistake';

/** Words of a post. Offsets of the post's text. */
export interface Quoted extends Span<'post'> {
  readonly text: string;
}

/** The score of a post without some of its words. */
export interface Improvement {
  /** The words to remove: one or two spans, in order. */
  readonly spans: readonly Quoted[];
  /** The points gained. */
  readonly points: number;
  /** The score of the remaining text as a post of its own. */
  readonly score: number;
}

/** Features of a post that feed measures use. */
export interface FeedFeatures {
  /** The post asks an answerable question. */
  readonly hasQuestion: boolean;
  /** The post answers followers, or is a reply that is not generic. */
  readonly isAnswer: boolean;
  /** Hash of the normalized words. It is equal for the same content on two platforms. */
  readonly contentHash: string;
  /**
   * For a promotion: hashes of its shingles of three words, in order. Links and emoji are ignored, and all numbers are
   * equal.
   */
  readonly shingles: readonly number[];
  /** For a promotion: its first four words. */
  readonly firstWords: string;
}

/** The result of scoring a post. */
export interface PostScore {
  readonly intent: Intent;
  /** The evidence for the intent: one line without a period. */
  readonly intentReason: string;
  /** 0 to 1: evidence that the post asks readers to do something for the sender. */
  readonly promotion: number;
  /** 0 to 1: evidence that the post is part of a conversation. */
  readonly conversation: number;
  /** 0 to 100, or `null` if the post is too short to score. */
  readonly score: number | null;
  readonly confidence: 'high' | 'low' | 'none';
  readonly scoreBreakdown: readonly ScoreEntry[];
  /** The removal that gains most, then the removal of two spans if it gains more than one. */
  readonly improvements: readonly Improvement[];
  /** For a promotion: the signals that earn points and that the post does not have. */
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
