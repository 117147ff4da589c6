import type { LintedPost } from '../core/model/linted-post.ts';
import type { InputError } from '../core/model/report.ts';
import { filterPaths } from '../node/files/filter-paths.ts';
import type { Search } from '../node/files/find-inputs.ts';
import type { Input } from '../node/files/input.ts';
import { openBlobs } from '../node/git/blobs.ts';
import { parseChanges, type Stage } from '../node/git/changes.ts';
import { openRevision } from '../node/git/revision.ts';
import { createFileInput } from '../node/input/open-input.ts';
import type { DraftLinter, LintedInput } from './draft-linter.ts';

/** Drafts as they are, beside what they were. */
export interface Comparison {
  /** What there is to lint, where it is not the paths that say so. */
  readonly found?: { readonly drafts: readonly Input[]; readonly inputErrors: readonly InputError[] };
  /**
   * The posts of drafts as they were, those of drafts that are gone among them.
   *
   * @param linted the drafts as they are
   */
  postsBefore(linted: readonly LintedInput[], linter: DraftLinter): Promise<readonly LintedPost[]>;
  /** Whether a draft is another than it was: what is wrong with those that are not is nobody's business here. */
  isChanged(linted: LintedInput): boolean;
  /** Ends what has been begun. */
  close(): void;
}

async function postsOf(drafts: Iterable<Input>, linter: DraftLinter): Promise<LintedPost[]> {
  const posts: LintedPost[] = [];
  for (const draft of drafts) posts.push(...(await linter.lint(draft)).flatMap((linted) => linted.posts));
  return posts;
}

/**
 * Compares with a revision. What has not changed is not read again.
 *
 * @throws UserError where there is no such revision, no repository or no Git
 */
export async function compareWithRevision(name: string, paths: readonly string[], search: Search): Promise<Comparison> {
  const { draftOf, deleted, isChanged, versionOf, close } = await openRevision(name, search.cwd);
  const isSame = ({ draft, path }: LintedInput) =>
    draft.isOnDisk === true && versionOf(path) !== undefined && !isChanged(path);
  return {
    isChanged: (linted) => !isSame(linted),
    async postsBefore(linted, linter) {
      const lost = await filterPaths(deleted, paths, { ...search, allowUnmatched: true });
      const others = [...linted.filter((draft) => !isSame(draft)).map(({ path }) => path), ...lost.files];
      const versions = [...new Set(others)].flatMap((path) => versionOf(path) ?? []);
      return [
        ...linted.filter(isSame).flatMap(({ posts }) => posts),
        ...(await postsOf(
          versions.map((version) => draftOf(version, true)),
          linter,
        )),
      ];
    },
    close,
  };
}

/**
 * Compares what is staged, or lies in the work tree, with the last commit: only files that differ are read.
 *
 * @param paths those among which to look
 * @throws UserError where there is no repository or no Git
 */
export async function compareWithHead(stage: Stage, paths: readonly string[], search: Search): Promise<Comparison> {
  const { root, changes } = await parseChanges(search.cwd, stage);
  const files = changes.flatMap(({ path, before }) => [path ?? [], before?.path ?? []].flat());
  const { files: kept, inputErrors } = await filterPaths([...new Set(files)].sort(), paths, search);
  const wanted = changes.filter(({ path, before }) => [path, before?.path].some((file) => kept.has(file ?? '')));
  const isRead = wanted.some(({ blob, before }) => blob ?? before);
  const blobs = isRead ? openBlobs(root) : undefined;
  const drafts = wanted.flatMap(({ path, blob }) => {
    if (path === undefined || !kept.has(path)) return [];
    return blob === undefined ? createFileInput(path, true) : (blobs?.draftOf({ path, blob }) ?? []);
  });
  return {
    found: { drafts, inputErrors: inputErrors },
    isChanged: () => true,
    postsBefore: (_, linter) =>
      postsOf(
        wanted.flatMap(({ before }) => (before && blobs ? blobs.draftOf(before, true) : [])),
        linter,
      ),
    close: () => blobs?.close(),
  };
}
