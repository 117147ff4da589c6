import type { Settings } from '../config/settings.ts';
import type { Reading } from '../model/coverage.ts';
import type { Doc } from '../model/document.ts';
import type { Edit } from '../model/edit.ts';
import type { Intent } from '../model/intent.ts';
import type { Json } from '../model/json.ts';
import type { Post } from '../model/post.ts';
import type { Judgement } from '../model/post-score.ts';
import type { Span } from '../model/span.ts';
import type { Place } from '../rule/feed-rule.ts';
import { noteOn } from './coverage-note.ts';
import { crashOf, type Raised, raiseAll, unfold } from './run-rules.ts';

/** What a rule says of some words, whatever the rule is set to and wherever they stand. */
export interface Remark {
  readonly rule: string;
  /** Id of the message; of a rule that stopped, the rule's. */
  readonly id: string;
  readonly message: string;
  /** Offsets of the text of the post, or of the words beside it. */
  readonly within: Span;
  /** In the same offsets. */
  readonly suggest?: readonly Edit[];
  readonly fix?: readonly Edit[];
  /** Of words beside the post: which, as an index of its `asides`. */
  readonly aside?: number;
  /** Told as an info at most, as there is too little to go by. */
  readonly isTentative?: true;
  /** A step milder than the rule is set to. */
  readonly isEased?: true;
}

/**
 * Everything that the words of a post and the rules bring about. It knows nothing of where in which file the post stands,
 * how severe rules are and who asked for silence, so it can be kept for the next run. Plain data: it survives JSON.
 */
export interface Appraisal extends Judgement {
  readonly language: string;
  readonly reading: Reading;
  readonly note?: string;
  /** Whether it belongs to a launch of its sender. */
  readonly inCampaign: boolean;
  readonly remarks: readonly Remark[];
  /** What rules about feeds noted of it, by their names. */
  readonly digests: Readonly<Record<string, Json>>;
  /** The words that these rules may point at. Offsets of the post's text. */
  readonly places: readonly Span[];
}

/** What was said of posts before, so that they need not be read again. */
export interface Memory {
  recall(post: Post): Appraisal | undefined;
  keep(post: Post, said: Appraisal): void;
}

function isOfCampaign({ post, sender }: Doc): boolean {
  const day = post.moment?.day;
  return day !== undefined && sender.campaigns?.some(({ from, to }) => from <= day && day <= to) === true;
}

/** What reads words and yet needs only a few: bait is bait at any length, and most replies are short. */
const atAnyLength = new Set<Raised['group']>(['bait', 'decency', 'disclosure', 'form', 'reply']);

/** Whether a post says too little, or was read too little of, to be more than told. */
function isTentative({ group, counts }: Raised, { post, reading: { extent } }: Doc): boolean {
  if (extent === 'partial') return group !== 'internal';
  return extent === 'scant' && post.kind !== 'reply' && !counts && !atAnyLength.has(group);
}

function remarkOf(raised: Raised, doc: Doc): Remark {
  const { rule, id, message, within, finding } = raised;
  const suggest = finding?.suggest?.map(({ span, text }) => ({ span: unfold(doc, span), text }));
  return {
    rule,
    id,
    message,
    within,
    ...(suggest && { suggest }),
    ...(finding?.fix && { fix: finding.fix }),
    ...(isTentative(raised, doc) && { isTentative: true }),
  };
}

/** An appeal asks for others, and a launch is announced and over: their pushes weigh a step less. */
function remarksOn(doc: Doc, settings: Settings, intent: Intent, inCampaign: boolean): Remark[] {
  const isMild = intent === 'appeal' || inCampaign;
  return raiseAll(settings.rules, doc).map((raised) => ({
    ...remarkOf(raised, doc),
    ...(isMild && raised.group === 'push' && { isEased: true }),
  }));
}

/** What is found in the words beside a post. Rules that weigh shares or miss something are about the post itself. */
function asideRemarks(asides: readonly Doc[], settings: Settings): Remark[] {
  const rules = settings.rules.filter(({ rule }) => !rule.whole);
  return asides.flatMap((doc, aside) => {
    if (doc.post.asides?.[aside]?.kind === 'option') return [];
    return raiseAll(rules, doc).map((raised) => ({ ...remarkOf(raised, doc), aside }));
  });
}

/** What the rules about feeds note of a post, and the crash of those that cannot. */
function digestsOf(doc: Doc, settings: Settings) {
  const digests: Record<string, Json> = {};
  const places: Span[] = [];
  const crashes: Remark[] = [];
  const place = (span: Span): Place => {
    const within = unfold(doc, span);
    places.push(within);
    return { ...within };
  };
  for (const { rule, options } of settings.feedRules) {
    try {
      const digest = rule.digest(doc, options, place);
      if (digest !== null) digests[rule.id] = digest;
    } catch (cause) {
      crashes.push(remarkOf(crashOf(rule, cause), doc));
    }
  }
  return { digests, places, crashes };
}

/** The words beside a post, each as a post of its own. */
export function asidesOf({ parts, inReplyTo, ...post }: Post): Post[] {
  return (post.asides ?? []).map(({ text, at, map }) => ({ ...post, kind: 'post', text, at, map }));
}

/**
 * Sums up a parsed post and runs the rules over it. Deterministic.
 *
 * @param asides the words beside the post, parsed like it, in the order of `post.asides`
 * @param judge sums up a post's signals: given, so that the engine stands on no word list
 */
export function appraise(
  doc: Doc,
  asides: readonly Doc[],
  settings: Settings,
  judge: (doc: Doc) => Judgement,
): Appraisal {
  const judgement = judge(doc);
  const inCampaign = isOfCampaign(doc);
  const { digests, places, crashes } = digestsOf(doc, settings);
  const note = noteOn(doc);
  return {
    ...judgement,
    language: doc.language,
    reading: doc.reading,
    ...(note && { note }),
    inCampaign,
    remarks: [...remarksOn(doc, settings, judgement.intent, inCampaign), ...crashes, ...asideRemarks(asides, settings)],
    digests,
    places,
  };
}
