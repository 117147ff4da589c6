import type { LintedPost } from '../../core/model/linted-post.ts';
import { type Improvement, neutral, type PositiveSignal, type Quoted } from '../../core/model/post-score.ts';
import { joinList } from '../../core/text/format.ts';
import { quote } from './quote.ts';
import { type RenderContext, wrapParagraph } from './render-context.ts';

/** Cells of a post's words in running text: enough to know them by. */
const maxQuoteWidth = 36;

/** How many absent things are named: the first are the easiest to add. */
const maxNamedSignals = 3;

const signalNames: Readonly<Record<PositiveSignal, string>> = {
  'answerable question': 'a real question',
  specific: 'a specific',
  explanation: 'a reason why',
  credit: 'a credit',
  'owned mistake': 'a mistake owned',
};

const quoteSpan = ({ text }: Quoted, context: RenderContext): string => quote(text, maxQuoteWidth, context);

function describeImprovement(lift: Improvement, context: RenderContext): string {
  return `Without ${joinList(lift.spans.map((span) => quoteSpan(span, context)))} it would score ${lift.score}`;
}

/** `Without "A" it would score 42, and without "B" as well 60.` Nothing where nothing left out would help. */
function describeImprovements({ improvements: [one, two] }: LintedPost, context: RenderContext): string {
  if (!one) return '';
  const rest = two?.spans.filter(({ start }) => start !== one.spans[0]?.start) ?? [];
  const [also] = rest;
  if (!two || !also) return `${describeImprovement(one, context)}.`;
  if (rest.length > 1 || one.spans.length > 1) return `${describeImprovement(two, context)}.`;
  return `${describeImprovement(one, context)}, and without ${quoteSpan(also, context)} as well ${two.score}.`;
}

function describeMissingSignals({ missingSignals, nextStep }: LintedPost): string {
  if (missingSignals.length === 0 || !nextStep) return '';
  const things = missingSignals.slice(0, maxNamedSignals).map((signal) => signalNames[signal]);
  return `Not in it yet: ${joinList(things)}. For a way in, see ${nextStep.rule}.`;
}

/** What a post that something was found in would be without its loudest words, and what it could still say. */
export function improvementLines(post: LintedPost, context: RenderContext): string[] {
  const low = post.score !== null && post.score < neutral;
  const lines = [low ? describeImprovements(post, context) : '', describeMissingSignals(post)].filter(
    (line) => line !== '',
  );
  return lines.length === 0 ? [] : ['', ...lines.flatMap((line) => wrapParagraph(context, line, { indent: 2 }))];
}
