import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { validateAction, validateWorkflow } from '@action-validator/core';
import { afterAll, describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import {
  type ContentRepository,
  contentRepository,
  emptyFolder,
  fixtures,
  installTestTimeout,
  link,
  ours,
  pushy,
  pushyRow,
  removeFolders,
  root,
} from './content-repository.ts';

afterAll(removeFolders);

interface Step {
  readonly run?: string;
  readonly env?: Readonly<Record<string, string>>;
  readonly 'working-directory'?: string;
}

interface Action {
  readonly inputs: Readonly<Record<string, { readonly default?: string }>>;
  readonly outputs: Readonly<Record<string, { readonly value: string }>>;
  readonly runs: { readonly steps: readonly Step[] };
}

const text = readFileSync(join(root, 'action.yml'), 'utf8');
const action: Action = parse(text);
const scripts = action.runs.steps.filter(({ run }) => run !== undefined);

type Inputs = Readonly<Record<string, string>>;

/** Replaces the expressions of the action, which has two kinds of them, with their values. */
function evaluate(template: string, inputs: Inputs, base: string): string {
  return template.replaceAll(/\$\{\{ (\S+) \}\}/gu, (_, expression: string) => {
    if (expression === 'github.event.pull_request.base.sha') return base;
    if (expression === 'github.event.pull_request.head.repo.fork') return inputs.fork ?? 'false';
    const name = expression.replace(/^inputs\./u, '');
    const input = action.inputs[name];
    if (!input) throw new Error(`The action has no input ${name}.`);
    return inputs[name] ?? evaluate(input.default ?? '', inputs, base);
  });
}

interface Outcome {
  readonly status: number | null;
  readonly log: string;
  readonly outputs: Readonly<Record<string, string>>;
  readonly summary: string;
}

/** Runs the steps of the action like a GitHub runner. */
function act(repository: ContentRepository, inputs: Inputs = {}, base = '', env: NodeJS.ProcessEnv = {}): Outcome {
  const temp = emptyFolder();
  const files = { GITHUB_OUTPUT: join(temp, 'output'), GITHUB_STEP_SUMMARY: join(temp, 'summary') };
  let status: number | null = 0;
  let log = '';
  for (const step of scripts) {
    const given = Object.entries(step.env ?? {}).map(([name, value]) => [name, evaluate(value, inputs, base)]);
    const ran = repository.run('bash', ['--noprofile', '--norc', '-eo', 'pipefail', '-c', step.run ?? ''], {
      cwd: join(repository.path, evaluate(step['working-directory'] ?? '.', inputs, base)),
      env: {
        ...Object.fromEntries(given),
        ...files,
        CI: 'true',
        GITHUB_ACTIONS: 'true',
        GITHUB_ACTION_PATH: root,
        RUNNER_TEMP: temp,
        ...env,
      },
    });
    log += ran.output;
    status = ran.status;
    if (status !== 0) break;
  }
  const contents = (file: string) => (existsSync(file) ? readFileSync(file, 'utf8') : '');
  const lines = contents(files.GITHUB_OUTPUT).split('\n').filter(Boolean);
  const outputs = Object.fromEntries(lines.map((line) => line.split(/=(.*)/u)));
  return { status, log, outputs, summary: contents(files.GITHUB_STEP_SUMMARY) };
}

const oldDraft = 'Only two kilns left. Buy yours now, or sign up for our newsletter today!\n';

/** Creates a repository with the package and a pull request that adds a promotional draft and row. */
function pullRequest(): { readonly repository: ContentRepository; readonly base: string } {
  const repository = contentRepository({ '.gitignore': 'node_modules\n', 'drafts/old.md': oldDraft });
  link(repository.path, ours);
  const base = repository.git('rev-parse', 'HEAD').stdout.trim();
  repository.write('drafts/mothers-day.md', pushy);
  repository.write('calendar.csv', readFileSync(join(repository.path, 'calendar.csv'), 'utf8') + pushyRow);
  repository.git('add', '-A');
  repository.git('commit', '-q', '-m', 'Sell');
  return { repository, base };
}

describe('action.yml', () => {
  it('matches the published schema of actions, and the recipe that of workflows', () => {
    expect(validateAction(text).errors).toEqual([]);
    expect(validateAction(text.replace('composite', 'compost')).errors).not.toEqual([]);
    expect(validateWorkflow(readFileSync(join(fixtures, 'github.yml'), 'utf8')).errors).toEqual([]);
  });

  it('uses no expressions in scripts', () => {
    expect(scripts.length).toBeGreaterThan(0);
    for (const { run } of scripts) expect(run).not.toContain('${{');
  });
});

describe('action', { timeout: 120_000 }, () => {
  it('reports the new posts of a pull request in annotations, outputs, a summary and a comment', () => {
    const { repository, base } = pullRequest();
    const { status, log, outputs, summary } = act(repository, { paths: 'drafts\ncalendar.csv\n' }, base);
    expect(status, log).toBe(1);
    expect(log).toMatch(/^::error file=[^,]+,line=\d+.*,title=promo-ratio::/mu);
    expect(log).toMatch(/^::warning file=drafts\/mothers-day\.md,line=4,/mu);
    expect(log).not.toContain('drafts/old.md');
    expect(outputs).toMatchObject({ posts: '2', errors: '1', infos: '0' });
    expect(Number(outputs.warnings)).toBeGreaterThan(3);
    expect(Object.keys(outputs).sort()).toEqual(Object.keys(action.outputs).sort());
    expect(JSON.parse(readFileSync(outputs.report ?? '', 'utf8')).summary.posts).toBe(2);
    expect(summary).toContain('promo-ratio');
    expect(readFileSync(outputs.comment ?? '', 'utf8')).toContain('promo-ratio');
  });

  it('supports all inputs', () => {
    const { repository, base } = pullRequest();
    const inputs = {
      'working-directory': 'drafts',
      paths: 'old.md',
      since: 'all',
      'fail-on': 'never',
      format: 'compact\ncheckstyle:report.xml',
      sarif: 'out.sarif',
      cache: 'true',
    };
    link(join(repository.path, 'drafts'), ours);
    const { status, log, outputs } = act(repository, inputs, base);
    expect(status, log).toBe(0);
    expect(outputs).toMatchObject({ posts: '1', errors: '0' });
    expect(Number(outputs.warnings)).toBeGreaterThan(0);
    expect(log).not.toContain('::warning');
    expect(readFileSync(join(repository.path, 'drafts', 'report.xml'), 'utf8')).toContain('<checkstyle');
    const { runs } = JSON.parse(readFileSync(join(repository.path, 'drafts', 'out.sarif'), 'utf8'));
    expect(runs[0].results).toHaveLength(Number(outputs.warnings));
    expect(act(repository, { ...inputs, 'fail-on': 'error', 'max-warnings': '0' }, base).status).toBe(1);
  });

  it('fetches the base of a pull request in a shallow checkout', () => {
    const { repository, base } = pullRequest();
    const shallow = contentRepository();
    shallow.run('git', ['clone', '-q', '--depth=1', `file://${repository.path}`, 'checkout']);
    link(join(shallow.path, 'checkout'), ours);
    const { status, log, outputs } = act(shallow, { 'working-directory': 'checkout', 'fail-on': 'never' }, base);
    expect(status, log).toBe(0);
    expect(outputs.posts).toBe('2');
  });

  it.each([
    ['paths', '$(touch pwned)'],
    ['paths', '--config=pwned'],
    ['fail-on', 'error; touch pwned'],
    ['since', '`touch pwned`'],
    ['since', '--upload-pack=touch pwned'],
    ['format', 'github"; touch pwned; "'],
  ])('does not evaluate the input %s: %s, and fails', (name, value) => {
    const { repository } = pullRequest();
    const { status, log } = act(repository, { [name]: value });
    expect(status, log).toBe(2);
    expect(existsSync(join(repository.path, 'pwned'))).toBe(false);
  });
});

// Installing the dependencies needs the registry.
it.runIf(process.env.PRE_COMMIT_TESTS === 'required')(
  'the action installs its version if the project has none',
  () => {
    const temp = emptyFolder();
    const repository = contentRepository();
    const packed = repository.run('npm', ['pack', '--silent', '--ignore-scripts', '--pack-destination', temp], {
      cwd: root,
    });
    const version = `file:${join(temp, packed.stdout.trim())}`;
    const cache = { npm_config_cache: join(temp, 'cache') };
    const { status, log, outputs } = act(repository, { version, paths: 'drafts' }, '', cache);
    expect(status, log).toBe(0);
    expect(outputs.posts).toBe('1');
  },
  installTestTimeout,
);
