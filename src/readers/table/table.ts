import type { Post } from '../../core/model/post.ts';
import type { ReadError, ReadOptions } from '../../core/model/reader.ts';
import type { Span } from '../../core/model/span.ts';
import { createColumnMatcher } from '../base/column-names.ts';
import { createPostFactory } from '../posts/post-factory.ts';
import { findMissingColumns, limitRowErrors, tableErrors } from './errors.ts';
import { layoutFromContent, singleColumnLayout } from './infer-layout.ts';
import { layoutFromHeader } from './layout.ts';
import { decodeCell, type RowWords } from './row.ts';
import { createRowReader } from './row-reader.ts';
import type { AmbiguousColumns, Layout, ReadableTable, Table } from './types.ts';

/** The number of rows used to infer the roles of columns. */
const maxSampleRows = 200;

function headOf({ source, records }: Table): { readonly words: RowWords[]; readonly first?: Span } {
  const words: RowWords[] = [];
  let first: Span | undefined;
  for (const record of records()) {
    if (!('cells' in record)) continue;
    const row: string[] = [];
    for (const cell of record.cells) row[cell.column] = decodeCell(source, cell).text;
    words.push(Array.from(row, (text) => text ?? ''));
    first ??= record.span;
    if (words.length === maxSampleRows) break;
  }
  return { words, ...(first && { first }) };
}

/**
 * Finds the tables with a text column, among the sheets of a workbook or the possible ways to split a file.
 *
 * @param options `allowSingleColumn`: whether a single column with an unknown name is a text column
 * @returns an error if no table has a text column, or `undefined` if all tables are empty
 */
export function findReadableTables(
  tables: readonly Table[],
  options: ReadOptions & { readonly allowSingleColumn: boolean },
): readonly ReadableTable[] | ReadError | undefined {
  const matchColumn = createColumnMatcher({ ...options.columns, ...options.columnOverrides });
  const heads = tables.map((table) => ({ table, ...headOf(table) })).filter(({ words }) => words.length > 0);
  let ambiguous: ReadError | undefined;
  const found = (find: (head: readonly RowWords[]) => Layout | AmbiguousColumns | undefined) =>
    heads.flatMap(({ table, words, first }): ReadableTable[] => {
      const layout = find(words);
      if (layout === undefined || 'candidates' in layout) {
        if (layout && first) ambiguous ??= tableErrors.ambiguousColumns(layout, first);
        return [];
      }
      return [{ ...table, layout }];
    });
  const withHeader = found((head) => layoutFromHeader(head, matchColumn));
  if (withHeader.length > 0) return withHeader;
  if (ambiguous) return ambiguous;
  const withContent = found(layoutFromContent);
  if (withContent.length > 0) return withContent;
  const [best] = heads;
  if (best?.first === undefined) return undefined;
  const [first = []] = best.words;
  const { text } = options.columnOverrides ?? {};
  const [unknown] =
    text === undefined
      ? []
      : findMissingColumns(
          { columnOverrides: { text } },
          Array.from(first, (name) => name ?? ''),
          best.first,
        );
  if (unknown) return unknown;
  // The only cell may be a header with known names and an unknown delimiter.
  const names = (first[0] ?? '').slice(0, 1000).split(/[^\p{L}\p{N}\s()_-]+/u);
  const isHeader = names.filter((name) => matchColumn(name) !== undefined).length > 1;
  const isSingleColumn =
    options.allowSingleColumn && first.length === 1 && matchColumn(first[0] ?? '') === undefined && !isHeader;
  const singleColumn = isSingleColumn ? singleColumnLayout(best.words) : undefined;
  if (singleColumn) return [{ ...best.table, layout: singleColumn }];
  const header = isHeader ? first : (best.words.find((row) => row.length > 1) ?? first);
  return tableErrors.noTextColumn(
    header.map((name) => name ?? ''),
    best.first,
    best.table.sheet,
  );
}

/**
 * Returns the posts of a table.
 *
 * A row without text is not a post. Posts without an id are named after their row: `row-1` is the first row below the
 * header. Rows without text count; blank lines do not.
 */
export function readTablePosts(table: ReadableTable, path: string, options: ReadOptions, errors: ReadError[]): Post[] {
  const { source, layout, delimiter } = table;
  const badRows = limitRowErrors(errors);
  const posts: Post[] = [];
  const width = layout.columns.length;
  const read = createRowReader(table, createColumnMatcher({ ...options.columns, ...options.columnOverrides }), {
    make: createPostFactory(path, options, errors),
    addError: badRows.add,
  });
  let headerRows = layout.firstRow;
  let rowNumber = 0;
  let minWidth = width;
  let isUnterminated = false;
  for (const record of table.records()) {
    if (!('cells' in record)) {
      badRows.add(record);
      isUnterminated = record.isUnterminated === true;
      if (headerRows === 0) rowNumber++;
      continue;
    }
    const { length } = record.cells;
    if (isUnterminated && length < minWidth) continue;
    isUnterminated = false;
    if (headerRows > 0) {
      headerRows--;
      if (headerRows > 0) continue;
      const missing = findMissingColumns(
        options,
        layout.columns.map(({ name }) => name),
        record.span,
      );
      errors.push(...missing);
      const names = new Set(layout.columns.map(({ name }) => name));
      if (options.columnOverrides?.text !== undefined && missing.length > 0 && !names.has(options.columnOverrides.text))
        return [];
      continue;
    }
    rowNumber++;
    minWidth = Math.min(minWidth, length);
    const surplus = record.cells.some((cell) => cell.column >= width && decodeCell(source, cell).text.trim() !== '');
    if (surplus && delimiter !== undefined) {
      badRows.add(tableErrors.tooManyCells(length, width, delimiter, record.span));
      continue;
    }
    for (const post of read(record, rowNumber)) posts.push(post);
  }
  badRows.close();
  return posts;
}
