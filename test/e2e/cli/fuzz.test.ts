import { readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { folder, type Outcome, sincerity } from '../../cli/command-line.ts';
import { setups } from './fuzzed-configs.ts';
import { lines } from './fuzzed-lines.ts';

const seed = 20_261_123;

/** The number of runs of each kind; `npm run test:campaign` sets a higher one. */
const numRuns = Number(process.env.FUZZ_RUNS ?? 100);

const drafts = {
  'a.txt': 'Wow!!! We open at ten on Sunday.\n',
  'posts.csv': 'text,When\n"Book now!!! Link in bio.",2026-11-23\n',
  'sub/b.md': '# Ten\n\nWe open at ten.\n',
};

interface Case {
  readonly argv: readonly string[];
  readonly files?: Readonly<Record<string, string | Uint8Array>>;
  readonly isWrong: boolean;
  readonly writes?: boolean;
}

/** Returns the names and contents of the files of a folder. */
function contents(cwd: string): readonly string[] {
  const names = readdirSync(cwd, { recursive: true, encoding: 'utf8' }).sort();
  return names.map((name) => {
    const path = join(cwd, name);
    return statSync(path).isFile() ? `${name}: ${readFileSync(path, 'latin1')}` : name;
  });
}

/** Returns a description of the first wrong behavior, or `undefined`. */
function findFault({ code, stdout, stderr }: Outcome, { argv, isWrong, writes }: Case): string | undefined {
  if (![0, 1, 2].includes(code)) return `It exits with ${code}.`;
  if (isWrong && code !== 2) return `The input is invalid, but it exits with ${code}.`;
  if (code === 2 && !writes && stdout + stderr === '') return 'It exits with 2 without a message.';
  // Stack traces are expected with --debug.
  if (argv.includes('--debug')) return undefined;
  if (/\n\s+at .+:\d+:\d+/u.test(stderr)) return 'It prints a stack trace.';
  if (isWrong && !/^sincerity: \P{Cc}+[.?]\n(?: {2}\P{Cc}+[.?]\n)?$/u.test(stderr))
    return 'Its message is not a sentence.';
  return undefined;
}

/** Runs a case in its own folder and checks its result. */
async function check(tried: Case): Promise<void> {
  const cwd = folder({ ...drafts, ...tried.files });
  const before = contents(cwd);
  const outcome = await sincerity(tried.argv, { cwd, stdin: 'Hello there, neighbours.' });
  expect(findFault(outcome, tried), JSON.stringify(outcome)).toBeUndefined();
  if (!tried.writes) expect(contents(cwd)).toEqual(before);
  rmSync(cwd, { recursive: true });
}

describe('random input', { timeout: 300_000 }, () => {
  it('never causes a crash: command lines', () => fc.assert(fc.asyncProperty(lines, check), { seed, numRuns }));

  it('never causes a crash: files', () => fc.assert(fc.asyncProperty(setups, check), { seed, numRuns }));
});
