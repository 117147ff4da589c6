import type { Environment, InputError, Report } from '../../core/model/report.ts';
import { escapeCiCommands } from '../shared/escape.ts';
import { formatPlace } from '../stylish/line.ts';
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
  yield '**Could not be read**\n\n';
  for (const problem of inputErrors) yield renderInputError(problem, environment);
  yield '\n';
}

function* renderSections(report: Report, environment: Environment): Generator<string> {
  // Markdown breaks lines by itself, and has colours of its own.
  const context = {
    ...createRenderContext({ ...environment, color: false, unicode: true }),
    width: Number.POSITIVE_INFINITY,
  };
  const [sentence = '', ...hints] = renderSummary(report, environment, context);
  yield '## Sincerity\n\n';
  yield* renderFeeds(report, environment, context);
  yield `**In short**: ${formatProse(sentence)}\n\n`;
  yield* renderTable(report, environment);
  yield* renderInputErrors(report, environment);
  for (const hint of hints) yield `${formatProse(hint.replace(/sincerity explain \S+$/u, '`$&`'))}\n\n`;
  yield* renderPosts(report, environment);
}

/**
 * The report as Markdown, whole sections one by one: the verdict on each feed, what was found, and folded post by post
 * what the posts say. Nothing from a post is markup.
 */
export function renderMarkdown(report: Report, environment: Environment): Generator<string> {
  return escapeCiCommands(renderSections(report, environment));
}
