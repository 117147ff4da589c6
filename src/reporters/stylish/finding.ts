import type { Diagnostic } from '../../core/model/diagnostic.ts';
import type { LintedPost } from '../../core/model/linted-post.ts';
import type { ExtraText } from '../../core/model/post.ts';
import { formatPlace } from '../shared/line.ts';
import { fitInOneExcerpt, renderExcerpt } from './excerpt.ts';
import { adviceLines, type RenderContext, wrapParagraph } from './render-context.ts';
import { measureWidth } from './width.ts';

const indent = 4;

/** The widest column of positions that leaves room for text beside it. */
const maxPlaceWidth = 16;

/** The texts that findings are about. */
type PostText = Pick<LintedPost, 'text' | 'extraTexts'>;

const extraTextNames: Readonly<Record<ExtraText['kind'], string>> = {
  'alt-text': 'in alt text',
  'first-comment': 'in the first comment',
  'poll-option': 'in a poll option',
};

const extraTextOf = ({ extraText = -1 }: Diagnostic, post: PostText) => post.extraTexts?.[extraText];

const place = ({ start }: Diagnostic, context: RenderContext): string => context.show(formatPlace(start));

/** The first line of a finding: position, severity, rule. Parts that do not fit get lines of their own. */
function renderHeadline(
  found: Diagnostic,
  column: number,
  under: number,
  post: PostText,
  context: RenderContext,
): string[] {
  const { severity } = found;
  const { palette } = context;
  const [at, rule] = [place(found, context), context.show(found.rule)];
  const extraText = extraTextOf(found, post);
  const where = [...(extraText ? [extraTextNames[extraText.kind]] : []), ...(isFixable(found) ? ['fixable'] : [])].join(
    ', ',
  );
  const start = `${' '.repeat(Math.max(indent, indent + column - measureWidth(at)))}${palette.faint(at)}`;
  const paint = palette.severity[severity];
  const room = context.width - indent - column;
  if (room >= 11 + rule.length + (where ? where.length + 2 : 0)) {
    return [`${start}  ${paint(severity.padEnd(7))}  ${rule}${where && palette.faint(`, ${where}`)}`];
  }
  const more = [rule, ...(where ? [palette.faint(where)] : [])];
  const lines = room >= 9 ? more : [paint(severity), ...more];
  return [room >= 9 ? `${start}  ${paint(severity)}` : start, ...lines.map((line) => ' '.repeat(under) + line)];
}

/** At least one finding. */
type Findings = [first: Diagnostic, ...others: Diagnostic[]];

/** Groups findings that one excerpt can show, so that a line of the post is not repeated for each. */
function groupByExcerpt(
  found: readonly Diagnostic[],
  post: PostText,
  room: number,
  context: RenderContext,
): Findings[] {
  const together: Findings[] = [];
  for (const diagnostic of found) {
    const group = together.at(-1);
    const first = group?.[0];
    const isNear =
      first?.extraText === diagnostic.extraText &&
      first !== undefined &&
      fitInOneExcerpt(textOf(first, post), first.within, diagnostic.within, room, context);
    if (group && isNear) group.push(diagnostic);
    else together.push([diagnostic]);
  }
  return together;
}

const textOf = (found: Diagnostic, post: PostText): string => extraTextOf(found, post)?.text ?? post.text;

/** Renders the findings of one rule in one post: each with its excerpt, and the advice once. */
function renderRule(found: Findings, column: number, post: PostText, context: RenderContext): string[] {
  const { glyphs, palette } = context;
  const under = context.width < 60 || column > maxPlaceWidth ? indent + 2 : indent + column + 2;
  const bar = `${' '.repeat(under)}${palette.faint(glyphs.bar)} `;
  const room = context.width - under - 2;
  let previous: string | undefined;
  const message = (text: string, next: string | undefined) => {
    if (text === previous || text === next) return [];
    previous = text;
    return wrapParagraph(context, text, { indent: under });
  };
  return [
    ...groupByExcerpt(found, post, room, context).flatMap(([first, ...others]) => [
      ...[first, ...others].flatMap((diagnostic, index) => [
        ...renderHeadline(diagnostic, column, under, post, context),
        ...message(diagnostic.message, others[index]?.message),
      ]),
      ...renderExcerpt(
        textOf(first, post),
        [first, ...others].map(({ within }) => within),
        room,
        context,
      ).map((line) => bar + line),
    ]),
    ...adviceLines(context, found[0].advice, under),
  ];
}

/** Groups findings by rule, in the order of the first finding of each. */
export function groupByRule(diagnostics: readonly Diagnostic[]): Findings[] {
  const rules = new Map<string, Findings>();
  for (const diagnostic of diagnostics) {
    const found = rules.get(diagnostic.rule);
    if (found) found.push(diagnostic);
    else rules.set(diagnostic.rule, [diagnostic]);
  }
  return [...rules.values()];
}

/** Renders the findings of one post, rule by rule in the order of the text, with a blank line between rules. */
export function renderFindings(diagnostics: readonly Diagnostic[], post: PostText, context: RenderContext): string[] {
  const column = diagnostics.reduce((widest, found) => Math.max(widest, measureWidth(place(found, context))), 0);
  return groupByRule(diagnostics).flatMap((found, index) => [
    ...(index > 0 ? [''] : []),
    ...renderRule(found, column, post, context),
  ]);
}

/** Tests whether `--fix` changes something. Workbooks are never written. */
export function isFixable({ fix = [], start }: Diagnostic): boolean {
  return fix.length > 0 && start.cell === undefined;
}
