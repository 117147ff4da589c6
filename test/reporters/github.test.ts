import { describe, expect, it } from 'vitest';
import github from '../../src/reporters/github.ts';
import { reportOn } from './canned-report.ts';
import { loud, printed } from './printed.ts';

describe('github', () => {
  const some = (errors: number, warnings: number, infos: number) =>
    printed(github, reportOn([...loud(infos, 'info'), ...loud(warnings, 'warning'), ...loud(errors, 'error')]))
      .trimEnd()
      .split('\n');
  const levels = (lines: readonly string[]) => lines.map((line) => line.split(' ')[0]?.slice(2)).join(' ');
  const times = (number: number, level: string) => Array(number).fill(level).join(' ');

  it('prints locations and escapes command syntax', () => {
    expect(printed(github, reportOn(loud(1, 'warning', '../po,st:s/a%.md')), { base: 'content/' })).toBe(
      '::warning file=po%2Cst%3As/a%25.md,line=1,col=1,endLine=1,endColumn=4,title=shouting::Loud, at 100 %25: 0.%0ALower it.\n',
    );
  });

  it.each<[number, number, number, string, string[]]>([
    [1, 2, 3, 'error warning warning notice notice notice', []],
    [10, 10, 10, `${times(10, 'error')} ${times(10, 'warning')} ${times(10, 'notice')}`, []],
    [12, 0, 0, `${times(10, 'error')} notice`, ['2 more errors: see the job summary.']],
    [
      11,
      30,
      10,
      `${times(10, 'error')} ${times(10, 'warning')} ${times(10, 'notice')}`,
      [
        '1 more error: see the job summary.',
        '20 more warnings: see the job summary.',
        '3 more infos: see the job summary.',
      ],
    ],
  ])('shows the most severe of %i errors, %i warnings and %i infos, at most ten of a level', (...given) => {
    const [errors, warnings, infos, expected, more] = given;
    const lines = some(errors, warnings, infos);
    expect(levels(lines)).toBe(expected);
    expect(lines.filter((line) => line.includes('title=sincerity')).map((line) => line.split('::')[2])).toEqual(more);
  });
});
