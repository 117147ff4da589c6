import type { Span } from '../../core/model/span.ts';
import { iterateOutsideFences } from '../base/fences.ts';
import { findLines, type Line } from '../base/line.ts';

/** A heading of a Markdown file: `## Post 3`, or a label in bold on a line of its own. */
export interface Heading extends Span {
  /** 1 to 6; 7 for a bold label. */
  readonly level: number;
  /** The text without Markdown syntax. */
  readonly name: string;
  /** The start offset of the content below the heading. */
  readonly next: number;
}

/** A heading with the content below it. The root of a file has no heading. */
export interface OutlineNode {
  readonly heading?: Heading;
  /** The content above the first subheading. */
  readonly lead: Span;
  readonly children: readonly OutlineNode[];
}

/** Headings longer than this are not names. */
const maxNameLength = 120;

/** A label in bold before text on the same line: `**Day 1:** The rye is back.` */
const inlineLabel = /^ {0,3}(?:[-*+][ \t]+)?(\*\*|__)(?=\S)((?:(?!\1).)+?)(?:\1[ \t]*[:–—-]|:[ \t]*\1)[ \t]+(?=\S)/u;
const boldLabel = /^ {0,3}(?:[^\p{L}\p{N}\s*]+[ \t]+)?(\*\*|__)(?=\S)((?:(?!\1).)+)\1[ \t]*:?[ \t]*$/u;

/** Removes emphasis, code marks and closing hashes from a heading. */
const toName = (text: string) =>
  text
    .replaceAll(/[#*_`]/gu, ' ')
    .replaceAll(/\s+/gu, ' ')
    .trim();

/**
 * Finds the headings of a part of a file.
 *
 * @param isLabel tests whether bold text, on its own line or before other text, is a heading; otherwise it is text
 */
export function findHeadings(
  source: string,
  body: Span,
  isLabel: (name: string, isInline: boolean) => boolean = () => false,
): Heading[] {
  const lines = findLines(source, body);
  const headings: Heading[] = [];
  for (const number of iterateOutsideFences(lines)) {
    const { text, start, end, next } = lines[number] as Line;
    const inline = inlineLabel.exec(text);
    if (inline?.[2] !== undefined && isLabel(toName(inline[2]), true)) {
      headings.push({ level: 7, name: toName(inline[2]), start, end, next: start + inline[0].length });
      continue;
    }
    if (text.length > maxNameLength) continue;
    const marks = /^ {0,3}(#{1,6})[ \t]+\S/u.exec(text)?.[1];
    const label = marks === undefined ? boldLabel.exec(text)?.[2] : undefined;
    if (marks !== undefined) headings.push({ level: marks.length, name: toName(text), start, end, next });
    else if (label !== undefined && isLabel(toName(label), false))
      headings.push({ level: 7, name: toName(label), start, end, next });
  }
  return headings;
}

/** Builds the tree of the headings of a part of a file. */
export function buildOutline(body: Span, headings: readonly Heading[]): OutlineNode {
  let at = 0;
  const build = (heading: Heading | undefined, start: number, level: number): OutlineNode => {
    const lead = { start, end: headings[at]?.start ?? body.end };
    const children: OutlineNode[] = [];
    for (let next = headings[at]; next && next.level > level; next = headings[at]) {
      at++;
      children.push(build(next, next.next, next.level));
    }
    return { ...(heading && { heading }), lead, children };
  };
  return build(undefined, body.start, 0);
}
