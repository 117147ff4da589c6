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
const longest = 120;

/** Letters, digits and what else stands in the names of files and cells: nothing that reads as a sentence. */
const plain = /^(?:[A-Za-z]:)?[\p{L}\p{N}\p{M}_./\\@+~!-]+$/u;

/** A name that somebody else chose: as a string of JSON where it is more than a name. */
const named = (name: string) => (plain.test(name) ? name : quoteJson(shorten(name, longest, { unicode: true })));

const words = (text: string) => quoteJson(shorten(text.replaceAll(/\s+/gu, ' ').trim(), longest, { unicode: true }));

const at = (path: string, place: string | undefined) =>
  place === undefined ? named(path) : `${named(path)}:${/^[\d:]+$/u.test(place) ? place : named(place)}`;

/** What is said of words, in a few: the words themselves, or the message where it is about more than these. */
function finding(found: Diagnostic, environment: Environment): string {
  const { path, start, severity, rule, text, message, advice, feed, group } = found;
  const isOfWords = text.trim() !== '' && feed === undefined && group !== 'internal';
  const what = isOfWords ? words(text) : quoteJson(toOneLine(message, environment));
  return `${at(path, formatPlace(start))} ${severity} ${named(rule)} ${what} -> ${toOneLine(advice, environment)}`;
}

function trouble({ path, start, message, hint }: InputError, environment: Environment): string {
  const then = hint ? ` -> ${toOneLine(hint, environment)}` : '';
  return `${at(path, start && formatPlace(start))} problem ${quoteJson(toOneLine(message, environment))}${then}`;
}

const ratio = ({ count, total }: Share, verb: string) => `${count} of ${total} ${verb}`;

function verdict({ id, verdict: { promotion, dialogue, longestRun, suggestedReplacements, score } }: Feed): string {
  const parts = [
    score === null ? 'no score' : `${score}/100`,
    ...(promotion ? [ratio(promotion, 'promote')] : []),
    ...(dialogue ? [ratio(dialogue, 'talk')] : []),
    ...(longestRun.length > 1 ? [`${longestRun.length} promotions in a row`] : []),
    ...(suggestedReplacements.length > 0
      ? [`swap ${suggestedReplacements.map(({ path, start }) => at(path, formatLine(start))).join(' ')}`]
      : []),
  ];
  return `feed ${quoteJson(id)} ${parts.join(', ')}`;
}

const tooFew = ({ id, verdict: found }: Feed) =>
  `feed ${quoteJson(id)} not judged: ${countWeighed(found)} of ${minPosts} posts that it takes`;

function* lines(report: Report, environment: Environment): Generator<string> {
  let loudest: Diagnostic | undefined;
  for (const found of visibleDiagnostics(report, environment)) {
    yield `${finding(found, environment)}\n`;
    if (!loudest || (found.severity === 'error' && loudest.severity !== 'error')) loudest = found;
  }
  for (const problem of report.inputErrors) yield `${trouble(problem, environment)}\n`;
  for (const feed of environment.quiet ? [] : report.feeds) {
    if (hasEnoughPosts(feed)) yield `${verdict(feed)}\n`;
    else if (environment.only === 'feeds') yield `${tooFew(feed)}\n`;
  }
  const hint = loudest && loudest.group !== 'internal' ? ` Why: sincerity explain ${named(loudest.rule)}` : '';
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
