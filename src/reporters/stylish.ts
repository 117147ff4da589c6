import type { Diagnostic, Environment, JudgedPost, Report, Reporter } from '../core/report.ts';
import { cleanFiles } from './stylish/clean.ts';
import { feedLines } from './stylish/feeds.ts';
import { fileSection } from './stylish/file.ts';
import { pageFor } from './stylish/page.ts';
import { problemSection } from './stylish/problems.ts';
import { summarySection } from './stylish/summary.ts';

/** The posts of each file, files in the order in which they appear. */
function byPath(posts: readonly JudgedPost[]): (readonly [path: string, posts: readonly JudgedPost[]])[] {
  const files = new Map<string, JudgedPost[]>();
  for (const post of posts) {
    const file = files.get(post.path);
    if (file) file.push(post);
    else files.set(post.path, [post]);
  }
  return [...files];
}

/** What is said of a post, with what its feed's rules say at its words. */
function saidOf(post: JudgedPost, report: Report): Diagnostic[] {
  const inFeed = report.feeds
    .flatMap(({ diagnostics }) => diagnostics)
    .filter(
      ({ path, start }) => path === post.path && start.offset >= post.start.offset && start.offset <= post.end.offset,
    );
  return [...post.diagnostics, ...inFeed];
}

/** The report for people: what was found, in the post's own words, and what to do instead. */
const stylish: Reporter = {
  id: 'stylish',
  format(report: Report, environment: Environment): string {
    const { quiet } = environment;
    const page = pageFor(environment);
    const findings = new Map(report.posts.map((post) => [post, saidOf(post, report)]));
    const heard = (post: JudgedPost) =>
      (findings.get(post) ?? []).filter(({ severity }) => !quiet || severity === 'error');
    const isLoud = ([, posts]: readonly [string, readonly JudgedPost[]]) =>
      posts.some((post) => heard(post).length > 0);
    const files = byPath(report.posts);
    const loud = files.filter(isLoud);
    const clean = quiet ? [] : files.filter((file) => !isLoud(file));
    if (quiet && loud.length === 0 && report.problems.length === 0) return '';

    const sections = [
      ...loud.map(([path, posts]) => fileSection(path, posts, heard, quiet, page)),
      clean.length > 0 ? cleanFiles(clean, page) : [],
      report.problems.length > 0 ? problemSection(report.problems, page) : [],
      quiet ? [] : feedLines(report.feeds, page),
      summarySection(report, quiet, page),
    ];
    return `${sections
      .filter((lines) => lines.length > 0)
      .map((lines) => lines.join('\n'))
      .join('\n\n')}\n`;
  },
};

export default stylish;
