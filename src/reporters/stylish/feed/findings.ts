import type { Diagnostic, Related } from '../../../core/model/diagnostic.ts';
import { groupByPath } from '../../../core/model/group-by-path.ts';
import type { LintedPost } from '../../../core/model/linted-post.ts';
import { severities } from '../../../core/model/severity.ts';
import { formatCount } from '../../../core/text/format.ts';
import { renderExcerpt } from '../excerpt.ts';
import { groupByRule } from '../finding.ts';
import { formatLine } from '../line.ts';
import { adviceLines, type RenderContext, wrapParagraph } from '../render-context.ts';

const indent = 4;

const under = indent + 2;

/** Maximum number of findings of a rule to show. More are counted. */
const maxFindingsOfRule = 5;

/** Maximum number of locations of related posts to show. */
const maxNamedPlaces = 8;

/**
 * Returns a function that finds the post of a finding. It indexes only posts with findings, because archives have
 * 100,000 posts.
 */
export function createPostLookup(
  posts: readonly LintedPost[],
  diagnostics: readonly Diagnostic[],
): (found: Diagnostic) => LintedPost | undefined {
  const key = (path: string, id: string) => `${path}\u0000${id}`;
  const keys = new Set(diagnostics.map(({ path, post }) => key(path, post)));
  const candidates = new Map<string, LintedPost[]>();
  for (const post of keys.size === 0 ? [] : posts) {
    const name = key(post.path, post.id);
    if (!keys.has(name)) continue;
    const same = candidates.get(name);
    if (same) same.push(post);
    else candidates.set(name, [post]);
  }
  // Several posts of a file may have the same id; the text identifies the right one.
  return ({ path, post, text, within }) =>
    candidates.get(key(path, post))?.find((each) => each.text.slice(within.start, within.end) === text);
}

/** `2, 3, 5–9`. */
function formatRanges(numbers: readonly number[], dash: string): string[] {
  const runs: [first: number, last: number][] = [];
  for (const number of numbers) {
    const run = runs.at(-1);
    if (run && number === run[1] + 1) run[1] = number;
    else if (run?.[1] !== number) runs.push([number, number]);
  }
  return runs.flatMap(([first, last]) => {
    if (first === last) return [`${first}`];
    return last === first + 1 ? [`${first}`, `${last}`] : [`${first}${dash}${last}`];
  });
}

/** Lists the lines or cells of posts in one file. */
function listPlaces(posts: readonly Related[], dash: string): string[] {
  const cells = posts.flatMap(({ start }) => start.cell ?? []);
  if (cells.length > 0) return cells;
  return formatRanges(
    posts.map(({ start }) => start.line).sort((a, b) => a - b),
    dash,
  );
}

/** `and 11 more posts: lines 2, 3, 5–9`. Posts in other files are listed with their paths. */
function renderRelated({ path, related = [] }: Diagnostic, context: RenderContext): string[] {
  if (related.length === 0) return [];
  const byPath = new Map<string, readonly Related[]>([[path, []], ...groupByPath(related)]);
  let left = maxNamedPlaces;
  const files = [...byPath].flatMap(([file, posts]) => {
    const places = listPlaces(posts, context.glyphs.dash);
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

/** The context in which the findings of a feed are rendered. */
interface FindingContext {
  readonly postOf: (found: Diagnostic) => LintedPost | undefined;
  readonly context: RenderContext;
  /** Posts that were already shown: a finding about a whole post does not repeat its text. */
  readonly shown: Set<LintedPost>;
}

/** Renders the text of a finding; for a finding about a whole post, its first line without marks. */
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
    isWhole ? withoutMarks(context) : context,
  );
  return lines.map((line) => lead + line);
}

/** Returns a context in which excerpts have neither underlines nor color. */
const withoutMarks = (context: RenderContext): RenderContext => ({
  ...context,
  color: true,
  palette: { ...context.palette, accent: (text) => text },
});

function renderFinding(found: Diagnostic, previous: string | undefined, scope: FindingContext): string[] {
  const { context } = scope;
  const place = context.show(`${found.path}:${formatLine(found.start)}`);
  return [
    ...(found.message === previous ? [] : wrapParagraph(context, found.message, { indent: under })),
    ' '.repeat(under) + context.palette.faint(place),
    ...renderWords(found, scope),
    ...renderRelated(found, context),
  ];
}

function renderHeadline({ rule, severity }: Diagnostic, context: RenderContext): string[] {
  const first = `${' '.repeat(indent)}${context.palette.severity[severity](severity)}`;
  const name = context.show(rule);
  const fits = indent + severity.length + 2 + name.length <= context.width;
  return fits ? [`${first}  ${name}`] : [first, ' '.repeat(under) + name];
}

/** Renders the findings of one rule in one severity, and the advice. A repeated message is shown once. */
function renderRule(found: readonly [Diagnostic, ...Diagnostic[]], scope: FindingContext): string[] {
  const { context } = scope;
  const [first] = found;
  const more = found.length - maxFindingsOfRule;
  return [
    ...renderHeadline(first, context),
    ...found
      .slice(0, maxFindingsOfRule)
      .flatMap((each, index) => renderFinding(each, found[index - 1]?.message, scope)),
    ...(more > 0 ? wrapParagraph(context, `and ${more} more`, { indent: under }).map(context.palette.faint) : []),
    ...adviceLines(context, first.advice, under),
  ];
}

/** Renders the findings of a feed, most severe first, rule by rule, with the advice of each rule once. */
export function renderFeedFindings(
  diagnostics: readonly Diagnostic[],
  postOf: FindingContext['postOf'],
  context: RenderContext,
): string[] {
  const scope = { postOf, context, shown: new Set<LintedPost>() };
  const sections = severities.flatMap((severity) =>
    groupByRule(diagnostics.filter((found) => found.severity === severity)),
  );
  return sections.flatMap((found, index) => [...(index > 0 ? [''] : []), ...renderRule(found, scope)]);
}
