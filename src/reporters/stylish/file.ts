import type { Diagnostic } from '../../core/model/diagnostic.ts';
import type { LintedPost } from '../../core/model/linted-post.ts';
import { improvementLines } from './improvement-lines.ts';
import { renderPost } from './post.ts';
import { renderPostsWithoutFindings } from './posts-without-findings.ts';
import type { RenderContext } from './render-context.ts';

/**
 * Renders a file with findings, post by post.
 *
 * @param visibleIn returns the findings to show for a post
 * @param quiet omits the line that counts the posts without findings
 */
export function* renderFile(
  path: string,
  posts: readonly LintedPost[],
  visibleIn: (post: LintedPost) => readonly Diagnostic[],
  quiet: boolean,
  context: RenderContext,
): Generator<string[]> {
  yield [renderPath(path, context)];
  const withoutFindings: LintedPost[] = [];
  for (const post of posts) {
    const diagnostics = visibleIn(post);
    if (diagnostics.length > 0) {
      yield ['', ...renderPost(post, diagnostics, context), ...(quiet ? [] : improvementLines(post, context))];
    } else if (!quiet) withoutFindings.push(post);
  }
  yield renderPostsWithoutFindings(withoutFindings, context);
}

/** Renders a path with a faint folder. A path is never wrapped, because terminals turn it into a link. */
export function renderPath(path: string, context: RenderContext): string {
  const { faint, strong } = context.palette;
  const shown = context.show(path);
  const name = Math.max(shown.lastIndexOf('/'), shown.lastIndexOf('\\')) + 1;
  return (name > 0 ? faint(shown.slice(0, name)) : '') + strong(shown.slice(name));
}
