import type { Diagnostic } from '../../core/model/diagnostic.ts';
import type { LintedPost } from '../../core/model/linted-post.ts';
import type { ExtraText } from '../../core/model/post.ts';
import { excerpt, fitTogether } from './excerpt.ts';
import { formatPlace } from './line.ts';
import { adviceLines, paragraph, type RenderContext } from './render-context.ts';
import { measureWidth } from './width.ts';

const indent = 4;

/** The widest column of places beside which there is room for words. */
const widest = 16;

/** The words that findings are about: those of the post, or those beside it. */
type Words = Pick<LintedPost, 'text' | 'extraTexts'>;

const asides: Readonly<Record<ExtraText['kind'], string>> = {
  'alt-text': 'in an alt text',
  'first-comment': 'in the first comment',
  'poll-option': 'in an option of the poll',
};

const asideOf = ({ extraText = -1 }: Diagnostic, post: Words) => post.extraTexts?.[extraText];

const place = ({ start }: Diagnostic, page: RenderContext): string => page.show(formatPlace(start));

/** A finding's first line: where, how bad, which rule. What has no room there has lines of its own. */
function headline(found: Diagnostic, column: number, under: number, post: Words, page: RenderContext): string[] {
  const { severity } = found;
  const { palette } = page;
  const [at, rule] = [place(found, page), page.show(found.rule)];
  const aside = asideOf(found, post);
  const where = [...(aside ? [asides[aside.kind]] : []), ...(isFixable(found) ? ['fixable'] : [])].join(', ');
  const start = `${' '.repeat(Math.max(indent, indent + column - measureWidth(at)))}${palette.faint(at)}`;
  const paint = palette.severity[severity];
  const room = page.width - indent - column;
  if (room >= 11 + rule.length + (where ? where.length + 2 : 0)) {
    return [`${start}  ${paint(severity.padEnd(7))}  ${rule}${where && palette.faint(`, ${where}`)}`];
  }
  const more = [rule, ...(where ? [palette.faint(where)] : [])];
  const lines = room >= 9 ? more : [paint(severity), ...more];
  return [room >= 9 ? `${start}  ${paint(severity)}` : start, ...lines.map((line) => ' '.repeat(under) + line)];
}

/** At least one finding. */
type Findings = [first: Diagnostic, ...others: Diagnostic[]];

/** Puts neighbours together that one excerpt can show, so that a line of the post is not repeated for each. */
function neighbours(found: readonly Diagnostic[], post: Words, room: number, page: RenderContext): Findings[] {
  const together: Findings[] = [];
  for (const diagnostic of found) {
    const group = together.at(-1);
    const first = group?.[0];
    const isNear =
      first?.extraText === diagnostic.extraText &&
      first !== undefined &&
      fitTogether(textOf(first, post), first.within, diagnostic.within, room, page);
    if (group && isNear) group.push(diagnostic);
    else together.push([diagnostic]);
  }
  return together;
}

const textOf = (found: Diagnostic, post: Words): string => asideOf(found, post)?.text ?? post.text;

/** What one rule says of one post: each finding, their words, and once what to do. */
function ruleSection(found: Findings, column: number, post: Words, page: RenderContext): string[] {
  const { glyphs, palette } = page;
  const under = page.width < 60 || column > widest ? indent + 2 : indent + column + 2;
  const bar = `${' '.repeat(under)}${palette.faint(glyphs.bar)} `;
  const room = page.width - under - 2;
  let said: string | undefined;
  const message = (text: string, next: string | undefined) => {
    if (text === said || text === next) return [];
    said = text;
    return paragraph(page, text, { indent: under });
  };
  return [
    ...neighbours(found, post, room, page).flatMap(([first, ...others]) => [
      ...[first, ...others].flatMap((diagnostic, index) => [
        ...headline(diagnostic, column, under, post, page),
        ...message(diagnostic.message, others[index]?.message),
      ]),
      ...excerpt(
        textOf(first, post),
        [first, ...others].map(({ within }) => within),
        room,
        page,
      ).map((line) => bar + line),
    ]),
    ...adviceLines(page, found[0].advice, under),
  ];
}

/** Findings by their rules, in the order of the first of each. */
export function groupByRule(diagnostics: readonly Diagnostic[]): Findings[] {
  const rules = new Map<string, Findings>();
  for (const diagnostic of diagnostics) {
    const found = rules.get(diagnostic.rule);
    if (found) found.push(diagnostic);
    else rules.set(diagnostic.rule, [diagnostic]);
  }
  return [...rules.values()];
}

/** Everything that was found in one post, rule by rule in the order of the words, a blank line between rules. */
export function findings(diagnostics: readonly Diagnostic[], post: Words, page: RenderContext): string[] {
  const column = diagnostics.reduce((most, found) => Math.max(most, measureWidth(place(found, page))), 0);
  return groupByRule(diagnostics).flatMap((found, index) => [
    ...(index > 0 ? [''] : []),
    ...ruleSection(found, column, post, page),
  ]);
}

/** Whether `--fix` does something about a finding. Workbooks are not written. */
export function isFixable({ fix = [], start }: Diagnostic): boolean {
  return fix.length > 0 && start.cell === undefined;
}
