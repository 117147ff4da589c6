import { spawn } from 'node:child_process';
import type { Decoded } from '../../core/model/reader.ts';
import { fileErrors } from '../files/errors.ts';
import type { Decode, Input } from '../files/input.ts';
import { maxFileSize } from '../files/input.ts';
import { getExtension } from '../files/input-files.ts';
import { gitErrors } from './errors.ts';
import { gitEnvironment, safeSettings } from './git.ts';

/** A version of a file, in a commit or in the index. */
export interface Version {
  /** Absolute path in the work tree. */
  readonly path: string;
  /** The hash of the content. */
  readonly blob: string;
}

/** Reads blobs of a repository with one Git process. */
export interface Blobs {
  /** Returns a version of a file as an input. */
  toInput(version: Version, isBase?: boolean): Input;
  /** Ends the process. Inputs cannot be read afterwards. */
  close(): void;
}

/** Opens the blobs of a repository. */
export function openBlobs(root: string): Blobs {
  const child = spawn('git', [...safeSettings, 'cat-file', '--batch'], {
    cwd: root,
    env: gitEnvironment(root),
    stdio: ['pipe', 'pipe', 'ignore'],
    windowsHide: true,
  });
  // After an error, the output ends, so that the next read throws.
  for (const part of [child, child.stdin]) part.on('error', () => {});
  const chunks: AsyncIterator<Buffer> = child.stdout[Symbol.asyncIterator]();
  let rest: Buffer = Buffer.alloc(0);
  let last: Promise<unknown> = Promise.resolve();

  const readChunk = async (): Promise<Buffer> => {
    const { value, done } = await chunks.next();
    if (done) throw new Error('Git ended before it returned the file.');
    return value;
  };
  const readLine = async (): Promise<string> => {
    for (;;) {
      const end = rest.indexOf('\n');
      if (end >= 0) {
        const text = rest.toString('utf8', 0, end);
        rest = rest.subarray(end + 1);
        return text;
      }
      rest = Buffer.concat([rest, await readChunk()]);
    }
  };
  /** Reads a number of bytes. Returns them, or an empty buffer if they are to be skipped. */
  const readBytes = async (size: number, isKept: boolean): Promise<Buffer> => {
    const parts: Buffer[] = [];
    for (let left = size; left > 0; ) {
      if (rest.length === 0) rest = await readChunk();
      const part = rest.subarray(0, left);
      if (isKept) parts.push(part);
      left -= part.length;
      rest = rest.subarray(part.length);
    }
    return Buffer.concat(parts);
  };
  const readBlob = async (blob: string, limit: number): Promise<Uint8Array | Decoded> => {
    child.stdin.write(`${blob}\n`);
    const size = Number(/^\S+ blob (?<size>\d+)$/u.exec(await readLine())?.groups?.size ?? Number.NaN);
    if (Number.isNaN(size)) return gitErrors.missingBlob();
    const bytes = await readBytes(size, size <= limit);
    await readBytes(1, false);
    return size <= limit ? bytes : fileErrors.tooLarge(size, limit);
  };
  /** Reads a blob after all earlier reads, because the process returns blobs in the order of the requests. */
  const read = (blob: string, limit: number) => {
    const next = last.then(() => readBlob(blob, limit));
    last = next.catch(() => undefined);
    return next;
  };
  return {
    toInput: ({ path, blob }, isBase = false) => ({
      path,
      isFromSearch: true,
      isBase,
      async read(decodeBytes: Decode) {
        // A ZIP can be larger than the files that are read from it.
        const found = await read(blob, getExtension(path) === 'zip' ? Number.POSITIVE_INFINITY : maxFileSize);
        return found instanceof Uint8Array ? decodeBytes(found) : found;
      },
    }),
    close: () => child.stdin.end(),
  };
}
