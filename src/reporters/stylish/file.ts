import type { Diagnostic } from '../../core/model/diagnostic.ts';
import type { LintedPost } from '../../core/model/linted-post.ts';
import { heading } from './heading.ts';
import { improvementLines } from './improvement-lines.ts';
import { postSection } from './post.ts';
import { cleanPosts } from './posts-without-findings.ts';
import type { RenderContext } from './render-context.ts';

/**
 * A file that has findings, post by post.
 *
 * @param heard what is shown of a post; nothing for a post that is left out
 * @param quiet whether to leave out even the number of the others
 */
export function* fileSection(
  path: string,
  posts: readonly LintedPost[],
  heard: (post: LintedPost) => readonly Diagnostic[],
  quiet: boolean,
  page: RenderContext,
): Generator<string[]> {
  yield [heading(path, page)];
  const silent: LintedPost[] = [];
  for (const post of posts) {
    const diagnostics = heard(post);
    if (diagnostics.length > 0) {
      yield ['', ...postSection(post, diagnostics, page), ...(quiet ? [] : improvementLines(post, page))];
    } else if (!quiet) silent.push(post);
  }
  yield cleanPosts(silent, page);
}
