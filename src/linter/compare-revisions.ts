import type { LintedPost } from '../core/model/linted-post.ts';
import type { InputError } from '../core/model/report.ts';
import { filterPaths } from '../node/files/filter-paths.ts';
import type { Search } from '../node/files/find-inputs.ts';
import type { Input } from '../node/files/input.ts';
import { openBlobs } from '../node/git/blobs.ts';
import { readChanges, type Stage } from '../node/git/changes.ts';
import { openRevision } from '../node/git/revision.ts';
import { createFileInput } from '../node/input/open-input.ts';
import type { LintOptions } from './options.ts';
import type { Comparison, LintedInput } from './pipeline.ts';

/** A comparison with a commit. */
export interface GitComparison extends Comparison<Input> {
  /** The inputs, if Git and not the paths decide what to lint. */
  readonly found?: { readonly inputs: readonly Input[]; readonly inputErrors: readonly InputError[] };
  /** Ends the Git processes. */
  close(): void;
}

type LintInput = Parameters<Comparison<Input>['lintBase']>[1];

async function lintAll(inputs: Iterable<Input>, lintInput: LintInput): Promise<LintedPost[]> {
  const posts: LintedPost[] = [];
  for (const input of inputs) posts.push(...((await lintInput(input))?.posts ?? []));
  return posts;
}

/**
 * Compares with a revision. Unchanged files are linted once.
 *
 * @throws UserError if there is no such revision, no repository or no Git
 */
export async function compareWithRevision(
  name: string,
  paths: readonly string[],
  search: Search,
  onNotice?: LintOptions['onNotice'],
): Promise<GitComparison> {
  const report = (notice: string) => onNotice?.(`--since ${name}`, notice);
  const { toInput, deleted, isChanged, getVersion, close } = await openRevision(name, search.cwd, report);
  const isSame = ({ input, path }: LintedInput<Input>) =>
    input.isOnDisk === true && getVersion(path) !== undefined && !isChanged(path);
  return {
    isChanged: (linted) => !isSame(linted),
    async lintBase(linted, lintInput) {
      const removed = await filterPaths(deleted, paths, { ...search, allowUnmatched: true });
      const others = [...linted.filter((one) => !isSame(one)).map(({ path }) => path), ...removed.files];
      const versions = [...new Set(others)].flatMap((path) => getVersion(path) ?? []);
      const base = versions.map((version) => toInput(version, true));
      return [...linted.filter(isSame).flatMap(({ posts }) => posts), ...(await lintAll(base, lintInput))];
    },
    close,
  };
}

/**
 * Compares staged files, or those of the work tree, with the last commit: only files that differ are read.
 *
 * @param paths limit the comparison
 * @throws UserError if there is no repository or no Git
 */
export async function compareWithHead(stage: Stage, paths: readonly string[], search: Search): Promise<GitComparison> {
  const { root, changes } = await readChanges(search.cwd, stage);
  const files = changes.flatMap(({ path, before }) => [path ?? [], before?.path ?? []].flat());
  const { files: kept, inputErrors } = await filterPaths([...new Set(files)].sort(), paths, search);
  const included = changes.filter(({ path, before }) => [path, before?.path].some((file) => kept.has(file ?? '')));
  const isRead = included.some(({ blob, before }) => blob ?? before);
  const blobs = isRead ? openBlobs(root) : undefined;
  const inputs = included.flatMap(({ path, blob }) => {
    if (path === undefined || !kept.has(path)) return [];
    return blob === undefined ? createFileInput(path, true) : (blobs?.toInput({ path, blob }) ?? []);
  });
  return {
    found: { inputs, inputErrors },
    isChanged: () => true,
    lintBase: (_, lintInput) =>
      lintAll(
        included.flatMap(({ before }) => (before && blobs ? blobs.toInput(before, true) : [])),
        lintInput,
      ),
    close: () => blobs?.close(),
  };
}
