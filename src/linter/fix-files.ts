import { readFile } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import { resolveSettings } from '../core/config/resolve.ts';
import { applyFixes, areSamePosts, type Fix, type OffsetEdit } from '../core/lint/apply-fixes.ts';
import type { LintedPost } from '../core/model/linted-post.ts';
import type { Post } from '../core/model/post.ts';
import type { Reader, ReadResult } from '../core/model/reader.ts';
import type { Report } from '../core/model/report.ts';
import { writeFileWhole } from '../node/files/write-file.ts';
import { decode } from '../node/input/decode.ts';
import { createEncoder } from '../node/input/encode.ts';
import { findReader } from '../readers/index.ts';
import { createConfigurationLookup, type LintOptions } from './lint.ts';

/** Mending may bring up more to mend; after so many times something goes in circles. */
const mostPasses = 10;

/** How often a file is read again to find out which of its mends do harm. */
const mostReadings = 200;

/** What reports call a draft that has no name. */
export const nameless = '<stdin>';

/** A file before and after it was mended. */
export interface FixedFile {
  /** As reports show it. */
  readonly path: string;
  /** Absolute. */
  readonly file: string;
  /** How many findings were mended. */
  readonly fixes: number;
  readonly before: { readonly bytes: Uint8Array; readonly text: string };
  readonly after: { readonly bytes: Uint8Array; readonly text: string };
}

/** What a run comes to when everything is mended that can be. */
export interface FixResult {
  /** On what remains. */
  readonly report: Report;
  /** In the order of the report. */
  readonly files: readonly FixedFile[];
}

/** What files hold, by their absolute paths, instead of what lies on the disk. */
export type Contents = ReadonlyMap<string, Uint8Array>;

type Read = (text: string) => Promise<ReadResult>;

/** Why nothing of a file, or not all, could be mended. */
interface Left {
  readonly why: string;
}

const kindsLeft = 'files of this kind are not written';
const changed = 'the file is not what it was when it was read';
const harmful = 'with more of them, the file would be read in another way';
const endless = 'each time, they bring up another';
const elsewhere = 'this is no file on the disk';

/** The mends of those posts that are still in the file as they were judged; nothing where one is not. */
function mendsOf(judged: readonly LintedPost[], posts: readonly Post[]): readonly Fix[] | undefined {
  const places = new Map<string, number[]>();
  const keyOf = ({ id, text }: Pick<Post, 'id' | 'text'>) => `${id}\u0000${text}`;
  for (const [index, post] of posts.entries()) {
    const key = keyOf(post);
    places.set(key, [...(places.get(key) ?? []), index]);
  }
  const mends: Fix[] = [];
  for (const subject of judged) {
    const post = places.get(keyOf(subject))?.shift();
    if (post === undefined) return undefined;
    for (const { extraText, fix = [] } of subject.diagnostics) {
      if (fix.length === 0) continue;
      const rewrites: OffsetEdit[] = fix.map(({ start, end, text }) => ({
        start: start.offset,
        end: end.offset,
        text,
      }));
      mends.push({ post, rewrites, ...(extraText !== undefined && { extraText }) });
    }
  }
  return mends;
}

/**
 * Writes as many mends into a text as leave everything else of it alone: read again, it must give the same posts with
 * the words that are due, and the same problems.
 */
async function mendText(
  text: string,
  judged: readonly LintedPost[],
  read: Read,
): Promise<{ text: string; fixes: number } | Left> {
  const { posts, errors } = await read(text);
  const mends = mendsOf(judged, posts);
  if (!mends) return { why: changed };
  let readings = 0;
  let best: { readonly text: string; readonly fixes: number; readonly mends: readonly Fix[] } = {
    text,
    fixes: 0,
    mends: [],
  };
  const add = async (some: readonly Fix[]): Promise<void> => {
    const together = [...best.mends, ...some];
    const rewritten = applyFixes(text, posts, together);
    if (rewritten.done.length <= best.fixes || ++readings > mostReadings) return;
    const again = await read(rewritten.text);
    const isFine =
      areSamePosts(posts, again.posts, rewritten.words) &&
      again.errors.length === errors.length &&
      again.errors.every(({ message }, index) => message === errors[index]?.message);
    if (isFine) best = { text: rewritten.text, fixes: rewritten.done.length, mends: together };
    else if (some.length > 1) {
      const half = some.length >> 1;
      await add(some.slice(0, half));
      await add(some.slice(half));
    }
  };
  await add(mends);
  return best.fixes > 0 ? best : { why: harmful };
}

/** How posts are read from a file's text, as they were when it was linted; nothing where that kind is not written. */
async function readingOf(
  path: string,
  file: string,
  isNameless: boolean,
  options: LintOptions,
): Promise<Read | undefined> {
  const reader: Reader | undefined = await findReader(isNameless ? 'draft.txt' : file)?.load();
  if (!reader || reader.decode || reader.id === 'x') return undefined;
  const configuration = await createConfigurationLookup(options)(dirname(file));
  const { columns } = resolveSettings(configuration.layers, configuration.rules, file).settings;
  const { columns: columnOverrides } = options;
  return async (text) =>
    reader.read({ path, text }, { ...(columns && { columns }), ...(columnOverrides && { columnOverrides }) });
}

async function mendBytes(bytes: Uint8Array, judged: readonly LintedPost[], read: Read) {
  const decoded = await decode(bytes);
  if (!('text' in decoded)) return { why: kindsLeft };
  const encode = createEncoder(bytes, decoded.text);
  if (!encode) return { why: 'its encoding cannot be written back byte by byte' };
  const mended = await mendText(decoded.text, judged, read);
  if ('why' in mended) return mended;
  const after = encode(mended.text);
  if (!after) return { why: 'its encoding has no place for the letters' };
  return { fixes: mended.fixes, before: { bytes, text: decoded.text }, after: { bytes: after, text: mended.text } };
}

/** The posts with something to mend and all others of their files, by path. */
function byPath({ posts }: Report): Map<string, LintedPost[]> {
  const files = new Map<string, LintedPost[]>();
  for (const post of posts) {
    const list = files.get(post.path) ?? [];
    list.push(post);
    files.set(post.path, list);
  }
  return files;
}

const count = (list: readonly LintedPost[]) =>
  list.reduce((sum, { diagnostics }) => sum + diagnostics.filter(({ fix }) => fix && fix.length > 0).length, 0);

/**
 * Mends what a machine can without changing what a post says: surplus exclamation marks and tags, disguised letters,
 * lines that stand twice. What makes a post sincere is not among it and never will be: nobody but its writer can mend that.
 *
 * Nothing is written here. Files are mended in memory and linted again until nothing is left to mend.
 *
 * @param lint lints everything, with these contents in the place of what lies on the disk
 * @param held what is not on the disk, such as standard input
 */
export async function fixFiles(
  lint: (contents: Contents) => Promise<Report>,
  held: Contents,
  { onNotice, ...options }: LintOptions & { readonly cwd: string },
): Promise<FixResult> {
  const contents = new Map(held);
  const files = new Map<string, FixedFile>();
  const left = new Map<string, string>();
  let report = await lint(contents);
  for (let pass = 0, isMore = true; pass < mostPasses && isMore; pass++) {
    isMore = false;
    for (const [path, judged] of byPath(report)) {
      if (count(judged) === 0) continue;
      const file = resolve(options.cwd, path);
      const mended = await mendFile(path, file, judged);
      if ('why' in mended) {
        left.set(path, mended.why);
        continue;
      }
      const known = files.get(path);
      files.set(path, {
        path,
        file,
        fixes: (known?.fixes ?? 0) + mended.fixes,
        before: known?.before ?? mended.before,
        after: mended.after,
      });
      contents.set(file, mended.after.bytes);
      isMore = true;
    }
    if (isMore) report = await lint(contents);
  }
  for (const [path, judged] of byPath(report)) {
    const number = count(judged);
    if (number === 0) continue;
    onNotice?.(path, `${number === 1 ? '1 fix was' : `${number} fixes were`} left: ${left.get(path) ?? endless}.`);
  }
  return { report, files: [...files.values()] };

  async function mendFile(path: string, file: string, judged: readonly LintedPost[]) {
    const read = await readingOf(path, file, path === nameless, options);
    if (!read) return { why: kindsLeft };
    // What lies in a ZIP has a path that leads nowhere.
    const bytes = contents.get(file) ?? (await readFile(file).catch(() => undefined));
    return bytes ? mendBytes(bytes, judged, read) : { why: elsewhere };
  }
}

/**
 * Writes mended files, each whole or not at all. One that is no longer what it was when it was read is left alone.
 *
 * @returns those that were left alone
 * @throws what the system says where a file cannot be written
 */
export async function writeFixedFiles(files: readonly FixedFile[]): Promise<readonly FixedFile[]> {
  const leftAlone: FixedFile[] = [];
  for (const mended of files) {
    const { file, before, after } = mended;
    if (!(await writeFileWhole(file, after.bytes, before.bytes))) leftAlone.push(mended);
  }
  return leftAlone;
}
