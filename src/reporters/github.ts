import type { Diagnostic } from '../core/model/diagnostic.ts';
import type { Environment, InputError, Report, Reporter } from '../core/model/report.ts';
import { type Severity, severities } from '../core/model/severity.ts';
import { formatCount } from '../core/text/format.ts';
import { getOwn } from '../core/text/get-own.ts';
import { toOneLine } from './shared/escape.ts';
import { toRepositoryPath } from './shared/paths.ts';
import { visibleDiagnostics } from './shared/visible-diagnostics.ts';

/** Maximum number of annotations per level that GitHub shows for a step. */
const maxAnnotations = 10;

const levels = { error: 'error', warning: 'warning', info: 'notice' } as const satisfies Record<Severity, string>;

const escapes: Readonly<Record<string, string>> = {
  '%': '%25',
  '\r': '%0D',
  '\n': '%0A',
  ':': '%3A',
  ',': '%2C',
};

const escaped = (text: string, characters: RegExp) =>
  text.replaceAll(characters, (each) => getOwn(escapes, each) ?? each);

type Properties = Readonly<Record<string, string | number | undefined>>;

/** A workflow command. Source: github.com/actions/toolkit, packages/core/src/command.ts. */
function command(severity: Severity, properties: Properties, text: string): string {
  const pairs = Object.entries(properties)
    .filter(([, value]) => value !== undefined)
    .map(([name, value]) => `${name}=${escaped(String(value), /[%\r\n:,]/gu)}`);
  return `::${levels[severity]} ${pairs.join(',')}::${escaped(text, /[%\r\n]/gu)}\n`;
}

/** Converts a location. Columns are omitted for several lines, which GitHub rejects, and for spreadsheet cells. */
function toLocation(
  { path, start, end }: Pick<InputError, 'path' | 'start' | 'end'>,
  environment: Environment,
): Properties {
  const hasColumns = start !== undefined && start.cell === undefined && start.line === (end ?? start).line;
  return {
    // Standard input is not a file.
    file: path.startsWith('<') ? undefined : toOneLine(toRepositoryPath(path, environment.base), environment),
    line: start?.line,
    col: hasColumns ? start.column : undefined,
    endLine: end?.line,
    endColumn: hasColumns ? end?.column : undefined,
  };
}

function annotateFinding(found: Diagnostic, environment: Environment): string {
  const { rule, severity, message, advice, start } = found;
  const title = start.cell === undefined ? rule : `${rule}, ${start.cell}`;
  const text = [message, advice].map((each) => toOneLine(each, environment)).join('\n');
  return command(severity, { ...toLocation(found, environment), title: toOneLine(title, environment) }, text);
}

function annotateInputError(problem: InputError, environment: Environment): string {
  const text = [problem.message, problem.hint ?? ''].map((each) => toOneLine(each, environment)).filter(Boolean);
  return command('error', { ...toLocation(problem, environment), title: 'Input error' }, text.join('\n'));
}

/** Returns the maximum number of annotations per severity, with room for the notices that count omitted ones. */
function limitsPerSeverity(numbers: Readonly<Record<Severity, number>>): Readonly<Record<Severity, number>> {
  const more = (['error', 'warning'] as const).filter((severity) => numbers[severity] > maxAnnotations).length;
  const available = maxAnnotations - more;
  return { error: maxAnnotations, warning: maxAnnotations, info: numbers.info > available ? available - 1 : available };
}

/**
 * Annotations for GitHub Actions, most severe first, at most ten per level; the rest is counted. Paths are relative to
 * the root of the repository.
 */
const github: Reporter = {
  id: 'github',
  *format(report: Report, environment: Environment): Generator<string> {
    const shown: Record<Severity, string[]> = { error: [], warning: [], info: [] };
    const numbers: Record<Severity, number> = { error: 0, warning: 0, info: 0 };
    const add = (severity: Severity, text: () => string) => {
      numbers[severity] += 1;
      if (shown[severity].length < maxAnnotations) shown[severity].push(text());
    };
    for (const problem of report.inputErrors) add('error', () => annotateInputError(problem, environment));
    for (const found of visibleDiagnostics(report, environment))
      add(found.severity, () => annotateFinding(found, environment));
    const room = limitsPerSeverity(numbers);
    for (const severity of severities) yield* shown[severity].slice(0, room[severity]);
    for (const severity of severities) {
      const more = numbers[severity] - room[severity];
      if (more <= 0) continue;
      const nouns = { error: 'more error', warning: 'more warning', info: 'more info' };
      yield command('info', { title: 'sincerity' }, `${formatCount(more, nouns[severity])}: see the job summary.`);
    }
  },
};

export default github;
