import type { LintedPost } from '../../core/model/linted-post.ts';
import { type Improvement, neutral, type PositiveSignal, type Quoted } from '../../core/model/post-score.ts';
import { joinList } from '../../core/text/format.ts';
import { quote } from './quote.ts';
import { type RenderContext, wrapParagraph } from './render-context.ts';

/** Maximum width of a quotation in running text, in cells. */
const maxQuoteWidth = 36;

/** Maximum number of missing signals in the report. The first ones are the easiest to add. */
const maxNamedSignals = 3;

const signalNames: Readonly<Record<PositiveSignal, string>> = {
  'answerable question': 'a question that readers can answer',
  specific: 'a specific detail',
  explanation: 'an explanation',
  credit: 'credit to somebody else',
  'owned mistake': 'an admitted mistake',
};

const quoteSpan = ({ text }: Quoted, context: RenderContext): string => quote(text, maxQuoteWidth, context);

function describeImprovement(improvement: Improvement, context: RenderContext): string {
  return `Without ${joinList(improvement.spans.map((span) => quoteSpan(span, context)))}, the score would be ${improvement.score}`;
}

/** `Without "A", the score would be 42; without "B" as well, 60.` Empty if no deletion would help. */
function describeImprovements({ improvements: [one, two] }: LintedPost, context: RenderContext): string {
  if (!one) return '';
  const rest = two?.spans.filter(({ start }) => start !== one.spans[0]?.start) ?? [];
  const [also] = rest;
  if (!two || !also) return `${describeImprovement(one, context)}.`;
  if (rest.length > 1 || one.spans.length > 1) return `${describeImprovement(two, context)}.`;
  return `${describeImprovement(one, context)}; without ${quoteSpan(also, context)} as well, ${two.score}.`;
}

function describeMissingSignals({ missingSignals, nextStep }: LintedPost): string {
  if (missingSignals.length === 0 || !nextStep) return '';
  const signals = missingSignals.slice(0, maxNamedSignals).map((signal) => signalNames[signal]);
  return `Missing: ${joinList(signals)}. Start with the advice of ${nextStep.rule}.`;
}

/**
 * Renders how a post with findings would score without some of its text, and the signals of conversation that it lacks.
 */
export function improvementLines(post: LintedPost, context: RenderContext): string[] {
  const isLow = post.score !== null && post.score < neutral;
  const lines = [isLow ? describeImprovements(post, context) : '', describeMissingSignals(post)].filter(
    (line) => line !== '',
  );
  return lines.length === 0 ? [] : ['', ...lines.flatMap((line) => wrapParagraph(context, line, { indent: 2 }))];
}
