import type { Diagnostic } from '../core/model/diagnostic.ts';
import { hash } from '../core/model/fingerprint.ts';
import type { Environment, InputError, Report, Reporter } from '../core/model/report.ts';
import type { Severity } from '../core/model/severity.ts';
import { errorText } from './shared/error-text.ts';
import { escapeMarkup } from './shared/escape.ts';
import { writeJson } from './shared/json-text.ts';
import { toHostPath } from './shared/paths.ts';
import { streamItems } from './shared/report-object.ts';
import { createUniqueNames } from './shared/unique-names.ts';
import { visibleDiagnostics } from './shared/visible-diagnostics.ts';

const severities = { error: 'major', warning: 'minor', info: 'info' } as const satisfies Record<Severity, string>;

function location({ path, start, end = start }: Pick<InputError, 'path' | 'start' | 'end'>, environment: Environment) {
  const position = (place = start) => ({ line: place?.line ?? 1, column: place?.column ?? 1 });
  return { path: toHostPath(path, environment), positions: { begin: position(start), end: position(end) } };
}

function fromDiagnostic(found: Diagnostic, environment: Environment) {
  return {
    description: escapeMarkup(errorText(found)),
    check_name: found.rule,
    fingerprint: found.fingerprint,
    severity: severities[found.severity],
    location: location(found, environment),
  };
}

/** The format has no input errors, but without an entry a broken file would look like a clean one. */
function fromInputError(problem: InputError, environment: Environment) {
  return {
    description: escapeMarkup(errorText(problem)),
    check_name: 'input-error',
    fingerprint: hash(['input-error', problem.path, problem.message].join('\u0000')),
    severity: 'critical',
    location: location(problem, environment),
  };
}

function* violations(report: Report, environment: Environment) {
  for (const found of visibleDiagnostics(report, environment)) yield fromDiagnostic(found, environment);
  for (const problem of report.inputErrors) yield fromInputError(problem, environment);
}

/**
 * A report for GitLab's Code Quality widget, which shows one finding per fingerprint and expects paths relative to the
 * root of the repository.
 *
 * Source: GitLab Docs, "Code Quality", section "Code Quality report format".
 */
const gitlab: Reporter = {
  id: 'gitlab',
  *format(report: Report, environment: Environment): Generator<string> {
    const print = createUniqueNames();
    yield* writeJson(
      streamItems(violations(report, environment), (one) => ({ ...one, fingerprint: print(one.fingerprint) })),
    );
    yield '\n';
  },
};

export default gitlab;
