import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import { rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createTempName, removeTempFiles } from '../files/temp-files.ts';

/** A fingerprint of a text, for names and for telling whether something has changed. */
export function createDigest(content: string | Uint8Array): string {
  return createHash('sha256').update(content).digest('base64url').slice(0, 32);
}

/** Stores texts between runs, by name. */
export interface FileStore {
  /**
   * Returns the text that is stored under a name; `undefined` if there is none.
   *
   * @throws {CorruptEntryError} if the checksum does not match
   */
  get(name: string): string | undefined;
  /** Stores a text atomically, also if several processes do so at the same time. */
  put(name: string, text: string): Promise<void>;
}

/** A kept file that is not what was kept. */
export class CorruptEntryError extends Error {}

const ignoreAll = '# Cache of sincerity. It can be deleted at any time.\n*\n';

/**
 * Keeps texts as files of one folder, each behind a checksum: a machine that stops may leave a file torn, and then nobody
 * takes it for what it was.
 *
 * @param folder absolute; it is made when something is put there, and Git is told to leave it alone
 */
export function createFileStore(folder: string): FileStore {
  const replace = async (name: string, content: string) => {
    const beside = join(folder, createTempName());
    try {
      await writeFile(beside, content);
      await rename(beside, join(folder, name));
    } catch (cause) {
      await rm(beside, { force: true });
      throw cause;
    }
  };
  return {
    get(name) {
      let text: string;
      try {
        text = readFileSync(join(folder, name), 'utf8');
      } catch (cause) {
        if ((cause as { readonly code?: string }).code === 'ENOENT') return undefined;
        throw new CorruptEntryError(String(cause), { cause });
      }
      const end = text.indexOf('\n');
      const body = text.slice(end + 1);
      if (end < 0 || text.slice(0, end) !== createDigest(body)) throw new CorruptEntryError(`${name} is damaged.`);
      return body;
    },
    async put(name, body) {
      mkdirSync(folder, { recursive: true });
      removeTempFiles(folder);
      if (!existsSync(join(folder, '.gitignore'))) await replace('.gitignore', ignoreAll);
      await replace(name, `${createDigest(body)}\n${body}`);
    },
  };
}
