import type { Reader } from '../core/model/reader.ts';

/** A reader that is loaded when the first file asks for it: their parsers take longer to load than a draft to lint. */
export interface ReaderEntry {
  readonly id: string;
  readonly extensions: readonly string[];
  /** Whether such a file is a draft only where somebody names it, or in an archive: most are something else. */
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

/** The reader of that name. */
export function getReader(id: string): ReaderEntry | undefined {
  return readers.find((reader) => reader.id === id);
}

/** The reader for a file, by its extension in any case; `undefined` where no reader claims it. */
export function findReader(path: string): ReaderEntry | undefined {
  const extension = /\.([^./\\]+)$/u.exec(path)?.[1]?.toLowerCase();
  return extension === undefined ? undefined : readers.find(({ extensions }) => extensions.includes(extension));
}
