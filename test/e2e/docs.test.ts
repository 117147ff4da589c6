import { spawnSync } from 'node:child_process';
import {
  chmodSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { accuracyTable, sourcesTable } from '../../scripts/docs/measured.ts';
import { renderScreenshot } from '../../scripts/docs/screenshot.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));

const pages = [
  'README.md',
  ...readdirSync(join(root, 'docs'))
    .filter((name) => name.endsWith('.md'))
    .sort()
    .map((name) => `docs/${name}`),
];

/** A fenced block. One with a name after the language is a file; one in `console` is run. */
interface Block {
  readonly language: string;
  readonly name: string | undefined;
  readonly body: string;
  readonly index: number;
}

function parseBlocks(page: string): Block[] {
  return [...page.matchAll(/^```(\w+)(?: (\S+))?\n(.*?)^```$/gmsu)].map((match) => {
    const [fence, language = '', name, body = ''] = match;
    return { language, name, body, index: match.index + fence.indexOf('\n') + 1 };
  });
}

const commands = (body: string) => body.split('\n').filter((line) => line.startsWith('$ '));

/** A content repository with the package installed. Each page has its own, with the files that it shows. */
function createProject() {
  const folder = mkdtempSync(join(tmpdir(), 'sincerity-docs-'));
  const { NO_COLOR: _, FORCE_COLOR: __, ...env } = process.env;
  const run = (command: string) =>
    spawnSync('sh', ['-c', command], {
      cwd: folder,
      encoding: 'utf8',
      env: { ...env, npm_config_offline: 'true', SINCERITY_AGENT: '0' },
    });
  const write = (name: string, body: string) => {
    const path = join(folder, name);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, body);
    if (body.startsWith('#!')) chmodSync(path, 0o755);
  };
  mkdirSync(join(folder, 'node_modules', '.bin'), { recursive: true });
  writeFileSync(join(folder, 'package.json'), '{ "type": "module" }\n');
  symlinkSync(root, join(folder, 'node_modules', 'sincerity-lint'));
  symlinkSync(join(root, 'node_modules', 'valibot'), join(folder, 'node_modules', 'valibot'));
  symlinkSync(join(root, 'bin', 'sincerity.js'), join(folder, 'node_modules', '.bin', 'sincerity'));
  run('git init -q && git config user.name Mo && git config user.email mo@bakery.example');
  return { folder, run, write };
}

type Project = ReturnType<typeof createProject>;

/** Runs the commands of a block in order; returns each, followed by its output. */
function replay(body: string, { run }: Project): string {
  return commands(body)
    .map((line) => `${line}\n${run(line.slice(2)).stdout}`)
    .join('\n')
    .replace(/\n+$/u, '\n');
}

/** True in `npm run docs`, which writes the current output into the pages. */
const isUpdate = () => expect.getState().snapshotState.snapshotUpdateState === 'all';

describe.each(pages)('%s', (path) => {
  const file = join(root, path);
  const page = readFileSync(file, 'utf8');
  const blocks = parseBlocks(page);
  const outputs = new Map<Block, string>();
  let project: Project;

  beforeAll(() => {
    project = createProject();
  });

  afterAll(() => rmSync(project.folder, { recursive: true, force: true }));

  // In the order of the page: a command sees the files that the page has shown so far.
  const files: Block[] = [];
  for (const block of blocks) {
    if (block.name) files.push(block);
    if (block.language !== 'console') continue;
    const shown = files.splice(0);
    test(`prints the output of ${commands(block.body)[0] ?? 'an empty block'}`, () => {
      for (const { name = '', body } of shown) project.write(name, body);
      const output = replay(block.body, project);
      outputs.set(block, output);
      if (!isUpdate()) expect(output).toBe(block.body);
    }, 120_000);
  }

  test('is up to date', () => {
    const current = blocks
      .reduceRight(
        (text, block) =>
          text.slice(0, block.index) + (outputs.get(block) ?? block.body) + text.slice(block.index + block.body.length),
        page,
      )
      .replace(/<!-- sources -->.*<!-- \/sources -->/su, () => `<!-- sources -->\n${sourcesTable()}\n<!-- /sources -->`)
      .replace(
        /<!-- accuracy -->.*<!-- \/accuracy -->/su,
        () => `<!-- accuracy -->\n${accuracyTable({ isShort: path === 'README.md' })}\n<!-- /accuracy -->`,
      );
    if (!isUpdate()) expect(current).toBe(page);
    // Other tests write generated pages at the same time.
    else if (current !== page) writeFileSync(file, current);
  });
});

test('docs/images/report.svg shows the report of the draft in README.md', async () => {
  const project = createProject();
  const [draft] = parseBlocks(readFileSync(join(root, 'README.md'), 'utf8'));
  const { name = '', body = '' } = draft ?? {};
  project.write(name, body);
  const command = `npx sincerity ${name}`;
  const { stdout } = project.run(`${command} --color`);
  rmSync(project.folder, { recursive: true, force: true });
  const svg = renderScreenshot(`$ ${command}\n${stdout}`, `Report of ${command}`);
  await expect(svg).toMatchFileSnapshot(join(root, 'docs/images/report.svg'));
});
