import { chmodSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  type ContentRepository,
  calm,
  contentRepository,
  fixtures,
  link,
  ours,
  pushy,
  removeFolders,
  root,
} from './content-repository.ts';

afterAll(removeFolders);

const recipe = readFileSync(join(fixtures, 'lint-staged.json'), 'utf8');

describe('husky and lint-staged', { timeout: 120_000 }, () => {
  let repository: ContentRepository;

  beforeAll(() => {
    repository = contentRepository({ '.gitignore': 'node_modules\n', 'package.json': recipe });
    link(repository.path, {
      ...ours,
      husky: { at: join(root, 'node_modules', 'husky'), bin: 'bin.js' },
      'lint-staged': { at: join(root, 'node_modules', 'lint-staged'), bin: 'bin/lint-staged.js' },
    });
    // `npm install` of the recipe runs this.
    expect(repository.run('npm', ['run', 'prepare'])).toMatchObject({ status: 0 });
    repository.write('.husky/pre-commit', 'npx lint-staged\n');
    chmodSync(join(repository.path, '.husky', 'pre-commit'), 0o755);
  });

  const subject = () => repository.git('log', '-1', '--format=%s').stdout.trim();

  it('accept a draft without findings', () => {
    repository.write('drafts/lift.md', calm);
    repository.git('add', '-A');
    expect(repository.git('commit', '-m', 'Tell of the lift')).toMatchObject({ status: 0 });
    expect(subject()).toBe('Tell of the lift');
  });

  it('stop a commit, print the findings and keep the index', () => {
    repository.write('drafts/mothers-day.md', pushy);
    repository.git('add', '-A');
    const { status, output } = repository.git('commit', '-m', "Plan Mother's Day");
    expect(status, output).toBe(1);
    expect(output).toContain('drafts/mothers-day.md');
    expect(output).toContain('4 warnings in 1 post (1 file).');
    expect(subject()).toBe('Tell of the lift');
    expect(repository.git('status', '--short').stdout).toBe('A  drafts/mothers-day.md\n');
  });

  it('lint staged files, not the work tree', () => {
    repository.write('drafts/mothers-day.md', calm);
    const stopped = repository.git('commit', '-m', 'Calm in the editor alone');
    expect(stopped.status, stopped.output).toBe(1);
    expect(stopped.output).toContain('4 warnings in 1 post (1 file).');

    repository.git('add', '-A');
    repository.write('drafts/mothers-day.md', pushy);
    const passed = repository.git('commit', '-m', 'Calm where it counts');
    expect(passed.status, passed.output).toBe(0);
    expect(readFileSync(join(repository.path, 'drafts', 'mothers-day.md'), 'utf8')).toBe(pushy);
    expect(repository.git('status', '--short').stdout).toBe(' M drafts/mothers-day.md\n');
  });

  it('skip files that are not drafts and support all names', () => {
    repository.git('checkout', '-q', '--', '.');
    repository.write('drafts/card.png', '\u0089PNG');
    repository.write("drafts/März [1] & Joan's.md", calm);
    repository.git('add', '-A');
    const { status, output } = repository.git('commit', '-m', 'Add a card');
    expect(status, output).toBe(0);
  });
});
