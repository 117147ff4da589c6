import { createHash, createHmac, timingSafeEqual } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, statSync } from 'node:fs';
import { rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createTempName, removeTempFiles } from '../files/temp-files.ts';

/** Returns a hash of a content, for file names and for change detection. */
export function createDigest(content: string | Uint8Array): string {
  return createHash('sha256').update(content).digest('base64url').slice(0, 32);
}

/** Stores texts between runs, by name. */
export interface FileStore {
  /**
   * Returns the text that is stored under a name, or `undefined` if there is none that was signed with the key.
   *
   * @throws {CorruptEntryError} if the checksum does not match
   */
  get(name: string): string | undefined;
  /** Stores a text atomically, even if several processes do so at the same time. */
  put(name: string, text: string): Promise<void>;
}

/** An entry that cannot be read or whose checksum does not match. */
export class CorruptEntryError extends Error {}

const ignoreAll = '# Cache of sincerity. It can be deleted at any time.\n*\n';

/**
 * Creates a store with a file for each text. Each file starts with a checksum, because a power failure can leave an
 * incomplete file, and a signature, because a repository can contain a cache that somebody else wrote.
 *
 * @param folder absolute path. The folder is created when the first text is stored, with a .gitignore.
 * @param key signs the texts. Without it, the store is empty.
 */
export function createFileStore(folder: string, key: Uint8Array | undefined): FileStore {
  const sign = (name: string, body: string) =>
    createHmac('sha256', key ?? '')
      .update(`${name}\n${body}`)
      .digest('base64url');
  const replace = async (name: string, content: string) => {
    const temporary = join(folder, createTempName());
    try {
      await writeFile(temporary, content);
      await rename(temporary, join(folder, name));
    } catch (cause) {
      await rm(temporary, { force: true });
      throw cause;
    }
  };
  return {
    get(name) {
      if (!key) return undefined;
      let text: string;
      try {
        const path = join(folder, name);
        // A pipe would never end.
        if (!statSync(path).isFile()) throw new CorruptEntryError(`${name} is not a file.`);
        text = readFileSync(path, 'utf8');
      } catch (cause) {
        if ((cause as { readonly code?: string }).code === 'ENOENT') return undefined;
        throw new CorruptEntryError(String(cause), { cause });
      }
      const end = text.indexOf('\n');
      const body = text.slice(end + 1);
      const [digest, signature = ''] = text.slice(0, end).split(' ');
      if (end < 0 || digest !== createDigest(body)) throw new CorruptEntryError(`${name} is damaged.`);
      const [found, expected] = [Buffer.from(signature), Buffer.from(sign(name, body))];
      return found.length === expected.length && timingSafeEqual(found, expected) ? body : undefined;
    },
    async put(name, body) {
      if (!key) return;
      mkdirSync(folder, { recursive: true });
      removeTempFiles(folder);
      if (!existsSync(join(folder, '.gitignore'))) await replace('.gitignore', ignoreAll);
      await replace(name, `${createDigest(body)} ${sign(name, body)}\n${body}`);
    },
  };
}
