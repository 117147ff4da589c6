import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, it } from 'vitest';
import { folder, type Outcome, sincerity } from './command-line.ts';
import { setups } from './fuzzed-configs.ts';
import { lines } from './fuzzed-lines.ts';

const drafts = {
  'a.txt': 'Wow!!! We open at ten on Sunday.\n',
  'posts.csv': 'text,When\n"Book now!!! Link in bio.",2026-11-23\n',
  'sub/b.md': '# Ten\n\nWe open at ten.\n',
};

function contents(cwd: string): string {
  const names = readdirSync(cwd, { recursive: true, encoding: 'utf8' }).sort();
  return names
    .map((name) => [name, statSync(join(cwd, name)).isFile() && readFileSync(join(cwd, name), 'latin1')])
    .join('\n');
}

/** What must never be said or done, in words; nothing where all is well. */
function faultOf({ code, stdout, stderr }: Outcome, isWrong: boolean, isDebug: boolean): string | undefined {
  if (/\n\s+at .+:\d+:\d+/u.test(stderr) && !isDebug) return 'a stack trace';
  if (![0, 1, 2].includes(code)) return `exit ${code}`;
  if (isWrong && code !== 2) return `exit ${code} although something is wrong`;
  if (code === 2 && stdout + stderr === '') return 'exit 2 without a word';
  if (isWrong && !isDebug && !/^sincerity: [\s\S]*[.?]\n$/mu.test(stderr) && !/problem|Could not be read/u.test(stdout))
    return 'no message that ends';
  return undefined;
}

async function check(
  argv: readonly string[],
  files: Readonly<Record<string, string | Uint8Array>>,
  isWrong: boolean,
  writes: boolean,
) {
  const cwd = folder({ ...drafts, ...files });
  const before = contents(cwd);
  const outcome = await sincerity(argv, { cwd, stdin: 'Hello there, neighbours.' });
  const fault =
    faultOf(outcome, isWrong, argv.includes('--debug')) ??
    (!writes && contents(cwd) !== before ? 'files were changed' : undefined);
  return fault && `${fault}\n${outcome.stderr || outcome.stdout}`;
}

describe('whatever is typed or configured', { timeout: 600_000 }, () => {
  it('explore', async () => {
    const seen = new Map<string, number>();
    const t = performance.now();
    for (const { argv, isWrong, writes } of fc.sample(lines, { seed: Number(process.env.SEED ?? 7), numRuns: 1000 })) {
      const fault = await check(argv, {}, isWrong, writes).catch((e) => `THROWN ${e.stack}`);
      if (fault) {
        const k = fault.slice(0, 120);
        seen.set(k, (seen.get(k) ?? 0) + 1);
        if (seen.get(k)! < 2) console.log(JSON.stringify(argv).slice(0, 300), '→', fault.slice(0, 600));
      }
    }
    console.log('LINES', performance.now() - t);
    const t2 = performance.now();
    for (const { argv, isWrong, files } of fc.sample(setups, { seed: Number(process.env.SEED ?? 7), numRuns: 1000 })) {
      const fault = await check(argv, files, isWrong, false).catch((e) => `THROWN ${e.stack}`);
      if (fault) {
        const k = fault.slice(0, 120);
        seen.set(k, (seen.get(k) ?? 0) + 1);
        if (seen.get(k)! < 2)
          console.log(
            JSON.stringify(files).slice(0, 300),
            JSON.stringify(argv).slice(0, 300),
            '→',
            fault.slice(0, 600),
          );
      }
    }
    console.log('SETUPS', performance.now() - t2);
  });
});
