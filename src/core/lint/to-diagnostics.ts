import { allowances } from '../config/allowed-phrases.ts';
import type { Settings } from '../config/settings.ts';
import type { Diagnostic } from '../model/diagnostic.ts';
import type { Edit, Replacement } from '../model/edit.ts';
import { fingerprints, hash } from '../model/fingerprint.ts';
import { rangeOf, withBytes } from '../model/line-index.ts';
import type { JudgedPost } from '../model/linted-post.ts';
import type { Position } from '../model/position.ts';
import type { Post } from '../model/post.ts';
import { milder, type Severity } from '../model/severity.ts';
import type { SourceFile } from '../model/source-file.ts';
import { locate } from '../model/source-map.ts';
import type { Span } from '../model/span.ts';
import type { EnabledRule } from '../rule/enabled-rule.ts';
import type { PostRule } from '../rule/rule.ts';
import { docsOf } from '../rule/rule-meta.ts';
import { type Appraisal, asidesOf, type Remark } from './analyze-post.ts';
import { internalNote, isInternal } from './internal-rules.ts';
import { wayIn } from './next-step.ts';
import type { WishComplaint, Wishes } from './suppressions.ts';

/** What the posts of a file are weighed by. */
export interface Scales {
  readonly file: SourceFile;
  readonly settings: Settings;
  /** From offsets of the file to positions. */
  readonly positionAt: (offset: number) => Position;
  readonly wishes: Wishes;
  /** Whether a baseline has a finding, by its fingerprint. */
  readonly isKnown?: ((fingerprint: string) => boolean) | undefined;
}

/** The part of a diagnostic that its rule decides. */
type Voice = Pick<Diagnostic, 'group' | 'docs' | 'instead' | 'severity'>;

/** A post that nobody named is known by its text. */
const identityOf = ({ account, named, id, text }: Post) => `${account ?? ''}/${named ? id : hash(text)}`;

/** What is said of some words, and how much of it is left out. */
interface Heard {
  readonly diagnostics: readonly Diagnostic[];
  readonly suppressed: number;
  readonly known: number;
}

const silence: Heard = { diagnostics: [], suppressed: 0, known: 0 };

function severityOf({ isTentative, isEased, aside }: Remark, severity: Severity): Severity {
  if (isTentative || aside !== undefined) return 'info';
  return isEased ? milder[severity] : severity;
}

const inOrder = (a: Remark, b: Remark) =>
  a.within.start - b.within.start || a.within.end - b.within.end || (a.rule < b.rule ? -1 : 1);

/**
 * Returns what gives the remarks on a file's posts their severities and places, and leaves out what somebody asked or
 * allowed to leave out. Findings come in the order of their words, those of the words beside a post after its own.
 */
export function weighing({
  file,
  settings,
  positionAt,
  wishes,
  isKnown = () => false,
}: Scales): (post: Post, said: Appraisal) => JudgedPost {
  const rules = new Map<string, EnabledRule<PostRule>>(settings.rules.map((enabled) => [enabled.rule.id, enabled]));
  const bytesAt = withBytes(file, positionAt);

  const voiceOf = (id: string): Voice => {
    const enabled = rules.get(id);
    if (enabled) {
      const { rule, severity } = enabled;
      return { group: rule.group, docs: docsOf(rule), instead: rule.instead, severity };
    }
    const { group, docs, instead, severity } = internalNote(isInternal(id) ? id : 'internal/rule-crash');
    return { group, docs, instead, severity };
  };

  const replacementsOf = (edits: readonly Edit[] | undefined, subject: Post): Replacement[] | undefined =>
    edits?.map(({ span, text }) => ({ text, ...rangeOf(locate(subject.map, subject.at, span), bytesAt) }));

  const diagnosticOf = (remark: Remark, fingerprint: string, subject: Post): Diagnostic => {
    const { rule, message, within, aside } = remark;
    const { severity, ...voice } = voiceOf(rule);
    const suggest = replacementsOf(remark.suggest, subject);
    const fix = replacementsOf(remark.fix, subject);
    return {
      rule,
      group: voice.group,
      severity: severityOf(remark, severity),
      message,
      path: subject.path,
      post: subject.id,
      ...rangeOf(locate(subject.map, subject.at, within), bytesAt),
      text: subject.text.slice(within.start, within.end),
      within,
      fingerprint,
      docs: voice.docs,
      instead: voice.instead,
      ...(suggest && { suggest }),
      ...(fix && { fix }),
      ...(aside !== undefined && { aside }),
    };
  };

  /** What is said of some words, and how much of it is left out. */
  const heard = (remarks: readonly Remark[], subject: Post): Heard => {
    if (remarks.length === 0) return silence;
    const isAllowed = allowances(settings.allow, subject.text, subject.account);
    const isSilent = ({ rule, within }: Remark) =>
      !isInternal(rule) && (wishes.silences(subject, rule) || isAllowed(rule, within));
    const sorted = [...remarks].sort(inOrder);
    const prints = fingerprints(
      identityOf(subject),
      subject.text,
      sorted.map(({ rule, id, within }) => ({ rule, message: id, ...within })),
    );
    const audible = sorted.flatMap((remark, index) => {
      return isSilent(remark) ? [] : [{ remark, print: prints[index] ?? '' }];
    });
    const fresh = audible.filter(({ print }) => !isKnown(print));
    return {
      diagnostics: fresh.map(({ remark, print }) => diagnosticOf(remark, print, subject)),
      suppressed: sorted.length - audible.length,
      known: audible.length - fresh.length,
    };
  };

  const complaintAbout = ({ rule, id, message, span }: WishComplaint, post: Post): Diagnostic => ({
    rule,
    ...voiceOf(rule),
    message,
    path: post.path,
    post: post.id,
    ...rangeOf(span, bytesAt),
    text: file.text.slice(span.start, span.end),
    within: { start: 0, end: 0 },
    fingerprint: hash([rule, id, identityOf(post)].join('\u0000')),
  });

  return (post, said) => {
    const parts = [post, ...asidesOf(post)].map((subject, index) => {
      const own = said.remarks.filter(({ aside = -1 }) => aside === index - 1);
      return heard(own, subject);
    });
    wishes.leaveOut(post, said);
    const diagnostics = [
      ...wishes.complaintsAfter(post).map((complaint) => complaintAbout(complaint, post)),
      ...parts.flatMap((part) => part.diagnostics),
    ];
    const way = wayIn(said, diagnostics);
    const placed = (span: Span) => rangeOf(locate(post.map, post.at, span), positionAt);
    const { start, end } = placed({ start: 0, end: post.text.length });
    // Spread from what happens to be there, each of a hundred thousand posts would have a shape of its own, which takes
    // more memory than what it says.
    const judged: { -readonly [Key in keyof JudgedPost]: JudgedPost[Key] } = {
      path: post.path,
      id: post.id,
      kind: post.kind,
      text: post.text,
      start,
      end,
      language: said.language,
      reading: said.reading,
      intent: said.intent,
      because: said.because,
      promotion: said.promotion,
      conversation: said.conversation,
      score: said.score,
      confidence: said.confidence,
      ledger: said.ledger,
      lift: said.lift,
      missing: said.missing,
      traces: said.traces,
      digests: said.digests,
      places: said.places.map((within) => ({ within, ...rangeOf(locate(post.map, post.at, within), bytesAt) })),
      ignores: wishes.ignoredBy(post),
      inCampaign: said.inCampaign,
      diagnostics,
      suppressed: parts.reduce((sum, part) => sum + part.suppressed, 0),
      known: parts.reduce((sum, part) => sum + part.known, 0),
    };
    if (post.platform) judged.platform = post.platform;
    if (post.platforms) judged.platforms = post.platforms;
    if (post.account) judged.account = post.account;
    if (post.date) judged.date = post.date;
    if (post.moment) judged.moment = post.moment;
    if (said.note) judged.note = said.note;
    if (post.asides) judged.asides = post.asides.map(({ kind, text }) => ({ kind, text }));
    if (way) judged.wayIn = way;
    return judged;
  };
}
