import type { Diagnostic } from '../core/model/diagnostic.ts';
import type { TextEdit } from '../core/model/edit.ts';
import type { Range } from '../core/model/position.ts';
import type { Environment, InputError, Report, Reporter, RuleSummary } from '../core/model/report.ts';
import type { Severity } from '../core/model/severity.ts';
import { codeActions } from './shared/code-actions.ts';
import { errorText } from './shared/error-text.ts';
import { escapeMarkup } from './shared/escape.ts';
import { writeJson } from './shared/json-text.ts';
import { homepage, toHostPath, toUri } from './shared/paths.ts';
import { streamItems, streamObject } from './shared/report-object.ts';
import { createUniqueNames } from './shared/unique-names.ts';
import { visibleDiagnostics } from './shared/visible-diagnostics.ts';

const levels = { error: 'error', warning: 'warning', info: 'note' } as const satisfies Record<Severity, string>;

/** The names that GitHub uses for severities, for `problem.severity`. */
const severities = {
  error: 'error',
  warning: 'warning',
  info: 'recommendation',
} as const satisfies Record<Severity, string>;

/** Describes a rule. GitHub requires all properties but `helpUri`. */
function toRuleDescriptor({ id, group, summary, why, advice, docs, severity }: RuleSummary) {
  const more = docs ? `\n\n[More about this rule](${docs})` : '';
  return {
    id,
    shortDescription: { text: summary },
    fullDescription: { text: why },
    helpUri: docs || undefined,
    help: { text: `${why} ${advice}`, markdown: `${why}\n\n**Instead:** ${advice}${more}` },
    defaultConfiguration: { level: levels[severity] },
    properties: { tags: [group], 'problem.severity': severities[severity] },
  };
}

const artifact = (path: string, environment: Environment) => ({ uri: toUri(toHostPath(path, environment)) });

function toRegion({ start, end }: { readonly start: Range['start']; readonly end?: Range['end'] | undefined }) {
  return { startLine: start.line, startColumn: start.column, endLine: end?.line, endColumn: end?.column };
}

function toPhysicalLocation(
  { path, start, end }: Pick<InputError, 'path' | 'start' | 'end'>,
  environment: Environment,
) {
  return { artifactLocation: artifact(path, environment), region: start && toRegion({ start, end }) };
}

function toFix(edits: readonly TextEdit[], { path, advice }: Diagnostic, environment: Environment) {
  const replacements = edits.map(({ text, start, end }) => ({
    deletedRegion: toRegion({ start, end }),
    insertedContent: { text },
  }));
  return {
    description: { text: advice },
    artifactChanges: [{ artifactLocation: artifact(path, environment), replacements }],
  };
}

function toResult(found: Diagnostic, environment: Environment, index: number | undefined, print: string) {
  const fixes = codeActions(found).map((edits) => toFix(edits, found, environment));
  return {
    ruleId: found.rule,
    ruleIndex: index,
    level: levels[found.severity],
    message: { text: escapeMarkup(errorText(found)) },
    locations: [{ physicalLocation: toPhysicalLocation(found, environment) }],
    relatedLocations: found.related?.map((other, id) => ({
      id,
      physicalLocation: toPhysicalLocation(other, environment),
      message: { text: escapeMarkup(other.post) },
    })),
    // GitHub reads only this one. Its default hashes a line, and in a table the same line is another post after an
    // edit.
    partialFingerprints: { primaryLocationLineHash: print },
    fixes: fixes.length > 0 ? fixes : undefined,
  };
}

function toNotification(problem: InputError, environment: Environment) {
  return {
    level: 'error',
    message: { text: escapeMarkup(errorText(problem)) },
    locations: [{ physicalLocation: toPhysicalLocation(problem, environment) }],
  };
}

/**
 * SARIF 2.1.0, for code scanning on GitHub and elsewhere. Columns are UTF-16 code units, like those of our positions.
 *
 * Sources: OASIS, "Static Analysis Results Interchange Format (SARIF) Version 2.1.0", 27 March 2020; GitHub Docs, "SARIF
 * support for code scanning".
 */
const sarif: Reporter = {
  id: 'sarif',
  *format(report: Report, environment: Environment): Generator<string> {
    const { tool, summary, inputErrors } = report;
    const rules = report.firedRules();
    const indexes = new Map(rules.map(({ id }, index) => [id, index]));
    const print = createUniqueNames();
    const driver = streamObject({
      name: tool.name,
      version: tool.version,
      informationUri: homepage,
      rules: streamItems(rules, toRuleDescriptor),
    });
    const invocation = streamObject({
      executionSuccessful: inputErrors.length === 0 && summary.crashes === 0,
      toolExecutionNotifications: streamItems(inputErrors, (problem) => toNotification(problem, environment)),
    });
    const run = streamObject({
      tool: streamObject({ driver }),
      invocations: streamItems([invocation], (one) => one),
      columnKind: 'utf16CodeUnits',
      results: streamItems(visibleDiagnostics(report, environment), (found) =>
        toResult(found, environment, indexes.get(found.rule), print(found.fingerprint)),
      ),
    });
    yield* writeJson(
      streamObject({
        $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
        version: '2.1.0',
        runs: streamItems([run], (one) => one),
      }),
    );
    yield '\n';
  },
};

export default sarif;
