import type { Diagnostic, Related } from '../core/model/diagnostic.ts';
import type { Position } from '../core/model/position.ts';
import type { Environment, InputError, Report, Reporter } from '../core/model/report.ts';
import type { Severity } from '../core/model/severity.ts';
import { codeActions } from './shared/code-actions.ts';
import { errorText } from './shared/error-text.ts';
import { escapeMarkup } from './shared/escape.ts';
import { writeJson } from './shared/json-text.ts';
import { homepage, toHostPath } from './shared/paths.ts';
import { streamItems, streamObject } from './shared/report-object.ts';
import { visibleDiagnostics } from './shared/visible-diagnostics.ts';

const severities = { error: 'ERROR', warning: 'WARNING', info: 'INFO' } as const satisfies Record<Severity, string>;

interface ByteRange {
  readonly start: Position;
  readonly end?: Position | undefined;
}

/** Whether the columns in bytes are known. */
const hasByteColumns = ({ start, end = start }: ByteRange): boolean =>
  start.byteColumn !== undefined && end.byteColumn !== undefined;

/** Columns are bytes of UTF-8. A range without columns means whole lines. */
function range(bytes: ByteRange) {
  const { start, end = start } = bytes;
  const position = ({ line, byteColumn }: Position) => ({
    line,
    column: hasByteColumns(bytes) ? byteColumn : undefined,
  });
  return { start: position(start), end: position(end) };
}

function location({ path, start, end }: Pick<InputError, 'path' | 'start' | 'end'>, environment: Environment) {
  return { path: toHostPath(path, environment), range: start && range({ start, end }) };
}

function fromDiagnostic(found: Diagnostic, environment: Environment) {
  // Edits without columns would replace whole lines.
  const edits = codeActions(found).flat().filter(hasByteColumns);
  const related = (other: Related) => ({ message: escapeMarkup(other.post), location: location(other, environment) });
  return {
    message: escapeMarkup(errorText(found)),
    location: location(found, environment),
    severity: severities[found.severity],
    code: { value: found.rule, url: found.docs || undefined },
    suggestions: edits.length > 0 ? edits.map((edit) => ({ range: range(edit), text: edit.text })) : undefined,
    related_locations: found.related?.map(related),
  };
}

function fromInputError(problem: InputError, environment: Environment) {
  return {
    message: escapeMarkup(errorText(problem)),
    location: location(problem, environment),
    severity: severities.error,
  };
}

function* diagnostics(report: Report, environment: Environment) {
  for (const found of visibleDiagnostics(report, environment)) yield fromDiagnostic(found, environment);
  for (const problem of report.inputErrors) yield fromInputError(problem, environment);
}

/**
 * The format of reviewdog: a `DiagnosticResult` message.
 *
 * Source: github.com/reviewdog/reviewdog, proto/rdf/reviewdog.proto.
 */
const rdjson: Reporter = {
  id: 'rdjson',
  *format(report: Report, environment: Environment): Generator<string> {
    yield* writeJson(
      streamObject({
        source: { name: report.tool.name, url: homepage },
        diagnostics: streamItems(diagnostics(report, environment), (one) => one),
      }),
    );
    yield '\n';
  },
};

export default rdjson;
