import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import manifest from '../../../package.json' with { type: 'json' };
import { clearAway, contentRepository, fixtures, link, ours, root } from './content-repository.ts';

afterAll(clearAway);

const recipes = readdirSync(fixtures, { withFileTypes: true })
  .filter((entry) => entry.isFile())
  .map(({ name }) => [name, readFileSync(join(fixtures, name), 'utf8')] as const);
const docs = ['hooks.md', 'ci.md'].map((name) => readFileSync(join(root, 'docs', name), 'utf8')).join('\n');
const template = readFileSync(join(root, 'docs/ci/gitlab.yml'), 'utf8');

describe('the recipes', () => {
  it('are in the docs as they are tested here', () => {
    const all = recipes.map(([name]) => name);
    const told = recipes.filter(([, text]) => docs.includes(text)).map(([name]) => name);
    expect(told).toEqual(all);
  });

  it('name the version that they come with', () => {
    const versions = [...[template, ...recipes.map(([, text]) => text)].join('\n').matchAll(/\bv?(\d+\.\d+\.\d+)\b/gu)];
    expect(versions.length).toBeGreaterThan(3);
    expect(new Set(versions.map(([, version]) => version))).toEqual(new Set([manifest.version]));
  });

  it('hand reviewdog what it reads', () => {
    const [{ run }]: readonly [{ readonly run: string }] = parse(readFileSync(join(fixtures, 'reviewdog.yml'), 'utf8'));
    const [sincerity = '', reviewdog] = run.split(' | ');
    expect(reviewdog).toMatch(/^reviewdog -f=rdjson /u);
    const repository = contentRepository();
    link(repository.path, ours);
    const { status, stdout } = repository.run('bash', ['-c', sincerity]);
    expect(status).toBe(0);
    expect(JSON.parse(stdout)).toMatchObject({ source: { name: 'sincerity-lint' } });
  });
});
