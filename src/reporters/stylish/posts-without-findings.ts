import type { LintedPost } from '../../core/model/linted-post.ts';
import { formatCount } from '../../core/text/format.ts';
import { coverageLines, notes, score } from './post.ts';
import { paragraph, type RenderContext } from './render-context.ts';
import { measureWidth } from './width.ts';

/** How many files are named one by one; the others are only counted. */
const named = 5;

const lowest = (posts: readonly LintedPost[]): number =>
  posts.reduce((least, { score }) => Math.min(least, score ?? least), 100);

/** `, scores 38 to 91, 2 of them promotion`: no finding is no praise. */
function scores(posts: readonly LintedPost[]): string {
  const known = posts.flatMap((post) => post.score ?? []);
  const promotion = posts.filter(({ intent }) => intent === 'promotion').length;
  const counted = promotion > 0 ? `, ${promotion} of them promotion` : '';
  if (known.length === 0) return counted;
  const least = lowest(posts);
  const most = known.reduce((a, b) => Math.max(a, b));
  return `${least === most ? `, score ${least}` : `, scores ${least} to ${most}`}${counted}`;
}

/** One faint line for the posts without findings, in a file that has others. */
export function cleanPosts(posts: readonly LintedPost[], page: RenderContext): string[] {
  if (posts.length === 0) return [];
  const text = `${formatCount(posts.length, 'more post')}, nothing to say${scores(posts)}`;
  return ['', ...paragraph(page, text, { indent: 2 }).map(page.palette.faint)];
}

function cleanFile(path: string, posts: readonly LintedPost[], page: RenderContext): string[] {
  const [only] = posts;
  const verdict =
    only && posts.length === 1
      ? [score(only), coverageLines(only), 'nothing to say'].filter(Boolean).join(', ')
      : `${formatCount(posts.length, 'post')}, nothing to say${scores(posts)}`;
  const name = page.show(path);
  const first =
    measureWidth(name) + 2 + verdict.length <= page.width
      ? [`${name}  ${page.palette.faint(verdict)}`]
      : [name, ...paragraph(page, verdict, { indent: 2 }).map(page.palette.faint)];
  return only && posts.length === 1 ? [...first, ...notes(only, page)] : first;
}

/** The files that have no findings at all: one line each for those of the lowest scores, one for all the others. */
export function cleanFiles(
  files: readonly (readonly [path: string, posts: readonly LintedPost[]])[],
  page: RenderContext,
) {
  const first = new Set([...files].sort(([, a], [, b]) => lowest(a) - lowest(b)).slice(0, named));
  const others = files.filter((file) => !first.has(file));
  const posts = others.flatMap(([, posts]) => posts);
  const rest = `${formatCount(others.length, 'more file')} with ${formatCount(posts.length, 'post')}, nothing to say${scores(posts)}`;
  return [
    ...[...first]
      .sort((a, b) => files.indexOf(a) - files.indexOf(b))
      .flatMap(([path, posts]) => cleanFile(path, posts, page)),
    ...(others.length > 0 ? paragraph(page, rest).map(page.palette.faint) : []),
  ];
}
