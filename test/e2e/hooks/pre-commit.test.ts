import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { readers } from '../../../src/readers/index.ts';
import {
  type ContentRepository,
  calm,
  calmRow,
  contentRepository,
  emptyFolder,
  fixtures,
  installTestTimeout,
  installTimeout,
  pushy,
  pushyRow,
  removeFolders,
  root,
} from './content-repository.ts';

afterAll(removeFolders);

interface Hook {
  readonly id: string;
  readonly exclude: string;
}

const hooks: readonly Hook[] = parse(readFileSync(join(root, '.pre-commit-hooks.yaml'), 'utf8'));

it.each(hooks)('the hook $id accepts exactly the files that have a reader', ({ exclude }) => {
  // Python has flags at the start of the pattern.
  const excluded = new RegExp(exclude.replace('(?i)', ''), 'iu');
  const kinds = readers.filter(({ isNamed }) => !isNamed).flatMap(({ extensions }) => extensions);
  expect(exclude).toContain(`(${[...kinds].sort().join('|')})`);
  expect(['drafts/a.md', 'PLAN.CSV', 'deep/er/a.b.xlsx'].filter((name) => excluded.test(name))).toEqual([]);
  expect(['a.png', 'md', 'drafts/csv/a.mdx'].filter((name) => !excluded.test(name))).toEqual([]);
});

/** `required` in CI, which installs pre-commit; `skipped` if the tests have already run; otherwise `possible`. */
const mode = process.env.PRE_COMMIT_TESTS ?? 'possible';

function isInstalled(): boolean {
  try {
    execFileSync('pre-commit', ['--version'], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}

const runs = mode === 'required' || (mode === 'possible' && isInstalled());
if (!runs) console.warn('The tests with pre-commit were skipped.');

describe.runIf(runs)('pre-commit', { timeout: 120_000 }, () => {
  let repository: ContentRepository;

  beforeAll(() => {
    const revision = execFileSync('git', ['rev-parse', 'HEAD'], { cwd: root, encoding: 'utf8' }).trim();
    const config = readFileSync(join(fixtures, 'pre-commit-config.yaml'), 'utf8')
      .replace(/repo: .*/u, `repo: file://${root}`)
      .replace(/rev: .*/u, `rev: ${revision}`);
    repository = contentRepository(
      { '.pre-commit-config.yaml': config },
      { PRE_COMMIT_HOME: join(emptyFolder(), 'pre-commit') },
    );
    const { status, output } = repository.run('pre-commit', ['install', '--install-hooks'], {
      timeout: installTimeout,
    });
    expect(status, output).toBe(0);
  }, installTestTimeout);

  /** Commits all staged files; `isMade` is true if the commit exists. */
  function commit(subject: string) {
    const { status, output } = repository.git('commit', '-m', subject);
    return { status, output, isMade: repository.git('log', '-1', '--format=%s').stdout.trim() === subject };
  }

  const stage = (name: string, text: string) => {
    repository.write(name, text);
    repository.git('add', '-A');
  };

  const calendar = () => readFileSync(join(repository.path, 'calendar.csv'), 'utf8');

  it('accepts a draft without findings', () => {
    stage('drafts/lift.md', calm);
    const { output, isMade } = commit('Tell of the lift');
    expect(isMade, output).toBe(true);
    expect(output).toMatch(/^sincerity\.+Passed$/mu);
    expect(output).toMatch(/^sincerity \(calendar\)\.+Passed$/mu);
  });

  it('stops the commit of a promotional draft and prints its findings', () => {
    stage('drafts/mothers-day.md', pushy);
    const { output, isMade } = commit("Plan Mother's Day");
    expect(isMade, output).toBe(false);
    expect(output).toMatch(/^sincerity\.+Failed\n- hook id: sincerity\n- exit code: 1\n\ndrafts\/mothers-day\.md$/mu);
    expect(output).toContain('4 warnings in 1 post (1 file).');
  });

  it('lints staged files, not the work tree', () => {
    repository.write('drafts/mothers-day.md', calm);
    expect(commit('Calm in the editor alone')).toMatchObject({ isMade: false });

    repository.git('add', '-A');
    repository.write('drafts/mothers-day.md', pushy);
    const { output, isMade } = commit('Calm where it counts');
    expect(isMade, output).toBe(true);
    expect(output).toContain('Unstaged files detected.');
    expect(readFileSync(join(repository.path, 'drafts', 'mothers-day.md'), 'utf8')).toBe(pushy);
    repository.git('checkout', '-q', '--', '.');
  });

  it('skips files that are not drafts and supports all names', () => {
    stage('README.md', pushy);
    stage('drafts/card.png', '\u0089PNG');
    const card = commit('Add a card');
    expect(card.isMade, card.output).toBe(true);
    expect(card.output).toMatch(/^sincerity\.+\(no files to check\)Skipped$/mu);

    stage("drafts/März [1] & Joan's.md", pushy);
    const { output, isMade } = commit('Plan March');
    expect(isMade, output).toBe(false);
    expect(output).toContain("\ndrafts/März [1] & Joan's.md\n");
    repository.git('rm', '-q', '-f', '--', "drafts/März [1] & Joan's.md");
  });

  it('lints each of many drafts once, in any number of processes', () => {
    const names = Array.from({ length: 12 }, (_, index) => `drafts/draft-${index}.md`);
    for (const name of names) stage(name, pushy);
    const { status, output } = repository.run('pre-commit', ['run', 'sincerity']);
    expect(status, output).toBe(1);
    expect(output.match(/^drafts\/draft-\d+\.md$/gmu)?.sort()).toEqual([...names].sort());
    const counted = [...output.matchAll(/ \((\d+) files?\)\.$/gmu)].map(([, files]) => Number(files));
    expect(counted.reduce((sum, files) => sum + files, 0)).toBe(12);
    repository.git('rm', '-q', '-f', '--', ...names);
  });

  it('stops a promotional row of a calendar and accepts a conversational one', () => {
    stage('calendar.csv', calendar() + calmRow);
    const talks = commit('Talk of leek soup');
    expect(talks.isMade, talks.output).toBe(true);
    expect(talks.output).toMatch(/^sincerity\.+\(no files to check\)Skipped$/mu);

    stage('calendar.csv', calendar() + pushyRow);
    const { output, isMade } = commit('Sell loaf tins');
    expect(isMade, output).toBe(false);
    expect(output).toMatch(/^- hook id: sincerity-calendar\n- exit code: 1$/mu);
    expect(output).toMatch(/^Posts on instagram: \d+% (?:→|->) \d+% promotional with this post\.$/mu);
  });
});
