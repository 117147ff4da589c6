import type { ReadError } from '../../core/model/reader.ts';
import { MappedTextBuilder } from '../../core/model/source-map.ts';
import type { Span } from '../../core/model/span.ts';
import {
  copyLines,
  exceedsLimit,
  literalText,
  type MappedText,
  normalizeLineEnds,
  opaqueText,
} from '../base/mapped-text.ts';

/** A cell in the file, including its quotes. */
export interface Cell extends Span {
  readonly quoted: boolean;
  /** 0-based. */
  readonly column: number;
  /** The error to report because the cell has no text. */
  readonly fault?: Pick<ReadError, 'code' | 'message' | 'hint'>;
}

/** A row of a table. Cells that the file omits are missing. */
export interface TableRow {
  readonly cells: readonly Cell[];
  readonly span: Span;
}

/** The texts of a row's cells by column. */
export type RowWords = readonly (string | undefined)[];

/** Decodes a cell: removes its quotes and unescapes doubled quotes. */
export function decodeCell(source: string, { start, end, quoted }: Cell): MappedText {
  if (!quoted) return literalText(source, start, end);
  const raw = source.slice(start + 1, end - 1);
  if (!raw.includes('"')) return literalText(source, start + 1, end - 1);
  if (exceedsLimit(raw)) return opaqueText(normalizeLineEnds(raw.replaceAll('""', '"')), start + 1, end - 1);
  const mapped = new MappedTextBuilder();
  raw.split('""').forEach((piece, index) => {
    if (index > 0) mapped.replace(2, '"');
    copyLines(mapped, piece);
  });
  return { text: mapped.text, offset: start + 1, map: mapped.map };
}
