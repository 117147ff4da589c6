import type { SourceFile } from '../../core/model/post.ts';
import type { Decoded, Reader } from '../../core/model/reader.ts';
import type { Problem } from '../../core/model/report.ts';
import { readerFor, readers } from '../../readers/index.ts';
import { wayOut } from '../files/file-kinds.ts';
import { extensionOf } from '../files/input-files.ts';
import { type Decode, decode } from './decode.ts';
import { readDraft } from './read-file.ts';
import { linePieces } from './split-lines.ts';

/** Something to lint: a file, or what is not on the disk, or not yet. */
export interface Draft {
  /** Decides the reader, the configuration and whether it is ignored; plain text without a place when absent. */
  readonly path?: string;
  /** Whether it lies on the disk, from which a long file can be read bit by bit. */
  readonly isOnDisk?: boolean;
  /** Whether a search of a folder or a pattern has found it, and nobody named it. */
  readonly isSearched?: boolean;
  /** Whether it is how a draft was, with which it is compared as it is. */
  readonly isPast?: boolean;
  /** @param decodeBytes turns bytes into the text that the draft's reader reads */
  read(decodeBytes: Decode): Promise<Decoded>;
}

/** A file together with what reads it. */
export interface Opened {
  readonly file: SourceFile;
  readonly reader: Reader;
  /** Files of the same archive that tell more of its posts. */
  readonly beside?: readonly SourceFile[];
  /** What is no problem but worth saying, such as a guessed encoding. */
  readonly notice?: string;
}

/** Extensions of files that are drafts wherever they lie: lower case, without the dot. */
export const extensions: readonly string[] = [
  ...new Set(readers.filter(({ isNamed }) => !isNamed).flatMap((reader) => reader.extensions)),
];

function unreadable(path: string): Problem {
  const extension = extensionOf(path);
  const message =
    extension === '' ? 'A file without an ending cannot be read.' : `Files ending in .${extension} cannot be read.`;
  return { path, message, hint: wayOut(extension) };
}

/** A draft that lies on the disk. */
export function draftAt(path: string, isSearched = false): Draft {
  return { path, isOnDisk: true, isSearched, read: (decodeBytes) => readDraft(path, decodeBytes) };
}

/** The bytes of a draft; or why it has none. */
async function bytesOf(draft: Draft): Promise<Uint8Array | Decoded> {
  let bytes: Uint8Array | undefined;
  const decoded = await draft.read((read) => {
    bytes = read;
    return { text: '' };
  });
  return bytes ?? decoded;
}

/**
 * Opens a draft: most are one file, an archive is several.
 *
 * @param path absolute, or what stands for it
 * @param shown as people read it
 */
export async function* openDraft(draft: Draft, path: string, shown: string): AsyncGenerator<Opened | Problem> {
  if (extensionOf(path) === 'zip') {
    const source = draft.isOnDisk ? path : await bytesOf(draft);
    if (typeof source !== 'string' && 'message' in source) yield { path: shown, ...source };
    else if (typeof source === 'string' || source instanceof Uint8Array) {
      const { openZipDrafts } = await import('./open-zip.ts');
      yield* openZipDrafts(source, shown, draft.isSearched);
    }
    return;
  }
  const reader = await (draft.path === undefined ? readerFor('draft.txt') : readerFor(path))?.load();
  if (!reader) {
    yield unreadable(shown);
    return;
  }
  if (draft.isOnDisk && (reader.id === 'json' || reader.id === 'x')) {
    const { openLongDraft } = await import('./open-long-file.ts');
    const opened = await openLongDraft(path, shown, reader);
    if (opened) {
      yield* opened;
      return;
    }
  }
  const decoded = await draft.read(reader.decode ?? decode);
  if (!('text' in decoded)) {
    yield { path: shown, ...decoded };
    return;
  }
  const { text, notice, cells } = decoded;
  const file = { path: shown, text, ...(cells && { cells }) };
  let said = notice;
  for (const piece of reader.id === 'ndjson' ? linePieces(file) : [file]) {
    yield { file: piece, reader, ...(said && { notice: said }) };
    said = undefined;
  }
}
