import { type FileHandle, open, stat } from 'node:fs/promises';
import { crc32 } from 'node:zlib';
import type { Entry, ZipFile } from 'yauzl';
import type { ErrorDetails } from '../../core/model/error-details.ts';
import { fileErrors } from '../files/errors.ts';
import { zipErrors } from './errors.ts';
import { checkFile } from './read-file.ts';
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

/** Why a ZIP or a file in it cannot be read. */
export class ZipError extends Error {
  readonly details: ErrorDetails;

  constructor(details: ErrorDetails) {
    super(details.message);
    this.details = details;
  }
}

/** An error of a member, or of the ZIP itself if it has no name. */
export interface MemberError extends ErrorDetails {
  readonly name?: string;
}

/** A ZIP that has been opened. */
export interface Zip {
  readonly members: readonly ZipMember[];
  /** Errors of the ZIP itself and of invalid members. */
  readonly errors: readonly MemberError[];
  close(): void;
}

/** In bytes. The largest file of posts in an archive of a platform has a tenth of this size. */
const maxMemberSize = 4 * 1024 ** 3;

/** The maximum compression ratio. Files of posts stay far below it. Checked beyond `minRatioSize` unpacked bytes. */
const maxRatio = 200;
const minRatioSize = 64 * 1024 ** 2;

/** The limit for the directory of a ZIP: three times that of a large X archive with all pictures. */
const maxMembers = 300_000;

/** In UTF-16 units. The part of a rejected name that is shown. */
const maxShownName = 200;

/** The maximum number of errors that are listed one by one. */
const maxErrors = 10;

/** Stops the reading of a ZIP: its later members are skipped as well. */
export class ZipBomb extends ZipError {}

/** The size in bytes of what was unpacked from a ZIP so far, packed and unpacked: many small bombs are a large one. */
interface Growth {
  packed: number;
  unpacked: number;
}

async function* unpack(zip: ZipFile, entry: Entry, growth: Growth): AsyncGenerator<Uint8Array> {
  if (entry.isEncrypted()) throw new ZipError(zipErrors.encrypted());
  if (!entry.canDecodeFileData()) throw new ZipError(zipErrors.compressionMethod());
  if (entry.uncompressedSize > maxMemberSize) {
    throw new ZipError(zipErrors.tooLarge(entry.uncompressedSize, maxMemberSize));
  }
  let size = 0;
  let sum = 0;
  growth.packed += entry.compressedSize;
  try {
    for await (const chunk of (await zip.openReadStreamPromise(entry)) as AsyncIterable<Buffer>) {
      size += chunk.length;
      sum = crc32(chunk, sum);
      growth.unpacked += chunk.length;
      const isBomb = growth.unpacked > minRatioSize && growth.unpacked > maxRatio * growth.packed;
      if (size > maxMemberSize || isBomb) throw new ZipBomb(zipErrors.bomb());
      yield chunk;
    }
  } catch (cause) {
    throw cause instanceof ZipError ? cause : new ZipError(zipErrors.damaged());
  }
  if (size !== entry.uncompressedSize || sum !== entry.crc32) throw new ZipError(zipErrors.damaged());
}

/** Unix file attributes: the mask of the file type, and a symbolic link. */
const kindOfFile = 0o170000;
const link = 0o120000;
const unix = 3;

/** In UTF-16 units. Operating systems allow at most 4,096 bytes in a path. */
const maxNameLength = 2000;

/** Returns why a member is rejected; `undefined` if it is valid. */
function checkMember(name: string, entry: Entry): ErrorDetails | undefined {
  const isLink = entry.versionMadeBy >>> 8 === unix && ((entry.externalFileAttributes >>> 16) & kindOfFile) === link;
  if (isLink) return zipErrors.symbolicLink();
  if (name.length > maxNameLength) return zipErrors.nameTooLong(maxNameLength);
  if (/^[A-Za-z]:|^\//u.test(name) || name.split('/').includes('..')) return zipErrors.outsidePath();
  return name.includes('\0') ? zipErrors.nulInName() : undefined;
}

async function fileAt(path: string): Promise<{ readonly handle: FileHandle; readonly size: number }> {
  try {
    const stats = await stat(path);
    const error = checkFile(stats, Number.POSITIVE_INFINITY);
    if (error) throw new ZipError(error);
    return { handle: await open(path), size: stats.size };
  } catch (cause) {
    throw cause instanceof ZipError ? cause : new ZipError(fileErrors.system(cause));
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
    throw new ZipError(zipErrors.notZip());
  }
  const members = new Map<string, ZipMember>();
  const errors: MemberError[] = [];
  const growth: Growth = { packed: 0, unpacked: 0 };
  let more = 0;
  const addError = (name: string, error: ErrorDetails) => {
    if (errors.length < maxErrors) errors.push({ name: name.slice(0, maxShownName), ...error });
    else more++;
  };
  try {
    for await (const entry of zip.eachEntry()) {
      if (zip.entriesRead > maxMembers) {
        errors.push(zipErrors.tooManyMembers(maxMembers));
        break;
      }
      const name = yauzl.getFileNameLowLevel(entry.generalPurposeBitFlag, entry.fileNameRaw, entry.extraFields, false);
      const error = checkMember(name, entry);
      if (error) addError(name, error);
      else if (name.endsWith('/') || !isWanted(name)) continue;
      else if (members.has(name)) addError(name, zipErrors.duplicateName());
      else {
        const isEncrypted = entry.isEncrypted();
        members.set(name, { name, size: entry.uncompressedSize, isEncrypted, bytes: () => unpack(zip, entry, growth) });
      }
    }
  } catch (cause) {
    const isLocked = cause instanceof Error && /encrypt/u.test(cause.message);
    errors.push(isLocked ? zipErrors.directoryEncrypted() : zipErrors.directoryDamaged());
  }
  if (more > 0) errors.push(zipErrors.moreErrors(more));
  return { members: [...members.values()], errors, close: () => zip.close() };
}
