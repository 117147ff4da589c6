import { TextDecoder } from 'node:util';
import { createPositionLookup } from '../../core/model/position-lookup.ts';
import type { Decoded, Reader } from '../../core/model/reader.ts';
import type { InputError } from '../../core/model/report.ts';
import type { SourceFile } from '../../core/model/source-file.ts';
import { findCompanionError } from '../../readers/exports/companion.ts';
import { JsonElements } from './json-elements.ts';
import type { OpenedInput } from './opened-input.ts';

/** In bytes. The part of a list that is in memory at a time, unless a single item is larger. */
const partSize = 1024 ** 2;

async function* readParts(bytes: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  let chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of bytes) {
    chunks.push(chunk);
    size += chunk.length;
    if (size < partSize) continue;
    yield Buffer.concat(chunks);
    [chunks, size] = [[], 0];
  }
  yield Buffer.concat(chunks);
}

function decoderFor([first, second]: Uint8Array): TextDecoder {
  if (first === 0xff && second === 0xfe) return new TextDecoder('utf-16le');
  if (first === 0xfe && second === 0xff) return new TextDecoder('utf-16be');
  return new TextDecoder();
}

const replaced = 'This file is not valid UTF-8. Invalid bytes were replaced by "\ufffd".';

/** In bytes. A larger file is read in parts, so it must be a list. */
export const maxWholeSize = 4 * 1024 ** 2;

/** Returns a companion file, or why it cannot be read. */
export function toCompanion(path: string, decoded: Decoded): SourceFile | InputError {
  if (!('text' in decoded)) return { path, ...decoded };
  const file = { path, text: decoded.text };
  const broken = findCompanionError(file.text);
  if (!broken) return file;
  const { code, message, hint, span } = broken;
  return {
    path,
    code,
    message,
    ...(hint && { hint }),
    ...(span && { start: createPositionLookup(file)(span.start) }),
  };
}

/** A file that contains a JSON list, as a stream of bytes. */
export interface ListFile {
  /** The path for reports. */
  readonly shown: string;
  readonly bytes: AsyncIterable<Uint8Array>;
  readonly reader: Reader;
  readonly companionFiles?: readonly SourceFile[];
}

/**
 * Opens a long JSON list as several files with some of its items each, so that it is never in memory as a whole.
 *
 * @throws the errors of the stream, after all items before the error
 */
export async function* openLongList({
  shown,
  bytes,
  reader,
  companionFiles,
}: ListFile): AsyncGenerator<OpenedInput | InputError> {
  const elements = new JsonElements(reader.extensions.includes('js'));
  let decoder: TextDecoder | undefined;
  let isReplaced = false;
  const open = (found: ReturnType<typeof elements.push>): (OpenedInput | InputError)[] =>
    [...found].map((one) => {
      if ('message' in one) return { path: shown, ...one };
      const { text, base, before } = one;
      const isNew = !isReplaced && text.includes('\ufffd');
      isReplaced ||= isNew;
      return {
        file: { path: shown, text, base, before },
        reader,
        ...(companionFiles && { companionFiles }),
        ...(isNew && { notice: replaced }),
      };
    });
  for await (const chunk of readParts(bytes)) {
    decoder ??= decoderFor(chunk);
    yield* open(elements.push(decoder.decode(chunk, { stream: true })));
    if (elements.isDone) return;
  }
  yield* open(elements.push(decoder?.decode() ?? ''));
  yield* open(elements.end());
}
