import { readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { folder, type Outcome, sincerity } from '../../cli/command-line.ts';
import { setups } from './fuzzed-configs.ts';
import { lines } from './fuzzed-lines.ts';

const seed = 20_261_123;

/** Of each kind: `npm run test:campaign` asks for more. */
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

/** What the files of a folder hold, and what they are called. */
function contents(cwd: string): readonly string[] {
  const names = readdirSync(cwd, { recursive: true, encoding: 'utf8' }).sort();
  return names.map((name) => {
    const path = join(cwd, name);
    return statSync(path).isFile() ? `${name}: ${readFileSync(path, 'latin1')}` : name;
  });
}

/** What must never be said, in words; nothing where all is well. */
function faultOf({ code, stdout, stderr }: Outcome, { argv, isWrong, writes }: Case): string | undefined {
  if (![0, 1, 2].includes(code)) return `It exits with ${code}.`;
  if (isWrong && code !== 2) return `Something is wrong, and it exits with ${code}.`;
  if (code === 2 && !writes && stdout + stderr === '') return 'It exits with 2 without a word.';
  // Whoever asks for them gets them.
  if (argv.includes('--debug')) return undefined;
  if (/\n\s+at .+:\d+:\d+/u.test(stderr)) return 'It shows a stack trace.';
  if (isWrong && !/^sincerity: \P{Cc}+[.?]\n(?: {2}\P{Cc}+[.?]\n)?$/u.test(stderr)) return 'It says no sentence.';
  return undefined;
}

/** Runs a case in a folder of its own, and holds it to what it may say and do. */
async function check(tried: Case): Promise<void> {
  const cwd = folder({ ...drafts, ...tried.files });
  const before = contents(cwd);
  const outcome = await sincerity(tried.argv, { cwd, stdin: 'Hello there, neighbours.' });
  expect(faultOf(outcome, tried), JSON.stringify(outcome)).toBeUndefined();
  if (!tried.writes) expect(contents(cwd)).toEqual(before);
  rmSync(cwd, { recursive: true });
}

describe('whatever is typed or configured', { timeout: 300_000 }, () => {
  it('is refused in a sentence where it is wrong, and never with a stack trace: command lines', () =>
    fc.assert(fc.asyncProperty(lines, check), { seed, numRuns }));

  it('is refused in a sentence where it is wrong, and never with a stack trace: files', () =>
    fc.assert(fc.asyncProperty(setups, check), { seed, numRuns }));
});
