import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { main } from '../../src/cli/main.ts';
import { tool } from '../../src/version.ts';
import { folder, sincerity } from './command-line.ts';

describe('main', () => {
  const cwd = folder({ 'a.txt': 'Good morning, all of you. The kettle is on.' });

  it.each(['--version', '-v'])('prints its version with %s', async (flag) => {
    expect(await sincerity([flag], { cwd })).toEqual({ code: 0, stdout: `${tool.version}\n`, stderr: '' });
  });

  it.each([['--help'], ['-h'], ['explain', '--help'], ['init', '--help'], ['lint', '--help']])(
    'prints help with %s %s, no wider than the terminal',
    async (...argv) => {
      const { code, stdout, stderr } = await sincerity(argv.filter(Boolean), { cwd, columns: 100 });
      expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
      expect(stdout).toMatch(/^Usage: sincerity/u);
      expect(Math.max(...stdout.split('\n').map((line) => line.length))).toBeLessThanOrEqual(100);
    },
  );

  it('prints help in 80 columns if the width of the terminal is unknown', async () => {
    const { stdout } = await sincerity(['--help'], { cwd });
    expect(Math.max(...stdout.split('\n').map((line) => line.length))).toBeLessThanOrEqual(80);
    for (const command of ['init', 'rules', 'explain', 'print-config']) expect(stdout).toContain(`\n  ${command}`);
    expect(stdout).not.toContain('\n  lint');
  });

  it('prints a summary of the run and stack traces with --debug', async () => {
    const { code, stderr } = await sincerity(['a.txt', '--debug'], { cwd });
    expect(stderr).toMatch(new RegExp(`\\nsincerity-lint ${tool.version}: 1 file, 1 post, \\d+ ms\\.\\n$`, 'u'));
    expect(code).toBe(0);
    writeFileSync(join(cwd, 'throws.mjs'), "throw new Error('no idea');");
    const failed = await sincerity(['a.txt', '--debug', '--config', 'throws.mjs'], { cwd });
    expect(failed.stderr).toMatch(/^sincerity-lint .+\nsincerity: throws\.mjs: .+\nUserError: .+/su);
    expect(failed.stderr).toMatch(/\nError: no idea\n/u);
  });

  it('asks to report a bug and exits with 70', async () => {
    const broken = {
      stdin: (async function* () {})(),
      stdout: {
        write() {
          throw new TypeError('the printer is on fire');
        },
      },
      env: {},
      platform: 'linux',
      cwd: () => cwd,
    };
    let stderr = '';
    const io = { ...broken, stderr: { write: (text: string) => (stderr += text) } };
    expect(await main(['a.txt'], io)).toBe(70);
    expect(stderr).toBe(
      'sincerity: This is a bug: the printer is on fire\n' +
        '  Please report it at https://github.com/sincerity-lint/sincerity-lint/issues, with the output of --debug.\n',
    );
    stderr = '';
    expect(await main(['a.txt', '--debug'], io)).toBe(70);
    expect(stderr).toMatch(/\/issues\nTypeError: the printer is on fire\n {4}at /u);
  });
});
