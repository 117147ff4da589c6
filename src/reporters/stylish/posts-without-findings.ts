import type { LintedPost } from '../../core/model/linted-post.ts';
import { formatCount } from '../../core/text/format.ts';
import { describeIntent, formatScore, renderNote } from './post.ts';
import { type RenderContext, wrapParagraph } from './render-context.ts';
import { measureWidth } from './width.ts';

/** Maximum number of files with a line of their own. The others are counted. */
const maxNamedFiles = 5;

const lowestScore = (posts: readonly LintedPost[]): number =>
  posts.reduce((least, { score }) => Math.min(least, score ?? least), 100);

/** `, scores 38–91, 2 promotional`: a post without findings may still have a low score. */
function describeScores(posts: readonly LintedPost[], { glyphs }: RenderContext): string {
  const known = posts.flatMap((post) => post.score ?? []);
  const promotion = posts.filter(({ intent }) => intent === 'promotion').length;
  const counted = promotion > 0 ? `, ${promotion} promotional` : '';
  if (known.length === 0) return counted;
  const least = lowestScore(posts);
  const greatest = known.reduce((a, b) => Math.max(a, b));
  return `${least === greatest ? `, score ${least}` : `, scores ${least}${glyphs.dash}${greatest}`}${counted}`;
}

/** Renders one line for the posts without findings of a file that has others. */
export function renderPostsWithoutFindings(posts: readonly LintedPost[], context: RenderContext): string[] {
  if (posts.length === 0) return [];
  const text = `${formatCount(posts.length, 'more post')} without findings${describeScores(posts, context)}`;
  return ['', ...wrapParagraph(context, text, { indent: 2 }).map(context.palette.faint)];
}

function renderFile(path: string, posts: readonly LintedPost[], context: RenderContext): string[] {
  const [only] = posts;
  const verdict =
    only && posts.length === 1
      ? [formatScore(only), describeIntent(only), 'no findings'].filter(Boolean).join(', ')
      : `${formatCount(posts.length, 'post')}, no findings${describeScores(posts, context)}`;
  const name = context.show(path);
  const first =
    measureWidth(name) + 2 + verdict.length <= context.width
      ? [`${name}  ${context.palette.faint(verdict)}`]
      : [name, ...wrapParagraph(context, verdict, { indent: 2 }).map(context.palette.faint)];
  return only && posts.length === 1 ? [...first, ...renderNote(only, context)] : first;
}

/** Renders the files without findings: one line for each of those with the lowest scores, one for all others. */
export function renderFilesWithoutFindings(
  files: readonly (readonly [path: string, posts: readonly LintedPost[]])[],
  context: RenderContext,
) {
  const first = new Set([...files].sort(([, a], [, b]) => lowestScore(a) - lowestScore(b)).slice(0, maxNamedFiles));
  const others = files.filter((file) => !first.has(file));
  const posts = others.flatMap(([, posts]) => posts);
  const rest = `${formatCount(others.length, 'more file')} with ${formatCount(posts.length, 'post')}, no findings${describeScores(posts, context)}`;
  return [
    ...[...first]
      .sort((a, b) => files.indexOf(a) - files.indexOf(b))
      .flatMap(([path, posts]) => renderFile(path, posts, context)),
    ...(others.length > 0 ? wrapParagraph(context, rest).map(context.palette.faint) : []),
  ];
}
