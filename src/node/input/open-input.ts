import type { Decoded } from '../../core/model/reader.ts';
import type { InputError } from '../../core/model/report.ts';
import { findReader } from '../../readers/index.ts';
import { fileErrors } from '../files/errors.ts';
import type { Input } from '../files/input.ts';
import { getExtension } from '../files/input-files.ts';
import { decode } from './decode.ts';
import type { OpenedInput } from './opened-input.ts';
import { readInputFile } from './read-file.ts';
import { splitLines } from './split-lines.ts';

/** Creates an input for a file on disk. */
export function createFileInput(path: string, isFromSearch = false): Input {
  return { path, isOnDisk: true, isFromSearch, read: (decodeBytes) => readInputFile(path, decodeBytes) };
}

/** Returns the bytes of an input, or why it cannot be read. */
async function readBytes(input: Input): Promise<Uint8Array | Decoded> {
  let bytes: Uint8Array | undefined;
  const decoded = await input.read((read) => {
    bytes = read;
    return { text: '' };
  });
  return bytes ?? decoded;
}

/**
 * Opens an input. An archive yields several files, a long list of posts several parts.
 *
 * @param path absolute
 * @param shown the path for reports
 */
export async function* openInput(input: Input, path: string, shown: string): AsyncGenerator<OpenedInput | InputError> {
  if (getExtension(path) === 'zip') {
    const source = input.isOnDisk ? path : await readBytes(input);
    if (typeof source !== 'string' && 'message' in source) yield { path: shown, ...source };
    else if (typeof source === 'string' || source instanceof Uint8Array) {
      const { openZipInputs } = await import('./open-zip.ts');
      yield* openZipInputs(source, shown, input.isFromSearch);
    }
    return;
  }
  const reader = await (input.path === undefined ? findReader('draft.txt') : findReader(path))?.load();
  if (!reader) {
    yield { path: shown, ...fileErrors.unsupported(getExtension(shown)) };
    return;
  }
  if (input.isOnDisk && (reader.id === 'json' || reader.id === 'x')) {
    const { openLongFile } = await import('./open-long-file.ts');
    const opened = await openLongFile(path, shown, reader);
    if (opened) {
      yield* opened;
      return;
    }
  }
  const decoded = await input.read(reader.decode ?? decode);
  if (!('text' in decoded)) {
    yield { path: shown, ...decoded };
    return;
  }
  const { text, notice, cells } = decoded;
  const file = { path: shown, text, ...(cells && { cells }) };
  let pending = notice;
  for (const piece of reader.id === 'ndjson' ? splitLines(file) : [file]) {
    yield { file: piece, reader, ...(pending && { notice: pending }) };
    pending = undefined;
  }
}
