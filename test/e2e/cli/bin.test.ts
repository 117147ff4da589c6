import { spawn, spawnSync } from 'node:child_process';
import { cpSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { folder } from '../../cli/command-line.ts';
import { bin } from './spawned.ts';

const project = fileURLToPath(new URL('../../../', import.meta.url));
const noNetwork = join(project, 'fixtures/cli/no-network.mjs');

function run(cwd: string, args: readonly string[], { input = '', node = [] as string[], env = {} } = {}) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [...node, bin, ...args], {
    cwd,
    input,
    maxBuffer: 64 * 1024 * 1024,
    encoding: 'utf8',
    env: { PATH: process.env.PATH, ...env },
  });
  return { status, stdout, stderr };
}

const cwd = folder({
  'calm.txt': 'We open at ten on Sunday, and the kettle is on.\n',
  'loud/loud.txt': 'Wow!!! We open at ten on Sunday.\n',
  'loud/sincerity.config.ts': "const severity: 'error' = 'error';\nexport default { rules: { shouting: severity } };\n",
  'broken/sincerity.config.yaml': 'rulez: {}\n',
  'broken/a.txt': 'Hello there.\n',
});

describe('built program', () => {
  it.each<[number, string[], string]>([
    [0, ['calm.txt'], ''],
    [1, ['--config', 'loud/sincerity.config.ts', 'loud/loud.txt'], ''],
    [2, ['--config', 'loud/sincerity.config.ts', 'gone.txt', 'loud/loud.txt'], ''],
    [2, ['broken'], 'sincerity: broken/sincerity.config.yaml: There is no key "rulez".\n  Did you mean "rules"?\n'],
    [2, ['--nonsense'], 'sincerity: Unknown option "--nonsense".\n  See `sincerity --help`.\n'],
  ])('exits with %i: sincerity %j', (status, args, stderr) => {
    expect(run(cwd, args)).toMatchObject({ status, stderr });
  });

  it('does not read settings of cosmiconfig', () => {
    const invalid = folder({ '.config/config.json': '{', 'sincerity.config.yaml': '', 'a.txt': 'Hello there.' });
    expect(run(invalid, ['a.txt'])).toMatchObject({ status: 0, stderr: '' });
  });

  it('reads standard input', () => {
    const { status, stdout } = run(cwd, ['-', '--format', 'json'], { input: 'Wow!!! We open at ten on Sunday.' });
    expect(JSON.parse(stdout).diagnostics).toMatchObject([{ path: '<stdin>', rule: 'shouting' }]);
    expect(status).toBe(0);
  });

  it('writes color to a pipe only if it is forced', () => {
    const colored = (env: Record<string, string>) =>
      run(cwd, ['calm.txt'], { env }).stdout.includes(String.fromCharCode(27));
    expect(colored({ FORCE_COLOR: '1' })).toBe(true);
    expect(colored({})).toBe(false);
  });

  it('writes a report that is larger than the buffer of a pipe', () => {
    const rows = Array.from({ length: 600 }, (_, index) => `"Wow!!! Row ${index} of a calendar, and then some."`);
    const large = folder({ 'large.csv': `text\n${rows.join('\n')}\n` });
    const { status, stdout } = run(large, ['--format', 'json', 'large.csv']);
    const found = JSON.parse(stdout).diagnostics as { readonly rule: string }[];
    expect(found.filter(({ rule }) => rule === 'shouting')).toHaveLength(600);
    expect(stdout.length).toBeGreaterThan(200_000);
    expect(status).toBe(0);
  });

  it('exits without an error if the reader closes the pipe', async () => {
    const rows = Array.from({ length: 600 }, (_, index) => `"Wow!!! Row ${index} of a calendar, and then some."`);
    const large = folder({ 'large.csv': `text\n${rows.join('\n')}\n` });
    const child = spawn(process.execPath, [bin, '--format', 'json', 'large.csv'], { cwd: large });
    let stderr = '';
    child.stderr.on('data', (chunk) => {
      stderr += chunk;
    });
    child.stdout.destroy();
    const status = await new Promise((resolve) => child.on('close', resolve));
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  });
});

describe('network', () => {
  const node = ['--import', noNetwork];

  it.each([
    "fetch('http://localhost')",
    "import('node:net').then(({ connect }) => connect(80))",
    "import('node:dns').then(({ lookup }) => lookup('a', () => {}))",
  ])('is blocked in this test: %s fails', (code) => {
    const { status, stderr } = spawnSync(process.execPath, [...node, '-e', code], { encoding: 'utf8' });
    expect(stderr).toContain('The network was asked for');
    expect(status).toBe(1);
  });

  it('is not used by any command', () => {
    const everything = folder({});
    cpSync(join(project, 'fixtures/demo'), join(everything, 'demo'), { recursive: true });
    cpSync(join(cwd, 'loud'), join(everything, 'loud'), { recursive: true });
    mkdirSync(join(everything, 'new'));
    const calls: [string, string[], number][] = [
      ['.', ['demo', '--fail-on', 'never'], 0],
      ['.', ['demo', '--fail-on', 'never', '--format', 'json', '--debug'], 0],
      ['.', ['demo/**/*.md', '--no-config', '--fail-on', 'never'], 0],
      ['.', ['--config', 'loud/sincerity.config.ts', 'loud'], 1],
      ['.', ['-'], 0],
      ['.', ['gone.txt'], 2],
      ['.', ['rules'], 0],
      ['.', ['explain', 'shouting'], 0],
      ['.', ['print-config', 'demo/calendar.csv'], 0],
      ['.', ['doctor', 'demo'], 0],
      ['.', ['completion', 'bash'], 0],
      ['.', ['demo', '--stats', '--fail-on', 'never'], 0],
      ['.', ['--help'], 0],
      ['new', ['init'], 0],
    ];
    for (const [place, args, status] of calls) {
      const outcome = run(join(everything, place), args, { node, input: 'Book now at https://example.com!' });
      expect(outcome.stdout + outcome.stderr).not.toContain('The network was asked for');
      expect({ args, status: outcome.status }).toEqual({ args, status });
    }
  });
});
