import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { agentVariables } from '../../../src/cli/io/coding-agent.ts';
import { folder, sincerity } from '../command-line.ts';

const loud = 'Wow!!! We open at ten on Sunday, and the kettle is on.\n';

const terse =
  /^a\.txt:1:4 warning shouting "!!!" -> .+\n1 warning in 1 post \(1 file\)\. Reasons: sincerity explain shouting\n$/u;

describe('default format', () => {
  const cwd = folder({ 'a.txt': loud });
  const printed = async (env: Record<string, string>, ...argv: string[]) =>
    (await sincerity(['a.txt', ...argv], { cwd, env })).stdout;

  it.each(agentVariables)('is agent if %s is set', async (name) => {
    expect(await printed({ [name]: '1' })).toMatch(terse);
  });

  it.each<[string, Record<string, string>, string[]]>([
    ['no variable is set', {}, []],
    ['SINCERITY_AGENT is 0', { CLAUDECODE: '1', SINCERITY_AGENT: '0' }, []],
    ['a variable is false', { AI_AGENT: 'false' }, []],
    ['a variable is empty', { AI_AGENT: '' }, []],
    ['a format is given', { CLAUDECODE: '1' }, ['-f', 'stylish']],
  ])('is stylish if %s', async (_, env, argv) => {
    expect(await printed(env, ...argv)).toMatch(/^a\.txt\n\n {2}a · line 1\n/u);
  });

  it('is not printed if the only report is written to a file', async () => {
    expect(await printed({ CLAUDECODE: '1' }, '-f', 'compact:out.txt')).toBe('');
  });

  it('is agent if only SINCERITY_AGENT is set', async () => {
    expect(await printed({ SINCERITY_AGENT: '1' })).toMatch(terse);
  });
});

describe('report in a file', () => {
  it('has the text of standard output, in folders that are created', async () => {
    const cwd = folder({ 'a.txt': loud });
    const formats = ['-f', 'compact', '-f', 'compact:reports/today/a.txt', '-f', 'json:out.json'];
    const { code, stdout } = await sincerity(['a.txt', ...formats], { cwd, tty: true });
    expect(code).toBe(0);
    expect(readFileSync(join(cwd, 'reports/today/a.txt'), 'utf8')).toBe(stdout);
    expect(JSON.parse(readFileSync(join(cwd, 'out.json'), 'utf8')).summary.warnings).toBe(1);
  });

  it.each<[string, string, string]>([
    ['a.txt/out.json', 'a file is used as a folder', 'A parent of this path is not a folder.'],
    ['folder', 'it is a folder', 'This is a folder, not a file.'],
    [`${'a'.repeat(300)}`, 'the name is too long', 'The file name is too long.'],
  ])('cannot be %s: %s', async (path, _, reason) => {
    const cwd = folder({ 'a.txt': loud, 'folder/': '' });
    const { code, stderr } = await sincerity(['a.txt', '-f', `json:${path}`], { cwd });
    expect({ code, stderr }).toEqual({
      code: 2,
      stderr: `sincerity: ${path}: Could not write the report. ${reason}\n`,
    });
    expect(readdirSync(cwd).sort()).toEqual(['.git', 'a.txt', 'folder']);
    expect(readFileSync(join(cwd, 'a.txt'), 'utf8')).toBe(loud);
  });

  it('does not replace a device', async () => {
    const cwd = folder({ 'a.txt': loud });
    expect((await sincerity(['a.txt', '-f', 'json:/dev/null'], { cwd })).code).toBe(0);
    expect(statSync('/dev/null').isCharacterDevice()).toBe(true);
  });

  it.each<[string[], string]>([
    [
      ['json', 'compact'],
      '--format does not accept "compact".\n  Another report is written to standard output: add a file name, for example `compact:report`.',
    ],
    [
      ['json:a', 'compact:./a'],
      '--format does not accept "compact:./a".\n  Another report is written to the same file: add a file name, for example `compact:report`.',
    ],
    [['json:'], '--format does not accept "json:".\n  Add a file name after the colon, for example `sarif:out.sarif`.'],
    [['jsn'], '--format does not accept "jsn".\n  Did you mean "json"?'],
  ])('is rejected: %j', async (formats, expected) => {
    const cwd = folder({ 'a.txt': loud });
    const { code, stderr } = await sincerity(['a.txt', ...formats.flatMap((format) => ['-f', format])], { cwd });
    expect({ code, stderr }).toEqual({ code: 2, stderr: `sincerity: ${expected}\n` });
    expect(readdirSync(cwd).sort()).toEqual(['.git', 'a.txt']);
  });
});
