import type { NamedCell } from '../../core/model/source-file.ts';
import { type DateFormat, formatDate, parseDateFormat } from './date.ts';
import { workbookErrors } from './errors.ts';
import { WorkbookReadError, walkPart } from './workbook-parts.ts';

/** A non-empty cell of a sheet. */
export interface SheetCell {
  /** The reference of the cell: `C5`. */
  readonly reference: string;
  /** 1-based. */
  readonly row: number;
  readonly text: string;
  readonly fault?: NamedCell['fault'];
}

/** The data that cells refer to by index, and the date system of the workbook. */
export interface SheetContext {
  readonly strings: readonly string[];
  readonly formats: readonly (DateFormat | undefined)[];
  readonly epoch: 1900 | 1904;
}

/**
 * Decodes characters that XML cannot contain, such as `_x000D_` (ECMA-376 part 1, 22.9.2.19), and normalizes line ends.
 */
function decodeEscapes(text: string): string {
  const plain = text.includes('_x')
    ? text.replaceAll(/_x([\da-f]{4})_/giu, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)))
    : text;
  return plain.includes('\r') ? plain.replaceAll(/\r\n?/gu, '\n') : plain;
}

/** Returns the shared strings of a workbook in order. */
export function readSharedStrings(xml: string | undefined): string[] {
  const strings: string[] = [];
  if (xml === undefined) return strings;
  let words = '';
  let isText = false;
  // Phonetic guides (`rPh`) are not part of the text.
  let isPhonetic = false;
  walkPart(xml, {
    open(name) {
      if (name === 'si') words = '';
      else if (name === 'rPh') isPhonetic = true;
      isText = name === 't' && !isPhonetic;
    },
    text(text) {
      if (isText) words += text;
    },
    close(name) {
      isText = false;
      if (name === 'rPh') isPhonetic = false;
      else if (name === 'si') strings.push(decodeEscapes(words));
    },
  });
  return strings;
}

/** Returns the date format of each cell style, or `undefined` for styles that are not dates. */
export function readDateFormats(xml: string | undefined): (DateFormat | undefined)[] {
  const codes = new Map<number, string>();
  const formats: (DateFormat | undefined)[] = [];
  if (xml === undefined) return formats;
  let isCells = false;
  walkPart(xml, {
    open(name, { numFmtId, formatCode }) {
      if (name === 'numFmt' && formatCode !== undefined) codes.set(Number(numFmtId), formatCode);
      else if (name === 'cellXfs') isCells = true;
      else if (name === 'xf' && isCells) formats.push(parseDateFormat(Number(numFmtId), codes.get(Number(numFmtId))));
    },
    close(name) {
      if (name === 'cellXfs') isCells = false;
    },
  });
  return formats;
}

/** A cell before its value is decoded. */
interface RawCell {
  readonly reference: string;
  readonly type: string;
  readonly style: number;
  value?: string;
  formula?: string;
  inline: string;
}

function readText(cell: RawCell, { strings, formats, epoch }: SheetContext): Pick<SheetCell, 'text' | 'fault'> {
  const { type, value, formula, inline, style } = cell;
  if (type === 'inlineStr') return { text: decodeEscapes(inline) };
  if (value === undefined) return formula === undefined ? { text: '' } : { text: `=${formula}`, fault: 'formula' };
  if (type === 's') {
    if (strings.length === 0) throw new WorkbookReadError(workbookErrors.missingStrings());
    const text = strings[Number(value)];
    return text === undefined ? { text: value, fault: 'lost' } : { text };
  }
  if (type === 'str') return { text: decodeEscapes(value) };
  if (type === 'e') return { text: value, fault: 'error' };
  if (type === 'b') return { text: value === '1' ? 'TRUE' : 'FALSE' };
  if (type === 'd') return { text: value.replace('T', ' ').slice(0, 16) };
  const format = formats[style];
  return { text: (format && formatDate(Number(value), format, epoch)) ?? value };
}

const letters = (column: number): string =>
  (column < 26 ? '' : letters(Math.floor(column / 26) - 1)) + String.fromCharCode(65 + (column % 26));

/** Returns the 0-based column of a cell reference (0 for `A1`), or `undefined` if the reference is invalid. */
export function parseColumn(reference: string): number | undefined {
  const found = /^[A-Z]{1,3}(?=\d{1,7}$)/u.exec(reference)?.[0];
  if (found === undefined) return undefined;
  return [...found].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
}

/** A merged cell: its value, in its first row, counts for all of its rows. */
export interface MergedCell {
  readonly column: number;
  /** First and last row, 1-based. */
  readonly rows: readonly [first: number, last: number];
}

function parseMergedCell(reference: string): MergedCell | undefined {
  const {
    column = '',
    first = '',
    last = first,
  } = /^(?<column>[A-Z]{1,3})(?<first>\d{1,7}):[A-Z]{1,3}(?<last>\d{1,7})$/u.exec(reference)?.groups ?? {};
  const index = parseColumn(`${column}${first}`);
  return index === undefined || first === last ? undefined : { column: index, rows: [Number(first), Number(last)] };
}

/**
 * Reads the cells of a sheet in order, and calls `onCell` for each cell with text.
 *
 * @returns the merged cells that cover several rows
 */
export function readSheet(xml: string, context: SheetContext, onCell: (cell: SheetCell) => void): MergedCell[] {
  const merged: MergedCell[] = [];
  let row = 0;
  let column = -1;
  let cell: RawCell | undefined;
  let inside: 'v' | 'f' | 't' | undefined;
  let isPhonetic = false;
  walkPart(xml, {
    open(name, { r, t = 'n', s, ref = '' }) {
      if (name === 'row') {
        row = r !== undefined && /^\d{1,7}$/u.test(r) ? Number(r) : row + 1;
        column = -1;
      } else if (name === 'c') {
        column = (r === undefined ? undefined : parseColumn(r)) ?? column + 1;
        cell = { reference: `${letters(column)}${row}`, type: t, style: Number(s ?? -1), inline: '' };
      } else if (name === 'mergeCell') merged.push(...[parseMergedCell(ref) ?? []].flat());
      else if (name === 'rPh') isPhonetic = true;
      else if (cell && (name === 'v' || name === 'f' || name === 't')) {
        inside = name;
        if (name === 'f') cell.formula = '';
      }
    },
    text(text) {
      if (!cell || inside === undefined) return;
      if (inside === 'v') cell.value = (cell.value ?? '') + text;
      else if (inside === 'f') cell.formula += text;
      else if (!isPhonetic) cell.inline += text;
    },
    close(name) {
      inside = undefined;
      if (name === 'rPh') isPhonetic = false;
      if (name !== 'c' || !cell) return;
      const { text, fault } = readText(cell, context);
      if (text.trim() !== '') onCell({ reference: cell.reference, row, text, ...(fault && { fault }) });
      cell = undefined;
    },
  });
  return merged;
}
