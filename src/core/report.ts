import type { Moment } from './moment.ts';
import type { Range } from './position.ts';
import type { Platform, PostKind } from './post.ts';
import type { Reading } from './reading.ts';
import type { Group, Severity } from './rule.ts';
import type { Span } from './source-map.ts';

export const intents = ['promotion', 'information', 'conversation', 'appeal', 'notice', 'unknown'] as const;

/** What a post seems to be for. `appeal` asks for a cause, `notice` tells people what they need to know. */
export type Intent = (typeof intents)[number];

/** One row of the account of a score. The points of all rows add up to the score. */
export interface LedgerRow {
  /** Above zero for conversation, below zero for pitch. */
  readonly points: number;
  readonly group: string;
  /** The signal that was seen, or `base`, `cap`, `floor`. */
  readonly signal: string;
  /** The post's own words, where the row rests on some. */
  readonly text?: string;
  /** Offsets of the post's text. */
  readonly span?: Span;
}

/** The score of a post that neither pushes nor talks. From here on it is no reason to leave anything out. */
export const neutral = 60;

/** The signals of conversation that a score credits, as the ledger names them. */
export type Credited = 'answerable question' | 'specific' | 'explanation' | 'credit' | 'owned mistake';

/** Words of a post. Offsets of the post's text. */
export interface Quoted extends Span {
  readonly text: string;
}

/** What a post would score without some of its words. */
export interface Lift {
  /** What is left out: one stretch or two, in the order of the text. */
  readonly spans: readonly Quoted[];
  /** By how much the score would rise. */
  readonly points: number;
  /** What the rest would score as a post of its own. */
  readonly score: number;
}

/** Where a post could begin to talk: what one of the rules that spoke says to do instead. */
export interface WayIn {
  readonly rule: string;
  readonly instead: string;
}

/** What the signals of a post add up to. */
export interface Judgement {
  readonly intent: Intent;
  /** The words of the intent's explanation: one line, ending without a period. */
  readonly because: string;
  /** 0 to 1: the evidence that the post exists to make readers do something for the sender. */
  readonly promotion: number;
  /** 0 to 1: the evidence that it talks with somebody. */
  readonly conversation: number;
  /** 0 to 100, or `null` where there is too little to read. */
  readonly score: number | null;
  readonly confidence: 'high' | 'low' | 'none';
  readonly ledger: readonly LedgerRow[];
  /** The stretch without which the score would rise most; then the two, where two lift it more than one. */
  readonly lift: readonly Lift[];
  /** What a post that reads as promotion could have and has not, of what the score credits. */
  readonly missing: readonly Credited[];
}

/** Of what cannot be judged, nothing is said. */
export const unjudged: Judgement = {
  intent: 'unknown',
  because: '',
  promotion: 0,
  conversation: 0,
  score: null,
  confidence: 'none',
  ledger: [],
  lift: [],
  missing: [],
};

/** A finding that has found its place. */
export interface Diagnostic extends Range {
  readonly rule: string;
  readonly group: Group | 'internal';
  readonly severity: Severity;
  readonly message: string;
  readonly path: string;
  /** Id of the post. */
  readonly post: string;
  /** The words it points at, as the post has them. */
  readonly text: string;
  /** Where those words are in the post's text. */
  readonly within: Span;
  /** The same for the same words in the same post, wherever in the file they stand. */
  readonly fingerprint: string;
  /** Where the rule can be read about; empty where nobody says. */
  readonly docs: string;
  /** What a writer can do, as the rule says it. */
  readonly instead: string;
  readonly suggest?: readonly { readonly text: string; readonly start: Range['start']; readonly end: Range['end'] }[];
}

/** A post with everything that was said of it. */
export interface JudgedPost extends Judgement, Range {
  readonly path: string;
  readonly id: string;
  readonly kind: PostKind;
  readonly text: string;
  readonly platform?: Platform;
  readonly account?: string;
  readonly date?: string;
  readonly moment?: Moment;
  readonly language: string;
  readonly reading: Reading;
  /** What to know of a post that was not read in full, in a sentence or two. */
  readonly note?: string;
  readonly diagnostics: readonly Diagnostic[];
  /** Where something is missing and some rule spoke. */
  readonly wayIn?: WayIn;
  /** Findings that a directive of the post keeps silent. */
  readonly suppressed: number;
}

/** One account on one platform, in the order of its posts. */
export interface Feed {
  readonly id: string;
  readonly account?: string;
  readonly platform?: Platform;
  readonly posts: number;
  /** First and last date, as written. */
  readonly from?: string;
  readonly to?: string;
  readonly intents: Readonly<Record<Intent, number>>;
  /** Promotions among the posts that promote, inform or converse; `null` when there are none of these. */
  readonly promoShare: number | null;
  readonly score: number | null;
  /** Posts in other languages, of which nobody knows what they are for. */
  readonly unread: number;
  readonly diagnostics: readonly Diagnostic[];
}

/** Why a piece of input, or all of it, was not linted. */
export interface Problem {
  readonly path: string;
  readonly message: string;
  readonly hint?: string;
  readonly start?: Range['start'];
  readonly end?: Range['end'];
}

export interface Summary {
  readonly files: number;
  readonly posts: number;
  readonly errors: number;
  readonly warnings: number;
  readonly infos: number;
  readonly suppressed: number;
}

/** Everything that one run has to say. */
export interface Report {
  readonly tool: { readonly name: string; readonly version: string };
  readonly summary: Summary;
  readonly posts: readonly JudgedPost[];
  readonly feeds: readonly Feed[];
  readonly diagnostics: readonly Diagnostic[];
  readonly problems: readonly Problem[];
}

/** What a reporter may know of where its text will be shown. */
export interface Environment {
  readonly color: boolean;
  /** In cells; 80 where the stream has no width. */
  readonly width: number;
  /** Whether the terminal shows characters beyond ASCII. */
  readonly unicode: boolean;
  /** Print errors only. */
  readonly quiet: boolean;
}

/** Turns a report into text. Pure. */
export interface Reporter {
  readonly id: string;
  format(report: Report, environment: Environment): string;
}
