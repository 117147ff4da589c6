import { describe, expect, it } from 'vitest';
import { formatTimingTable } from '../../../src/cli/output/timing-table.ts';
import type { TimingEntry } from '../../../src/linter/timing.ts';
import { folder, sincerity } from '../command-line.ts';

const calm = 'Good morning, all of you. The kettle is on.\n';

describe('--stats', () => {
  const rule = (name: string, time: number, posts = 1, findings = 0): TimingEntry => ({
    name,
    kind: 'rule',
    time,
    posts,
    findings,
  });

  it('prints a table of the slowest rules, the sum of the others and the steps', () => {
    const steps: TimingEntry[] = [
      { name: 'reading files', kind: 'step', time: 40, posts: 0, findings: 0 },
      { name: 'parsing posts', kind: 'step', time: 894, posts: 0, findings: 0 },
    ];
    const rules = Array.from({ length: 12 }, (_, index) => rule(`rule-${index}`, index, 1_000 + index, index));
    expect(formatTimingTable([...rules, ...steps])).toBe(
      `                   ms   share  posts  findings
rule-11          11.0    1.1%  1,011        11
rule-10          10.0    1.0%  1,010        10
rule-9            9.0    0.9%  1,009         9
rule-8            8.0    0.8%  1,008         8
rule-7            7.0    0.7%  1,007         7
rule-6            6.0    0.6%  1,006         6
rule-5            5.0    0.5%  1,005         5
rule-4            4.0    0.4%  1,004         4
rule-3            3.0    0.3%  1,003         3
rule-2            2.0    0.2%  1,002         2
2 other rules     1.0    0.1%  2,001         1
parsing posts   894.0   89.4%
reading files    40.0    4.0%
total          1000.0  100.0%
Time spent on shared analysis counts toward the first rule that needs it.
`,
    );
  });

  it('prints a line for each of eleven rules and shares of 0%', () => {
    const rules = Array.from({ length: 11 }, (_, index) => rule(`rule-${index + 10}`, 0));
    const lines = formatTimingTable(rules).split('\n');
    expect(lines.slice(1, 12).map((line) => line.split(' ')[0])).toEqual(rules.map(({ name }) => name));
    expect(lines[12]).toMatch(/^total +0\.0 +0\.0%$/u);
  });

  it('prints timings on standard error and does not change the report', async () => {
    const cwd = folder({ 'a.csv': `text\n"Wow!!! We open at ten."\n"${calm.trim()}"\n`, 'b.txt': calm });
    const plain = await sincerity(['.', '-f', 'json'], { cwd });
    const measured = await sincerity(['.', '-f', 'json', '--stats'], { cwd });
    expect(measured).toMatchObject({ code: plain.code, stdout: plain.stdout });
    expect(plain.stderr).toBe('');
    const rows = new Map(
      measured.stderr
        .split('\n')
        .map((line) => line.split(/ {2,}/u))
        .map((row) => [row[0], row]),
    );
    for (const name of ['finding files', 'reading files', 'parsing posts', 'linting feeds', 'reporting', 'total']) {
      expect([...rows.keys()]).toContain(name);
    }
    expect(measured.stderr).toMatch(/^\d+ other rules +\d+\.\d +\d+\.\d% +[\d,]+ +\d+$/mu);
  });
});
