import type { Diagnostic, Related } from '../../../core/model/diagnostic.ts';
import type { LintedPost } from '../../../core/model/linted-post.ts';
import { severities } from '../../../core/model/severity.ts';
import { formatCount } from '../../../core/text/format.ts';
import { renderExcerpt } from '../excerpt.ts';
import { groupByRule } from '../finding.ts';
import { formatLine } from '../line.ts';
import { adviceLines, type RenderContext, wrapParagraph } from '../render-context.ts';

const indent = 4;

const under = indent + 2;

/** How many findings of one rule are shown: a year of repeats is not read one by one. */
const maxFindingsOfRule = 5;

/** How many places of other posts are named. */
const maxNamedPlaces = 8;

/** The posts that findings of feeds point at, by path and id: there may be a hundred thousand others. */
export function createPostLookup(
  posts: readonly LintedPost[],
  diagnostics: readonly Diagnostic[],
): (found: Diagnostic) => LintedPost | undefined {
  const key = (path: string, id: string) => `${path}\u0000${id}`;
  const wanted = new Set(diagnostics.map(({ path, post }) => key(path, post)));
  const known = new Map<string, LintedPost[]>();
  for (const post of wanted.size === 0 ? [] : posts) {
    const name = key(post.path, post.id);
    if (!wanted.has(name)) continue;
    const same = known.get(name);
    if (same) same.push(post);
    else known.set(name, [post]);
  }
  // Files may call several posts the same: the words tell which is meant.
  return ({ path, post, text, within }) =>
    known.get(key(path, post))?.find((each) => each.text.slice(within.start, within.end) === text);
}

/** `2, 3, 5 to 9`: numbers as a person would name them. */
function formatRanges(numbers: readonly number[]): string[] {
  const runs: [first: number, last: number][] = [];
  for (const number of numbers) {
    const run = runs.at(-1);
    if (run && number === run[1] + 1) run[1] = number;
    else if (run?.[1] !== number) runs.push([number, number]);
  }
  return runs.flatMap(([first, last]) => {
    if (first === last) return [`${first}`];
    return last === first + 1 ? [`${first}`, `${last}`] : [`${first} to ${last}`];
  });
}

/** The places of posts in one file: lines, or cells. */
function listPlaces(posts: readonly Related[]): string[] {
  const cells = posts.flatMap(({ start }) => start.cell ?? []);
  if (cells.length > 0) return cells;
  return formatRanges(posts.map(({ start }) => start.line).sort((a, b) => a - b));
}

/** `and 11 more posts: lines 2, 3, 5 to 9`. Those of other files are named with these. */
function renderRelated({ path, related = [] }: Diagnostic, context: RenderContext): string[] {
  if (related.length === 0) return [];
  const byPath = new Map<string, Related[]>([[path, []]]);
  for (const post of related) {
    const posts = byPath.get(post.path);
    if (posts) posts.push(post);
    else byPath.set(post.path, [post]);
  }
  let left = maxNamedPlaces;
  const files = [...byPath].flatMap(([file, posts]) => {
    const places = listPlaces(posts);
    const shown = places.slice(0, Math.max(0, left)).join(', ');
    left -= places.length;
    if (shown === '') return [];
    if (file !== path) return [`${file}:${shown}`];
    if (posts[0]?.start.cell !== undefined) return [shown];
    return [`${posts.length > 1 ? 'lines' : 'line'} ${shown}`];
  });
  const more = left < 0 ? `, ${context.glyphs.ellipsis}` : '';
  const text = `and ${formatCount(related.length, 'more post')}: ${files.join('; ')}${more}`;
  return wrapParagraph(context, text, { indent: under }).map(context.palette.faint);
}

/** What a feed's findings are written with. */
interface FindingContext {
  readonly postOf: (found: Diagnostic) => LintedPost | undefined;
  readonly context: RenderContext;
  /** Posts whose words have been shown: they are not shown again where no single words are meant. */
  readonly shown: Set<LintedPost>;
}

/** The words that a finding points at; of one that is about a whole post its first line, without marks. */
function renderWords(found: Diagnostic, { postOf, context, shown }: FindingContext): string[] {
  const post = postOf(found);
  if (!post) return [];
  const { start, end } = found.within;
  const isWhole = start === 0 && end === post.text.length;
  if (isWhole && shown.has(post)) return [];
  shown.add(post);
  const lead = `${' '.repeat(under)}${context.palette.faint(context.glyphs.bar)} `;
  const lines = renderExcerpt(
    post.text,
    [found.within],
    context.width - under - 2,
    isWhole ? unmarked(context) : context,
  );
  return lines.map((line) => lead + line);
}

/** A context on which an excerpt has no marks: neither a row of its own nor a colour. */
const unmarked = (context: RenderContext): RenderContext => ({
  ...context,
  color: true,
  palette: { ...context.palette, accent: (text) => text },
});

function renderFinding(found: Diagnostic, previous: string | undefined, desk: FindingContext): string[] {
  const { context } = desk;
  const place = context.show(`${found.path}:${formatLine(found.start)}`);
  return [
    ...(found.message === previous ? [] : wrapParagraph(context, found.message, { indent: under })),
    ' '.repeat(under) + context.palette.faint(place),
    ...renderWords(found, desk),
    ...renderRelated(found, context),
  ];
}

function renderHeadline({ rule, severity }: Diagnostic, context: RenderContext): string[] {
  const first = `${' '.repeat(indent)}${context.palette.severity[severity](severity)}`;
  const name = context.show(rule);
  const fits = indent + severity.length + 2 + name.length <= context.width;
  return fits ? [`${first}  ${name}`] : [first, ' '.repeat(under) + name];
}

/** What one rule found in one severity, and what to do. What is said of several posts is said once. */
function renderRule(found: readonly [Diagnostic, ...Diagnostic[]], desk: FindingContext): string[] {
  const { context } = desk;
  const [first] = found;
  const more = found.length - maxFindingsOfRule;
  return [
    ...renderHeadline(first, context),
    ...found.slice(0, maxFindingsOfRule).flatMap((each, index) => renderFinding(each, found[index - 1]?.message, desk)),
    ...(more > 0
      ? wrapParagraph(context, `and ${more} more like these`, { indent: under }).map(context.palette.faint)
      : []),
    ...adviceLines(context, first.advice, under),
  ];
}

/** What rules about feeds found: the gravest first, rule by rule, and once for each what to do. */
export function renderFeedFindings(
  diagnostics: readonly Diagnostic[],
  postOf: FindingContext['postOf'],
  context: RenderContext,
): string[] {
  const desk = { postOf, context, shown: new Set<LintedPost>() };
  const sections = severities.flatMap((severity) =>
    groupByRule(diagnostics.filter((found) => found.severity === severity)),
  );
  return sections.flatMap((found, index) => [...(index > 0 ? [''] : []), ...renderRule(found, desk)]);
}
