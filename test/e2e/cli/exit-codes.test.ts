import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { folder, withPackages } from '../../cli/command-line.ts';
import { commands, type Row, type Said, tables, usual } from './exit-rows.ts';
import { program } from './spawned.ts';

const exactly = (said: Said = '') => (typeof said === 'string' ? said : expect.stringMatching(said));

async function check({
  argv,
  files = {},
  before = [],
  code,
  stdout,
  stderr,
  leaves = {},
  ...more
}: Row): Promise<void> {
  const cwd = withPackages(folder({ ...usual, ...files }));
  for (const args of before) await program(args, { cwd });
  const outcome = await program(argv, { cwd, ...more });
  expect(outcome).toEqual({ code, stdout: exactly(stdout), stderr: exactly(stderr) });
  for (const [name, content] of Object.entries(leaves)) {
    expect(readFileSync(join(cwd, name), 'utf8')).toEqual(exactly(content));
  }
}

const titled = (rows: readonly Row[]) => rows.map((row) => [row.code, row.argv.join(' '), row] as const);

/** Says findings in lines, unless a row asks for something else on standard output. */
function inLines(row: Row): Row {
  const isSaid = row.argv.some((arg, index) => row.argv[index - 1] === '-f' && !arg.includes(':'));
  return isSaid ? row : { ...row, argv: ['-f', 'compact', ...row.argv] };
}

describe.each(Object.entries(tables))('the exit status and both streams: %s', (_, rows) => {
  it.concurrent.each(titled(rows))('%i: sincerity %s', (_code, _argv, row) => check(inLines(row)));
});

describe('the exit status and both streams of commands', () => {
  it.concurrent.each(titled(commands))('%i: sincerity %s', (_code, _argv, row) => check(row));
});
