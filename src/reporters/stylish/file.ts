import type { Diagnostic } from '../../core/model/diagnostic.ts';
import type { JudgedPost } from '../../core/model/linted-post.ts';
import { heading } from './heading.ts';
import { outlook } from './improvement-lines.ts';
import { postSection } from './post.ts';
import { cleanPosts } from './posts-without-findings.ts';
import type { Page } from './render-context.ts';

/**
 * A file that has findings, post by post.
 *
 * @param heard what is shown of a post; nothing for a post that is left out
 * @param quiet whether to leave out even the number of the others
 */
export function* fileSection(
  path: string,
  posts: readonly JudgedPost[],
  heard: (post: JudgedPost) => readonly Diagnostic[],
  quiet: boolean,
  page: Page,
): Generator<string[]> {
  yield [heading(path, page)];
  const silent: JudgedPost[] = [];
  for (const post of posts) {
    const diagnostics = heard(post);
    if (diagnostics.length > 0) {
      yield ['', ...postSection(post, diagnostics, page), ...(quiet ? [] : outlook(post, page))];
    } else if (!quiet) silent.push(post);
  }
  yield cleanPosts(silent, page);
}
