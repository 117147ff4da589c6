import type { TimingEntry } from '../../linter/timing.ts';

/** Maximum number of rules with a row of their own. */
const maxRows = 10;

const columns = ['', 'ms', 'share', 'posts', 'findings'] as const;

function sum(name: string, entries: readonly TimingEntry[], kind: TimingEntry['kind']): TimingEntry {
  const total = (key: 'time' | 'posts' | 'findings') => entries.reduce((all, entry) => all + entry[key], 0);
  return { name, kind, time: total('time'), posts: total('posts'), findings: total('findings') };
}

const slowestFirst = (a: TimingEntry, b: TimingEntry) => b.time - a.time || (a.name < b.name ? -1 : 1);

/** Formats a table of times: the ten slowest rules, all other rules in one row, the other steps, and the total. */
export function formatTimingTable(entries: readonly TimingEntry[]): string {
  const total = sum('total', entries, 'step');
  const rules = entries.filter(({ kind }) => kind === 'rule').sort(slowestFirst);
  const steps = entries.filter(({ kind }) => kind === 'step').sort(slowestFirst);
  const [slow, others] = rules.length > maxRows + 1 ? [rules.slice(0, maxRows), rules.slice(maxRows)] : [rules, []];
  const rest = others.length > 0 ? [sum(`${others.length} other rules`, others, 'rule')] : [];
  const cells = ({ name, kind, time, posts, findings }: TimingEntry): string[] => [
    name,
    time.toFixed(1),
    `${total.time > 0 ? ((100 * time) / total.time).toFixed(1) : '0.0'}%`,
    kind === 'rule' ? posts.toLocaleString('en') : '',
    kind === 'rule' ? findings.toLocaleString('en') : '',
  ];
  const rows = [[...columns], ...[...slow, ...rest, ...steps, { ...total, kind: 'step' as const }].map(cells)];
  const widths = columns.map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
  const line = (row: readonly string[]) =>
    row
      .map((cell, column) => (column === 0 ? cell.padEnd(widths[0] ?? 0) : cell.padStart(widths[column] ?? 0)))
      .join('  ')
      .trimEnd();
  return [...rows.map(line), 'Time spent on shared analysis counts toward the first rule that needs it.', ''].join(
    '\n',
  );
}
