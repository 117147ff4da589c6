import type { Diagnostic } from '../core/model/diagnostic.ts';
import { groupByPath } from '../core/model/group-by-path.ts';
import type { Environment, InputError, Report, Reporter } from '../core/model/report.ts';
import { errorText } from './shared/error-text.ts';
import { toHostPath } from './shared/paths.ts';
import { visibleDiagnostics } from './shared/visible-diagnostics.ts';
import { writeElement, writeStartTag } from './shared/xml.ts';

interface CheckstyleError extends Pick<InputError, 'message' | 'hint' | 'start'> {
  readonly severity: Diagnostic['severity'];
  readonly source: string;
}

const fromDiagnostic = (found: Diagnostic): CheckstyleError => ({ ...found, source: found.rule });

const fromInputError = (problem: InputError): CheckstyleError => ({
  ...problem,
  severity: 'error',
  source: 'input-error',
});

function writeError(entry: CheckstyleError): string {
  const { line = 1, column = 1 } = entry.start ?? {};
  const { severity, source } = entry;
  return `    ${writeElement('error', { line, column, severity, message: errorText(entry), source })}\n`;
}

/** The entries of each file: findings of its posts, findings of feeds that are located in it, and its input errors. */
function* listFiles(
  report: Report,
  environment: Environment,
): Generator<readonly [path: string, entries: Iterable<CheckstyleError>]> {
  const posts = groupByPath(environment.only === 'feeds' ? [] : report.posts);
  const feedFindings = groupByPath(visibleDiagnostics(report, { ...environment, only: 'feeds' }));
  const problems = groupByPath(report.inputErrors);
  const entriesOf = function* (path: string): Generator<CheckstyleError> {
    for (const found of visibleDiagnostics({ posts: posts.get(path) ?? [], feeds: [] }, environment))
      yield fromDiagnostic(found);
    for (const found of feedFindings.get(path) ?? []) yield fromDiagnostic(found);
    for (const problem of problems.get(path) ?? []) yield fromInputError(problem);
  };
  for (const path of new Set([...posts.keys(), ...feedFindings.keys(), ...problems.keys()]))
    yield [path, entriesOf(path)];
}

/**
 * Checkstyle XML, which most CI servers and editors can read. Some of them require a version; 4.3 is the one that other
 * linters write.
 *
 * Source: the output of `XMLLogger` in github.com/checkstyle/checkstyle.
 */
const checkstyle: Reporter = {
  id: 'checkstyle',
  *format(report: Report, environment: Environment): Generator<string> {
    yield `<?xml version="1.0" encoding="UTF-8"?>\n${writeStartTag('checkstyle', { version: '4.3' })}\n`;
    for (const [path, entries] of listFiles(report, environment)) {
      yield `  ${writeStartTag('file', { name: toHostPath(path, environment) })}\n`;
      for (const entry of entries) yield writeError(entry);
      yield '  </file>\n';
    }
    yield '</checkstyle>\n';
  },
};

export default checkstyle;
