import type { Settings } from './config.ts';
import { didYouMean } from './did-you-mean.ts';
import type { Doc } from './doc.ts';
import type { Json, Place } from './feed/feed-rule.ts';
import { fingerprints, hash } from './fingerprint.ts';
import { noteOn } from './note.ts';
import { type Position, rangeOf } from './position.ts';
import type { Post } from './post.ts';
import { crashOf, type Raised, raiseAll, unfold } from './raise.ts';
import { type Diagnostic, type Intent, type JudgedPost, type Judgement, milder } from './report.ts';
import { docsOf, type Severity } from './rule.ts';
import { locate, type Span } from './source-map.ts';
import { wayIn } from './way-in.ts';

/** Names in a post's directives that no rule has. */
function unknownDirectives(post: Post, known: ReadonlySet<string>): Raised[] {
  return post.directives.flatMap((directive) =>
    (directive.rules === 'all' ? [] : directive.rules)
      .filter((name) => !known.has(name))
      .map((name) => ({
        rule: 'internal/unknown-suppression',
        group: 'internal' as const,
        counts: true,
        severity: 'warning' as const,
        id: name,
        message: `This post asks to ignore "${name}", which is no rule. ${didYouMean(name, known) ?? ''}`.trim(),
        docs: docsOf({ id: 'README' }),
        instead: 'Correct the name, or remove it. `sincerity rules` lists them all.',
        within: { start: 0, end: 0 },
      })),
  );
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

/** An appeal asks for others, and a launch is announced and over: their pushes weigh a step less. */
function severityOf(raised: Raised, doc: Doc, intent: Intent, inCampaign: boolean): Severity {
  const { group, severity } = raised;
  if (isTentative(raised, doc)) return 'info';
  return group === 'push' && (intent === 'appeal' || inCampaign) ? milder[severity] : severity;
}

function suppresses(post: Post, rule: string): boolean {
  return post.directives.some(({ rules }) => rules === 'all' || rules.includes(rule));
}

/** Identities of a post's findings. A post that nobody named is known by its text. */
function printsOf(post: Post, findings: readonly Raised[]): readonly string[] {
  if (findings.length === 0) return [];
  return fingerprints(
    `${post.account ?? ''}/${post.named ? post.id : hash(post.text)}`,
    post.text,
    findings.map(({ rule, id, within }) => ({ rule, message: id, ...within })),
  );
}

/** Gives findings their places, in the order of their words. */
function diagnosticsOf(
  found: readonly Raised[],
  doc: Doc,
  severityFor: (raised: Raised) => Severity,
  positionAt: (offset: number) => Position,
): Diagnostic[] {
  if (found.length === 0) return [];
  const { post } = doc;
  const sorted = [...found].sort(
    (a, b) => a.within.start - b.within.start || a.within.end - b.within.end || (a.rule < b.rule ? -1 : 1),
  );
  const inFile = (span: Span) => rangeOf(locate(post.map, post.at, span), positionAt);
  const prints = printsOf(post, sorted);
  return sorted.map((raised, index) => ({
    rule: raised.rule,
    group: raised.group,
    severity: severityFor(raised),
    message: raised.message,
    path: post.path,
    post: post.id,
    ...inFile(raised.within),
    text: post.text.slice(raised.within.start, raised.within.end),
    within: raised.within,
    fingerprint: prints[index] ?? '',
    docs: raised.docs,
    instead: raised.instead,
    ...(raised.finding?.suggest && {
      suggest: raised.finding.suggest.map((edit) => ({ text: edit.text, ...inFile(unfold(doc, edit.span)) })),
    }),
  }));
}

/**
 * What is found in the words beside a post, none of it more than an info. Rules that weigh shares or miss something are
 * about the post itself.
 */
function asideDiagnostics(
  asides: readonly Doc[],
  settings: Settings,
  positionAt: (offset: number) => Position,
): Diagnostic[] {
  const rules = settings.rules.filter(({ rule }) => !rule.whole);
  return asides.flatMap((doc, aside) => {
    if (doc.post.asides?.[aside]?.kind === 'option') return [];
    const heard = raiseAll(rules, doc).filter(({ rule }) => !suppresses(doc.post, rule));
    return diagnosticsOf(heard, doc, () => 'info', positionAt).map((found) => ({ ...found, aside }));
  });
}

/** What the rules about feeds note of a post, and the crash of those that cannot. */
function digestsOf(doc: Doc, settings: Settings, positionAt: (offset: number) => Position) {
  const { post } = doc;
  const digests: Record<string, Json> = {};
  const crashes: Raised[] = [];
  const place = (span: Span): Place => {
    const within = unfold(doc, span);
    return { within, ...rangeOf(locate(post.map, post.at, within), positionAt) };
  };
  for (const { rule, options } of settings.feedRules) {
    try {
      const digest = rule.digest(doc, options, place);
      if (digest !== null) digests[rule.id] = digest;
    } catch (cause) {
      crashes.push(crashOf(rule, cause));
    }
  }
  return { digests, crashes };
}

function ignoresOf({ directives }: Post): JudgedPost['ignores'] {
  return directives.some(({ rules }) => rules === 'all')
    ? 'all'
    : directives.flatMap(({ rules }) => (rules === 'all' ? [] : rules));
}

/**
 * Lints a parsed post: runs the rules, gives each finding its place, drops what the post's directives silence.
 * Deterministic; findings in the order of their words.
 *
 * @param asides the words beside the post, parsed like it, in the order of `post.asides`
 * @param positionAt from offsets of the file to positions
 * @param judge sums up a post's signals: given, so that the engine stands on no word list
 */
export function lintDoc(
  doc: Doc,
  asides: readonly Doc[],
  settings: Settings,
  positionAt: (offset: number) => Position,
  judge: (doc: Doc) => Judgement,
): JudgedPost {
  const { post } = doc;
  const judgement = judge(doc);
  const inCampaign = isOfCampaign(doc);
  const raised = raiseAll(settings.rules, doc);
  const audible = raised.filter(({ rule }) => !suppresses(post, rule));
  const { digests, crashes } = digestsOf(doc, settings, positionAt);
  const diagnostics = [
    ...diagnosticsOf(
      [...audible, ...crashes, ...unknownDirectives(post, settings.known)],
      doc,
      (found) => severityOf(found, doc, judgement.intent, inCampaign),
      positionAt,
    ),
    ...asideDiagnostics(asides, settings, positionAt),
  ];
  const way = wayIn(judgement, diagnostics);
  const note = noteOn(doc);
  const { start, end } = rangeOf(locate(post.map, post.at, { start: 0, end: post.text.length }), positionAt);
  // Spread from what happens to be there, each of a hundred thousand posts would have a shape of its own, which takes
  // more memory than what it says.
  const judged: { -readonly [Key in keyof JudgedPost]: JudgedPost[Key] } = {
    path: post.path,
    id: post.id,
    kind: post.kind,
    text: post.text,
    start,
    end,
    language: doc.language,
    reading: doc.reading,
    intent: judgement.intent,
    because: judgement.because,
    promotion: judgement.promotion,
    conversation: judgement.conversation,
    score: judgement.score,
    confidence: judgement.confidence,
    ledger: judgement.ledger,
    lift: judgement.lift,
    missing: judgement.missing,
    traces: judgement.traces,
    digests,
    ignores: ignoresOf(post),
    inCampaign,
    diagnostics,
    suppressed: raised.length - audible.length,
  };
  if (post.platform) judged.platform = post.platform;
  if (post.platforms) judged.platforms = post.platforms;
  if (post.account) judged.account = post.account;
  if (post.date) judged.date = post.date;
  if (post.moment) judged.moment = post.moment;
  if (note) judged.note = note;
  if (post.asides) judged.asides = post.asides.map(({ kind, text }) => ({ kind, text }));
  if (way) judged.wayIn = way;
  return judged;
}
