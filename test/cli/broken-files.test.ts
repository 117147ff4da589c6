import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { type Broken, beside, lintBroken, verdict } from './broken.ts';
import { brokenArchives } from './broken-archives.ts';
import { brokenDates } from './broken-dates.ts';
import { brokenDrafts } from './broken-drafts.ts';
import { brokenInputs } from './broken-inputs.ts';
import { brokenTables } from './broken-tables.ts';
import { brokenWorkbooks } from './broken-workbooks.ts';
import { brokenZips } from './broken-zips.ts';

const kinds: readonly (readonly [string, readonly Broken[]])[] = [
  ['a draft that is broken or not there', brokenInputs],
  ['a table', brokenTables],
  ['a workbook', brokenWorkbooks],
  ['dates', brokenDates],
  ['posts in files of their own', brokenDrafts],
  ['an archive', brokenArchives],
  ['a ZIP', brokenZips],
];

/** In milliseconds, on a machine with other things to do. */
const patience = 60_000;

const titled = (all: readonly Broken[]) => all.map((broken) => [broken.title, broken] as const);

const codeOf = ({ says }: Broken) => (says.length > 0 ? 2 : 0);

describe.each(kinds)('%s: what is wrong is said with its place, and what is good is read', (_, all) => {
  it.each(titled(all))(
    '%s',
    async (_, broken) => {
      const { posts, says, notes = '' } = broken;
      expect(await lintBroken(broken)).toEqual({ posts, says, notes, isGoodRead: true, code: codeOf(broken) });
    },
    patience,
  );
});

const bin = fileURLToPath(new URL('../../bin/sincerity.js', import.meta.url));

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
