import type { ExtraText, Platform, Post } from '../../core/model/post.ts';
import type { ReadError } from '../../core/model/reader.ts';
import { type createColumnMatcher, normalizeName } from '../base/column-names.ts';
import { replaceInText, splitText } from '../base/edit-mapped-text.ts';
import type { MappedText } from '../base/mapped-text.ts';
import { isYes } from '../base/network-names.ts';
import type { Entry } from '../base/value.ts';
import { appendHashtags, prependHook } from '../posts/composition.ts';
import type { PostRecord } from '../posts/post-factory.ts';
import { type Cell, decodeCell, type TableRow } from './row.ts';
import { findTableExport } from './table-export.ts';
import type { ReadableTable, TextColumn } from './types.ts';

interface Filled {
  readonly cell: Cell;
  readonly excerpt: MappedText;
}

/** An item of a row, and the network of its band of columns, if any. */
interface Banded<Item> {
  readonly item: Item;
  readonly band: Platform | undefined;
}

/** Returns the items for all platforms and for the given one. */
function selectForPlatform<Item>(all: readonly Banded<Item>[], platform: Platform | undefined): Item[] {
  return all.filter(({ band }) => band === undefined || band === platform).map(({ item }) => item);
}

/** The values of a row by the roles of their columns. */
interface RowValues {
  readonly texts: (Filled & { readonly text: TextColumn })[];
  readonly entries: Banded<Entry>[];
  readonly hooks: Banded<MappedText>[];
  readonly hashtags: Banded<MappedText>[];
  readonly extraTexts: Banded<ExtraText>[];
  readonly platforms: Platform[];
  readonly dateCells: Filled[];
}

/** A line break written as `\n` in two characters, as in Zoho Social. Excludes Windows paths: `C:\notes`. */
const writtenBreak = /(?<!\b[A-Za-z]:)(?:\\r)?\\n/gu;

/** Separates several captions in a cell. */
const captionMark = /%\|%/gu;

/** Separates several alt texts or comments in a cell. */
const separator = /\|\|/gu;

function textValue({ cell: { start, end }, excerpt }: Filled): Entry['value'] {
  return { shape: 'text', span: { start, end }, excerpt: () => excerpt };
}

/** Returns the date in the five cells for year, month, day, hour and minute, or `undefined` if one is missing. */
function dateOf(cells: readonly Filled[]): Entry | undefined {
  const [first, last] = [cells[0]?.cell, cells.at(-1)?.cell];
  if (cells.length < 5 || first === undefined || last === undefined) return undefined;
  const [year, ...parts] = cells.map(({ excerpt }) => excerpt.text.trim());
  const [month, day, hour, minute] = parts.map((part) => part.padStart(2, '0'));
  const [offset, end] = [first.start, last.end];
  const text = `${year}-${month}-${day} ${hour}:${minute}`;
  const excerpt: MappedText = { text, offset, map: [[end - offset, text.length]] };
  return { name: 'date', value: { shape: 'text', span: { start: offset, end }, excerpt: () => excerpt } };
}

/** Removes the platforms that have their own text. Returns `undefined` if no platform is left. */
function withoutPlatforms(post: Post, covered: ReadonlySet<Platform>): Post | undefined {
  const all = post.platforms ?? (post.platform ? [post.platform] : []);
  const left = all.filter((platform) => !covered.has(platform));
  if (left.length === all.length) return post;
  const { platform: _, platforms: __, ...rest } = post;
  const [platform] = left;
  return platform && { ...rest, platform, ...(left.length > 1 && { platforms: left }) };
}

/** Creates a function that converts a row to posts. Posts without an id are named after `rowNumber`. */
export function createRowReader(
  table: ReadableTable,
  matchColumn: ReturnType<typeof createColumnMatcher>,
  { make, addError }: { make(record: PostRecord): Post | undefined; addError(error: ReadError): void },
): (row: TableRow, rowNumber: number) => readonly Post[] {
  const { source, layout, sheet, platform: defaultPlatform } = table;
  const { columns, switches, dateColumns } = layout;
  const textAt = new Map(layout.texts.map((text) => [text.column, text]));
  const roles = columns.map(({ name, part }) => (part ?? matchColumn(name))?.role);
  const names = new Map(columns.map(({ name }, column) => [normalizeName(name), column]));
  const tableExport = findTableExport(new Set(names.keys()));

  /**
   * Tests whether `\n` in two characters means a line break: some text contains it, and no text contains a real one.
   */
  const hasEscapedBreaks = (): boolean => {
    let isWritten = false;
    for (const record of table.records()) {
      if (!('cells' in record)) continue;
      for (const cell of record.cells) {
        if (!textAt.has(cell.column)) continue;
        const { text } = decodeCell(source, cell);
        if (text.includes('\n')) return false;
        isWritten ||= text.includes('\\n');
      }
    }
    return isWritten;
  };
  let breaks: boolean | undefined;
  const wordsOf = (excerpt: MappedText): MappedText => {
    if (tableExport) return tableExport.text(excerpt);
    if (!excerpt.text.includes('\\n')) return excerpt;
    breaks ??= hasEscapedBreaks();
    return breaks ? replaceInText(excerpt, writtenBreak, () => '\n') : excerpt;
  };

  const addCell = (cell: Cell, values: RowValues): void => {
    const column = columns[cell.column];
    const excerpt = decodeCell(source, cell);
    if (column === undefined || excerpt.text.trim() === '') return;
    const filled = { cell, excerpt };
    const text = textAt.get(cell.column);
    if (text) {
      const isHeader = layout.hasHeader && excerpt.text.trim() === column.name;
      if (cell.fault) addError({ ...cell.fault, span: { start: cell.start, end: cell.end } });
      else if (!isHeader) values.texts.push({ ...filled, text });
      return;
    }
    if (cell.fault || column.name === '') return;
    const { name, part, band } = column;
    const network = switches.get(cell.column);
    const answer = network && isYes(excerpt.text);
    const role = roles[cell.column];
    if (network && answer !== undefined) {
      if (answer) values.platforms.push(network);
    } else if (dateColumns.includes(cell.column)) values.dateCells.push(filled);
    else if (role === 'hook') values.hooks.push({ item: excerpt, band });
    else if (role === 'hashtags') values.hashtags.push({ item: excerpt, band });
    else if (role === 'alt' || role === 'comment') {
      const kind = role === 'alt' ? 'alt-text' : 'first-comment';
      for (const text of splitText(excerpt, separator)) {
        values.extraTexts.push({ item: { kind, ...text }, band });
      }
    } else {
      values.entries.push({ item: { name, value: textValue(filled), ...(part && { part }) }, band });
    }
  };

  return (row, rowNumber) => {
    const values: RowValues = {
      texts: [],
      entries: [],
      hooks: [],
      hashtags: [],
      extraTexts: [],
      platforms: [],
      dateCells: [],
    };
    for (const cell of row.cells) addCell(cell, values);
    if (values.texts.length === 0) return [];
    const cellOf = (name: string): string => {
      const column = names.get(name);
      const cell = row.cells.find((one) => one.column === column);
      return cell ? decodeCell(source, cell).text : '';
    };
    if (tableExport && !tableExport.isOwn(cellOf)) return [];
    const { platforms } = values;
    const date = dateOf(values.dateCells);
    const id = `${sheet === undefined ? '' : `${sheet}-`}row-${rowNumber}`;
    const covered = new Set(values.texts.flatMap(({ text }) => text.platform ?? []));

    const postOf = (words: MappedText, { platform }: TextColumn, suffix: string): Post | undefined => {
      const hooked = selectForPlatform(values.hooks, platform).reduce(prependHook, words);
      const hashtags = selectForPlatform(values.hashtags, platform);
      const entries = selectForPlatform(values.entries, platform);
      const targets = platform ? [platform] : platforms;
      const made = make({
        entries: date ? [...entries, date] : entries,
        span: row.span,
        id,
        body: hashtags.length > 0 ? appendHashtags(hooked, hashtags) : hooked,
        extraTexts: selectForPlatform(values.extraTexts, platform),
        ...(targets.length > 0 && { platforms: targets }),
        ...(tableExport && { kind: tableExport.kind(cellOf) }),
      });
      const post = made && !platform ? withoutPlatforms(made, covered) : made;
      if (post === undefined) return undefined;
      const known = post.platform ?? tableExport?.platform ?? defaultPlatform;
      const ownId = tableExport?.id?.(cellOf) ?? post.id;
      if (known === post.platform && ownId === post.id && suffix === '') return post;
      return { ...post, id: ownId + suffix, ...(known && { platform: known }) };
    };

    return values.texts.flatMap(({ excerpt, text }) => {
      const suffix = text.platform && layout.texts.length > 1 ? `-${text.platform}` : '';
      const words = wordsOf(excerpt);
      if (!words.text.includes('%|%')) return postOf(words, text, suffix) ?? [];
      return splitText(words, captionMark).flatMap(
        (piece, index) => postOf(piece, text, `${suffix}-${index + 1}`) ?? [],
      );
    });
  };
}
