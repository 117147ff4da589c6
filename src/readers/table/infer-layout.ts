import type { RowWords } from './row.ts';
import type { Column, Layout } from './types.ts';

const month = '(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\\.?';

/** Patterns of a calendar date at the start of a cell, with or without a time. */
const dates = [
  /^\d{4}[-/.]\d{1,2}[-/.]\d{1,2}(?:$|[T ,])/u,
  /^\d{1,2}[-/.]\d{1,2}[-/.](?:\d{4}|\d{2})(?:$|[ ,])/u,
  new RegExp(`^(?:[a-z]{3,9},? )?(?:${month} \\d{1,2}|\\d{1,2} ${month}),? \\d{4}`, 'iu'),
];

export function isDate(words: string): boolean {
  const trimmed = words.trim();
  return trimmed.length <= 40 && dates.some((date) => date.test(trimmed));
}

/** Tests whether a cell contains only links. */
function isLinks(words = ''): boolean {
  return words
    .trim()
    .split(/[\s,]+/u)
    .every((word) => word === '' || /^(?:https?:\/\/|www\.)\S+$/iu.test(word) || /^\S+\.[a-z]{2,4}$/iu.test(word));
}

const isText = (words = '') => words.trim() !== '' && !isDate(words) && !isLinks(words);

const isBlank = (words = '') => words.trim() === '';

const widthOf = (rows: readonly RowWords[]) =>
  Math.max(...rows.map((row) => row.findLastIndex((words) => !isBlank(words)) + 1));

function headerlessLayout(names: readonly string[], more: Partial<Layout> = {}): Layout {
  const columns = names.map((name): Column => ({ name }));
  const text = { column: names.indexOf('text') };
  return { columns, texts: [text], switches: new Map(), dateColumns: [], firstRow: 0, hasHeader: false, ...more };
}

/** The columns of Hootsuite, followed by those that only Zoho Social has. */
const dateFirst = ['date', 'text', 'link', 'media', 'button', 'button link'];

/** The columns of SocialPilot. */
const dateThird = ['text', 'image', 'date', 'account', 'first comment', 'tags', 'link'];

/** The columns of Postcron. Year, month, day, hour and minute are in separate cells. */
const dateInCells = ['text', 'year', 'month', 'day', 'hour', 'minute', 'image', 'link'];

const limits = [
  [1970, 2199],
  [1, 12],
  [1, 31],
  [0, 23],
  [0, 59],
] as const;

const isDateInCells = (cells: RowWords) =>
  limits.every(([min, max], index) => {
    const words = cells[index]?.trim() ?? '';
    return /^\d{1,4}$/u.test(words) && min <= Number(words) && Number(words) <= max;
  });

/** Returns the layout of a table without a header, or `undefined` if its first row does not determine the layout. */
export function layoutFromContent(head: readonly RowWords[]): Layout | undefined {
  const [first = []] = head;
  const [one = '', two = '', three = ''] = first;
  const width = Math.max(first.length, widthOf(head));
  if (isDate(one) && !isBlank(two) && !isDate(two)) {
    if (first.length === 2 || first.length === 3) {
      const isWider = head.some((row) => row.length > first.length);
      const isZoho = isWider && head.every((row) => isLinks(row[2]) && isLinks(row[3]));
      return headerlessLayout(
        isZoho ? dateFirst.slice(0, Math.max(first.length, width)) : dateFirst.slice(0, first.length),
      );
    }
    return first.length > 3 && first.length <= 6 && isLinks(three) && isLinks(first[3])
      ? headerlessLayout(dateFirst)
      : undefined;
  }
  if (isText(one) && isLinks(two) && isDate(three)) return headerlessLayout(dateThird);
  if (isText(one) && isDateInCells(first.slice(1, 6)))
    return headerlessLayout(dateInCells, { dateColumns: [1, 2, 3, 4, 5] });
  return undefined;
}

/** Returns the layout of a table whose only column contains the texts, or `undefined` for other tables. */
export function singleColumnLayout(head: readonly RowWords[]): Layout | undefined {
  return head[0]?.length === 1 ? headerlessLayout(['text']) : undefined;
}
