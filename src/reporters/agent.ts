import { countWeighed, hasEnoughPosts, minPosts } from '../core/feed/measures.ts';
import type { Diagnostic } from '../core/model/diagnostic.ts';
import type { Feed, Share } from '../core/model/feed.ts';
import type { Environment, InputError, Report, Reporter } from '../core/model/report.ts';
import { escapeCiCommands, shorten, toOneLine } from './shared/escape.ts';
import { quoteJson } from './shared/json-text.ts';
import { summaryLine } from './shared/summary-line.ts';
import { visibleDiagnostics } from './shared/visible-diagnostics.ts';
import { formatLine, formatPlace } from './stylish/line.ts';

/** In characters: enough to find the words again, beside their place. */
const maxQuoteLength = 120;

/** Letters, digits and what else stands in the names of files and cells: nothing that reads as a sentence. */
const plainName = /^(?:[A-Za-z]:)?[\p{L}\p{N}\p{M}_./\\@+~!-]+$/u;

/** A name that somebody else chose: as a string of JSON where it is more than a name. */
const formatName = (name: string) =>
  plainName.test(name) ? name : quoteJson(shorten(name, maxQuoteLength, { unicode: true }));

const quoteWords = (text: string) =>
  quoteJson(shorten(text.replaceAll(/\s+/gu, ' ').trim(), maxQuoteLength, { unicode: true }));

const formatLocation = (path: string, place: string | undefined) =>
  place === undefined ? formatName(path) : `${formatName(path)}:${/^[\d:]+$/u.test(place) ? place : formatName(place)}`;

/** What is said of words, in a few: the words themselves, or the message where it is about more than these. */
function formatFinding(found: Diagnostic, environment: Environment): string {
  const { path, start, severity, rule, text, message, advice, feed, group } = found;
  const isOfWords = text.trim() !== '' && feed === undefined && group !== 'internal';
  const what = isOfWords ? quoteWords(text) : quoteJson(toOneLine(message, environment));
  return `${formatLocation(path, formatPlace(start))} ${severity} ${formatName(rule)} ${what} -> ${toOneLine(advice, environment)}`;
}

function formatInputError({ path, start, message, hint }: InputError, environment: Environment): string {
  const then = hint ? ` -> ${toOneLine(hint, environment)}` : '';
  return `${formatLocation(path, start && formatPlace(start))} problem ${quoteJson(toOneLine(message, environment))}${then}`;
}

const formatShare = ({ count, total }: Share, verb: string) => `${count} of ${total} ${verb}`;

function formatFeed({ id, verdict: { promotion, dialogue, longestRun, suggestedReplacements, score } }: Feed): string {
  const parts = [
    score === null ? 'no score' : `${score}/100`,
    ...(promotion ? [formatShare(promotion, 'promote')] : []),
    ...(dialogue ? [formatShare(dialogue, 'talk')] : []),
    ...(longestRun.length > 1 ? [`${longestRun.length} promotions in a row`] : []),
    ...(suggestedReplacements.length > 0
      ? [`swap ${suggestedReplacements.map(({ path, start }) => formatLocation(path, formatLine(start))).join(' ')}`]
      : []),
  ];
  return `feed ${quoteJson(id)} ${parts.join(', ')}`;
}

const formatShortFeed = ({ id, verdict: found }: Feed) =>
  `feed ${quoteJson(id)} not judged: ${countWeighed(found)} of ${minPosts} posts that it takes`;

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
    mostSevere && mostSevere.group !== 'internal' ? ` Why: sincerity explain ${formatName(mostSevere.rule)}` : '';
  yield `${summaryLine(report, environment)}.${hint}\n`;
}

/**
 * For coding agents: a line for each finding, and no word of a post outside of a string, where it could be taken for an
 * instruction.
 */
const agent: Reporter = {
  id: 'agent',
  format: (report, environment) => escapeCiCommands(lines(report, environment)),
};

export default agent;
