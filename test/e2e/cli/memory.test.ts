import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { type Broken, beside, verdict } from '../../cli/broken.ts';
import { kinds } from '../../cli/broken-kinds.ts';
import { bin } from './spawned.ts';

/** In milliseconds, on a machine with other things to do. */
const patience = 60_000;

const titled = (all: readonly Broken[]) => all.map((broken) => [broken.title, broken] as const);

const codeOf = ({ says }: Broken) => (says.length > 0 ? 2 : 0);

/** In kilobytes. */
const mostGrowth = 300 * 1024;

const told = 'Largest resident set in kilobytes: ';
const telling = `data:text/javascript,process.on('exit',()=>process.stderr.write('${told}'+process.resourceUsage().maxRSS))`;

/** Runs the built program, and says how much memory it took at most. */
function measure(cwd: string, args: readonly string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['--import', telling, bin, ...args], {
    cwd,
    encoding: 'utf8',
    maxBuffer: 64 * 1024 ** 2,
    env: { PATH: process.env.PATH },
    timeout: patience,
  });
  const [notes = '', kilobytes] = stderr.split(told);
  return { code: status, stdout, notes, kilobytes: Number(kilobytes) };
}

describe('what could fill the memory does not', () => {
  const { kilobytes: usual } = measure(beside({ name: 'a.md', is: 'The oven is warm.\n' }), ['a.md', 'good.md']);

  it.each(titled(kinds.flatMap(([, all]) => all).filter(({ isHeavy }) => isHeavy)))(
    '%s',
    (_, broken) => {
      const { posts, says, name } = broken;
      const cwd = beside(broken);
      const { code, stdout, notes, kilobytes } = measure(cwd, ['--format', 'json', name, join(cwd, 'good.md')]);
      expect({ ...verdict(stdout), code, notes }).toEqual({
        posts,
        says,
        isGoodRead: true,
        code: codeOf(broken),
        notes: '',
      });
      expect(kilobytes - usual).toBeLessThan(mostGrowth);
    },
    patience,
  );
});
