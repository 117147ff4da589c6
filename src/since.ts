import type { JudgedPost } from './core/report.ts';
import type { DraftLinter, LintedDraft } from './draft-linter.ts';
import { revisionOf } from './node/revision.ts';

/**
 * The posts of drafts as they were at a revision, those of drafts that are gone among them. What has not changed is not
 * read again.
 *
 * @param linted the drafts as they are now
 * @throws UserError where there is no such revision
 */
export async function postsAt(
  since: string,
  paths: readonly string[],
  linted: readonly LintedDraft[],
  linter: DraftLinter,
  cwd: string,
): Promise<readonly JudgedPost[]> {
  const revision = await revisionOf(since, cwd);
  const isSame = ({ draft, path }: LintedDraft) => draft.isOnDisk && revision.has(path) && !revision.changed.has(path);
  const posts = linted.filter(isSame).flatMap((draft) => draft.posts);
  const now = linted.filter((draft) => !isSame(draft)).map(({ path }) => path);
  for (const path of new Set([...now, ...revision.gone(paths)])) {
    if (!revision.has(path)) continue;
    const then = await linter.lint({ path, read: async (decode) => decode(await revision.bytesOf(path)) });
    posts.push(...then.flatMap((draft) => draft.posts));
  }
  return posts;
}
