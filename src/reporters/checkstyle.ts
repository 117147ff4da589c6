import type { Diagnostic } from '../core/model/diagnostic.ts';
import type { Environment, InputError, Report, Reporter } from '../core/model/report.ts';
import { errorText } from './shared/error-text.ts';
import { toHostPath } from './shared/paths.ts';
import { visibleDiagnostics } from './shared/visible-diagnostics.ts';
import { writeElement, writeStartTag } from './shared/xml.ts';
import { groupByPath } from './stylish/file.ts';

interface CheckstyleError extends Pick<InputError, 'message' | 'hint' | 'start'> {
  readonly severity: Diagnostic['severity'];
  readonly source: string;
}

const fromDiagnostic = (found: Diagnostic): CheckstyleError => ({ ...found, source: found.rule });

const fromInputError = (problem: InputError): CheckstyleError => ({
  ...problem,
  severity: 'error',
  source: 'could-not-be-read',
});

function writeError(entry: CheckstyleError): string {
  const { line = 1, column = 1 } = entry.start ?? {};
  const { severity, source } = entry;
  return `    ${writeElement('error', { line, column, severity, message: errorText(entry), source })}\n`;
}

/** What is said of each file: of its posts, then of feeds at words in it, then of what of it could not be read. */
function* listFiles(
  report: Report,
  environment: Environment,
): Generator<readonly [path: string, said: Iterable<CheckstyleError>]> {
  const posts = groupByPath(environment.only === 'feeds' ? [] : report.posts);
  const ofFeeds = groupByPath(visibleDiagnostics(report, { ...environment, only: 'feeds' }));
  const problems = groupByPath(report.inputErrors);
  const said = function* (path: string): Generator<CheckstyleError> {
    for (const found of visibleDiagnostics({ posts: posts.get(path) ?? [], feeds: [] }, environment))
      yield fromDiagnostic(found);
    for (const found of ofFeeds.get(path) ?? []) yield fromDiagnostic(found);
    for (const problem of problems.get(path) ?? []) yield fromInputError(problem);
  };
  for (const path of new Set([...posts.keys(), ...ofFeeds.keys(), ...problems.keys()])) yield [path, said(path)];
}

/**
 * The XML of Checkstyle, which most servers and editors can read. It names its version because some of them look for one;
 * 4.3 is what other linters write.
 *
 * Source: what `XMLLogger` of github.com/checkstyle/checkstyle writes.
 */
const checkstyle: Reporter = {
  id: 'checkstyle',
  *format(report: Report, environment: Environment): Generator<string> {
    yield `<?xml version="1.0" encoding="UTF-8"?>\n${writeStartTag('checkstyle', { version: '4.3' })}\n`;
    for (const [path, all] of listFiles(report, environment)) {
      yield `  ${writeStartTag('file', { name: toHostPath(path, environment) })}\n`;
      for (const said of all) yield writeError(said);
      yield '  </file>\n';
    }
    yield '</checkstyle>\n';
  },
};

export default checkstyle;
