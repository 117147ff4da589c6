import { groupByPath } from '../core/model/group-by-path.ts';
import type { LintedPost } from '../core/model/linted-post.ts';
import type { Environment, Report, Reporter } from '../core/model/report.ts';
import { escapeCiCommands } from './shared/escape.ts';
import { renderChanges, renderFeeds } from './stylish/feed/section.ts';
import { renderFile } from './stylish/file.ts';
import { renderInputErrors } from './stylish/input-errors.ts';
import { renderFilesWithoutFindings } from './stylish/posts-without-findings.ts';
import { createRenderContext, type RenderContext } from './stylish/render-context.ts';
import { renderSummary } from './stylish/summary.ts';

/** Groups of lines. An empty line separates sections. */
type Section = Iterable<readonly string[]>;

/** The files, post by post; files with findings first. */
function* fileSections({ posts }: Report, quiet: boolean, context: RenderContext): Generator<Section> {
  const visibleIn = ({ diagnostics }: LintedPost) =>
    quiet ? diagnostics.filter(({ severity }) => severity === 'error') : diagnostics;
  const hasFindings = ([, own]: readonly [string, readonly LintedPost[]]) =>
    own.some((post) => visibleIn(post).length > 0);
  const files = [...groupByPath(posts)];
  for (const file of files) if (hasFindings(file)) yield renderFile(...file, visibleIn, quiet, context);
  const clean = quiet ? [] : files.filter((file) => !hasFindings(file));
  if (clean.length > 0) yield [renderFilesWithoutFindings(clean, context)];
}

function* sections(report: Report, environment: Environment, context: RenderContext): Generator<Section> {
  const { quiet, only } = environment;
  if (!quiet) yield [renderChanges(report, context)];
  if (only !== 'feeds') yield* fileSections(report, quiet, context);
  if (report.inputErrors.length > 0) yield [renderInputErrors(report.inputErrors, context)];
  for (const feed of renderFeeds(report, { quiet, only: only === 'feeds' }, context)) yield [feed];
  yield [renderSummary(report, environment, context)];
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

/** The report for people: each finding with the text of the post and advice. */
const stylish: Reporter = {
  id: 'stylish',
  format: (report, environment) => escapeCiCommands(pieces(report, environment)),
};

export default stylish;
