import type { Diagnostic, Related } from '../../../core/model/diagnostic.ts';
import type { LintedPost } from '../../../core/model/linted-post.ts';
import { severities } from '../../../core/model/severity.ts';
import { formatCount } from '../../../core/text/format.ts';
import { excerpt } from '../excerpt.ts';
import { groupByRule } from '../finding.ts';
import { formatLine } from '../line.ts';
import { adviceLines, paragraph, type RenderContext } from '../render-context.ts';

const indent = 4;

const under = indent + 2;

/** How many findings of one rule are shown: a year of repeats is not read one by one. */
const mostOfARule = 5;

/** How many places of other posts are named. */
const named = 8;

/** The posts that findings of feeds point at, by path and id: there may be a hundred thousand others. */
export function pointedAt(
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
function ranges(numbers: readonly number[]): string[] {
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
function placesIn(posts: readonly Related[]): string[] {
  const cells = posts.flatMap(({ start }) => start.cell ?? []);
  if (cells.length > 0) return cells;
  return ranges(posts.map(({ start }) => start.line).sort((a, b) => a - b));
}

/** `and 11 more posts: lines 2, 3, 5 to 9`. Those of other files are named with these. */
function others({ path, related = [] }: Diagnostic, page: RenderContext): string[] {
  if (related.length === 0) return [];
  const byPath = new Map<string, Related[]>([[path, []]]);
  for (const post of related) {
    const posts = byPath.get(post.path);
    if (posts) posts.push(post);
    else byPath.set(post.path, [post]);
  }
  let left = named;
  const files = [...byPath].flatMap(([file, posts]) => {
    const places = placesIn(posts);
    const shown = places.slice(0, Math.max(0, left)).join(', ');
    left -= places.length;
    if (shown === '') return [];
    if (file !== path) return [`${file}:${shown}`];
    if (posts[0]?.start.cell !== undefined) return [shown];
    return [`${posts.length > 1 ? 'lines' : 'line'} ${shown}`];
  });
  const more = left < 0 ? `, ${page.glyphs.ellipsis}` : '';
  const text = `and ${formatCount(related.length, 'more post')}: ${files.join('; ')}${more}`;
  return paragraph(page, text, { indent: under }).map(page.palette.faint);
}

/** What a feed's findings are written with. */
interface Desk {
  readonly postOf: (found: Diagnostic) => LintedPost | undefined;
  readonly page: RenderContext;
  /** Posts whose words have been shown: they are not shown again where no single words are meant. */
  readonly shown: Set<LintedPost>;
}

/** The words that a finding points at; of one that is about a whole post its first line, without marks. */
function words(found: Diagnostic, { postOf, page, shown }: Desk): string[] {
  const post = postOf(found);
  if (!post) return [];
  const { start, end } = found.within;
  const isWhole = start === 0 && end === post.text.length;
  if (isWhole && shown.has(post)) return [];
  shown.add(post);
  const lead = `${' '.repeat(under)}${page.palette.faint(page.glyphs.bar)} `;
  const lines = excerpt(post.text, [found.within], page.width - under - 2, isWhole ? unmarked(page) : page);
  return lines.map((line) => lead + line);
}

/** A page on which an excerpt has no marks: neither a row of its own nor a colour. */
const unmarked = (page: RenderContext): RenderContext => ({
  ...page,
  color: true,
  palette: { ...page.palette, accent: (text) => text },
});

function finding(found: Diagnostic, said: string | undefined, desk: Desk): string[] {
  const { page } = desk;
  const place = page.show(`${found.path}:${formatLine(found.start)}`);
  return [
    ...(found.message === said ? [] : paragraph(page, found.message, { indent: under })),
    ' '.repeat(under) + page.palette.faint(place),
    ...words(found, desk),
    ...others(found, page),
  ];
}

function headline({ rule, severity }: Diagnostic, page: RenderContext): string[] {
  const first = `${' '.repeat(indent)}${page.palette.severity[severity](severity)}`;
  const name = page.show(rule);
  const fits = indent + severity.length + 2 + name.length <= page.width;
  return fits ? [`${first}  ${name}`] : [first, ' '.repeat(under) + name];
}

/** What one rule found in one severity, and what to do. What is said of several posts is said once. */
function ruleSection(found: readonly [Diagnostic, ...Diagnostic[]], desk: Desk): string[] {
  const { page } = desk;
  const [first] = found;
  const more = found.length - mostOfARule;
  return [
    ...headline(first, page),
    ...found.slice(0, mostOfARule).flatMap((each, index) => finding(each, found[index - 1]?.message, desk)),
    ...(more > 0 ? paragraph(page, `and ${more} more like these`, { indent: under }).map(page.palette.faint) : []),
    ...adviceLines(page, first.advice, under),
  ];
}

/** What rules about feeds found: the gravest first, rule by rule, and once for each what to do. */
export function feedFindings(
  diagnostics: readonly Diagnostic[],
  postOf: Desk['postOf'],
  page: RenderContext,
): string[] {
  const desk = { postOf, page, shown: new Set<LintedPost>() };
  const sections = severities.flatMap((severity) =>
    groupByRule(diagnostics.filter((found) => found.severity === severity)),
  );
  return sections.flatMap((found, index) => [...(index > 0 ? [''] : []), ...ruleSection(found, desk)]);
}
