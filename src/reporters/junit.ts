import type { Diagnostic } from '../core/model/diagnostic.ts';
import { groupByPath } from '../core/model/group-by-path.ts';
import type { Environment, InputError, Report, Reporter } from '../core/model/report.ts';
import { errorText } from './shared/error-text.ts';
import { toHostPath } from './shared/paths.ts';
import { escapeXml, writeElement, writeStartTag } from './shared/xml.ts';

/** A post or a feed. */
interface Subject {
  readonly id: string;
  readonly diagnostics: readonly Diagnostic[];
}

interface Suite {
  readonly name: string;
  readonly subjects: readonly Subject[];
  readonly problems: readonly InputError[];
}

const isFailure = ({ severity }: Diagnostic, { quiet }: Environment): boolean =>
  severity === 'error' || (severity === 'warning' && !quiet);

/** One suite per file, and one for the feeds. */
function* listSuites({ posts, feeds, inputErrors }: Report, environment: Environment): Generator<Suite> {
  const files = groupByPath(environment.only === 'feeds' ? [] : posts);
  const errorsByPath = groupByPath(inputErrors);
  for (const path of new Set([...files.keys(), ...errorsByPath.keys()])) {
    const name = toHostPath(path, environment);
    yield { name, subjects: files.get(path) ?? [], problems: errorsByPath.get(path) ?? [] };
  }
  if (feeds.length > 0) yield { name: 'feeds', subjects: feeds, problems: [] };
}

interface Counts {
  readonly tests: number;
  readonly failures: number;
  readonly errors: number;
}

function countCases({ subjects, problems }: Suite, environment: Environment): Counts {
  const failed = subjects.filter(({ diagnostics }) => diagnostics.some((found) => isFailure(found, environment)));
  return { tests: subjects.length + problems.length, failures: failed.length, errors: problems.length };
}

const sum = (one: Counts, other: Counts): Counts => ({
  tests: one.tests + other.tests,
  failures: one.failures + other.failures,
  errors: one.errors + other.errors,
});

const placeOf = ({ line, column }: Diagnostic['start']) => `${line}:${column}`;

/** Findings as lines of XML, then the advice of each rule once. No line begins with text of a post. */
function formatLines(findings: readonly Diagnostic[], environment: Environment): string {
  const lines = findings.map((found) => {
    const at = `${toHostPath(found.path, environment)}:${placeOf(found.start)}`;
    return `${found.severity} ${found.rule} at ${at}: ${errorText(found)}`;
  });
  const advice = new Map(findings.map(({ rule, advice, docs }) => [rule, `${rule}: ${advice} ${docs}`]));
  return `\n${[...lines, ...advice.values()].map(escapeXml).join('\n')}\n`;
}

/** One failure for all findings: most servers show only the first failure. */
function failure(findings: readonly Diagnostic[], environment: Environment): string {
  const [first, ...others] = findings;
  if (!first) return '';
  const rules = [...new Set(findings.map(({ rule }) => rule))].join(', ');
  const message = others.length === 0 ? errorText(first) : `${findings.length} findings: ${rules}`;
  const type = findings.some(({ severity }) => severity === 'error') ? 'error' : 'warning';
  return `\n      ${writeElement('failure', { message, type }, formatLines(findings, environment))}`;
}

function subjectCase({ id, diagnostics }: Subject, classname: string, environment: Environment): string {
  const failures = diagnostics.filter((found) => isFailure(found, environment));
  const infos = environment.quiet ? [] : diagnostics.filter((found) => !isFailure(found, environment));
  const output = infos.length > 0 ? `\n      ${writeElement('system-out', {}, formatLines(infos, environment))}` : '';
  const content = failure(failures, environment) + output;
  return `    ${writeElement('testcase', { name: id, classname }, content ? `${content}\n    ` : undefined)}\n`;
}

function problemCase(problem: InputError, classname: string): string {
  const { start } = problem;
  const name = `input error${start ? ` at ${placeOf(start)}` : ''}`;
  const error = writeElement('error', { message: errorText(problem), type: 'input-error' });
  return `    ${writeElement('testcase', { name, classname }, `\n      ${error}\n    `)}\n`;
}

/**
 * JUnit XML: one test case per post and per feed, which fails if it has an error or a warning. Input errors are errors.
 *
 * Source: the schema that Jenkins publishes; there is no specification.
 */
const junit: Reporter = {
  id: 'junit',
  *format(report: Report, environment: Environment): Generator<string> {
    const suites = [...listSuites(report, environment)].map((suite) => ({
      ...suite,
      counts: countCases(suite, environment),
    }));
    const all = suites.map(({ counts }) => counts).reduce(sum, { tests: 0, failures: 0, errors: 0 });
    yield `<?xml version="1.0" encoding="UTF-8"?>\n${writeStartTag('testsuites', { name: report.tool.name, ...all })}\n`;
    for (const { name, subjects, problems, counts } of suites) {
      yield `  ${writeStartTag('testsuite', { name, ...counts })}\n`;
      for (const subject of subjects) yield subjectCase(subject, name, environment);
      for (const problem of problems) yield problemCase(problem, name);
      yield '  </testsuite>\n';
    }
    yield '</testsuites>\n';
  },
};

export default junit;
