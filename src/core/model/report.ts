import type { Json } from '../rule/feed-rule.ts';
import type { Group, Severity } from '../rule/rule.ts';
import type { Reading } from './coverage.ts';
import type { Channels, Feed } from './feed.ts';
import type { Range } from './line-index.ts';
import type { Aside, Platform, PostKind } from './post.ts';
import type { Moment } from './post-time.ts';
import type { Span } from './source-map.ts';

export type { Channels, Feed, Share, Slot, Swap, Verdict } from './feed.ts';

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

/** What a feed's verdict needs to know of a post beside its judgement. */
export interface Traces {
  /** It asks something that a reader could answer. */
  readonly asks: boolean;
  /** It answers: it says what somebody asked, said or sent, or is a reply that not everybody could have been sent. */
  readonly answers: boolean;
  /** Hash of its words, whatever their dress: the same idea on two platforms is one. */
  readonly idea: string;
  /** Of a promotion: its words in threes, each as a number of 32 bits, in order; links, emoji and numbers are alike. */
  readonly shingles: readonly number[];
  /** Of a promotion: its first four words. */
  readonly opening: string;
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
  readonly traces: Traces;
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
  traces: { asks: false, answers: false, idea: '', shingles: [], opening: '' },
};

export const milder: Readonly<Record<Severity, Severity>> = { error: 'warning', warning: 'info', info: 'info' };

export const worse: Readonly<Record<Severity, Severity>> = { error: 'error', warning: 'error', info: 'warning' };

/** What to put in the place of some words of a file. */
export interface Replacement extends Range {
  readonly text: string;
}

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
  readonly suggest?: readonly Replacement[];
  /** What `--fix` does about it, all of it together. */
  readonly fix?: readonly Replacement[];
  /** Of words beside a post: which, as an index of its `asides`. */
  readonly aside?: number;
  /** Of a finding about a feed: the feed's id. */
  readonly feed?: string;
  /** Of a finding about a feed: the other posts that make it up. */
  readonly related?: readonly Related[];
}

/** Another post that belongs to a finding. */
export interface Related extends Range {
  readonly path: string;
  /** Id of the post. */
  readonly post: string;
}

/** A post with everything that was said of it. */
export interface JudgedPost extends Judgement, Range {
  readonly path: string;
  readonly id: string;
  readonly kind: PostKind;
  readonly text: string;
  readonly platform?: Platform;
  /** All that it goes to, where that is more than one. */
  readonly platforms?: readonly Platform[];
  readonly account?: string;
  readonly date?: string;
  readonly moment?: Moment;
  readonly language: string;
  readonly reading: Reading;
  /** Words that stand beside it: alt texts, the first comment. */
  readonly asides?: readonly Pick<Aside, 'kind' | 'text'>[];
  /** What rules about feeds noted of it, by their names. */
  readonly digests: Readonly<Record<string, Json>>;
  /** Where the words stand that rules about feeds may point at. */
  readonly places: readonly (Range & { readonly within: Span })[];
  /** Rules that it asks to ignore, in so far as that counts. */
  readonly ignores: readonly string[] | 'all';
  /** Whether it belongs to a launch of its sender. */
  readonly inCampaign: boolean;
  /** What to know of a post that was not read in full, in a sentence or two. */
  readonly note?: string;
  readonly diagnostics: readonly Diagnostic[];
  /** Where something is missing and some rule spoke. */
  readonly wayIn?: WayIn;
  /** Findings that a wish or an allowed phrase keeps silent. */
  readonly suppressed: number;
  /** Findings that a baseline knows. */
  readonly known: number;
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
  /** Findings that a baseline knows: they are in none of the other counts. */
  readonly known: number;
  /** Rules that stopped, by post and by feed. */
  readonly crashes: number;
}

/** Counts findings. In a long run they are read again for it, so nothing is kept of them. */
export function countOf(subjects: Iterable<{ readonly diagnostics: readonly Diagnostic[] }>) {
  const counts = { errors: 0, warnings: 0, infos: 0, crashes: 0 };
  for (const { diagnostics } of subjects) {
    for (const { severity, rule } of diagnostics) {
      counts[`${severity}s`]++;
      if (rule === 'internal/rule-crash') counts.crashes++;
    }
  }
  return counts;
}

/** The findings of all posts, then those of all feeds, one after the other. */
export function* diagnosticsOf({ posts, feeds }: Pick<Report, 'posts' | 'feeds'>): Generator<Diagnostic> {
  for (const { diagnostics } of posts) yield* diagnostics;
  for (const { diagnostics } of feeds) yield* diagnostics;
}

/** What a report says of a rule that spoke. */
export interface RuleNote {
  readonly id: string;
  readonly group: Diagnostic['group'];
  readonly summary: string;
  readonly why: string;
  readonly instead: string;
  /** Where it can be read about; empty where nobody says. */
  readonly docs: string;
  /** As it is set where it first spoke. */
  readonly severity: Severity;
}

/** Everything that one run has to say. */
export interface Report {
  readonly tool: { readonly name: string; readonly version: string };
  /** The rules that have spoken, by their names. */
  readonly rules: readonly RuleNote[];
  readonly summary: Summary;
  readonly posts: readonly JudgedPost[];
  readonly feeds: readonly Feed[];
  readonly channels: readonly Channels[];
  /** Those of all posts, then those of all feeds: gathered anew each time that somebody asks. */
  readonly diagnostics: readonly Diagnostic[];
  readonly problems: readonly Problem[];
  /** Whether it is about what has changed, and silent about the rest. */
  readonly isComparison?: true;
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
  /** Print what is said of feeds, and nothing of single posts. */
  readonly only?: 'feeds';
  /** The working folder as seen from the root of its repository, with a slash at its end: `content/`. Empty at the root. */
  readonly base?: string;
}

/** Turns a report into text, whole or piece by piece: that of an archive is longer than a string may be. Pure. */
export interface Reporter {
  readonly id: string;
  format(report: Report, environment: Environment): string | Iterable<string>;
}
