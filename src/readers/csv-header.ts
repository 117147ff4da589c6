import type { casting } from './role.ts';

/** How the columns of a table are called, and whether its first record says so. */
export interface Header {
  readonly names: readonly string[];
  readonly isWritten: boolean;
}

const month = '(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\\.?';

/** A calendar date at the start of a short cell, with or without a time. */
const dates = [
  /^\d{4}[-/.]\d{1,2}[-/.]\d{1,2}(?:$|[T ,])/u,
  /^\d{1,2}[-/.]\d{1,2}[-/.](?:\d{4}|\d{2})(?:$|[ ,])/u,
  new RegExp(`^(?:[a-z]{3,9},? )?(?:${month} \\d{1,2}|\\d{1,2} ${month}),? \\d{4}`, 'iu'),
];

function isDate(cell: string): boolean {
  const trimmed = cell.trim();
  return trimmed.length <= 40 && dates.some((date) => date.test(trimmed));
}

/**
 * Finds out what a table's columns hold from its first record: a header, when a cell names the text and none is a
 * date; or else a post, when the shape leaves no doubt: a date, a text, and maybe a link; or a single column.
 *
 * @returns `undefined` where no column can be taken for the text
 */
export function headerOf(first: readonly string[], castOf: ReturnType<typeof casting>): Header | undefined {
  const [one = '', two = ''] = first;
  if (first.some((cell) => castOf(cell)?.role === 'text') && !first.some(isDate)) {
    return { names: first.map((cell) => cell.trim()), isWritten: true };
  }
  if ((first.length === 2 || first.length === 3) && isDate(one) && two.trim() !== '' && !isDate(two)) {
    return { names: ['date', 'text', 'link'].slice(0, first.length), isWritten: false };
  }
  if (first.length === 1 && castOf(one) === undefined) return { names: ['text'], isWritten: false };
  return undefined;
}
