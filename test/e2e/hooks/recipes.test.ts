import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import manifest from '../../../package.json' with { type: 'json' };
import { contentRepository, fixtures, link, ours, removeFolders, root } from './content-repository.ts';

afterAll(removeFolders);

const recipes = readdirSync(fixtures, { withFileTypes: true })
  .filter((entry) => entry.isFile())
  .map(({ name }) => [name, readFileSync(join(fixtures, name), 'utf8')] as const);
const docs = ['hooks.md', 'ci.md'].map((name) => readFileSync(join(root, 'docs', name), 'utf8')).join('\n');
const template = readFileSync(join(root, 'docs/ci/gitlab.yml'), 'utf8');

describe('recipes', () => {
  it('are the same in the docs', () => {
    const all = recipes.map(([name]) => name);
    const documented = recipes.filter(([, text]) => docs.includes(text)).map(([name]) => name);
    expect(documented).toEqual(all);
  });

  it('contain the current version', () => {
    const versions = [...[template, ...recipes.map(([, text]) => text)].join('\n').matchAll(/\bv?(\d+\.\d+\.\d+)\b/gu)];
    expect(versions.length).toBeGreaterThan(3);
    expect(new Set(versions.map(([, version]) => version))).toEqual(new Set([manifest.version]));
  });

  it('pass a valid report to reviewdog', () => {
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
