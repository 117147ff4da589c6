import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { contentRepository, fixtures, link, ours, pushy, removeFolders, root } from './content-repository.ts';

afterAll(removeFolders);

interface Job {
  readonly script: readonly string[];
  readonly artifacts: { readonly reports: Readonly<Record<string, string>> };
  readonly cache: { readonly paths: readonly string[] };
}

interface Template {
  readonly variables: Readonly<Record<string, string>>;
  readonly sincerity: Job;
}

const read = (path: string) => parse(readFileSync(path, 'utf8'));
const template: Template = read(join(root, 'docs/ci/gitlab.yml'));
const recipe: Pick<Template, 'variables'> = read(join(fixtures, 'gitlab.yml'));

/** The keys that we use, which are in the schema of `.gitlab-ci.yml` of GitLab 18.6. */
const supportedKeys = {
  template: ['sincerity', 'variables'],
  job: ['artifacts', 'cache', 'image', 'rules', 'script', 'stage', 'variables'],
  artifacts: ['reports', 'when'],
  reports: ['codequality', 'junit'],
  cache: ['key', 'paths'],
};

describe('GitLab template', { timeout: 120_000 }, () => {
  it('has only keys that GitLab supports', () => {
    const { sincerity } = template;
    const keys = (value: object) => Object.keys(value).sort();
    expect({
      template: keys(template),
      job: keys(sincerity),
      artifacts: keys(sincerity.artifacts),
      reports: keys(sincerity.artifacts.reports),
      cache: keys(sincerity.cache),
    }).toEqual(supportedKeys);
    for (const value of Object.values(template.variables)) expect(value).toBeTypeOf('string');
  });

  it.each([
    { pipeline: 'a merge request', reported: 'drafts/mothers-day.md', omitted: 'drafts/old.md' },
    { pipeline: 'a branch', reported: 'drafts/old.md', omitted: 'nothing' },
  ])('writes its reports in $pipeline', ({ pipeline, reported, omitted }) => {
    const old = 'Only two kilns left. Buy yours now, or sign up for our newsletter today!\n';
    const repository = contentRepository({ '.gitignore': 'node_modules\n', 'drafts/old.md': old });
    link(repository.path, ours);
    const base = repository.git('rev-parse', 'HEAD').stdout.trim();
    repository.write('drafts/mothers-day.md', pushy);
    repository.git('add', '-A');
    repository.git('commit', '-q', '-m', 'Sell');
    const { status, output } = repository.run('bash', ['-eo', 'pipefail', '-c', template.sincerity.script.join('\n')], {
      env: {
        ...template.variables,
        ...recipe.variables,
        ...(pipeline === 'a merge request' && { CI_MERGE_REQUEST_DIFF_BASE_SHA: base }),
        CI: 'true',
        GITLAB_CI: 'true',
        // npx uses the installed package if it has the requested version.
        npm_config_offline: 'true',
      },
    });
    expect(status, output).toBe(1);
    expect(output).toContain('error  promo-ratio');
    const { codequality = '', junit = '' } = template.sincerity.artifacts.reports;
    const issues: readonly { readonly location: { readonly path: string } }[] = read(
      join(repository.path, codequality),
    );
    const paths = issues.map(({ location }) => location.path);
    expect(paths).toContain(reported);
    expect(paths).not.toContain(omitted);
    expect(readFileSync(join(repository.path, junit), 'utf8')).toContain('<testsuites');
    for (const path of template.sincerity.cache.paths) expect(existsSync(join(repository.path, path))).toBe(true);
  });
});
