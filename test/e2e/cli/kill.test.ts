import { mkdirSync, readdirSync, readFileSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';
import { readCacheKey } from '../../../src/node/cache/cache-key.ts';
import { createFileStore } from '../../../src/node/cache/file-store.ts';
import { writeFileWhole } from '../../../src/node/files/write-file.ts';
import { folder, sincerity } from '../../cli/command-line.ts';
import { bin, program, spawned } from './spawned.ts';

const seed = 20_261_123;

/** The number of kills at random moments; `npm run test:campaign` sets a higher one. */
const repeats = Number(process.env.KILL_REPEATS ?? 5);

const isLeftover = (name: string) => /(?:^|\/)\.sincerity-[\da-f-]{36}\.tmp$/u.test(name);

/** Runs a few tasks at a time. */
async function several<Task>(tasks: readonly Task[], run: (task: Task, index: number) => Promise<void>): Promise<void> {
  const queue = [...tasks.entries()];
  const work = async () => {
    for (let next = queue.shift(); next; next = queue.shift()) await run(next[1], next[0]);
  };
  await Promise.all(Array.from({ length: maxConcurrency }, work));
}

/** Returns the bytes of the files of a folder by path. */
function contents(cwd: string): ReadonlyMap<string, string> {
  const names = readdirSync(cwd, { recursive: true, encoding: 'utf8' }).map((name) => name.replaceAll('\\', '/'));
  const files = names.filter((name) => statSync(join(cwd, name)).isFile());
  return new Map(files.sort().map((name) => [name, readFileSync(join(cwd, name), 'latin1')]));
}

const rows = Array.from({ length: 120 }, (_, index) => `${index},"Wow!!! Row ${index}, and the kettle is on 🫖."`);
const cards = rows.slice(0, 20).map((row, id) => ({ id, text: row.slice(2, 30), note: [null, 1e2, 'kept'] }));

const drafts: Readonly<Record<string, string>> = {
  'a.md': '---\nplatform: x\n---\n\nWow!!! We open at ten on Sunday.\n',
  'cards.json': `${JSON.stringify(cards, null, 3)}\n`,
  'week.csv': `\ufeffid,text\r\n${rows.join('\r\n')}\r\n`,
};

interface Writer {
  readonly title: string;
  readonly argv: readonly string[];
  /** An earlier run that writes a file, which is replaced. */
  readonly had?: readonly string[];
}

/** What a shell reports of a process that SIGKILL has ended. */
const killedStatus = 137;

/** The number of programs that run at once. */
const maxConcurrency = 3;

/** The commands that write files. */
const writers: readonly Writer[] = [
  { title: 'a cache', argv: ['--cache', '-f', 'compact', '.'] },
  { title: 'a baseline', argv: ['baseline', '.'], had: ['baseline', 'a.md'] },
  { title: 'a fix', argv: ['--fix', '-f', 'compact', '.'] },
  { title: 'a report', argv: ['-f', 'json:report', '.'], had: ['-f', 'json:report', 'a.md'] },
];

describe('killed process', { timeout: 300_000 }, () => {
  const project = fileURLToPath(new URL('../../../', import.meta.url));
  const versions = ['old', 'new'].map((word) => `${word} ${'line 🫖\n'.repeat(8_000)}${word}`);

  /** Writes the same three files in a loop, each in one of two versions. */
  const writer = `
    import { readFileSync } from 'node:fs';
    import { ${createFileStore.name} as createFileStore } from './cache/file-store.js';
    import { ${writeFileWhole.name} as writeFileWhole } from './files/write-file.js';
    const versions = JSON.parse(readFileSync(new URL('versions.json', import.meta.url), 'utf8'));
    const store = createFileStore('cache', Buffer.from('key'));
    process.stderr.write('Started.');
    for (let turn = 0; ; turn++) {
      const version = versions[turn % 2];
      await writeFileWhole('bytes.txt', Buffer.from(version));
      await writeFileWhole('pieces.txt', version.match(/.{1,9000}/gsu));
      await store.put('page.json', version);
    }
  `;

  it(`leaves complete files, ${repeats} times`, async () => {
    const code = folder({
      'package.json': '{"type":"module"}',
      'versions.json': JSON.stringify(versions),
      'writer.js': writer,
    });
    for (const name of ['files/temp-files', 'cache/file-store', 'files/write-file']) {
      const { outputText } = ts.transpileModule(readFileSync(join(project, `src/node/${name}.ts`), 'utf8'), {
        compilerOptions: {
          module: ts.ModuleKind.ESNext,
          target: ts.ScriptTarget.ES2022,
          rewriteRelativeImportExtensions: true,
        },
      });
      mkdirSync(dirname(join(code, name)), { recursive: true });
      writeFileSync(join(code, `${name}.js`), outputText);
    }
    const delays = fc.sample(fc.integer({ min: 0, max: 40 }), { seed, numRuns: repeats });
    const [old = ''] = versions;
    const folders = Array.from({ length: 5 }, () => folder({ 'bytes.txt': old, 'pieces.txt': old }));
    const seen = new Set<string>();
    await several(folders, async (cwd, number) => {
      for (const after of delays.filter((_, index) => index % folders.length === number)) {
        const killed = { after, since: 'words' } as const;
        const { code: status, stderr } = await spawned(process.execPath, [join(code, 'writer.js')], { cwd, killed });
        expect({ status, stderr }).toEqual({ status: 137, stderr: 'Started.' });
        const now = [
          ...['bytes.txt', 'pieces.txt'].map((name) => readFileSync(join(cwd, name), 'utf8')),
          createFileStore(join(cwd, 'cache'), Buffer.from('key')).get('page.json') ?? old,
        ].map((text) => versions.indexOf(text));
        expect(now, `killed after ${after} ms`).not.toContain(-1);
        seen.add(now.join(' '));
      }
    });
    // Few kills may have the same result.
    if (repeats < 50) return;
    // Kills at different moments leave different files in their new version.
    expect(seen.size).toBeGreaterThan(2);
    const left = folders.flatMap((cwd) => [...contents(cwd).keys()].filter(isLeftover).map((name) => join(cwd, name)));
    expect(left.length).toBeGreaterThan(0);
  });

  /** Runs a command without a kill, and returns functions that check killed runs. */
  async function expectations({ argv, had }: Writer) {
    const calm = folder({ ...drafts, '.gitignore': 'report\n' });
    if (had) await program(had, { cwd: calm });
    const before = contents(calm);
    const createProject = () =>
      folder(Object.fromEntries([...before].map(([name, text]) => [name, Buffer.from(text, 'latin1')])));
    const started = performance.now();
    const undisturbed = await program(argv, { cwd: calm });
    const duration = performance.now() - started;
    const after = contents(calm);
    const isCached = (name: string) => name.startsWith('.sincerity-cache/');

    const expectWhole = (cwd: string) => {
      const now = contents(cwd);
      expect([...now.keys()]).toEqual(expect.arrayContaining([...before.keys()]));
      for (const [name, content] of now) {
        if (isLeftover(name)) continue;
        const expected = [before.get(name), after.get(name)];
        if (!isCached(name) || name.endsWith('.gitignore')) expect(expected, name).toContain(content);
        else
          expect(
            createFileStore(join(cwd, dirname(name)), readCacheKey()).get(name.slice(name.indexOf('/') + 1)),
          ).toBeTypeOf('string');
      }
    };
    /** Checks that the next run has the same result as without the kill, and no message about it. */
    const expectRecovery = async (cwd: string) => {
      const { code, stderr } = await program(argv, { cwd });
      expect({ code, hasError: /left out|unable|Error/u.test(stderr) }).toEqual({
        code: undisturbed.code,
        hasError: false,
      });
      const now = contents(cwd);
      for (const [name, content] of after) if (!isCached(name)) expect(now.get(name), name).toBe(content);
    };
    return { createProject, before, after, duration, expectWhole, expectRecovery };
  }

  it.each(writers)('leaves $title complete at each call that changes a file', async (writer) => {
    const { createProject, before, after, expectWhole, expectRecovery } = await expectations(writer);
    const preload = `--import ${new URL('../../../fixtures/cli/kill-at-change.mjs', import.meta.url).href}`;
    let kills = 0;
    let torn = 0;
    const tryFrom = async (first: number) => {
      for (let at = first; ; at += maxConcurrency) {
        const cwd = createProject();
        const env = { NODE_OPTIONS: preload, KILL_AT: String(at) };
        const { code } = await program(writer.argv, { cwd, env });
        expectWhole(cwd);
        if (code !== killedStatus) return;
        kills++;
        if ([...contents(cwd).keys()].some(isLeftover)) torn++;
        if (at % 4 === 1) await expectRecovery(cwd);
      }
    };
    await Promise.all(Array.from({ length: maxConcurrency }, (_, index) => tryFrom(index + 1)));
    expect(kills).toBeGreaterThan(3);
    expect(torn).toBeGreaterThan(1);
    if (writer.argv.includes('--fix')) {
      for (const [name, content] of before) expect(after.get(name)).toBe(content.replaceAll('!!!', '!'));
    }
  });

  it.each(writers)(`leaves $title complete at ${repeats} random moments`, async (writer) => {
    const { createProject, duration, expectWhole, expectRecovery } = await expectations(writer);
    const fractions = fc.sample(fc.double({ min: 0.3, max: 1.1, noNaN: true }), { seed, numRuns: repeats });
    await several(fractions, async (fraction, index) => {
      const cwd = createProject();
      // A third of the kills are at any time, the others soon after the first change of a file.
      const killed =
        index % 3 === 0
          ? ({ since: 'start', after: fraction * duration } as const)
          : ({ since: 'change', after: (fraction - 0.3) * 25 } as const);
      await program(writer.argv, { cwd, killed });
      expectWhole(cwd);
      if (index % 5 === 0) await expectRecovery(cwd);
    });
  });

  it('leaves temporary files that are not linted and that later runs remove', async () => {
    const name = '.sincerity-0b0ad3a5-7c5c-4f5e-9a35-3f1f3c1c9f6e.tmp';
    const torn = 'text\n"Wow!!! It is half of';
    const cwd = folder({
      'calm.txt': 'We open at ten on Sunday.\n',
      'loud.txt': 'Wow!!! We open at ten.\n',
      [name]: torn,
      [`.sincerity-cache/${name}`]: torn,
      '.mine.tmp': torn,
    });
    const argv = ['-f', 'compact', '--fail-on', 'never', '.', '**/*', '*', '--fix', '--cache'];
    const leftovers = () => [...contents(cwd).keys()].filter(isLeftover);
    const outcome = await sincerity(argv, { cwd });
    expect(outcome).toEqual({ code: 0, stdout: '', stderr: 'Applied 1 fix in 1 file.\n' });
    expect(leftovers()).toEqual([`.sincerity-cache/${name}`, name].sort());

    const later = folder({
      'loud.txt': 'Wow!!! We open at ten.\n',
      [name]: torn,
      [`.sincerity-cache/${name}`]: torn,
      '.mine.tmp': torn,
    });
    const lastYear = new Date(Date.now() - 2 * 3_600_000);
    for (const path of [name, `.sincerity-cache/${name}`, '.mine.tmp'])
      utimesSync(join(later, path), lastYear, lastYear);
    expect(await sincerity(argv, { cwd: later })).toEqual(outcome);
    expect([...contents(later).keys()].filter((path) => path.endsWith('.tmp'))).toEqual(['.mine.tmp']);
  });
});

describe('full disk', () => {
  /** Runs the program with a limit of the size of files. */
  const runWithLimit = (blocks: number, argv: readonly string[], cwd: string) =>
    spawned('sh', ['-c', `ulimit -f ${blocks}; exec "$0" "$@"`, process.execPath, bin, ...argv], { cwd });

  it.each([
    ['-f json:report .', 1, 'report: Could not write the report. Writing failed: EFBIG: file too large, write.'],
    [
      'baseline .',
      1,
      '.sincerity-baseline: Could not write the baseline. Writing failed: EFBIG: file too large, write.',
    ],
    [
      '--fix week.csv',
      1,
      'week.csv: Could not fix this file. Writing failed: EFBIG: file too large, write.\n  Files before it have been fixed; files after it are unchanged.',
    ],
    [
      'init',
      0,
      'sincerity.config.yaml: Could not write the configuration. Writing failed: EFBIG: file too large, write.',
    ],
  ])('is reported and does not change old files: sincerity %s', async (argv, blocks, message) => {
    const old = { '.sincerity-baseline': '# Mine.\n', report: 'Mine.\n' };
    const cwd = folder({ ...drafts, ...old, '.gitignore': 'report\n' });
    const before = contents(cwd);
    const { code, stdout, stderr } = await runWithLimit(blocks, argv.split(' '), cwd);
    expect({ code, stdout, stderr }).toEqual({ code: 2, stdout: '', stderr: `sincerity: ${message}\n` });
    expect(contents(cwd)).toEqual(before);
  });

  it('disables the cache but not the report', async () => {
    const cwd = folder(drafts);
    const argv = ['--cache', '-f', 'compact', '.'];
    const { stdout } = await program(argv.slice(1), { cwd });
    expect(await runWithLimit(1, argv, cwd)).toEqual({
      code: 0,
      stdout,
      stderr: 'The cache was ignored: EFBIG: file too large, write\n',
    });
    await program([...argv, '--fail-on', 'never'], { cwd });
    // The cached posts exist; only the whole run cannot be stored.
    expect(await runWithLimit(0, argv, cwd)).toEqual({ code: 0, stdout, stderr: '' });
    expect([...contents(cwd).keys()].filter(isLeftover)).toEqual([]);
  });

  it('is reported if standard output is written to it', async () => {
    const cwd = folder(drafts);
    const args = ['-c', '"$0" "$@" > /dev/full', process.execPath, bin, 'a.md'];
    expect(await spawned('sh', args, { cwd })).toEqual({
      code: 2,
      stdout: '',
      stderr: 'sincerity: Standard output was not written: ENOSPC: no space left on device, write.\n',
    });
  });
});
