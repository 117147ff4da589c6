import type { Diagnostic } from '../../core/report.ts';
import { excerpt, fitTogether } from './excerpt.ts';
import { advice, type Page, paragraph } from './page.ts';

const indent = 4;

function place({ start }: Diagnostic): string {
  return `${start.line}:${start.column}`;
}

/** A finding's first line: where, how bad, which rule. The rule has a line of its own where there is no room. */
function headline(found: Diagnostic, column: number, under: number, page: Page): string[] {
  const { severity } = found;
  const { palette } = page;
  const rule = page.show(found.rule);
  const start = `${' '.repeat(indent)}${palette.faint(place(found).padStart(column))}  `;
  return indent + column + 11 + rule.length <= page.width
    ? [`${start}${palette.severity[severity](severity.padEnd(7))}  ${rule}`]
    : [start + palette.severity[severity](severity), ' '.repeat(under) + rule];
}

/** Puts neighbours together that one excerpt can show, so that a line of the post is not repeated for each. */
function neighbours(found: readonly Diagnostic[], post: string, room: number, page: Page): Diagnostic[][] {
  const together: Diagnostic[][] = [];
  for (const diagnostic of found) {
    const group = together.at(-1);
    if (group?.[0] && fitTogether(post, group[0].within, diagnostic.within, room, page)) group.push(diagnostic);
    else together.push([diagnostic]);
  }
  return together;
}

/** What one rule says of one post: each finding, their words, and once what to do. */
function ruleSection(found: readonly Diagnostic[], column: number, post: string, page: Page): string[] {
  const { glyphs, palette } = page;
  const under = page.width < 60 ? indent + 2 : indent + column + 2;
  const bar = `${' '.repeat(under)}${palette.faint(glyphs.bar)} `;
  const room = page.width - under - 2;
  let said: string | undefined;
  const message = (text: string, next: string | undefined) => {
    if (text === said || text === next) return [];
    said = text;
    return paragraph(page, text, { indent: under });
  };
  return [
    ...neighbours(found, post, room, page).flatMap((group) => [
      ...group.flatMap((diagnostic, index) => [
        ...headline(diagnostic, column, under, page),
        ...message(diagnostic.message, group[index + 1]?.message),
      ]),
      ...excerpt(
        post,
        group.map(({ within }) => within),
        room,
        page,
      ).map((line) => bar + line),
    ]),
    ...advice(page, found[0]?.instead ?? '', under),
  ];
}

/** Everything that was found in one post, rule by rule in the order of the words, a blank line between rules. */
export function findings(diagnostics: readonly Diagnostic[], post: string, page: Page): string[] {
  const byRule = new Map<string, Diagnostic[]>();
  for (const diagnostic of diagnostics) {
    const found = byRule.get(diagnostic.rule);
    if (found) found.push(diagnostic);
    else byRule.set(diagnostic.rule, [diagnostic]);
  }
  const column = Math.max(...diagnostics.map((diagnostic) => place(diagnostic).length));
  return [...byRule.values()].flatMap((found, index) => [
    ...(index > 0 ? [''] : []),
    ...ruleSection(found, column, post, page),
  ]);
}
