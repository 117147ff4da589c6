import type { Diagnostic } from '../../core/model/diagnostic.ts';
import type { Environment, Report } from '../../core/model/report.ts';
import { type Severity, severities } from '../../core/model/severity.ts';
import { formatCount } from '../../core/text/format.ts';
import { visibleDiagnostics } from '../shared/visible-diagnostics.ts';
import { formatPlace } from '../stylish/line.ts';
import { formatCode } from './code.ts';
import { formatMarkdownPlace } from './place.ts';
import { formatProse } from './prose.ts';
import { formatRuleLink } from './rule.ts';

/** More rows are no longer read one by one. */
const maxRows = 30;

/** A cell of a table, where a bar would end it, even one in code. */
const escapeCell = (content: string) => content.replaceAll(/\\(?=\|)/gu, '\\ ').replaceAll('|', '\\|');

/** The words that a finding is about, or what it says where it is about more than words. */
function quoteOrMessage({ text, message, feed, group }: Diagnostic): string {
  const isOfWords = text.trim() !== '' && feed === undefined && group !== 'internal';
  return isOfWords ? formatCode(text, 80) : formatProse(message);
}

function formatLocation(found: Diagnostic, environment: Environment): string {
  const { path, start, related = [] } = found;
  const more = related.length > 0 ? ` and ${formatCount(related.length, 'more post')}` : '';
  return formatCode(formatMarkdownPlace(path, start, formatPlace, environment), 200) + more;
}

function renderRow(found: Diagnostic, environment: Environment): string {
  const cells = [
    found.severity,
    formatRuleLink(found),
    formatLocation(found, environment),
    quoteOrMessage(found),
    formatProse(found.advice),
  ];
  return `| ${cells.map(escapeCell).join(' | ')} |`;
}

/** The findings, the gravest first; of many, the first. Nothing where there are none. */
export function* renderTable(report: Report, environment: Environment): Generator<string> {
  // Of an archive there may be more findings than fit in memory.
  const first: Record<Severity, Diagnostic[]> = { error: [], warning: [], info: [] };
  let more = 0;
  for (const found of visibleDiagnostics(report, environment)) {
    more += 1;
    if (first[found.severity].length < maxRows) first[found.severity].push(found);
  }
  const shown = severities.flatMap((severity) => first[severity]).slice(0, maxRows);
  more -= shown.length;
  if (shown.length === 0) return;
  yield [
    '| | rule | where | words | what to do |',
    '|---|---|---|---|---|',
    ...shown.map((each) => renderRow(each, environment)),
    ...(more > 0 ? ['', `… and ${more} more.`] : []),
    '',
    '',
  ].join('\n');
}
