import type { Reader } from '../core/model/reader.ts';

/**
 * A reader that loads with the first file of its format, because its parser takes longer to load than a draft to lint.
 */
export interface ReaderEntry {
  readonly id: string;
  readonly extensions: readonly string[];
  /** Whether such files are linted only if they are named or in an archive: most of them do not contain posts. */
  readonly isNamed?: boolean;
  load(): Promise<Reader>;
}

export const readers: readonly ReaderEntry[] = [
  { id: 'text', extensions: ['txt', 'text'], load: async () => (await import('./text/text.ts')).default },
  {
    id: 'markdown',
    extensions: ['md', 'markdown'],
    load: async () => (await import('./markdown/markdown.ts')).default,
  },
  { id: 'tweet', extensions: ['tweet'], load: async () => (await import('./text/tweet.ts')).default },
  { id: 'csv', extensions: ['csv', 'tsv'], load: async () => (await import('./csv/csv.ts')).default },
  { id: 'xlsx', extensions: ['xlsx', 'xlsm'], load: async () => (await import('./xlsx/xlsx.ts')).default },
  { id: 'ndjson', extensions: ['ndjson', 'jsonl'], load: async () => (await import('./json/ndjson.ts')).default },
  { id: 'json', extensions: ['json'], load: async () => (await import('./json/json.ts')).default },
  { id: 'x', extensions: ['js'], isNamed: true, load: async () => (await import('./exports/x.ts')).default },
  { id: 'yaml', extensions: ['yaml', 'yml'], load: async () => (await import('./yaml/yaml.ts')).default },
];

/** Returns the reader with an id. */
export function getReader(id: string): ReaderEntry | undefined {
  return readers.find((reader) => reader.id === id);
}

/** Returns the reader for a file by its extension, ignoring case, or `undefined` if there is none. */
export function findReader(path: string): ReaderEntry | undefined {
  const extension = /\.([^./\\]+)$/u.exec(path)?.[1]?.toLowerCase();
  return extension === undefined ? undefined : readers.find(({ extensions }) => extensions.includes(extension));
}
