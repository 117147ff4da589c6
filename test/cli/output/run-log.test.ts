import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { wantsDebug } from '../../../src/cli/io/terminal.ts';
import { tool } from '../../../src/version.ts';
import { folder, sincerity } from '../command-line.ts';

const calm = 'Good morning, all of you. The kettle is on.\n';

describe('--debug', () => {
  const cwd = folder({
    'sincerity.config.yaml': 'ignores: [old.txt]\n',
    '.gitignore': 'drafts/\n',
    'a.csv': `text\n"${calm.trim()}"\n"${calm.trim()}"\n`,
    'old.txt': calm,
    'drafts/new.md': calm,
    'bro\u001bken.json': '{',
    'sub/package.json': '{}',
    'sub/b.txt': calm,
  });
  const secret = { GITHUB_TOKEN: 'hunter2', NPM_TOKEN: 'hunter2' };

  it('prints the format and the configuration of each file, or why it was ignored', async () => {
    const { stderr } = await sincerity(['.', '--debug', '--no-color'], { cwd, env: secret });
    const [first, ...lines] = stderr.trimEnd().split('\n');
    expect(first).toMatch(
      new RegExp(
        `^sincerity-lint ${tool.version}; Node\\.js \\d[\\d.]+; linux \\w+; no color, 80 columns, Unicode; in ${cwd}$`,
        'u',
      ),
    );
    expect(lines.slice(0, -1)).toEqual([
      'a.csv: read as csv, configured by sincerity.config.yaml, 2 posts',
      'bro?ken.json: read as json, configured by sincerity.config.yaml, 0 posts, 2 errors',
      'drafts/new.md: ignored by .gitignore:1: drafts/',
      'old.txt: ignored by sincerity.config.yaml: old.txt',
      'sub/b.txt: read as text, configured by sincerity.config.yaml, 1 post',
    ]);
    expect(lines.at(-1)).toMatch(/^sincerity-lint .+: 3 files, 3 posts, \d+ ms\.$/u);
    expect(stderr).not.toContain('hunter2');
    expect(stderr).not.toContain('kettle');
  });

  it('prints the number of cached posts', async () => {
    const cached = async () => (await sincerity(['a.csv', '--debug', '--cache'], { cwd })).stderr;
    expect(await cached()).toContain(', 2 posts, 0 from the cache\n');
    expect(await cached()).toContain(', 2 posts, 2 from the cache\n');
  });

  it('prints the format of standard input', async () => {
    const { stderr } = await sincerity(['-', '--debug'], { cwd, stdin: calm });
    expect(stderr).toContain('\n<stdin>: read as text, configured by sincerity.config.yaml, 1 post\n');
  });

  it.each<[string, boolean]>([
    ['sincerity', true],
    ['sincerity:*', true],
    ['sincerity*', true],
    ['*', true],
    ['eslint:*,sincerity', true],
    ['express sincerity', true],
    ['*,-sincerity', false],
    ['eslint:*', false],
    ['insincerity', false],
    ['1', false],
    ['', false],
  ])('is turned on by DEBUG=%s: %s', async (DEBUG, expected) => {
    expect(wantsDebug(undefined, { DEBUG })).toBe(expected);
    const { stderr } = await sincerity(['a.csv'], { cwd, env: { DEBUG } });
    expect(stderr.includes('read as csv')).toBe(expected);
    const failed = await sincerity(['a.csv', '--config', join('gone', 'x.yaml')], { cwd, env: { DEBUG } });
    expect(failed.stderr.includes('UserError: ')).toBe(expected);
  });
});
