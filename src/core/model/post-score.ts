import type { Intent } from './intent.ts';
import type { Span } from './span.ts';

/** One row of the account of a score. The points of all rows add up to the score. */
export interface ScoreEntry {
  /** Above zero for conversation, below zero for pitch. */
  readonly points: number;
  readonly group: string;
  /** The signal that was seen, or `base`, `cap`, `floor`. */
  readonly signal: string;
  /** The post's own words, where the row rests on some. */
  readonly text?: string;
  /** Offsets of the post's text. */
  readonly span?: Span<'post'>;
}

/** The score of a post that neither pushes nor talks. From here on it is no reason to leave anything out. */
export const neutral = 60;

/** The signals of conversation that a score credits, as the ledger names them. */
export type PositiveSignal = 'answerable question' | 'specific' | 'explanation' | 'credit' | 'owned mistake';

/** Words of a post. Offsets of the post's text. */
export interface Quoted extends Span<'post'> {
  readonly text: string;
}

/** What a post would score without some of its words. */
export interface Improvement {
  /** What is left out: one stretch or two, in the order of the text. */
  readonly spans: readonly Quoted[];
  /** By how much the score would rise. */
  readonly points: number;
  /** What the rest would score as a post of its own. */
  readonly score: number;
}

/** What a feed's verdict needs to know of a post beside its judgement. */
export interface FeedFeatures {
  /** It asks something that a reader could answer. */
  readonly hasQuestion: boolean;
  /** It answers: it says what somebody asked, said or sent, or is a reply that not everybody could have been sent. */
  readonly isAnswer: boolean;
  /** Hash of its words, whatever their dress: the same idea on two platforms is one. */
  readonly contentHash: string;
  /** Of a promotion: its words in threes, each as a number of 32 bits, in order; links, emoji and numbers are alike. */
  readonly shingles: readonly number[];
  /** Of a promotion: its first four words. */
  readonly firstWords: string;
}

/** What the signals of a post add up to. */
export interface PostScore {
  readonly intent: Intent;
  /** The words of the intent's explanation: one line, ending without a period. */
  readonly intentReason: string;
  /** 0 to 1: the evidence that the post exists to make readers do something for the sender. */
  readonly promotion: number;
  /** 0 to 1: the evidence that it talks with somebody. */
  readonly conversation: number;
  /** 0 to 100, or `null` where there is too little to read. */
  readonly score: number | null;
  readonly confidence: 'high' | 'low' | 'none';
  readonly scoreBreakdown: readonly ScoreEntry[];
  /** The stretch without which the score would rise most; then the two, where two lift it more than one. */
  readonly improvements: readonly Improvement[];
  /** What a post that reads as promotion could have and has not, of what the score credits. */
  readonly missingSignals: readonly PositiveSignal[];
  readonly feedFeatures: FeedFeatures;
}

/** Of what cannot be judged, nothing is said. */
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
