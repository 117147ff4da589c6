import { execFileSync, spawnSync } from 'node:child_process';
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { builtinModules } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { publint } from 'publint';
import ts from 'typescript';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import manifest from '../../package.json' with { type: 'json' };
import { rules } from '../../rules/index.ts';
import { configJsonSchema } from '../../scripts/build/config-schema.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));
const dist = `${root}dist/`;

/** A project with the packed package and its dependencies, like after `npm install`. */
const project = mkdtempSync(join(tmpdir(), 'sincerity-package-'));
const installed = join(project, 'node_modules', manifest.name);
const packed: string[] = [];

beforeAll(() => {
  const json = execFileSync('npm', ['pack', '--json', '--ignore-scripts', '--pack-destination', project], {
    cwd: root,
    encoding: 'utf8',
    shell: process.platform === 'win32',
  });
  const [{ files, filename }] = JSON.parse(json) as [{ files: { path: string }[]; filename: string }];
  packed.push(...files.map(({ path }) => path));
  execFileSync('tar', ['-xzf', filename], { cwd: project });
  mkdirSync(join(project, 'node_modules'));
  cpSync(join(project, 'package'), installed, { recursive: true });
  for (const name of Object.keys(manifest.dependencies)) {
    symlinkSync(`${root}node_modules/${name}`, join(project, 'node_modules', name), 'junction');
  }
  writeFileSync(join(project, 'package.json'), '{ "type": "module" }');
  cpSync(`${root}fixtures/start-up`, project, { recursive: true });
});

afterAll(() => rmSync(project, { recursive: true }));

function node(...args: string[]) {
  return spawnSync(process.execPath, args, { cwd: project, encoding: 'utf8' });
}

/** Returns the packages that a built file imports or requires. */
function imports(file: string): string[] {
  const text = readFileSync(file, 'utf8');
  const imported = ts.preProcessFile(text, true, true).importedFiles.map(({ fileName }) => fileName);
  const required = [...text.matchAll(/\b__require[$\d]*\(`([^`]+)`\)/gu)].map(([, name = '']) => name);
  return [...imported, ...required].filter((name) => !name.startsWith('.') && !name.startsWith('node:'));
}

describe('package', () => {
  it('contains only files that users need', () => {
    const parts = new Set(packed.map((path) => (path.startsWith('dist/') ? 'dist' : path)));
    expect([...parts].sort()).toEqual([
      'CHANGELOG.md',
      'LICENSE',
      'README.md',
      'bin/sincerity.js',
      'dist',
      'package.json',
    ]);
  });

  it('passes publint', async () => {
    const { messages } = await publint({ pkgDir: installed, pack: false, strict: true });
    expect(messages).toEqual([]);
  });

  it('passes attw: its types resolve like its code', () => {
    const attw = `${root}node_modules/@arethetypeswrong/cli/dist/index.js`;
    const tarball = readdirSync(project).find((name) => name.endsWith('.tgz')) ?? '';
    const { status, stdout } = node(attw, tarball, '--profile', 'esm-only', '--format', 'ascii', '--no-color');
    expect(status, stdout).toBe(0);
  });

  it('imports only Node.js modules and its dependencies', () => {
    const files = readdirSync(dist, { recursive: true, encoding: 'utf8' }).filter((name) =>
      /\.(?:js|d\.ts)$/u.test(name),
    );
    const known = new Set([...builtinModules, ...Object.keys(manifest.dependencies)]);
    const others = files.flatMap((name) => imports(dist + name)).filter((name) => !known.has(name));
    // Bundled packages import these in code that never runs: a TypeScript loader and a matcher that is chosen by name.
    expect([...new Set(others)].sort()).toEqual(['picomatch', 'typescript']);
  });

  it('includes the license of each bundled package', () => {
    const licenses = readFileSync(`${dist}THIRD-PARTY-LICENSES.txt`, 'utf8');
    for (const name of ['chalk', 'commander', 'compromise', 'cosmiconfig', 'mdast-util-from-markdown', 'yaml']) {
      expect(licenses).toMatch(new RegExp(`^${name} \\d+\\.\\d+\\.\\d+ \\(\\w+\\)$`, 'mu'));
    }
  });

  it('includes the configuration schema with every rule', () => {
    const schema = JSON.parse(readFileSync(`${dist}config.schema.json`, 'utf8'));
    expect(schema).toEqual(configJsonSchema(rules));
    expect(Object.keys(schema.definitions.rules.properties)).toEqual(rules.map(({ id }) => id));
  });
});

describe('installed package', () => {
  const bin = join(installed, 'bin/sincerity.js');

  it('runs with only its dependencies', () => {
    expect(node(bin, '--version')).toMatchObject({ status: 0, stdout: `${manifest.version}\n`, stderr: '' });
    const { status, stdout } = node(bin, '--format', 'json', 'no-tags.md');
    expect({ status, posts: JSON.parse(stdout).posts.length }).toEqual({ status: 0, posts: 1 });
  });

  it('can be imported by its entry points', () => {
    const code = `
      import { defineConfig, lintText, rules } from 'sincerity-lint';
      import { defineRule } from 'sincerity-lint/rule-kit';
      import { checkRule } from 'sincerity-lint/testing';
      import schema from 'sincerity-lint/config.schema.json' with { type: 'json' };
      const report = await lintText('Wow!!!');
      console.log(typeof defineConfig, typeof defineRule, typeof checkRule, rules.length > 0, report.posts.length, schema.type);`;
    writeFileSync(join(project, 'user.js'), code);
    const { stdout } = node('--disable-warning=ExperimentalWarning', 'user.js');
    expect(stdout).toBe('function function function true 1 object\n');
  });

  /** Returns the files that a run loads, in order. */
  function loadedBy(draft: string): string[] {
    const log = join(project, 'loaded.txt');
    rmSync(log, { force: true });
    writeFileSync(
      join(project, 'hooks.js'),
      `import { appendFileSync } from 'node:fs';
       export function load(url, context, next) { appendFileSync(${JSON.stringify(log)}, url + '\\n'); return next(url, context); }`,
    );
    writeFileSync(
      join(project, 'log.js'),
      "import { register } from 'node:module'; register('./hooks.js', import.meta.url);",
    );
    const { status } = node('--import', './log.js', bin, '--no-config', draft);
    expect([0, 1]).toContain(status);
    return readFileSync(log, 'utf8')
      .split('\n')
      .filter((url) => url.startsWith('file:'));
  }

  it('loads the tagger only for clauses that need it', () => {
    expect(existsSync(`${dist}chunks/compromise.js`)).toBe(true);
    expect(loadedBy('tags.md').filter((url) => url.includes('compromise'))).toHaveLength(1);
    expect(loadedBy('no-tags.md').filter((url) => url.includes('compromise'))).toEqual([]);
  });

  it('loads fewer than 30 files for one draft', () => {
    expect(loadedBy('no-tags.md').length).toBeLessThan(30);
  });
});
