import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { folder } from '../../cli/command-line.ts';
import { bin } from './spawned.ts';

const config =
  'extends: []\nrules: { shouting: error, styled-letters: warning, hashtag-stuffing: error, cta-overload: warning }\n';
const loud = 'Wow!!! We open at ten on Sunday, and the kettle is on.\n';
const fixed = 'Wow! We open at ten on Sunday, and the kettle is on.\n';
const capitals = 'HUGE SAVINGS THIS WEEKEND ONLY!!!\n';

const root = (files: Parameters<typeof folder>[0]) => folder({ 'sincerity.config.yaml': config, ...files });

const content = (cwd: string, path: string) => readFileSync(join(cwd, path), 'utf8');

describe('built program › --fix', () => {
  const program = (cwd: string, argv: readonly string[], input: string | Uint8Array = '') =>
    spawnSync(process.execPath, [bin, ...argv], { cwd, input, env: { PATH: process.env.PATH } });

  it('fixes a file', () => {
    const cwd = root({ 'a.txt': loud });
    const { status, stderr } = program(cwd, ['--fix', 'a.txt']);
    expect({ status, stderr: stderr.toString() }).toEqual({ status: 0, stderr: 'Applied 1 fix in 1 file.\n' });
    expect(content(cwd, 'a.txt')).toBe(fixed);
  });

  it('prints a diff with --fix-dry-run', () => {
    const { status, stdout } = program(root({ 'a.txt': capitals }), ['--fix-dry-run', 'a.txt']);
    expect({ status, stdout: stdout.toString() }).toEqual({
      status: 1,
      stdout: `--- a/a.txt\n+++ b/a.txt\n@@ -1,1 +1,1 @@\n-${capitals}+HUGE SAVINGS THIS WEEKEND ONLY!\n`,
    });
  });

  it('keeps the encoding of standard input', () => {
    const { status, stdout } = program(root({}), ['--fix', '-'], Buffer.from(`\ufeff${loud}`, 'utf16le'));
    expect(status).toBe(0);
    expect(stdout).toEqual(Buffer.from(`\ufeff${fixed}`, 'utf16le'));
  });
});
