import type { ReadError, ReadOptions } from '../../core/model/reader.ts';
import type { Span } from '../../core/model/span.ts';
import { didYouMean } from '../../core/text/did-you-mean.ts';
import { normalizeName } from '../base/column-names.ts';
import type { AmbiguousColumns } from './types.ts';

/** The maximum number of columns in an error message. */
const maxNames = 40;

/** Longer names are truncated: they are usually the text of a post in a table without a header. */
const maxNameLength = 60;

const shorten = (name: string) => (name.length > maxNameLength ? `${name.slice(0, maxNameLength).trimEnd()}…` : name);

function listed(all: readonly string[], subject = 'Its columns'): string {
  const names = all.filter((name) => name.trim() !== '');
  if (names.length === 0) return `${subject} have no names.`;
  const seen = names.slice(0, maxNames).map((name) => `"${shorten(name.trim())}"`);
  const more = names.length > maxNames ? ` and ${names.length - maxNames} more` : '';
  return `${subject} are ${seen.join(', ')}${more}.`;
}

const option = '`--columns text=…`, or `columns: { text: "…" }` in the configuration';

export const tableErrors = {
  /** @param sheet the sheet that `names` belong to, if there are several */
  noTextColumn(names: readonly string[], span: Span, sheet?: string): ReadError {
    const [location, owner] =
      sheet === undefined ? ['this file'] : ['any sheet', `The columns of the sheet "${sheet}"`];
    return {
      code: 'table/no-text-column',
      message: `Expected a column with the text of the posts in ${location}, but found none. ${listed(names, owner)}`,
      hint: `Rename a column to "text", or set the column: ${option}.`,
      span,
    };
  },
  ambiguousColumns({ candidates, columns }: AmbiguousColumns, span: Span): ReadError {
    const names = candidates.map((name) => `"${shorten(name)}"`).join(' and ');
    return {
      code: 'table/ambiguous-columns',
      message: `Expected one column with the text of the posts, but found ${candidates.length}: ${names}. ${listed(columns)}`,
      hint: `Rename all but one of them, or set the column: ${option}.`,
      span,
    };
  },
  missingColumn: (role: string, name: string, columns: readonly string[], span: Span): ReadError => ({
    code: 'table/missing-column',
    message: `Expected a column "${shorten(name)}", but found none. ${listed(columns)}`,
    hint: didYouMean(name, columns) ?? `Use one of these columns: \`--columns ${role}=…\`.`,
    span,
  }),
  tooManyCells: (found: number, expected: number, delimiter: string, span: Span): ReadError => ({
    code: 'table/too-many-cells',
    message: `Expected ${expected} ${expected === 1 ? 'cell' : 'cells'} as in the first row, but found ${found.toLocaleString('en')}. The row was skipped.`,
    hint: `Put quotes around a text that contains "${delimiter}".`,
    span,
  }),
  moreBadRows: (more: number, span?: Span): ReadError => ({
    code: 'table/more-bad-rows',
    message: `There ${more === 1 ? 'is 1 more row' : `are ${more.toLocaleString('en')} more rows`} with errors.`,
    hint: 'Fix the rows above first: all errors may have the same cause.',
    ...(span && { span }),
  }),
};

/** Returns an error for each column in `columnOverrides` that the table does not have. */
export function findMissingColumns(
  { columnOverrides = {} }: ReadOptions,
  columns: readonly string[],
  span: Span,
): ReadError[] {
  const known = new Set(columns.map(normalizeName));
  return Object.entries(columnOverrides)
    .filter(([, name]) => !known.has(normalizeName(name)))
    .map(([role, name]) => tableErrors.missingColumn(role, name, columns, span));
}

/** Collects errors of rows, up to a limit. */
export interface BadRows {
  add(error: ReadError): void;
  /** Adds an error with the number of rows beyond the limit. */
  close(): void;
}

const maxBadRows = 20;

export function limitRowErrors(errors: ReadError[]): BadRows {
  let count = 0;
  let last: Span | undefined;
  return {
    add({ code, message, hint, span }) {
      count++;
      last = span;
      if (count > maxBadRows) return;
      errors.push({ code, message, ...(hint && { hint }), ...(span && { span }) });
    },
    close() {
      if (count > maxBadRows) errors.push(tableErrors.moreBadRows(count - maxBadRows, last));
    },
  };
}
