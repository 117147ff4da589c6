import { createAllowedPhraseTest } from '../config/allowed-phrases.ts';
import type { Settings } from '../config/settings.ts';
import type { Diagnostic } from '../model/diagnostic.ts';
import type { Edit, TextEdit } from '../model/edit.ts';
import { createFingerprints, hash } from '../model/fingerprint.ts';
import type { LintedPost } from '../model/linted-post.ts';
import type { Position } from '../model/position.ts';
import { createBytePositionLookup, toRange } from '../model/position-lookup.ts';
import type { Post } from '../model/post.ts';
import type { SourceFile } from '../model/source-file.ts';
import { toSourceSpan } from '../model/source-map.ts';
import type { Span } from '../model/span.ts';
import type { EnabledRule } from '../rule/enabled-rule.ts';
import type { PostRule } from '../rule/rule.ts';
import { getDocsUrl } from '../rule/rule-meta.ts';
import { adjustSeverity } from './adjust-severity.ts';
import { type PostAnalysis, toExtraPosts } from './analyze-post.ts';
import { internalRuleSummary, isInternal } from './internal-rules.ts';
import { findNextStep } from './next-step.ts';
import type { UnlocatedFinding } from './run-rules.ts';
import type { SuppressionDiagnostic, Suppressions } from './suppressions.ts';

/** The file that posts come from, and what applies to it. */
export interface FileContext {
  readonly file: SourceFile;
  readonly settings: Settings;
  /** Converts offsets in the file to positions. */
  readonly positionAt: (offset: number) => Position;
  readonly suppressions: Suppressions;
  /** Tests whether a baseline contains a fingerprint. */
  readonly isBaselined?: ((fingerprint: string) => boolean) | undefined;
}

/** The properties of a diagnostic that depend only on its rule. */
type DiagnosticMeta = Pick<Diagnostic, 'group' | 'docs' | 'advice' | 'severity'>;

/** Identifies a post in fingerprints: by its id, or by its text if the file gives it none. */
const identityOf = ({ account, hasOwnId, id, text }: Post) => `${account ?? ''}/${hasOwnId ? id : hash(text)}`;

/** The findings in one text, and how many of them are left out. */
interface PartitionedFindings {
  readonly diagnostics: readonly Diagnostic[];
  readonly suppressed: number;
  readonly baselined: number;
}

const noFindings: PartitionedFindings = { diagnostics: [], suppressed: 0, baselined: 0 };

const byPosition = (a: UnlocatedFinding, b: UnlocatedFinding) =>
  a.within.start - b.within.start || a.within.end - b.within.end || (a.rule < b.rule ? -1 : 1);

/**
 * Creates a function that turns the analysis of a post into a linted post: it adds severities and positions, and leaves
 * out findings that are suppressed, allowed or baselined. Diagnostics are in the order of the text, those of extra texts
 * last.
 */
export function createDiagnosticBuilder({
  file,
  settings,
  positionAt,
  suppressions,
  isBaselined = () => false,
}: FileContext): (post: Post, analysis: PostAnalysis) => LintedPost {
  const rules = new Map<string, EnabledRule<PostRule>>(settings.rules.map((enabled) => [enabled.rule.id, enabled]));
  const bytePositionAt = createBytePositionLookup(file, positionAt);

  const metaOf = (id: string): DiagnosticMeta => {
    const enabled = rules.get(id);
    if (enabled) {
      const { rule, severity } = enabled;
      return { group: rule.group, docs: getDocsUrl(rule), advice: rule.advice, severity };
    }
    const { group, docs, advice, severity } = internalRuleSummary(isInternal(id) ? id : 'internal/rule-crash');
    return { group, docs, advice, severity };
  };

  const rangeIn = (subject: Post, span: Span<'post'>) =>
    toRange(toSourceSpan(subject.map, subject.offset, span), bytePositionAt);

  const toTextEdits = (edits: readonly Edit<'post'>[] | undefined, subject: Post): TextEdit[] | undefined =>
    edits?.map(({ span, text }) => ({ text, ...rangeIn(subject, span) }));

  const toDiagnostic = (found: UnlocatedFinding, fingerprint: string, subject: Post): Diagnostic => {
    const { rule, messageId, message, within, extraText } = found;
    const { group, docs, advice, severity } = metaOf(rule);
    const suggest = toTextEdits(found.suggest, subject);
    const fix = toTextEdits(found.fix, subject);
    return {
      rule,
      group,
      // An extra text is not the post itself.
      severity: adjustSeverity(severity, found.extraText === undefined ? found : { severityCap: 'info' }),
      messageId,
      message,
      path: subject.path,
      post: subject.id,
      ...rangeIn(subject, within),
      text: subject.text.slice(within.start, within.end),
      within,
      fingerprint,
      docs,
      advice,
      ...(suggest && { suggest }),
      ...(fix && { fix }),
      ...(extraText !== undefined && { extraText }),
    };
  };

  const partition = (findings: readonly UnlocatedFinding[], subject: Post): PartitionedFindings => {
    if (findings.length === 0) return noFindings;
    const isAllowed = createAllowedPhraseTest(settings.allow, subject.text, subject.account);
    const isLeftOut = ({ rule, within }: UnlocatedFinding) =>
      !isInternal(rule) && (suppressions.isSuppressed(subject, rule) || isAllowed(rule, within));
    const sorted = [...findings].sort(byPosition);
    const fingerprints = createFingerprints(
      identityOf(subject),
      subject.text,
      sorted.map(({ rule, messageId, within }) => ({ rule, message: messageId, ...within })),
    );
    const reported = sorted.flatMap((found, index) =>
      isLeftOut(found) ? [] : [{ found, fingerprint: fingerprints[index] ?? '' }],
    );
    const notBaselined = reported.filter(({ fingerprint }) => !isBaselined(fingerprint));
    return {
      diagnostics: notBaselined.map(({ found, fingerprint }) => toDiagnostic(found, fingerprint, subject)),
      suppressed: sorted.length - reported.length,
      baselined: reported.length - notBaselined.length,
    };
  };

  const toSuppressionDiagnostic = (
    { rule, messageId, message, span }: SuppressionDiagnostic,
    post: Post,
  ): Diagnostic => ({
    rule,
    ...metaOf(rule),
    messageId,
    message,
    path: post.path,
    post: post.id,
    ...toRange(span, bytePositionAt),
    text: file.text.slice(span.start, span.end),
    within: { start: 0, end: 0 },
    fingerprint: hash([rule, messageId, identityOf(post)].join('\u0000')),
  });

  return function toDiagnostics(post, analysis) {
    const parts = [post, ...toExtraPosts(post)].map((subject, index) =>
      partition(
        analysis.findings.filter(({ extraText = -1 }) => extraText === index - 1),
        subject,
      ),
    );
    suppressions.markUsed(post, analysis);
    const diagnostics = [
      ...suppressions.takeDiagnostics(post).map((found) => toSuppressionDiagnostic(found, post)),
      ...parts.flatMap((part) => part.diagnostics),
    ];
    const nextStep = findNextStep(analysis, diagnostics);
    const { start, end } = toRange(
      toSourceSpan(post.map, post.offset, { start: 0, end: post.text.length }),
      positionAt,
    );
    // Written out, so that all posts have one hidden class: spread from optional parts, each of a hundred thousand posts
    // would have a shape of its own, which takes more memory than its content.
    const linted: { -readonly [Key in keyof LintedPost]: LintedPost[Key] } = {
      path: post.path,
      id: post.id,
      kind: post.kind,
      text: post.text,
      start,
      end,
      language: analysis.language,
      coverage: analysis.coverage,
      intent: analysis.intent,
      intentReason: analysis.intentReason,
      promotion: analysis.promotion,
      conversation: analysis.conversation,
      score: analysis.score,
      confidence: analysis.confidence,
      scoreBreakdown: analysis.scoreBreakdown,
      improvements: analysis.improvements,
      missingSignals: analysis.missingSignals,
      feedFeatures: analysis.feedFeatures,
      digests: analysis.digests,
      places: analysis.places.map((within) => ({ within, ...rangeIn(post, within) })),
      ignores: suppressions.ignoredRules(post),
      inCampaign: analysis.inCampaign,
      diagnostics,
      suppressed: parts.reduce((sum, part) => sum + part.suppressed, 0),
      baselined: parts.reduce((sum, part) => sum + part.baselined, 0),
    };
    if (post.platform) linted.platform = post.platform;
    if (post.platforms) linted.platforms = post.platforms;
    if (post.account) linted.account = post.account;
    if (post.date) linted.date = post.date;
    if (post.time) linted.time = post.time;
    if (analysis.note) linted.note = analysis.note;
    if (post.extraTexts) linted.extraTexts = post.extraTexts.map(({ kind, text }) => ({ kind, text }));
    if (nextStep) linted.nextStep = nextStep;
    return linted;
  };
}
