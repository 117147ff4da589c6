import type { Diagnostic, JudgedPost, Related } from '../../../core/report.ts';
import { excerpt } from '../excerpt.ts';
import { byRule } from '../finding.ts';
import { advice, count, type Page, paragraph } from '../page.ts';
import { lineOf } from '../place.ts';

const indent = 4;

/** How many places of other posts are named. */
const named = 8;

/** The posts that findings of feeds point at, by path and id: there may be a hundred thousand others. */
export function pointedAt(
  posts: readonly JudgedPost[],
  diagnostics: readonly Diagnostic[],
): (found: Diagnostic) => JudgedPost | undefined {
  const key = (path: string, id: string) => `${path}\u0000${id}`;
  const wanted = new Set(diagnostics.map(({ path, post }) => key(path, post)));
  const known = new Map<string, JudgedPost[]>();
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
function others({ path, related = [] }: Diagnostic, page: Page): string[] {
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
  const text = `and ${count(related.length, 'more post')}: ${files.join('; ')}${more}`;
  return paragraph(page, text, { indent: indent + 2 }).map(page.palette.faint);
}

function finding(found: Diagnostic, post: JudgedPost | undefined, page: Page): string[] {
  const { glyphs, palette } = page;
  const { severity, message, path, start, within } = found;
  const under = indent + 2;
  const place = page.show(`${path}:${lineOf(start)}`);
  const rule = page.show(found.rule);
  const first = `${' '.repeat(indent)}${palette.severity[severity](severity)}`;
  const bar = `${' '.repeat(under)}${palette.faint(glyphs.bar)} `;
  return [
    ...(indent + severity.length + 2 + rule.length <= page.width
      ? [`${first}  ${rule}`]
      : [first, ' '.repeat(under) + rule]),
    ...paragraph(page, message, { indent: under }),
    ' '.repeat(under) + palette.faint(place),
    ...(post ? excerpt(post.text, [within], page.width - under - 2, page).map((line) => bar + line) : []),
    ...others(found, page),
  ];
}

/** What rules about feeds found, rule by rule, and once for each what to do. */
export function feedFindings(
  diagnostics: readonly Diagnostic[],
  postOf: (found: Diagnostic) => JudgedPost | undefined,
  page: Page,
): string[] {
  return byRule(diagnostics).flatMap((found, index) => [
    ...(index > 0 ? [''] : []),
    ...found.flatMap((each) => finding(each, postOf(each), page)),
    ...advice(page, found[0]?.instead ?? '', indent + 2),
  ]);
}
