import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { folder, withPackages } from '../../cli/command-line.ts';
import { commands, type Expected, type Row, tables, usual } from './exit-rows.ts';
import { program } from './spawned.ts';

const toMatcher = (expected: Expected = '') =>
  typeof expected === 'string' ? expected : expect.stringMatching(expected);

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
  expect(outcome).toEqual({ code, stdout: toMatcher(stdout), stderr: toMatcher(stderr) });
  for (const [name, content] of Object.entries(leaves)) {
    expect(readFileSync(join(cwd, name), 'utf8')).toEqual(toMatcher(content));
  }
}

const titled = (rows: readonly Row[]) => rows.map((row) => [row.code, row.argv.join(' '), row] as const);

/** Adds the compact format, unless a row has another format for standard output. */
function withCompactFormat(row: Row): Row {
  const hasFormat = row.argv.some((arg, index) => row.argv[index - 1] === '-f' && !arg.includes(':'));
  return hasFormat ? row : { ...row, argv: ['-f', 'compact', ...row.argv] };
}

describe.each(Object.entries(tables))('exit status and output › %s', (_, rows) => {
  it.concurrent.each(titled(rows))('are right for %i: sincerity %s', (_code, _argv, row) =>
    check(withCompactFormat(row)),
  );
});

describe('exit status and output › commands', () => {
  it.concurrent.each(titled(commands))('are right for %i: sincerity %s', (_code, _argv, row) => check(row));
});
