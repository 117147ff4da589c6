import type { Platform } from '../../core/model/post.ts';
import type { ColumnMatch, createColumnMatcher } from '../base/column-names.ts';
import { isYes, type Network, parseNetwork } from '../base/network-names.ts';
import { isDate } from './infer-layout.ts';
import type { RowWords } from './row.ts';
import type { AmbiguousColumns, Column, Layout, TextColumn } from './types.ts';

type ColumnMatcher = ReturnType<typeof createColumnMatcher>;

/** A column with its header and the values below it. */
interface Candidate extends Column {
  readonly index: number;
  readonly known: ColumnMatch | undefined;
  readonly network: Network | undefined;
  readonly values: readonly string[];
}

/** The number of rows to search for the header. Titles and notes may be above it. */
const maxHeaderRows = 10;

const wordCount = (words: string) => words.trim().split(/\s+/u).length;
const hasOnlyShortValues = ({ values }: Candidate) => values.every((value) => wordCount(value) < 3);
const isTime = (words: string) => /^\d{1,2}(?:[:.]\d{2}){0,2}\s?(?:[ap]\.?m\.?)?$/iu.test(words.trim());

/** Counts the known column names in a row, and tests whether one of them is the text. */
function knownIn(row: RowWords, matchColumn: ColumnMatcher): { readonly count: number; readonly hasText: boolean } {
  const names = row.filter((name): name is string => name !== undefined && name.trim() !== '');
  if (names.some(isDate)) return { count: 0, hasText: false };
  const known = names.filter((name) => matchColumn(name) !== undefined || parseNetwork(name) !== undefined);
  return { count: known.length, hasText: names.some((name) => matchColumn(name)?.role === 'text') };
}

/** Returns the network of each column, from the nearest row above the header that contains network names. */
function bandsOf(above: readonly RowWords[], width: number): readonly (Platform | undefined)[] {
  const row = above.findLast((cells) => cells.some((name) => name !== undefined && parseNetwork(name) !== undefined));
  let band: Platform | undefined;
  return Array.from({ length: row ? width : 0 }, (_, column) => {
    const name = row?.[column]?.trim();
    if (name) band = parseNetwork(name)?.platform;
    return band;
  });
}

function candidatesIn(head: readonly RowWords[], at: number, matchColumn: ColumnMatcher): readonly Candidate[] {
  const header = head.slice(0, at + 1);
  const width = Math.max(...header.map((row) => row.length));
  const bands = bandsOf(head.slice(0, at), width);
  const below = head.slice(at + 1);
  return Array.from({ length: width }, (_, index) => {
    const named = header.findLast((row) => row[index] !== undefined && row[index].trim() !== '');
    const name = named?.[index]?.trim() ?? '';
    const values = below.map((row) => row[index] ?? '').filter((value) => value.trim() !== '');
    const band = bands[index];
    return { index, name, known: matchColumn(name), network: parseNetwork(name), values, ...(band && { band }) };
  });
}

/** Returns the most likely text columns of a band: several if they are equally likely. */
function bestTextColumns(candidates: readonly Candidate[], band: Platform | undefined): readonly Candidate[] {
  const all = candidates.filter((one) => one.known?.role === 'text' && one.band === band);
  const rankOf = ({ known }: Candidate) => known?.rank ?? 0;
  const filled = all.filter(({ values }) => values.length > 0);
  const named = filled.filter((one) => rankOf(one) < 0);
  const wordy = filled.filter((one) => !hasOnlyShortValues(one));
  const [best, ...others] = [named, wordy, filled, all].find(({ length }) => length > 0) ?? [];
  if (best === undefined) return [];
  const minRank = Math.min(rankOf(best), ...others.map(rankOf));
  return (filled.length > 0 ? filled : all).filter((one) => rankOf(one) === minRank);
}

/** Returns the columns named after a network: yes/no columns, and columns of texts for that network. */
function networkColumns(candidates: readonly Candidate[]): {
  readonly texts: readonly TextColumn[];
  readonly switches: ReadonlyMap<number, Platform>;
} {
  const switches = new Map<number, Platform>();
  const texts: TextColumn[] = [];
  for (const { index: column, network, known, values } of candidates) {
    if (!network || known || values.length === 0) continue;
    const { platform } = network;
    if (values.every((value) => isYes(value) !== undefined)) switches.set(column, platform);
    else if (network.isText || values.some((value) => wordCount(value) > 2)) texts.push({ column, platform });
  }
  return { texts, switches };
}

/**
 * Returns the layout of a table with the header in a given row, or the columns that are equally likely to contain the
 * text. Returns `undefined` if no column contains text.
 */
function layoutAt(
  head: readonly RowWords[],
  at: number,
  matchColumn: ColumnMatcher,
): Layout | AmbiguousColumns | undefined {
  const candidates = candidatesIn(head, at, matchColumn);
  const networks = networkColumns(candidates);
  const bands = [...new Set(candidates.map(({ band }) => band))];
  const textColumns = bands.map((band) => ({ band, best: bestTextColumns(candidates, band) }));
  const ambiguous = textColumns.find(({ best }) => best.length > 1);
  if (ambiguous) {
    return { candidates: ambiguous.best.map(({ name }) => name), columns: candidates.map(({ name }) => name) };
  }
  const chosen = textColumns.flatMap(({ band, best }) => best.map((one) => ({ band, one })));
  const mapped = chosen.find(({ one }) => (one.known?.rank ?? 0) < 0);
  // If other networks have columns of their own, a column such as `Tweet` is also for one network only.
  const platformOf = ({ band, one }: (typeof chosen)[number]) =>
    band ?? (networks.texts.length > 0 ? one.network?.platform : undefined);
  const own = (mapped ? [mapped] : chosen).map((choice): TextColumn => {
    const platform = platformOf(choice);
    return { column: choice.one.index, ...(platform && { platform }) };
  });
  const texts = mapped ? own : [...own, ...networks.texts].sort((a, b) => a.column - b.column);
  if (texts.length === 0) return undefined;
  const dates = candidates.filter(({ known }) => known?.role === 'date');
  const isHour = ({ values }: Candidate) => dates.length > 1 && values.length > 0 && values.every(isTime);
  const columns = candidates.map(({ name, band, known, ...rest }): Column => {
    const named = { name, ...(band && { band }) };
    return known?.role === 'date' && isHour({ name, known, ...rest })
      ? { ...named, part: { role: 'time', rank: Number.MAX_SAFE_INTEGER } }
      : named;
  });
  return { columns, texts, switches: networks.switches, dateColumns: [], firstRow: at + 1, hasHeader: true };
}

/**
 * Finds the header of a table, which may be below titles or in two rows, and returns the layout. Returns `undefined` if
 * there is no header.
 */
export function layoutFromHeader(
  head: readonly RowWords[],
  matchColumn: ColumnMatcher,
): Layout | AmbiguousColumns | undefined {
  const rows = head.slice(0, maxHeaderRows).map((row) => knownIn(row, matchColumn));
  // A first row with a single cell may be a title that is also a column name, such as `Content`.
  const isRow = ({ 0: first = [] }: readonly RowWords[]) => first.filter((name) => name?.trim()).length > 1;
  const named = rows.findIndex(({ count, hasText }, at) => hasText && (count > 1 || (at === 0 && isRow(head))));
  if (named >= 0) return layoutAt(head, named, matchColumn);
  if (rows[0]?.hasText) return layoutAt(head, 0, matchColumn);
  const networks = rows.findIndex(({ count }, at) => count > 1 && layoutAt(head, at, matchColumn) !== undefined);
  return networks < 0 ? undefined : layoutAt(head, networks, matchColumn);
}
