import { createReadStream, existsSync, readdirSync } from 'node:fs';
import { stat } from 'node:fs/promises';
import { dirname, resolve, sep } from 'node:path';
import type { Reader } from '../../core/model/reader.ts';
import type { InputError } from '../../core/model/report.ts';
import type { SourceFile } from '../../core/model/source-file.ts';
import { findArchiveMembers, findCompanions } from '../../readers/exports/members.ts';
import { fileErrors } from '../files/errors.ts';
import { maxWholeSize, openLongList, toCompanion } from './open-long-list.ts';
import type { OpenedInput } from './opened-input.ts';
import { checkFile, readInputFile } from './read-file.ts';

/** Tests whether a file contains the posts of an archive, by the other files in its folder. */
function isArchiveFile(name: string): boolean {
  const folder = name.slice(0, name.lastIndexOf('/'));
  const names = readdirSync(resolve(folder)).map((other) => `${folder}/${other}`);
  return findArchiveMembers(names).posts.includes(name);
}

/**
 * Opens a file on disk that is read in parts: a long file, or the posts of an archive together with their companion files.
 *
 * @param path absolute
 * @returns `undefined` if the file should be read as a whole
 */
export async function openLongFile(
  path: string,
  shown: string,
  reader: Reader,
): Promise<AsyncGenerator<OpenedInput | InputError> | undefined> {
  const name = path.split(sep).join('/');
  try {
    const stats = await stat(path);
    const isArchived = isArchiveFile(name);
    const isOther = !isArchived && reader.id !== 'x' && stats.size <= maxWholeSize;
    if (isOther || checkFile(stats, Number.POSITIVE_INFINITY)) return undefined;
  } catch {
    return undefined;
  }
  return openFile(name, path, shown, reader);
}

async function* openFile(
  name: string,
  path: string,
  shown: string,
  reader: Reader,
): AsyncGenerator<OpenedInput | InputError> {
  const companionFiles: SourceFile[] = [];
  for (const companion of findCompanions(name)) {
    if (!existsSync(resolve(companion))) continue;
    const decoded = await readInputFile(resolve(companion));
    const file = toCompanion(`${dirname(shown)}/${companion.split('/').at(-1)}`, decoded);
    if ('text' in file) companionFiles.push(file);
    else yield file;
  }
  try {
    yield* openLongList({ shown, bytes: createReadStream(path), reader, companionFiles });
  } catch (cause) {
    yield { path: shown, ...fileErrors.system(cause) };
  }
}
