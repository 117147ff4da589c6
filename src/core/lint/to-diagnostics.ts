import { createAllowedPhraseTest } from '../config/allowed-phrases.ts';
import type { Settings } from '../config/settings.ts';
import type { Diagnostic } from '../model/diagnostic.ts';
import type { Edit, TextEdit } from '../model/edit.ts';
import { createFingerprints, hash } from '../model/fingerprint.ts';
import { createBytePositionLookup, toRange } from '../model/line-index.ts';
import type { LintedPost } from '../model/linted-post.ts';
import type { Position } from '../model/position.ts';
import type { Post } from '../model/post.ts';
import { milder, type Severity } from '../model/severity.ts';
import type { SourceFile } from '../model/source-file.ts';
import { toSourceSpan } from '../model/source-map.ts';
import type { Span } from '../model/span.ts';
import type { EnabledRule } from '../rule/enabled-rule.ts';
import type { PostRule } from '../rule/rule.ts';
import { getDocsUrl } from '../rule/rule-meta.ts';
import { type PostAnalysis, toExtraPosts, type UnlocatedFinding } from './analyze-post.ts';
import { internalRuleSummary, isInternal } from './internal-rules.ts';
import { findNextStep } from './next-step.ts';
import type { SuppressionDiagnostic, Suppressions } from './suppressions.ts';

/** What the posts of a file are weighed by. */
export interface FileContext {
  readonly file: SourceFile;
  readonly settings: Settings;
  /** From offsets of the file to positions. */
  readonly positionAt: (offset: number) => Position;
  readonly wishes: Suppressions;
  /** Whether a baseline has a finding, by its fingerprint. */
  readonly isBaselined?: ((fingerprint: string) => boolean) | undefined;
}

/** The part of a diagnostic that its rule decides. */
type DiagnosticMeta = Pick<Diagnostic, 'group' | 'docs' | 'advice' | 'severity'>;

/** A post that nobody named is known by its text. */
const identityOf = ({ account, hasOwnId, id, text }: Post) => `${account ?? ''}/${hasOwnId ? id : hash(text)}`;

/** What is said of some words, and how much of it is left out. */
interface PartitionedFindings {
  readonly diagnostics: readonly Diagnostic[];
  readonly suppressed: number;
  readonly baselined: number;
}

const silence: PartitionedFindings = { diagnostics: [], suppressed: 0, baselined: 0 };

function severityOf({ severityCap, severityShift, extraText }: UnlocatedFinding, severity: Severity): Severity {
  if (severityCap || extraText !== undefined) return 'info';
  return severityShift ? milder[severity] : severity;
}

const inOrder = (a: UnlocatedFinding, b: UnlocatedFinding) =>
  a.within.start - b.within.start || a.within.end - b.within.end || (a.rule < b.rule ? -1 : 1);

/**
 * Returns what gives the remarks on a file's posts their severities and places, and leaves out what somebody asked or
 * allowed to leave out. Findings come in the order of their words, those of the words beside a post after its own.
 */
export function createDiagnosticBuilder({
  file,
  settings,
  positionAt,
  wishes,
  isBaselined = () => false,
}: FileContext): (post: Post, said: PostAnalysis) => LintedPost {
  const rules = new Map<string, EnabledRule<PostRule>>(settings.rules.map((enabled) => [enabled.rule.id, enabled]));
  const bytesAt = createBytePositionLookup(file, positionAt);

  const voiceOf = (id: string): DiagnosticMeta => {
    const enabled = rules.get(id);
    if (enabled) {
      const { rule, severity } = enabled;
      return { group: rule.group, docs: getDocsUrl(rule), advice: rule.advice, severity };
    }
    const { group, docs, advice, severity } = internalRuleSummary(isInternal(id) ? id : 'internal/rule-crash');
    return { group, docs, advice: advice, severity };
  };

  const replacementsOf = (edits: readonly Edit[] | undefined, subject: Post): TextEdit[] | undefined =>
    edits?.map(({ span, text }) => ({ text, ...toRange(toSourceSpan(subject.map, subject.offset, span), bytesAt) }));

  const diagnosticOf = (remark: UnlocatedFinding, fingerprint: string, subject: Post): Diagnostic => {
    const { rule, messageId, message, within, extraText } = remark;
    const { severity, ...voice } = voiceOf(rule);
    const suggest = replacementsOf(remark.suggest, subject);
    const fix = replacementsOf(remark.fix, subject);
    return {
      rule,
      group: voice.group,
      severity: severityOf(remark, severity),
      messageId,
      message,
      path: subject.path,
      post: subject.id,
      ...toRange(toSourceSpan(subject.map, subject.offset, within), bytesAt),
      text: subject.text.slice(within.start, within.end),
      within,
      fingerprint,
      docs: voice.docs,
      advice: voice.advice,
      ...(suggest && { suggest }),
      ...(fix && { fix }),
      ...(extraText !== undefined && { extraText: extraText }),
    };
  };

  /** What is said of some words, and how much of it is left out. */
  const heard = (remarks: readonly UnlocatedFinding[], subject: Post): PartitionedFindings => {
    if (remarks.length === 0) return silence;
    const isAllowed = createAllowedPhraseTest(settings.allow, subject.text, subject.account);
    const isSilent = ({ rule, within }: UnlocatedFinding) =>
      !isInternal(rule) && (wishes.isSuppressed(subject, rule) || isAllowed(rule, within));
    const sorted = [...remarks].sort(inOrder);
    const prints = createFingerprints(
      identityOf(subject),
      subject.text,
      sorted.map(({ rule, messageId, within }) => ({ rule, message: messageId, ...within })),
    );
    const audible = sorted.flatMap((remark, index) => {
      return isSilent(remark) ? [] : [{ remark, print: prints[index] ?? '' }];
    });
    const fresh = audible.filter(({ print }) => !isBaselined(print));
    return {
      diagnostics: fresh.map(({ remark, print }) => diagnosticOf(remark, print, subject)),
      suppressed: sorted.length - audible.length,
      baselined: audible.length - fresh.length,
    };
  };

  const complaintAbout = ({ rule, messageId, message, span }: SuppressionDiagnostic, post: Post): Diagnostic => ({
    rule,
    ...voiceOf(rule),
    messageId,
    message,
    path: post.path,
    post: post.id,
    ...toRange(span, bytesAt),
    text: file.text.slice(span.start, span.end),
    within: { start: 0, end: 0 },
    fingerprint: hash([rule, messageId, identityOf(post)].join('\u0000')),
  });

  return (post, said) => {
    const parts = [post, ...toExtraPosts(post)].map((subject, index) => {
      const own = said.remarks.filter(({ extraText = -1 }) => extraText === index - 1);
      return heard(own, subject);
    });
    wishes.markUsed(post, said);
    const diagnostics = [
      ...wishes.takeDiagnostics(post).map((complaint) => complaintAbout(complaint, post)),
      ...parts.flatMap((part) => part.diagnostics),
    ];
    const way = findNextStep(said, diagnostics);
    const placed = (span: Span) => toRange(toSourceSpan(post.map, post.offset, span), positionAt);
    const { start, end } = placed({ start: 0, end: post.text.length });
    // Spread from what happens to be there, each of a hundred thousand posts would have a shape of its own, which takes
    // more memory than what it says.
    const judged: { -readonly [Key in keyof LintedPost]: LintedPost[Key] } = {
      path: post.path,
      id: post.id,
      kind: post.kind,
      text: post.text,
      start,
      end,
      language: said.language,
      coverage: said.coverage,
      intent: said.intent,
      intentReason: said.intentReason,
      promotion: said.promotion,
      conversation: said.conversation,
      score: said.score,
      confidence: said.confidence,
      scoreBreakdown: said.scoreBreakdown,
      improvements: said.improvements,
      missingSignals: said.missingSignals,
      feedFeatures: said.feedFeatures,
      digests: said.digests,
      places: said.places.map((within) => ({
        within,
        ...toRange(toSourceSpan(post.map, post.offset, within), bytesAt),
      })),
      ignores: wishes.ignoredRules(post),
      inCampaign: said.inCampaign,
      diagnostics,
      suppressed: parts.reduce((sum, part) => sum + part.suppressed, 0),
      baselined: parts.reduce((sum, part) => sum + part.baselined, 0),
    };
    if (post.platform) judged.platform = post.platform;
    if (post.platforms) judged.platforms = post.platforms;
    if (post.account) judged.account = post.account;
    if (post.date) judged.date = post.date;
    if (post.time) judged.time = post.time;
    if (said.note) judged.note = said.note;
    if (post.extraTexts) judged.extraTexts = post.extraTexts.map(({ kind, text }) => ({ kind, text }));
    if (way) judged.nextStep = way;
    return judged;
  };
}
