import type { LintedPost } from '../core/model/linted-post.ts';
import type { Environment, Report, Reporter } from '../core/model/report.ts';
import { escapeCiCommands } from './shared/escape.ts';
import { changes, feedSections } from './stylish/feed/section.ts';
import { fileSection, groupByPath } from './stylish/file.ts';
import { cleanFiles } from './stylish/posts-without-findings.ts';
import { inputErrorSection } from './stylish/problems.ts';
import { createRenderContext, type RenderContext } from './stylish/render-context.ts';
import { summarySection } from './stylish/summary.ts';

/** Lines that belong together, a few at a time. Between sections there is an empty line. */
type Section = Iterable<readonly string[]>;

/** The files, post by post: first those with findings. */
function* fileSections({ posts }: Report, quiet: boolean, page: RenderContext): Generator<Section> {
  const heard = ({ diagnostics }: LintedPost) =>
    quiet ? diagnostics.filter(({ severity }) => severity === 'error') : diagnostics;
  const isLoud = ([, own]: readonly [string, readonly LintedPost[]]) => own.some((post) => heard(post).length > 0);
  const files = [...groupByPath(posts)];
  for (const file of files) if (isLoud(file)) yield fileSection(...file, heard, quiet, page);
  const clean = quiet ? [] : files.filter((file) => !isLoud(file));
  if (clean.length > 0) yield [cleanFiles(clean, page)];
}

function* sections(report: Report, environment: Environment, page: RenderContext): Generator<Section> {
  const { quiet, only } = environment;
  if (!quiet) yield [changes(report, page)];
  if (only !== 'feeds') yield* fileSections(report, quiet, page);
  if (report.inputErrors.length > 0) yield [inputErrorSection(report.inputErrors, page)];
  for (const feed of feedSections(report, { quiet, only: only === 'feeds' }, page)) yield [feed];
  yield [summarySection(report, environment, page)];
}

function* pieces(report: Report, environment: Environment): Generator<string> {
  const { quiet } = environment;
  if (quiet && report.summary.errors === 0 && report.inputErrors.length === 0) return;
  let before = '';
  for (const section of sections(report, environment, createRenderContext(environment))) {
    let isFirst = true;
    for (const lines of section) {
      if (lines.length === 0) continue;
      yield `${isFirst ? before : ''}${lines.join('\n')}\n`;
      isFirst = false;
      before = '\n';
    }
  }
}

/** The report for people: what was found, in the post's own words, and what to do instead. */
const stylish: Reporter = {
  id: 'stylish',
  format: (report, environment) => escapeCiCommands(pieces(report, environment)),
};

export default stylish;
