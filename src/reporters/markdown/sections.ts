import type { Environment, InputError, Report } from '../../core/model/report.ts';
import { escapeCiCommands } from '../shared/escape.ts';
import { formatPlace } from '../stylish/line.ts';
import { createRenderContext } from '../stylish/render-context.ts';
import { summarySection } from '../stylish/summary.ts';
import { code } from './code.ts';
import { feedSections } from './feeds.ts';
import { formatMarkdownPlace } from './place.ts';
import { postSections } from './posts.ts';
import { prose } from './prose.ts';
import { table } from './table.ts';

function complaint({ path, start, message, hint }: InputError, environment: Environment): string {
  const then = hint ? ` → ${prose(hint)}` : '';
  return `- ${code(formatMarkdownPlace(path, start, formatPlace, environment), 200)}: ${prose(message)}${then}\n`;
}

function* complaints({ inputErrors }: Report, environment: Environment): Generator<string> {
  if (inputErrors.length === 0) return;
  yield '**Could not be read**\n\n';
  for (const problem of inputErrors) yield complaint(problem, environment);
  yield '\n';
}

function* sections(report: Report, environment: Environment): Generator<string> {
  // Markdown breaks lines by itself, and has colours of its own.
  const page = {
    ...createRenderContext({ ...environment, color: false, unicode: true }),
    width: Number.POSITIVE_INFINITY,
  };
  const [sentence = '', ...hints] = summarySection(report, environment, page);
  yield '## Sincerity\n\n';
  yield* feedSections(report, environment, page);
  yield `**In short**: ${prose(sentence)}\n\n`;
  yield* table(report, environment);
  yield* complaints(report, environment);
  for (const hint of hints) yield `${prose(hint.replace(/sincerity explain \S+$/u, '`$&`'))}\n\n`;
  yield* postSections(report, environment);
}

/**
 * The report as Markdown, whole sections one by one: the verdict on each feed, what was found, and folded post by post
 * what the posts say. Nothing from a post is markup.
 */
export function markdownSections(report: Report, environment: Environment): Generator<string> {
  return escapeCiCommands(sections(report, environment));
}
