import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { createWatchTargets } from '../../../src/cli/commands/watch-targets.ts';
import { folder } from '../command-line.ts';

const calm = 'Good morning, all of you. The kettle is on.\n';
describe('createWatchTargets', () => {
  const cwd = folder({
    'package.json': '{}',
    'content/drafts/a.txt': calm,
    'content/drafts/img/b.png': '',
    'content/one.csv': '',
    'other/c.txt': '',
    'house/base.yaml': '',
  });
  const at = (path: string) => join(cwd, path);

  const targets = createWatchTargets({
    named: ['content/drafts', 'content/one.csv', 'new/deep/*.md', 'gone.txt'],
    files: new Set([at('house/base.yaml')]),
    written: [at('content/drafts/report.json'), at('content/drafts/kept')],
    cwd,
  });

  it.each<[string, boolean]>([
    ['content/drafts/a.txt', true],
    ['content/drafts/later/b.CSV', true],
    ['content/drafts/posts.zip', true],
    ['content/drafts/img/b.png', false],
    ['content/drafts/.gitignore', true],
    ['content/drafts/deep/.sincerityrc', true],
    ['content/drafts/.hidden/a.txt', false],
    ['content/drafts/.a.txt', false],
    ['content/drafts/node_modules/x/README.md', false],
    ['content/drafts/report.json', false],
    ['content/drafts/kept/page.json', false],
    ['content/one.csv', true],
    ['content/two.csv', false],
    ['content/sincerity.config.ts', true],
    ['.gitignore', true],
    ['package.json', true],
    ['gone.txt', true],
    ['new/deep', true],
    ['new', true],
    ['house/base.yaml', true],
    ['house/.gitignore', true],
    ['other/c.txt', false],
    ['other/.gitignore', false],
  ])('watches %s: %s', (path, expected) => {
    expect(targets.ignores(at(path), true)).toBe(!expected);
  });

  it('watches only folders that may contain targets', () => {
    const folders = [
      'content/drafts/deep',
      'content/drafts',
      'content',
      'house',
      'other',
      'content/drafts/.git',
      'node_modules',
    ];
    expect(folders.filter((path) => !targets.ignores(at(path), false))).toEqual(folders.slice(0, 4));
    expect([...targets.paths].sort()).toEqual(
      [cwd, ...['content', 'content/drafts', 'house', 'content/one.csv', 'house/base.yaml'].map(at)].sort(),
    );
  });
});
