import type { Settings } from '../config/settings.ts';
import type { Coverage } from '../model/coverage.ts';
import type { Document } from '../model/document.ts';
import type { Edit } from '../model/edit.ts';
import type { Intent } from '../model/intent.ts';
import type { Json } from '../model/json.ts';
import type { Post } from '../model/post.ts';
import type { PostScore } from '../model/post-score.ts';
import type { Span } from '../model/span.ts';
import type { Place } from '../rule/feed-rule.ts';
import { coverageNote } from './coverage-note.ts';
import { type Raised, ruleCrash, runRules, toPostSpan } from './run-rules.ts';

/** What a rule says of some words, whatever the rule is set to and wherever they stand. */
export interface UnlocatedFinding {
  readonly rule: string;
  /** Id of the message; of a rule that stopped, the rule's. */
  readonly messageId: string;
  readonly message: string;
  /** Offsets of the text of the post, or of the words beside it. */
  readonly within: Span;
  /** In the same offsets. */
  readonly suggest?: readonly Edit[];
  readonly fix?: readonly Edit[];
  /** Of words beside the post: which, as an index of its `asides`. */
  readonly extraText?: number;
  /** Told as an info at most, as there is too little to go by. */
  readonly severityCap?: 'info';
  /** A step milder than the rule is set to. */
  readonly severityShift?: -1;
}

/**
 * Everything that the words of a post and the rules bring about. It knows nothing of where in which file the post stands,
 * how severe rules are and who asked for silence, so it can be kept for the next run. Plain data: it survives JSON.
 */
export interface PostAnalysis extends PostScore {
  readonly language: string;
  readonly coverage: Coverage;
  readonly note?: string;
  /** Whether it belongs to a launch of its sender. */
  readonly inCampaign: boolean;
  readonly remarks: readonly UnlocatedFinding[];
  /** What rules about feeds noted of it, by their names. */
  readonly digests: Readonly<Record<string, Json>>;
  /** The words that these rules may point at. Offsets of the post's text. */
  readonly places: readonly Span[];
}

/** What was said of posts before, so that they need not be read again. */
export interface PostCache {
  get(post: Post): PostAnalysis | undefined;
  set(post: Post, said: PostAnalysis): void;
}

function isOfCampaign({ post, profile }: Document): boolean {
  const day = post.time?.day;
  return day !== undefined && profile.campaigns?.some(({ from, to }) => from <= day && day <= to) === true;
}

/** What reads words and yet needs only a few: bait is bait at any length, and most replies are short. */
const atAnyLength = new Set<Raised['group']>(['bait', 'decency', 'disclosure', 'form', 'reply']);

/** Whether a post says too little, or was read too little of, to be more than told. */
function isTentative({ group, counts }: Raised, { post, coverage: { level } }: Document): boolean {
  if (level === 'mixed-language') return group !== 'internal';
  return level === 'too-short' && post.kind !== 'reply' && !counts && !atAnyLength.has(group);
}

function remarkOf(raised: Raised, doc: Document): UnlocatedFinding {
  const { rule, messageId, text: message, within, finding } = raised;
  const suggest = finding?.suggest?.map(({ span, text }) => ({ span: toPostSpan(doc, span), text }));
  return {
    rule,
    messageId,
    message,
    within,
    ...(suggest && { suggest }),
    ...(finding?.fix && { fix: finding.fix }),
    ...(isTentative(raised, doc) && { severityCap: 'info' }),
  };
}

/** An appeal asks for others, and a launch is announced and over: their pushes weigh a step less. */
function remarksOn(doc: Document, settings: Settings, intent: Intent, inCampaign: boolean): UnlocatedFinding[] {
  const isMild = intent === 'appeal' || inCampaign;
  return runRules(settings.rules, doc).map((raised) => ({
    ...remarkOf(raised, doc),
    ...(isMild && raised.group === 'push' && { severityShift: -1 }),
  }));
}

/** What is found in the words beside a post. Rules that weigh shares or miss something are about the post itself. */
function asideRemarks(asides: readonly Document[], settings: Settings): UnlocatedFinding[] {
  const rules = settings.rules.filter(({ rule }) => !rule.requiresFullText);
  return asides.flatMap((doc, extraText) => {
    if (doc.post.extraTexts?.[extraText]?.kind === 'poll-option') return [];
    return runRules(rules, doc).map((raised) => ({ ...remarkOf(raised, doc), extraText }));
  });
}

/** What the rules about feeds note of a post, and the crash of those that cannot. */
function digestsOf(doc: Document, settings: Settings) {
  const digests: Record<string, Json> = {};
  const places: Span[] = [];
  const crashes: UnlocatedFinding[] = [];
  const place = (span: Span): Place => {
    const within = toPostSpan(doc, span);
    places.push(within);
    return { ...within };
  };
  for (const { rule, options } of settings.feedRules) {
    try {
      const digest = rule.digest(doc, options, place);
      if (digest !== null) digests[rule.id] = digest;
    } catch (cause) {
      crashes.push(remarkOf(ruleCrash(rule, cause), doc));
    }
  }
  return { digests, places, crashes };
}

/** The words beside a post, each as a post of its own. */
export function toExtraPosts({ parts, inReplyTo, ...post }: Post): Post[] {
  return (post.extraTexts ?? []).map(({ text, offset, map }) => ({ ...post, kind: 'post', text, offset, map }));
}

/**
 * Sums up a parsed post and runs the rules over it. Deterministic.
 *
 * @param asides the words beside the post, parsed like it, in the order of `post.asides`
 * @param judge sums up a post's signals: given, so that the engine stands on no word list
 */
export function analyzePost(
  doc: Document,
  asides: readonly Document[],
  settings: Settings,
  judge: (doc: Document) => PostScore,
): PostAnalysis {
  const judgement = judge(doc);
  const inCampaign = isOfCampaign(doc);
  const { digests, places, crashes } = digestsOf(doc, settings);
  const note = coverageNote(doc);
  return {
    ...judgement,
    language: doc.language,
    coverage: doc.coverage,
    ...(note && { note }),
    inCampaign,
    remarks: [...remarksOn(doc, settings, judgement.intent, inCampaign), ...crashes, ...asideRemarks(asides, settings)],
    digests,
    places,
  };
}
