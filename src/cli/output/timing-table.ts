import type { TimingEntry } from '../../linter/timing.ts';

/** The maximum number of rules with a line of their own. */
const most = 10;

const columns = ['', 'ms', 'share', 'posts', 'findings'] as const;

function sum(name: string, laps: readonly TimingEntry[], kind: TimingEntry['kind']): TimingEntry {
  const total = (key: 'time' | 'posts' | 'findings') => laps.reduce((all, lap) => all + lap[key], 0);
  return { name, kind, time: total('time'), posts: total('posts'), findings: total('findings') };
}

const slowestFirst = (a: TimingEntry, b: TimingEntry) => b.time - a.time || (a.name < b.name ? -1 : 1);

/** A table of what took how long: the rules, the slowest first and from the eleventh on together, then the other steps. */
export function formatTimingTable(laps: readonly TimingEntry[]): string {
  const total = sum('all', laps, 'step');
  const rules = laps.filter(({ kind }) => kind === 'rule').sort(slowestFirst);
  const steps = laps.filter(({ kind }) => kind === 'step').sort(slowestFirst);
  const [slow, others] = rules.length > most + 1 ? [rules.slice(0, most), rules.slice(most)] : [rules, []];
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
