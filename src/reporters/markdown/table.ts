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

/** Maximum number of rows of a table. */
const maxRows = 30;

/** Escapes the bars in a cell: they would end it, even in code. */
const escapeCell = (content: string) => content.replaceAll(/\\(?=\|)/gu, '\\ ').replaceAll('|', '\\|');

/** Quotes the text of a finding. Returns the message if the finding is not about a text. */
function quoteOrMessage({ text, message, feed, group }: Diagnostic): string {
  const isAboutText = text.trim() !== '' && feed === undefined && group !== 'internal';
  return isAboutText ? formatCode(text, 80) : formatProse(message);
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

/** Renders a table of the most severe findings. Empty if there are no findings. */
export function* renderTable(report: Report, environment: Environment): Generator<string> {
  // The findings of an archive may not fit in memory.
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
    '| Severity | Rule | Location | Text | Advice |',
    '|---|---|---|---|---|',
    ...shown.map((each) => renderRow(each, environment)),
    ...(more > 0 ? ['', `… and ${more} more.`] : []),
    '',
    '',
  ].join('\n');
}
