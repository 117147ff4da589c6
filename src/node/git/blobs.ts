import { spawn } from 'node:child_process';
import type { Decoded } from '../../core/model/reader.ts';
import { fileErrors } from '../files/errors.ts';
import type { Decode, Input } from '../files/input.ts';
import { maxFileSize } from '../files/input.ts';
import { getExtension } from '../files/input-files.ts';
import { gitErrors } from './errors.ts';
import { gitEnvironment } from './git.ts';

/** A file in a commit or in the index. */
export interface Version {
  /** Absolute path in the work tree. */
  readonly path: string;
  /** The hash of its content. */
  readonly blob: string;
}

/** Reads blobs of a repository with one Git process. */
export interface Blobs {
  /** A version of a file, as something to lint. */
  draftOf(version: Version, isPast?: boolean): Input;
  /** Lets the process end. Nothing can be read any more. */
  close(): void;
}

/** Opens what a repository keeps. */
export function openBlobs(root: string): Blobs {
  const child = spawn('git', ['cat-file', '--batch'], {
    cwd: root,
    env: gitEnvironment(root),
    stdio: ['pipe', 'pipe', 'ignore'],
    windowsHide: true,
  });
  // Whoever reads next hears of it: the output ends.
  for (const part of [child, child.stdin]) part.on('error', () => {});
  const chunks: AsyncIterator<Buffer> = child.stdout[Symbol.asyncIterator]();
  let rest: Buffer = Buffer.alloc(0);
  let last: Promise<unknown> = Promise.resolve();

  const more = async (): Promise<Buffer> => {
    const { value, done } = await chunks.next();
    if (done) throw new Error('Git has ended before its answer.');
    return value;
  };
  const line = async (): Promise<string> => {
    for (;;) {
      const end = rest.indexOf('\n');
      if (end >= 0) {
        const text = rest.toString('utf8', 0, end);
        rest = rest.subarray(end + 1);
        return text;
      }
      rest = Buffer.concat([rest, await more()]);
    }
  };
  /** Consumes a number of bytes, and returns them if requested. */
  const take = async (size: number, isWanted: boolean): Promise<Buffer> => {
    const taken: Buffer[] = [];
    for (let left = size; left > 0; ) {
      if (rest.length === 0) rest = await more();
      const part = rest.subarray(0, left);
      if (isWanted) taken.push(part);
      left -= part.length;
      rest = rest.subarray(part.length);
    }
    return Buffer.concat(taken);
  };
  const answer = async (blob: string, limit: number): Promise<Uint8Array | Decoded> => {
    child.stdin.write(`${blob}\n`);
    const size = Number(/^\S+ blob (?<size>\d+)$/u.exec(await line())?.groups?.size ?? Number.NaN);
    if (Number.isNaN(size)) return gitErrors.missingBlob();
    const bytes = await take(size, size <= limit);
    await take(1, false);
    return size <= limit ? bytes : fileErrors.tooLarge(size, limit);
  };
  /** One after the other: the answers come in the order of the questions. */
  const read = (blob: string, limit: number) => {
    const next = last.then(() => answer(blob, limit));
    last = next.catch(() => undefined);
    return next;
  };
  return {
    draftOf: ({ path, blob }, isBase = false) => ({
      path,
      isFromSearch: true,
      isBase,
      async read(decodeBytes: Decode) {
        // A ZIP may be larger than what is taken from it.
        const found = await read(blob, getExtension(path) === 'zip' ? Number.POSITIVE_INFINITY : maxFileSize);
        return found instanceof Uint8Array ? decodeBytes(found) : found;
      },
    }),
    close: () => child.stdin.end(),
  };
}
