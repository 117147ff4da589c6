import { countPostsInRatio, hasEnoughPosts, minPosts } from '../core/feed/measures.ts';
import type { Diagnostic } from '../core/model/diagnostic.ts';
import type { Feed, Share } from '../core/model/feed.ts';
import type { Environment, InputError, Report, Reporter } from '../core/model/report.ts';
import { escapeCiCommands, shorten, toOneLine } from './shared/escape.ts';
import { quoteJson } from './shared/json-text.ts';
import { summaryLine } from './shared/summary-line.ts';
import { visibleDiagnostics } from './shared/visible-diagnostics.ts';
import { formatLine, formatPlace } from './stylish/line.ts';

/** Maximum length of a quotation in characters, sufficient to find the text near its location. */
const maxQuoteLength = 120;

/** Names of files and cells without quotes, because they cannot be read as a sentence. */
const plainName = /^(?:[A-Za-z]:)?[\p{L}\p{N}\p{M}_./\\@+~!-]+$/u;

/** Returns an external name, as a JSON string if it could be read as a sentence. */
const formatName = (name: string) =>
  plainName.test(name) ? name : quoteJson(shorten(name, maxQuoteLength, { unicode: true }));

const quoteWords = (text: string) =>
  quoteJson(shorten(text.replaceAll(/\s+/gu, ' ').trim(), maxQuoteLength, { unicode: true }));

const formatLocation = (path: string, place: string | undefined) =>
  place === undefined ? formatName(path) : `${formatName(path)}:${/^[\d:]+$/u.test(place) ? place : formatName(place)}`;

/** Quotes the text that a finding is about; the message if the finding is not about a text. */
function formatFinding(found: Diagnostic, environment: Environment): string {
  const { path, start, severity, rule, text, message, advice, feed, group } = found;
  const isAboutText = text.trim() !== '' && feed === undefined && group !== 'internal';
  const subject = isAboutText ? quoteWords(text) : quoteJson(toOneLine(message, environment));
  return `${formatLocation(path, formatPlace(start))} ${severity} ${formatName(rule)} ${subject} -> ${toOneLine(advice, environment)}`;
}

function formatInputError({ path, start, message, hint }: InputError, environment: Environment): string {
  const then = hint ? ` -> ${toOneLine(hint, environment)}` : '';
  return `${formatLocation(path, start && formatPlace(start))} input-error ${quoteJson(toOneLine(message, environment))}${then}`;
}

const formatShare = (name: string, { count, total }: Share) => `${name} ${count} of ${total}`;

function formatFeed({ id, verdict: { promotion, dialogue, longestRun, suggestedReplacements, score } }: Feed): string {
  const parts = [
    score === null ? 'no score' : `${score}/100`,
    ...(promotion ? [formatShare('promotion', promotion)] : []),
    ...(dialogue ? [formatShare('dialogue', dialogue)] : []),
    ...(longestRun.length > 1 ? [`longest run ${longestRun.length}`] : []),
    ...(suggestedReplacements.length > 0
      ? [`replace ${suggestedReplacements.map(({ path, start }) => formatLocation(path, formatLine(start))).join(' ')}`]
      : []),
  ];
  return `feed ${quoteJson(id)} ${parts.join(', ')}`;
}

const formatShortFeed = ({ id, verdict: found }: Feed) =>
  `feed ${quoteJson(id)} no score, ${countPostsInRatio(found)} of ${minPosts} required posts`;

function* lines(report: Report, environment: Environment): Generator<string> {
  let mostSevere: Diagnostic | undefined;
  for (const found of visibleDiagnostics(report, environment)) {
    yield `${formatFinding(found, environment)}\n`;
    if (!mostSevere || (found.severity === 'error' && mostSevere.severity !== 'error')) mostSevere = found;
  }
  for (const problem of report.inputErrors) yield `${formatInputError(problem, environment)}\n`;
  for (const feed of environment.quiet ? [] : report.feeds) {
    if (hasEnoughPosts(feed)) yield `${formatFeed(feed)}\n`;
    else if (environment.only === 'feeds') yield `${formatShortFeed(feed)}\n`;
  }
  const hint =
    mostSevere && mostSevere.group !== 'internal' ? ` Reasons: sincerity explain ${formatName(mostSevere.rule)}` : '';
  yield `${summaryLine(report, environment)}${hint}\n`;
}

/**
 * For coding agents: one line per finding. Text of posts appears only in JSON strings, because an agent could take it
 * for an instruction.
 */
const agent: Reporter = {
  id: 'agent',
  format: (report, environment) => escapeCiCommands(lines(report, environment)),
};

export default agent;
