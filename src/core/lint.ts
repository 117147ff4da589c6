import type { EnabledRule, Settings } from './config.ts';
import { didYouMean } from './did-you-mean.ts';
import type { Doc } from './doc.ts';
import { fingerprints, hash } from './fingerprint.ts';
import { noteOn } from './note.ts';
import { type Position, rangeOf } from './position.ts';
import type { Post } from './post.ts';
import type { Diagnostic, Intent, JudgedPost, Judgement } from './report.ts';
import { docsOf, type Finding, fill, type Severity } from './rule.ts';
import { locate, type Span } from './source-map.ts';
import { type SpanIndex, spanIndex } from './span-index.ts';
import { wayIn } from './way-in.ts';

/** A finding together with who made it, on its way to becoming a diagnostic. */
interface Raised {
  readonly rule: string;
  readonly group: Diagnostic['group'];
  /** Whether it counts marks instead of reading words. */
  readonly counts: boolean;
  readonly severity: Diagnostic['severity'];
  /** Id of the message, for the fingerprint. */
  readonly id: string;
  readonly message: string;
  readonly docs: string;
  readonly instead: string;
  /** Offsets of the post's text. */
  readonly within: Span;
  readonly finding?: Finding;
}

/** Maps a span of a folded text back to the text, without the spaces at its ends. */
function unfold(doc: Doc, span: Span): Span {
  const { start, end } = locate(doc.map, 0, span);
  const words = doc.post.text.slice(start, end);
  const left = words.length - words.trimStart().length;
  return words.trim() === '' ? { start, end } : { start: start + left, end: start + words.trimEnd().length };
}

function applies({ rule }: EnabledRule, { post, reading: { extent } }: Doc): boolean {
  if (!(rule.kinds ?? ['post', 'thread']).includes(post.kind)) return false;
  if (rule.language !== 'any' && extent === 'foreign') return false;
  return !(rule.whole && extent === 'partial');
}

/** Runs one rule over a post. A rule that throws is reported by name, and the others go on. */
function raise({ rule, severity, options }: EnabledRule, doc: Doc): readonly Raised[] {
  const raised: Raised[] = [];
  try {
    for (const finding of rule.check(doc, options)) {
      raised.push({
        rule: rule.id,
        group: rule.group,
        counts: rule.language === 'any',
        severity,
        id: finding.message,
        message: fill(rule.messages[finding.message] ?? finding.message, finding.data),
        docs: docsOf(rule),
        instead: rule.instead,
        within: unfold(doc, finding.span),
        finding,
      });
    }
    return raised;
  } catch (cause) {
    return [
      {
        rule: 'internal/rule-crash',
        group: 'internal',
        counts: true,
        severity: 'error',
        id: rule.id,
        message: `The rule "${rule.id}" stopped on this post: ${cause instanceof Error ? cause.message : String(cause)}.`,
        docs: docsOf(rule),
        instead: 'Turn the rule off for now, and tell its author which post it was.',
        within: { start: 0, end: 0 },
      },
    ];
  }
}

/** Runs all rules that apply, in their order. A loop, because most rules find nothing in most posts. */
function raiseAll(rules: readonly EnabledRule[], doc: Doc): readonly Raised[] {
  const all: Raised[] = [];
  for (const enabled of rules) {
    if (applies(enabled, doc)) for (const raised of raise(enabled, doc)) all.push(raised);
  }
  return all;
}

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

/** Without what lies on words of which a rule that says more of them has spoken. */
function withoutYielding(raised: readonly Raised[], rules: readonly EnabledRule[]): readonly Raised[] {
  if (raised.length < 2) return raised;
  const spoken = new Map<string, SpanIndex>();
  const speaks = (rule: string, words: Span): boolean => {
    const index =
      spoken.get(rule) ?? spanIndex(raised.filter((found) => found.rule === rule).map(({ within }) => within));
    spoken.set(rule, index);
    return index.overlapping(words);
  };
  const yieldsTo = (name: string) => rules.find(({ rule }) => rule.id === name)?.rule.yieldsTo ?? [];
  return raised.filter(({ rule, within }) => !yieldsTo(rule).some((other) => speaks(other, within)));
}

function isOfCampaign({ post, sender }: Doc): boolean {
  const day = post.moment?.day;
  return day !== undefined && sender.campaigns?.some(({ from, to }) => from <= day && day <= to) === true;
}

const milder: Readonly<Record<Severity, Severity>> = { error: 'warning', warning: 'info', info: 'info' };

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

/**
 * Lints a parsed post: runs the rules, gives each finding its place, drops what the post's directives silence.
 * Deterministic; findings in the order of their words.
 *
 * @param positionAt from offsets of the file to positions
 * @param judge sums up a post's signals: given, so that the engine stands on no word list
 */
export function lintDoc(
  doc: Doc,
  settings: Settings,
  positionAt: (offset: number) => Position,
  judge: (doc: Doc) => Judgement,
): JudgedPost {
  const { post } = doc;
  const judgement = judge(doc);
  const inCampaign = isOfCampaign(doc);
  const raised = withoutYielding(raiseAll(settings.rules, doc), settings.rules);
  const audible = raised.filter(({ rule }) => !suppresses(post, rule));
  const kept = [...audible, ...unknownDirectives(post, settings.known)].sort(
    (a, b) => a.within.start - b.within.start || a.within.end - b.within.end || (a.rule < b.rule ? -1 : 1),
  );
  const inFile = (span: Span) => rangeOf(locate(post.map, post.at, span), positionAt);
  const prints = printsOf(post, kept);
  const diagnostics = kept.map(
    (found, index): Diagnostic => ({
      rule: found.rule,
      group: found.group,
      severity: severityOf(found, doc, judgement.intent, inCampaign),
      message: found.message,
      path: post.path,
      post: post.id,
      ...inFile(found.within),
      text: post.text.slice(found.within.start, found.within.end),
      within: found.within,
      fingerprint: prints[index] ?? '',
      docs: found.docs,
      instead: found.instead,
      ...(found.finding?.suggest && {
        suggest: found.finding.suggest.map((edit) => ({ text: edit.text, ...inFile(unfold(doc, edit.span)) })),
      }),
    }),
  );
  const way = wayIn(judgement, diagnostics);
  const note = noteOn(doc);
  const { start, end } = inFile({ start: 0, end: post.text.length });
  return {
    ...judgement,
    path: post.path,
    id: post.id,
    kind: post.kind,
    text: post.text,
    start,
    end,
    ...(post.platform && { platform: post.platform }),
    ...(post.account && { account: post.account }),
    ...(post.date && { date: post.date }),
    ...(post.moment && { moment: post.moment }),
    language: doc.language,
    reading: doc.reading,
    ...(note && { note }),
    diagnostics,
    ...(way && { wayIn: way }),
    suppressed: raised.length - audible.length,
  };
}
