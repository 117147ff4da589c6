import type { Decoded, ReadError, Reader } from '../../core/model/reader.ts';
import type { NamedCell } from '../../core/model/source-file.ts';
import { findLowerBound } from '../../core/text/lower-bound.ts';
import { parseNetwork } from '../base/network-names.ts';
import type { Cell, TableRow } from '../table/row.ts';
import { findReadableTables, readTablePosts } from '../table/table.ts';
import type { Table } from '../table/types.ts';
import { workbookErrors } from './errors.ts';
import {
  type MergedCell,
  parseColumn,
  readDateFormats,
  readSharedStrings,
  readSheet,
  type SheetCell,
} from './sheet.ts';
import { unpackWorkbook, WorkbookReadError } from './workbook-parts.ts';

/** The maximum size of a workbook. Content calendars are much smaller. */
const maxCells = 1_000_000;
const maxCharacters = 50_000_000;

const faults: Readonly<Record<NonNullable<NamedCell['fault']>, NonNullable<Cell['fault']>>> = {
  formula: workbookErrors.formula(),
  error: workbookErrors.errorValue(),
  lost: workbookErrors.lostText(),
};

function startsWith(bytes: Uint8Array, mark: readonly number[]): boolean {
  return mark.every((byte, index) => bytes[index] === byte);
}

/**
 * Tests whether an OLE file contains the stream `EncryptedPackage`, in which Office stores password-protected
 * workbooks. Stream names are in UTF-16.
 */
function isEncrypted(bytes: Uint8Array): boolean {
  const name = [...'EncryptedPackage'].flatMap((letter) => [letter.charCodeAt(0), 0]);
  for (let at = bytes.indexOf(69); at >= 0; at = bytes.indexOf(69, at + 1)) {
    if (name.every((byte, index) => bytes[at + index] === byte)) return true;
  }
  return false;
}

function findFormatError(bytes: Uint8Array): WorkbookReadError | undefined {
  if (startsWith(bytes, [0xd0, 0xcf, 0x11, 0xe0])) {
    return isEncrypted(bytes)
      ? new WorkbookReadError(workbookErrors.encrypted())
      : new WorkbookReadError(workbookErrors.oldFormat());
  }
  if (startsWith(bytes, [0x50, 0x4b])) return undefined;
  return new WorkbookReadError(bytes.length === 0 ? workbookErrors.empty() : workbookErrors.notWorkbook());
}

/**
 * Repeats the value of a merged cell in each of its rows that has other cells. The copies have the reference of the merged
 * cell.
 *
 * @param onCopy called for each copy; throws if there are too many
 */
function repeatMergedCells(
  cells: readonly SheetCell[],
  merged: readonly MergedCell[],
  onCopy: () => void,
): readonly SheetCell[] {
  if (merged.length === 0) return cells;
  const rows = new Map<number, SheetCell[]>();
  for (const cell of cells) {
    const row = rows.get(cell.row);
    if (row) row.push(cell);
    else rows.set(cell.row, [cell]);
  }
  const numbers = [...rows.keys()].sort((a, b) => a - b);
  const columnOf = ({ reference }: SheetCell) => parseColumn(reference) ?? 0;
  for (const {
    column,
    rows: [first, last],
  } of merged) {
    const value = rows.get(first)?.find((cell) => columnOf(cell) === column);
    if (!value) continue;
    const start = findLowerBound(numbers.length, (index) => (numbers[index] ?? 0) <= first);
    for (let index = start; (numbers[index] ?? Number.POSITIVE_INFINITY) <= last; index++) {
      const row = numbers[index] ?? 0;
      rows.get(row)?.push({ ...value, row });
      onCopy();
    }
  }
  return numbers.flatMap((number) => (rows.get(number) ?? []).sort((a, b) => columnOf(a) - columnOf(b)));
}

/** Converts the sheets of a workbook to one text, with a line break between cells. */
function decodeWorkbook(bytes: Uint8Array): Decoded {
  const formatError = findFormatError(bytes);
  if (formatError) throw formatError;
  const { sheets, strings, styles, epoch } = unpackWorkbook(bytes);
  const context = { strings: readSharedStrings(strings), formats: readDateFormats(styles), epoch };
  const texts: string[] = [];
  const cells: NamedCell[] = [];
  let at = 0;
  let count = 0;
  const assertLimits = () => {
    if (++count > maxCells) throw new WorkbookReadError(workbookErrors.tooManyCells(maxCells));
    if (at > maxCharacters) throw new WorkbookReadError(workbookErrors.tooLong(maxCharacters));
  };
  for (const { name, xml } of sheets) {
    const found: SheetCell[] = [];
    const merged = readSheet(xml, context, (cell) => {
      found.push(cell);
      assertLimits();
    });
    for (const { reference, row, text, fault } of repeatMergedCells(found, merged, assertLimits)) {
      cells.push({ start: at, end: at + text.length, name: `${name}!${reference}`, row, ...(fault && { fault }) });
      texts.push(text);
      at += text.length + 1;
      assertLimits();
    }
  }
  return { text: texts.join('\n'), cells };
}

/** Returns the rows of the sheets by sheet name. */
function sheetsIn(cells: readonly NamedCell[]): ReadonlyMap<string, readonly TableRow[]> {
  const sheets = new Map<string, TableRow[]>();
  let row: { cells: Cell[]; span: { start: number; end: number }; number: number; sheet: string } | undefined;
  for (const { start, end, name, row: number, fault } of cells) {
    const mark = name.lastIndexOf('!');
    const sheet = name.slice(0, mark);
    const column = parseColumn(name.slice(mark + 1)) ?? 0;
    if (row?.sheet !== sheet || row.number !== number) {
      row = { cells: [], span: { start, end }, number, sheet };
      const rows = sheets.get(sheet) ?? [];
      rows.push(row);
      sheets.set(sheet, rows);
    }
    row.cells.push({ start, end, quoted: false, column, ...(fault && { fault: faults[fault] }) });
    row.span.end = end;
  }
  return sheets;
}

/** Excel workbooks, including those that other programs write. Each sheet with a text column is read. */
const xlsx: Reader = {
  id: 'xlsx',
  extensions: ['xlsx', 'xlsm'],
  async decode(bytes) {
    try {
      return decodeWorkbook(bytes);
    } catch (cause) {
      if (!(cause instanceof WorkbookReadError)) throw cause;
      return cause.error;
    }
  },
  read({ path, text: source, cells = [] }, options = {}) {
    const sheets = [...sheetsIn(cells)];
    const tables = sheets.map(([name, rows]): Table => {
      const platform = parseNetwork(name)?.platform;
      return {
        source,
        records: () => rows,
        ...(sheets.length > 1 && { sheet: name }),
        ...(platform && { platform }),
      };
    });
    const found = findReadableTables(tables, { ...options, allowSingleColumn: sheets.length === 1 });
    if (found === undefined) return { posts: [], errors: [] };
    if ('message' in found) return { posts: [], errors: [found] };
    const errors: ReadError[] = [];
    const posts = found.flatMap((table) => readTablePosts(table, path, options, errors));
    return { posts, errors };
  },
};

export default xlsx;
