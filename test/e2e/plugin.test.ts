import { execFileSync, spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { lintFiles } from '../../src/index.ts';

const folder = fileURLToPath(new URL('../../fixtures/plugin/', import.meta.url));
const bin = fileURLToPath(new URL('../../bin/sincerity.js', import.meta.url));

it('the example plugin passes the rule tester of the built package', () => {
  const output = execFileSync(process.execPath, ['--test', '--test-reporter=tap', 'rules/jargon.test.js'], {
    cwd: folder,
    encoding: 'utf8',
  });
  expect(output).toMatch(/^# pass 20$/mu);
  expect(output).toMatch(/^# fail 0$/mu);
});

const finding = {
  rule: 'local/jargon',
  severity: 'error',
  text: 'leverage',
  start: { line: 4, column: 4 },
  message: '"leverage" is what insiders say. Across the counter it may be: use.',
};

it('a configuration loads the example plugin with its options', async () => {
  const report = await lintFiles(['draft.md'], { cwd: folder, config: 'sincerity.config.js' });
  expect(report.allDiagnostics()).toMatchObject([finding]);
});

it('the command line fails for an error of the example plugin', () => {
  const { status, stdout } = spawnSync(
    process.execPath,
    [bin, '--config', 'sincerity.config.js', '--format', 'json', 'draft.md'],
    {
      cwd: folder,
      encoding: 'utf8',
    },
  );
  expect(JSON.parse(stdout).diagnostics).toMatchObject([finding]);
  expect(status).toBe(1);
});
