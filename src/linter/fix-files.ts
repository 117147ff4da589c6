import { readFile } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import { resolveSettings } from '../core/config/resolve.ts';
import { applyFixes, areSamePosts, type Fix, type OffsetEdit } from '../core/lint/apply-fixes.ts';
import { groupByPath } from '../core/model/group-by-path.ts';
import type { LintedPost } from '../core/model/linted-post.ts';
import type { Post } from '../core/model/post.ts';
import type { Reader, ReadResult } from '../core/model/reader.ts';
import type { Report } from '../core/model/report.ts';
import { formatCount } from '../core/text/format.ts';
import { writeFileWhole } from '../node/files/write-file.ts';
import { decode } from '../node/input/decode.ts';
import { createEncoder } from '../node/input/encode.ts';
import { findReader } from '../readers/index.ts';
import { createConfigurationLookup } from './lint.ts';
import type { LintOptions } from './options.ts';

/** A fix can cause new findings that have fixes. After so many passes, fixes undo each other. */
const maxPasses = 10;

/** How often a file is read again to find the fixes that would change its posts. */
const maxReads = 200;

/** The path that reports show for standard input without a file name. */
export const stdinPath = '<stdin>';

/** A file before and after its fixes. */
export interface FixedFile {
  /** As shown in reports. */
  readonly path: string;
  /** Absolute. */
  readonly file: string;
  /** The number of fixed findings. */
  readonly fixes: number;
  readonly before: { readonly bytes: Uint8Array; readonly text: string };
  readonly after: { readonly bytes: Uint8Array; readonly text: string };
}

/** The result of a run with all fixes applied. */
export interface FixResult {
  /** Contains the findings that remain. */
  readonly report: Report;
  /** In the order of the report. */
  readonly files: readonly FixedFile[];
}

/** Contents that replace files on disk, by absolute path. */
export type Contents = ReadonlyMap<string, Uint8Array>;

type Read = (text: string) => Promise<ReadResult>;

/** Why a file keeps some or all of its fixable findings. */
interface Unfixed {
  readonly reason: string;
}

const unwritable = 'files of this format cannot be written';
const changed = 'the file changed after it was read';
const wouldChangePosts = 'they would change how the file is read';
const doesNotConverge = 'each pass adds new fixes';
const notOnDisk = 'the file is not on disk';

/** Collects the fixes of linted posts; `undefined` if one of the posts is no longer in the file. */
function collectFixes(linted: readonly LintedPost[], posts: readonly Post[]): readonly Fix[] | undefined {
  const places = new Map<string, number[]>();
  const keyOf = ({ id, text }: Pick<Post, 'id' | 'text'>) => `${id}\u0000${text}`;
  for (const [index, post] of posts.entries()) {
    const key = keyOf(post);
    places.set(key, [...(places.get(key) ?? []), index]);
  }
  const fixes: Fix[] = [];
  for (const subject of linted) {
    const post = places.get(keyOf(subject))?.shift();
    if (post === undefined) return undefined;
    for (const { extraText, fix = [] } of subject.diagnostics) {
      if (fix.length === 0) continue;
      const edits: OffsetEdit[] = fix.map(({ start, end, text }) => ({
        start: start.offset,
        end: end.offset,
        text,
      }));
      fixes.push({ post, edits, ...(extraText !== undefined && { extraText }) });
    }
  }
  return fixes;
}

/**
 * Applies as many fixes to a text as leave the rest of it alone: read again, it must have the same posts with the expected
 * words, and the same errors.
 */
async function fixText(
  text: string,
  linted: readonly LintedPost[],
  read: Read,
): Promise<{ text: string; count: number } | Unfixed> {
  const { posts, errors } = await read(text);
  const fixes = collectFixes(linted, posts);
  if (!fixes) return { reason: changed };
  let reads = 0;
  let best: { readonly text: string; readonly count: number; readonly fixes: readonly Fix[] } = {
    text,
    count: 0,
    fixes: [],
  };
  const add = async (some: readonly Fix[]): Promise<void> => {
    const together = [...best.fixes, ...some];
    const fixed = applyFixes(text, posts, together);
    if (fixed.done.length <= best.count || ++reads > maxReads) return;
    const again = await read(fixed.text);
    const isFine =
      areSamePosts(posts, again.posts, fixed.words) &&
      again.errors.length === errors.length &&
      again.errors.every(({ message }, index) => message === errors[index]?.message);
    if (isFine) best = { text: fixed.text, count: fixed.done.length, fixes: together };
    else if (some.length > 1) {
      const half = some.length >> 1;
      await add(some.slice(0, half));
      await add(some.slice(half));
    }
  };
  await add(fixes);
  return best.count > 0 ? best : { reason: wouldChangePosts };
}

/** Creates a function that reads posts as the linter did; `undefined` if files of this format are not written. */
async function createRead(
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

async function fixBytes(bytes: Uint8Array, linted: readonly LintedPost[], read: Read) {
  const decoded = await decode(bytes);
  if (!('text' in decoded)) return { reason: unwritable };
  const encode = createEncoder(bytes, decoded.text);
  if (!encode) return { reason: 'its encoding cannot be written back exactly' };
  const fixed = await fixText(decoded.text, linted, read);
  if ('reason' in fixed) return fixed;
  const after = encode(fixed.text);
  if (!after) return { reason: 'its encoding cannot represent the characters' };
  return { fixes: fixed.count, before: { bytes, text: decoded.text }, after: { bytes: after, text: fixed.text } };
}

const countFixable = (list: readonly LintedPost[]) =>
  list.reduce((sum, { diagnostics }) => sum + diagnostics.filter(({ fix }) => fix && fix.length > 0).length, 0);

/**
 * Applies fixes that do not change the meaning of a post: surplus exclamation marks and hashtags, styled letters, repeated
 * lines. Sincerity cannot be fixed automatically: only the writer can do that.
 *
 * Nothing is written to disk. Files are fixed in memory and linted again until no fix is left.
 *
 * @param lint lints everything, with contents that replace files on disk
 * @param initial contents that are not on disk, such as standard input
 */
export async function fixFiles(
  lint: (contents: Contents) => Promise<Report>,
  initial: Contents,
  { onNotice, ...options }: LintOptions & { readonly cwd: string },
): Promise<FixResult> {
  const contents = new Map(initial);
  const files = new Map<string, FixedFile>();
  const left = new Map<string, string>();
  let report = await lint(contents);
  for (let pass = 0, isMore = true; pass < maxPasses && isMore; pass++) {
    isMore = false;
    for (const [path, linted] of groupByPath(report.posts)) {
      if (countFixable(linted) === 0) continue;
      const file = resolve(options.cwd, path);
      const fixed = await fixFile(path, file, linted);
      if ('reason' in fixed) {
        left.set(path, fixed.reason);
        continue;
      }
      const earlier = files.get(path);
      files.set(path, {
        path,
        file,
        fixes: (earlier?.fixes ?? 0) + fixed.fixes,
        before: earlier?.before ?? fixed.before,
        after: fixed.after,
      });
      contents.set(file, fixed.after.bytes);
      isMore = true;
    }
    if (isMore) report = await lint(contents);
  }
  for (const [path, linted] of groupByPath(report.posts)) {
    const number = countFixable(linted);
    if (number === 0) continue;
    onNotice?.(path, `${formatCount(number, 'fix', 'fixes')} not applied: ${left.get(path) ?? doesNotConverge}.`);
  }
  return { report, files: [...files.values()] };

  async function fixFile(path: string, file: string, linted: readonly LintedPost[]) {
    const read = await createRead(path, file, path === stdinPath, options);
    if (!read) return { reason: unwritable };
    // The path of a file in a ZIP does not exist on disk.
    const bytes = contents.get(file) ?? (await readFile(file).catch(() => undefined));
    return bytes ? fixBytes(bytes, linted, read) : { reason: notOnDisk };
  }
}

/**
 * Writes fixed files, each atomically. A file that changed after it was read is not written.
 *
 * @returns the files that were not written
 * @throws the system's error if a file cannot be written
 */
export async function writeFixedFiles(files: readonly FixedFile[]): Promise<readonly FixedFile[]> {
  const skipped: FixedFile[] = [];
  for (const fixed of files) {
    const { file, before, after } = fixed;
    if (!(await writeFileWhole(file, after.bytes, before.bytes))) skipped.push(fixed);
  }
  return skipped;
}
