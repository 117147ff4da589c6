import type { Decoded } from '../../core/model/reader.ts';
import type { InputError } from '../../core/model/report.ts';
import type { SourceFile } from '../../core/model/source-file.ts';
import { findArchiveMembers, findCompanions } from '../../readers/exports/members.ts';
import { findReader } from '../../readers/index.ts';
import { fileErrors } from '../files/errors.ts';
import { extensions } from '../files/extensions.ts';
import { type Decode, maxFileSize } from '../files/input.ts';
import { filterInputNames, getExtension } from '../files/input-files.ts';
import { decode } from './decode.ts';
import { zipErrors } from './errors.ts';
import { maxWholeSize, openLongList, toCompanion } from './open-long-list.ts';
import type { OpenedInput } from './opened-input.ts';
import { openZip, ZipBomb, ZipError, type ZipMember } from './zip.ts';

/** Extensions of inputs and of companion files. */
const wantedExtensions = new Set([...extensions, 'html', 'js', 'zip']);

async function textOf({ size, bytes }: ZipMember, decodeBytes: Decode): Promise<Decoded> {
  if (size > maxFileSize) return fileErrors.tooLarge(size, maxFileSize);
  const chunks: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of bytes()) {
    length += chunk.length;
    if (length > size) throw new ZipError(zipErrors.longerThanStated());
    chunks.push(chunk);
  }
  return decodeBytes(Buffer.concat(chunks));
}

/** Converts an error of a ZIP to an input error. Other errors are bugs and are thrown again. */
function toInputError(path: string, cause: unknown): InputError {
  if (!(cause instanceof ZipError)) throw cause;
  return { path, ...cause.details };
}

/**
 * Opens the inputs in a ZIP: the posts of an archive of a platform, otherwise the files that a search of a folder would
 * find. Nothing is written to disk.
 *
 * @param source its path or its bytes
 * @param shown the path for reports
 * @param isSearched whether it was found by a search: then it may contain no inputs
 */
export async function* openZipInputs(
  source: string | Uint8Array,
  shown: string,
  isSearched = false,
): AsyncGenerator<OpenedInput | InputError> {
  let zip: Awaited<ReturnType<typeof openZip>>;
  try {
    zip = await openZip(source, (name) => wantedExtensions.has(getExtension(name)));
  } catch (cause) {
    yield toInputError(shown, cause);
    return;
  }
  try {
    for (const { name, ...error } of zip.errors) {
      yield { path: name === undefined ? shown : `${shown}/${name}`, ...error };
    }
    const isQuiet = isSearched || zip.errors.length > 0;
    yield* openMembers(new Map(zip.members.map((member) => [member.name, member])), shown, isQuiet);
  } finally {
    zip.close();
  }
}

async function companionIn(member: ZipMember, path: string): Promise<SourceFile | InputError> {
  try {
    const decoded = await textOf(member, decode);
    return toCompanion(path, decoded);
  } catch (cause) {
    return toInputError(path, cause);
  }
}

async function* openMembers(
  members: ReadonlyMap<string, ZipMember>,
  shown: string,
  isQuiet: boolean,
): AsyncGenerator<OpenedInput | InputError> {
  const { posts, rejectedFiles, isInside } = findArchiveMembers([...members.keys()]);
  for (const { name, ...refusal } of rejectedFiles) yield { path: `${shown}/${name}`, ...refusal };
  const others = filterInputNames([...members.keys()].filter((name) => !isInside(name)).sort());
  const zips = others.filter((name) => getExtension(name) === 'zip');
  for (const name of zips) {
    yield { path: `${shown}/${name}`, ...zipErrors.nested() };
  }
  const drafts = [...posts, ...others.filter((name) => extensions.includes(getExtension(name)))];
  if (drafts.length + zips.length + rejectedFiles.length === 0 && !isQuiet) {
    yield { path: shown, ...zipErrors.noInputs() };
  }
  if (drafts.length > 1 && drafts.every((name) => members.get(name)?.isEncrypted)) {
    yield { path: shown, ...zipErrors.allEncrypted() };
    return;
  }
  for (const name of drafts) {
    const member = members.get(name);
    const reader = await findReader(name)?.load();
    if (!member || !reader) continue;
    const path = `${shown}/${name}`;
    const companionFiles: SourceFile[] = [];
    for (const companion of findCompanions(name)) {
      const found = members.get(companion);
      if (!found) continue;
      const file = await companionIn(found, `${shown}/${companion}`);
      if ('text' in file) companionFiles.push(file);
      else yield file;
    }
    try {
      const isLong = reader.id === 'json' && member.size > maxWholeSize;
      if (isLong || (posts.includes(name) && reader.id !== 'csv')) {
        yield* openLongList({ shown: path, bytes: member.bytes(), reader, companionFiles });
        continue;
      }
      const decoded = await textOf(member, reader.decode ?? decode);
      if (!('text' in decoded)) yield { path, ...decoded };
      else {
        const { text, notice, cells } = decoded;
        yield { file: { path, text, ...(cells && { cells }) }, reader, ...(notice && { notice }) };
      }
    } catch (cause) {
      yield toInputError(path, cause);
      if (cause instanceof ZipBomb) return;
    }
  }
}
