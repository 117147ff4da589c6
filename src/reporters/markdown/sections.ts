import type { Environment, InputError, Report } from '../../core/model/report.ts';
import { escapeCiCommands } from '../shared/escape.ts';
import { formatPlace } from '../shared/line.ts';
import { createRenderContext } from '../stylish/render-context.ts';
import { renderSummary } from '../stylish/summary.ts';
import { formatCode } from './code.ts';
import { renderFeeds } from './feeds.ts';
import { formatMarkdownPlace } from './place.ts';
import { renderPosts } from './posts.ts';
import { formatProse } from './prose.ts';
import { renderTable } from './table.ts';

function renderInputError({ path, start, message, hint }: InputError, environment: Environment): string {
  const then = hint ? ` → ${formatProse(hint)}` : '';
  return `- ${formatCode(formatMarkdownPlace(path, start, formatPlace, environment), 200)}: ${formatProse(message)}${then}\n`;
}

function* renderInputErrors({ inputErrors }: Report, environment: Environment): Generator<string> {
  if (inputErrors.length === 0) return;
  yield '**Input errors**\n\n';
  for (const problem of inputErrors) yield renderInputError(problem, environment);
  yield '\n';
}

function* renderSections(report: Report, environment: Environment): Generator<string> {
  // Markdown needs neither line breaks nor colors.
  const context = {
    ...createRenderContext({ ...environment, color: false, unicode: true }),
    width: Number.POSITIVE_INFINITY,
  };
  const [sentence = '', ...hints] = renderSummary(report, environment, context);
  yield '## Sincerity\n\n';
  yield* renderFeeds(report, environment, context);
  yield `**Summary**: ${formatProse(sentence)}\n\n`;
  yield* renderTable(report, environment);
  yield* renderInputErrors(report, environment);
  for (const hint of hints) yield `${formatProse(hint.replace(/sincerity explain \S+$/u, '`$&`'))}\n\n`;
  yield* renderPosts(report, environment);
}

/**
 * Renders the report as Markdown, section by section: the verdict on each feed, a summary, a table of findings, and a
 * collapsed section for each post. Text of posts is never markup.
 */
export function renderMarkdown(report: Report, environment: Environment): Generator<string> {
  return escapeCiCommands(renderSections(report, environment));
}
