import type { Diagnostic } from '../../core/model/diagnostic.ts';
import type { LintedPost } from '../../core/model/linted-post.ts';
import { improvementLines } from './improvement-lines.ts';
import { renderPost } from './post.ts';
import { renderPostsWithoutFindings } from './posts-without-findings.ts';
import type { RenderContext } from './render-context.ts';

/**
 * A file that has findings, post by post.
 *
 * @param heard what is shown of a post; nothing for a post that is left out
 * @param quiet whether to leave out even the number of the others
 */
export function* renderFile(
  path: string,
  posts: readonly LintedPost[],
  heard: (post: LintedPost) => readonly Diagnostic[],
  quiet: boolean,
  context: RenderContext,
): Generator<string[]> {
  yield [renderPath(path, context)];
  const silent: LintedPost[] = [];
  for (const post of posts) {
    const diagnostics = heard(post);
    if (diagnostics.length > 0) {
      yield ['', ...renderPost(post, diagnostics, context), ...(quiet ? [] : improvementLines(post, context))];
    } else if (!quiet) silent.push(post);
  }
  yield renderPostsWithoutFindings(silent, context);
}

/** What belongs to each file, files in the order in which they appear. */
export function groupByPath<Item extends { readonly path: string }>(items: Iterable<Item>): Map<string, Item[]> {
  const files = new Map<string, Item[]>();
  for (const item of items) {
    const file = files.get(item.path);
    if (file) file.push(item);
    else files.set(item.path, [item]);
  }
  return files;
}

/** A path with its folder in the background. A path is never wrapped: terminals make it a link. */
export function renderPath(path: string, context: RenderContext): string {
  const { faint, strong } = context.palette;
  const shown = context.show(path);
  const name = Math.max(shown.lastIndexOf('/'), shown.lastIndexOf('\\')) + 1;
  return (name > 0 ? faint(shown.slice(0, name)) : '') + strong(shown.slice(name));
}
