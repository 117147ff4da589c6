import type { Decoded } from '../../core/model/reader.ts';
import type { Problem } from '../../core/model/report.ts';
import { readerFor } from '../../readers/index.ts';
import { wayOut } from '../files/file-kinds.ts';
import type { Draft } from '../files/input.ts';
import { extensionOf } from '../files/input-files.ts';
import { decode } from './decode.ts';
import type { Opened } from './opened-input.ts';
import { readDraft } from './read-file.ts';
import { linePieces } from './split-lines.ts';

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
