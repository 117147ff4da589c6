import { type FileHandle, open, stat } from 'node:fs/promises';
import { crc32 } from 'node:zlib';
import type { Entry, ZipFile } from 'yauzl';
import { getErrorReason } from '../files/read-errors.ts';
import { formatMegabytes, readFileError } from './read-file.ts';
import { iterateBlocks } from './zip-blocks.ts';

/** A file in a ZIP. */
export interface ZipMember {
  /** With forward slashes. */
  readonly name: string;
  /** In bytes, as the ZIP claims it. */
  readonly size: number;
  readonly isEncrypted: boolean;
  /**
   * Reads it bit by bit.
   *
   * @throws ZipError if it cannot be read completely
   */
  bytes(): AsyncGenerator<Uint8Array>;
}

/** Why a ZIP or a file in it cannot be read. The message is a sentence. */
export class ZipError extends Error {
  readonly hint: string | undefined;

  constructor(message: string, hint?: string) {
    super(message);
    this.hint = hint;
  }
}

/** A ZIP that has been opened. */
export interface Zip {
  readonly members: readonly ZipMember[];
  /** Errors of the ZIP itself and of invalid members. */
  readonly errors: readonly { readonly name?: string; readonly message: string; readonly hint?: string }[];
  close(): void;
}

/** In bytes: the largest archive that platforms hand out has a tenth of it in one file of posts. */
const largest = 4 * 1024 ** 3;

/** No files of posts are written in a two-hundredth of their size. Only beyond `harmless` bytes it is asked. */
const steepest = 200;
const harmless = 64 * 1024 ** 2;

/** The limit for the directory of a ZIP: three times that of a large X archive with all pictures. */
const maxMembers = 300_000;

/** The maximum number of errors that are listed one by one. */
const maxErrors = 10;

const again = 'Download it again, or unpack it and lint the folder.';

/** The hint for encrypted members. */
export const unlock = 'Unpack it with its password, and lint the folder.';

/** Says of a ZIP that nothing more of it is read. */
export class ZipBomb extends ZipError {}

const bomb = new ZipBomb(
  'This ZIP has a suspicious compression ratio.',
  'It may be a ZIP bomb. This member and all later ones were skipped.',
);

/** In bytes: what has been unpacked of a ZIP so far, and how much of the ZIP that was. Many small bombs are a large one. */
interface Growth {
  packed: number;
  unpacked: number;
}

const damaged = new ZipError('This member is damaged.', again);

async function* unpack(zip: ZipFile, entry: Entry, growth: Growth): AsyncGenerator<Uint8Array> {
  if (entry.isEncrypted()) throw new ZipError('This member is encrypted.', unlock);
  if (!entry.canDecodeFileData()) {
    throw new ZipError('The compression method of this member is not supported.', 'Unpack it, and lint the folder.');
  }
  if (entry.uncompressedSize > largest) {
    const [has, most] = [entry.uncompressedSize, largest].map(formatMegabytes);
    throw new ZipError(`This member is too large: ${has} unpacked, limit ${most}.`, 'It was skipped.');
  }
  let size = 0;
  let sum = 0;
  growth.packed += entry.compressedSize;
  try {
    for await (const chunk of (await zip.openReadStreamPromise(entry)) as AsyncIterable<Buffer>) {
      size += chunk.length;
      sum = crc32(chunk, sum);
      growth.unpacked += chunk.length;
      const isSteep = growth.unpacked > harmless && growth.unpacked > steepest * growth.packed;
      if (size > largest || isSteep) throw bomb;
      yield chunk;
    }
  } catch (cause) {
    throw cause instanceof ZipError ? cause : damaged;
  }
  if (size !== entry.uncompressedSize || sum !== entry.crc32) throw damaged;
}

/** Unix file attributes: the mask of the file type, and a symbolic link. */
const kindOfFile = 0o170000;
const link = 0o120000;
const unix = 3;

/** Returns why a member is rejected; `undefined` if it is valid. */
function strangeness(name: string, entry: Entry): string | undefined {
  const isLink = entry.versionMadeBy >>> 8 === unix && ((entry.externalFileAttributes >>> 16) & kindOfFile) === link;
  if (isLink) return 'This member is a symbolic link.';
  if (/^[A-Za-z]:|^\//u.test(name) || name.split('/').includes('..'))
    return 'This name refers to a path outside of the ZIP.';
  return name.includes('\0') ? 'This name contains a NUL character.' : undefined;
}

async function fileAt(path: string): Promise<{ readonly handle: FileHandle; readonly size: number }> {
  try {
    const stats = await stat(path);
    const { message, hint } = readFileError(stats, Number.POSITIVE_INFINITY) ?? {};
    if (message) throw new ZipError(message, hint);
    return { handle: await open(path), size: stats.size };
  } catch (cause) {
    throw cause instanceof ZipError ? cause : new ZipError(getErrorReason(cause));
  }
}

/**
 * Opens a ZIP.
 *
 * @param isWanted whether a file is kept in memory, by its name
 * @throws ZipError if it is not a ZIP
 */
export async function openZip(source: string | Uint8Array, isWanted: (name: string) => boolean): Promise<Zip> {
  const yauzl = await import('yauzl');
  const options = { autoClose: false, decodeStrings: false, validateEntrySizes: false };
  let zip: ZipFile;
  const file = typeof source === 'string' ? await fileAt(source) : undefined;
  try {
    zip = await (typeof source === 'string' && file
      ? yauzl.fromRandomAccessReaderPromise(
          iterateBlocks(yauzl.RandomAccessReader, file.handle, source),
          file.size,
          options,
        )
      : yauzl.fromBufferPromise(Buffer.from(source), options));
  } catch {
    await file?.handle.close();
    throw new ZipError('This is not a ZIP file, or it is truncated.', again);
  }
  const members = new Map<string, ZipMember>();
  const errors: { name?: string; message: string; hint?: string }[] = [];
  const growth: Growth = { packed: 0, unpacked: 0 };
  let more = 0;
  const addError = (name: string, message: string) => {
    if (errors.length < maxErrors) errors.push({ name, message, hint: 'It was skipped.' });
    else more++;
  };
  try {
    for await (const entry of zip.eachEntry()) {
      if (zip.entriesRead > maxMembers) {
        const message = `This ZIP has more than ${maxMembers.toLocaleString('en')} members.`;
        errors.push({ message, hint: 'The others were skipped.' });
        break;
      }
      const name = yauzl.getFileNameLowLevel(entry.generalPurposeBitFlag, entry.fileNameRaw, entry.extraFields, false);
      const strange = strangeness(name, entry);
      if (strange !== undefined) addError(name, strange);
      else if (name.endsWith('/') || !isWanted(name)) continue;
      else if (members.has(name)) addError(name, 'This name occurs twice in the ZIP.');
      else {
        const isEncrypted = entry.isEncrypted();
        members.set(name, { name, size: entry.uncompressedSize, isEncrypted, bytes: () => unpack(zip, entry, growth) });
      }
    }
  } catch (cause) {
    const isLocked = cause instanceof Error && /encrypt/u.test(cause.message);
    errors.push(
      isLocked
        ? { message: 'The central directory of this ZIP is encrypted.', hint: unlock }
        : { message: 'The central directory of this ZIP is damaged.', hint: again },
    );
  }
  if (more > 0)
    errors.push({
      message: `${more.toLocaleString('en')} more members of this ZIP cannot be read.`,
      hint: 'They were skipped.',
    });
  return { members: [...members.values()], errors, close: () => zip.close() };
}
