import type { LintedPost } from '../../core/model/linted-post.ts';
import { type Improvement, neutral, type PositiveSignal, type Quoted } from '../../core/model/post-score.ts';
import { joinList } from '../../core/text/format.ts';
import { quote } from './quote.ts';
import { paragraph, type RenderContext } from './render-context.ts';

/** Cells of a post's words in running text: enough to know them by. */
const longest = 36;

/** How many absent things are named: the first are the easiest to add. */
const named = 3;

const nouns: Readonly<Record<PositiveSignal, string>> = {
  'answerable question': 'a real question',
  specific: 'a specific',
  explanation: 'a reason why',
  credit: 'a credit',
  'owned mistake': 'a mistake owned',
};

const quoted = ({ text }: Quoted, page: RenderContext): string => quote(text, longest, page);

function without(lift: Improvement, page: RenderContext): string {
  return `Without ${joinList(lift.spans.map((span) => quoted(span, page)))} it would score ${lift.score}`;
}

/** `Without "A" it would score 42, and without "B" as well 60.` Nothing where nothing left out would help. */
function lifted({ improvements: [one, two] }: LintedPost, page: RenderContext): string {
  if (!one) return '';
  const rest = two?.spans.filter(({ start }) => start !== one.spans[0]?.start) ?? [];
  const [also] = rest;
  if (!two || !also) return `${without(one, page)}.`;
  if (rest.length > 1 || one.spans.length > 1) return `${without(two, page)}.`;
  return `${without(one, page)}, and without ${quoted(also, page)} as well ${two.score}.`;
}

function lacking({ missingSignals, nextStep }: LintedPost): string {
  if (missingSignals.length === 0 || !nextStep) return '';
  const things = missingSignals.slice(0, named).map((signal) => nouns[signal]);
  return `Not in it yet: ${joinList(things)}. For a way in, see ${nextStep.rule}.`;
}

/** What a post that something was found in would be without its loudest words, and what it could still say. */
export function improvementLines(post: LintedPost, page: RenderContext): string[] {
  const low = post.score !== null && post.score < neutral;
  const lines = [low ? lifted(post, page) : '', lacking(post)].filter((line) => line !== '');
  return lines.length === 0 ? [] : ['', ...lines.flatMap((line) => paragraph(page, line, { indent: 2 }))];
}
