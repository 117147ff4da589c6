import type { ReadError, ReadOptions } from '../../core/model/reader.ts';
import type { Span } from '../../core/model/span.ts';
import { didYouMean } from '../../core/text/did-you-mean.ts';
import { normalizeName } from '../base/column-names.ts';
import type { AmbiguousColumns } from './types.ts';

/** As many columns as help somebody to find the right one. */
const mostNamed = 40;

/** A name of a column is short; what is longer is a text that stands where a header was looked for. */
const longestName = 60;

const shorten = (name: string) => (name.length > longestName ? `${name.slice(0, longestName).trimEnd()}…` : name);

function listed(all: readonly string[], whose = 'Its columns'): string {
  const names = all.filter((name) => name.trim() !== '');
  if (names.length === 0) return `${whose} have no names.`;
  const seen = names.slice(0, mostNamed).map((name) => `"${shorten(name.trim())}"`);
  const more = names.length > mostNamed ? ` and ${names.length - mostNamed} more` : '';
  return `${whose} are ${seen.join(', ')}${more}.`;
}

const mapping = '`--columns text=…`, or `columns: { text: "…" }` in the configuration';

/** @param sheet the first of several, whose names of columns they are */
export function noTextError(names: readonly string[], span: Span, sheet?: string): ReadError {
  const [what, whose] = sheet === undefined ? ['this file'] : ['any sheet', `The columns of the sheet "${sheet}"`];
  return {
    message: `No column of ${what} is known to hold the text. ${listed(names, whose)}`,
    hint: `Call one of them "text", or say which it is: ${mapping}.`,
    span,
  };
}

export function ambiguousColumnsError({ claims, columns }: AmbiguousColumns, span: Span): ReadError {
  const names = claims.map((name) => `"${shorten(name)}"`).join(' and ');
  return {
    message: `${claims.length} columns of this file claim to hold the text: ${names}. ${listed(columns)}`,
    hint: `Give them different names, or say which it is: ${mapping}.`,
    span,
  };
}

/** What the command line calls columns that a table does not have. */
export function missingColumnErrors(
  { columnOverrides = {} }: ReadOptions,
  columns: readonly string[],
  span: Span,
): ReadError[] {
  const known = new Set(columns.map(normalizeName));
  return Object.entries(columnOverrides)
    .filter(([, name]) => !known.has(normalizeName(name)))
    .map(([role, name]) => ({
      message: `No column of this file is called "${shorten(name)}". ${listed(columns)}`,
      hint: didYouMean(name, columns) ?? `Name one of them: \`--columns ${role}=…\`.`,
      span,
    }));
}

/** The rows that cannot be read, of which the first few say enough. */
export interface BadRows {
  add(problem: ReadError): void;
  /** Says how many more there are. */
  close(): void;
}

const mostBadRows = 20;

export function limitRowErrors(problems: ReadError[]): BadRows {
  let count = 0;
  let last: Span | undefined;
  return {
    add({ message, hint, span }) {
      count++;
      last = span;
      if (count <= mostBadRows) problems.push({ message, ...(hint && { hint }), ...(span && { span }) });
    },
    close() {
      const more = count - mostBadRows;
      if (more <= 0) return;
      problems.push({
        message: `There ${more === 1 ? 'is 1 more row' : `are ${more.toLocaleString('en')} more rows`} that cannot be read.`,
        hint: 'Mend those above first: they may have one cause.',
        ...(last && { span: last }),
      });
    },
  };
}
