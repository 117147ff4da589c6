/**
 * `npm run bench [-- --json] [--runs 5] [--posts 3000]` measures whole processes: ours and other linters on the same
 * generated texts, in a hook, and with a cache. Each round runs every command once, so that a busy moment affects all of
 * them; it prints medians. The first run installs the other linters into `.bench/`, which Git ignores.
 */
import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { generatePosts } from './bench/posts.ts';

const peers = { alex: '11.0.1', textlint: '15.8.0', 'textlint-rule-write-good': '2.0.0', 'write-good': '1.0.8' };

const root = fileURLToPath(new URL('../', import.meta.url));
const folder = `${root}.bench/`;
/** The folder of the texts. It is outside of the repository, so that no .gitignore applies. */
const texts = mkdtempSync(join(tmpdir(), 'sincerity-bench-'));
const seed = 20_000;
/** Size of the larger file relative to the smaller one. The difference of their times excludes the startup. */
const warm = 4;

function installPeers() {
  const installed = Object.entries(peers).every(([name, version]) => {
    const manifest = `${folder}node_modules/${name}/package.json`;
    return existsSync(manifest) && JSON.parse(readFileSync(manifest, 'utf8')).version === version;
  });
  if (installed) return;
  process.stderr.write(`Installing ${Object.keys(peers).join(', ')} into .bench/ …\n`);
  writeFileSync(`${folder}package.json`, JSON.stringify({ private: true, dependencies: peers }));
  const { status } = spawnSync('npm', ['install', '--no-audit', '--no-fund', '--ignore-scripts'], {
    cwd: folder,
    stdio: ['ignore', 'ignore', 'inherit'],
    shell: process.platform === 'win32',
  });
  if (status !== 0) throw new Error('The peers could not be installed.');
}

/** Writes the texts: NDJSON for this linter, paragraphs for the others. */
function writeTexts(count: number) {
  const posts = generatePosts(count, seed);
  const write = (name: string, text: string) => writeFileSync(join(texts, name), text);
  cpSync(`${root}fixtures/start-up`, texts, { recursive: true });
  symlinkSync(`${folder}node_modules`, join(texts, 'node_modules'), 'junction');
  const writePosts = (name: string, all: readonly string[]) =>
    write(name, all.map((text, id) => `${JSON.stringify({ id: `${id}`, text })}\n`).join(''));
  write('posts.md', `${posts.join('\n\n')}\n`);
  writePosts('posts.ndjson', posts);
  writePosts('more-posts.ndjson', generatePosts(warm * count, seed));
  write('compromise.mjs', `import ${JSON.stringify(import.meta.resolve('compromise'))};\n`);
  write('.textlintrc.json', JSON.stringify({ rules: { 'write-good': true } }));
}

const ours = `${root}bin/sincerity.js`;
/** Number of posts in a content repository. */
const contentPosts = 2_000;
const content = join(texts, 'content');

/** Creates a repository with one post per file and one staged post. */
function writeContent() {
  for (const [index, text] of generatePosts(contentPosts, seed).entries()) {
    const month = join(content, 'posts', `month-${index % 24}`);
    mkdirSync(month, { recursive: true });
    const facts = `platform: linkedin\ndate: 2026-${String((index % 12) + 1).padStart(2, '0')}-01`;
    writeFileSync(join(month, `${index}.md`), `---\n${facts}\n---\n${text}\n`);
  }
  const git = (...args: string[]) => {
    const { status, stderr } = spawnSync(
      'git',
      ['-c', 'user.name=bench', '-c', 'user.email=bench@example.org', ...args],
      {
        cwd: content,
        encoding: 'utf8',
      },
    );
    if (status !== 0) throw new Error(`git ${args[0]} failed: ${stderr}`);
  };
  git('init', '-q');
  git('add', '-A');
  git('commit', '-q', '-m', 'Posts');
  cpSync(`${root}fixtures/start-up/tags.md`, join(content, 'posts', 'staged.md'));
  cpSync(join(texts, '.textlintrc.json'), join(content, '.textlintrc.json'));
  symlinkSync(`${folder}node_modules`, join(content, 'node_modules'), 'junction');
  git('add', 'posts/staged.md');
}

const peer = (path: string) => `${folder}node_modules/${path}`;

interface BenchCommand {
  readonly row: string;
  readonly name: string;
  readonly args: readonly string[];
  readonly cwd?: string;
}

const commands: readonly BenchCommand[] = [
  { row: 'floor', name: 'node -e 0', args: ['-e', '0'] },
  { row: 'floor', name: 'loading compromise', args: ['compromise.mjs'] },
  { row: 'one draft', name: 'sincerity, no tags needed', args: [ours, '--no-config', 'no-tags.md'] },
  { row: 'one draft', name: 'sincerity, tags needed', args: [ours, '--no-config', 'tags.md'] },
  ...['one draft', 'posts'].flatMap((row) => {
    const file = row === 'posts' ? 'posts.md' : 'tags.md';
    return [
      { row, name: 'write-good', args: [peer('write-good/bin/write-good.js'), file] },
      { row, name: 'alex', args: [peer('alex/cli.js'), file] },
      { row, name: 'textlint + write-good', args: [peer('textlint/bin/textlint.js'), file] },
    ];
  }),
  { row: 'posts', name: 'sincerity', args: [ours, '--no-config', '--format', 'json', 'posts.ndjson'] },
  { row: 'hook', name: 'sincerity --staged', args: [ours, '--staged', '--fail-on', 'warning'], cwd: content },
  {
    row: 'hook',
    name: 'textlint + write-good',
    args: [peer('textlint/bin/textlint.js'), join('posts', 'staged.md')],
    cwd: content,
  },
  { row: 'content', name: 'sincerity --version', args: [ours, '--version'], cwd: content },
  { row: 'content', name: 'sincerity --cache', args: [ours, '--cache', '--format', 'compact', 'posts'], cwd: content },
  { row: 'more posts', name: 'sincerity', args: [ours, '--no-config', '--format', 'json', 'more-posts.ndjson'] },
];

/**
 * Returns the run time of a process in milliseconds.
 *
 * @throws {Error} if it crashed or read nothing. The exit status can be above 0 because of findings.
 */
function time({ row, name, args, cwd = texts }: BenchCommand): number {
  const start = process.hrtime.bigint();
  const { signal, error, stdout, stderr } = spawnSync(process.execPath, args, {
    cwd,
    env: { ...process.env, NO_COLOR: '1' },
    maxBuffer: 2 ** 30,
    encoding: 'utf8',
  });
  const elapsed = Number(process.hrtime.bigint() - start) / 1e6;
  if (error || signal || /Cannot find (module|package)|SyntaxError/u.test(stderr)) {
    throw error ?? new Error(`${name} did not run: ${signal ?? stderr}`);
  }
  const output = stdout + stderr;
  if ((row === 'posts' && output === '') || /no post to read|"posts": 0,/u.test(output)) {
    throw new Error(`${name} read nothing.`);
  }
  return elapsed;
}

function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = sorted.length >> 1;
  const upper = sorted[middle] ?? Number.NaN;
  return sorted.length % 2 === 1 ? upper : ((sorted[middle - 1] ?? upper) + upper) / 2;
}

interface Result {
  readonly row: string;
  readonly name: string;
  /** Time in milliseconds. */
  readonly median: number;
  readonly min: number;
  readonly max: number;
}

/** Runs all commands in turn, after a first round that fills the disk cache. */
function measure(runs: number): Result[] {
  const times: number[][] = commands.map(() => []);
  for (let round = 0; round <= runs; round++) {
    for (const [index, command] of commands.entries()) {
      process.stderr.write(`\rround ${round} of ${runs}: ${command.row}, ${command.name}`.padEnd(70));
      const elapsed = time(command);
      if (round > 0) times[index]?.push(elapsed);
    }
  }
  process.stderr.write('\r'.padEnd(71).concat('\r'));
  return commands.map(({ row, name }, index) => {
    const all = times[index] ?? [];
    return { row, name, median: median(all), min: Math.min(...all), max: Math.max(...all) };
  });
}

/** Returns milliseconds above the startup time, posts per second, and ratios. */
function compare(results: readonly Result[], count: number) {
  const find = (row: string, name: string): number =>
    results.find((result) => result.row === row && result.name === name)?.median ?? Number.NaN;
  const bare = find('floor', 'node -e 0');
  const loading = find('floor', 'loading compromise');
  const drafts: Record<string, number> = {
    'above bare node, no tags needed': find('one draft', 'sincerity, no tags needed') - bare,
    'above loading compromise, tags needed': find('one draft', 'sincerity, tags needed') - loading,
  };
  const hook = find('hook', 'sincerity --staged');
  const daily: Record<string, number> = {
    'hook, one staged post: ms above bare node': hook - bare,
    'hook, one staged post: time ÷ textlint': hook / find('hook', 'textlint + write-good'),
    [`${contentPosts} posts with a warm cache: time ÷ --version`]:
      find('content', 'sincerity --cache') / find('content', 'sincerity --version'),
  };
  const own = find('posts', 'sincerity');
  const throughput = results
    .filter(({ row }) => row === 'posts')
    .map(({ name, median: whole }) => {
      const start = find('one draft', name === 'sincerity' ? 'sincerity, tags needed' : name);
      return {
        name,
        postsPerSecond: (count / whole) * 1000,
        postsPerSecondWithoutStart: (count / Math.max(whole - start, 1)) * 1000,
        timesOurs: whole / own,
      };
    });
  const more = find('more posts', 'sincerity') - own;
  return { drafts, daily, throughput, postsPerSecondWarm: (((warm - 1) * count) / more) * 1000 };
}

function print({ machine, results, drafts, daily, throughput, postsPerSecondWarm, posts }: typeof report): void {
  const labels: Readonly<Record<string, string>> = {
    content: `${contentPosts} posts`,
    posts: `${posts} posts`,
    'more posts': `${warm * posts} posts`,
  };
  const lines = [
    `${machine.cpu}, ${machine.cores} cores, ${machine.platform}, Node ${machine.node}`,
    Object.entries(machine.versions)
      .map(([name, version]) => `${name} ${version}`)
      .join(', '),
    '',
    `${'milliseconds, whole process'.padEnd(44)}${'median'.padStart(8)}${'min'.padStart(8)}${'max'.padStart(8)}`,
    ...results.map(({ row, name, ...figures }) => {
      const label = `${labels[row] ?? row}: ${name}`;
      return [
        label.padEnd(44),
        ...(['median', 'min', 'max'] as const).map((key) => figures[key].toFixed(0).padStart(8)),
      ].join('');
    }),
    '',
    ...Object.entries(drafts).map(
      ([name, value]) => `one draft ${name}: ${value >= 0 ? '+' : ''}${value.toFixed(0)} ms`,
    ),
    ...Object.entries(daily).map(([name, value]) => `${name}: ${value.toFixed(name.includes('÷') ? 2 : 0)}`),
    '',
    `${`posts per second (${posts} posts)`.padEnd(44)}${'whole'.padStart(8)}${'no start'.padStart(10)}${'time ÷ ours'.padStart(13)}`,
    ...throughput.map(({ name, postsPerSecond, postsPerSecondWithoutStart, timesOurs }) =>
      [
        name.padEnd(44),
        postsPerSecond.toFixed(0).padStart(8),
        postsPerSecondWithoutStart.toFixed(0).padStart(10),
        `${timesOurs.toFixed(2)} ×`.padStart(13),
      ].join(''),
    ),
    `${`sincerity, from post ${posts} to ${warm * posts}`.padEnd(52)}${postsPerSecondWarm.toFixed(0).padStart(10)}`,
  ];
  process.stdout.write(`${lines.join('\n')}\n`);
}

const { values } = parseArgs({
  options: {
    json: { type: 'boolean', default: false },
    runs: { type: 'string', default: '5' },
    posts: { type: 'string', default: '3000' },
  },
});

const manifest = (path: string) => JSON.parse(readFileSync(path, 'utf8'));

mkdirSync(folder, { recursive: true });
installPeers();
writeTexts(Number(values.posts));
writeContent();
process.on('exit', () => rmSync(texts, { recursive: true }));
const results = measure(Number(values.runs));
const report = {
  machine: {
    cpu: cpus()[0]?.model ?? 'unknown processor',
    cores: cpus().length,
    platform: `${process.platform} ${process.arch}`,
    node: process.versions.node,
    versions: {
      'sincerity-lint': manifest(`${root}package.json`).version,
      compromise: manifest(`${root}node_modules/compromise/package.json`).version,
      ...peers,
    },
  },
  posts: Number(values.posts),
  runs: Number(values.runs),
  results,
  ...compare(results, Number(values.posts)),
};
if (values.json) process.stdout.write(`${JSON.stringify(report, null, 2)}\n`);
else print(report);
