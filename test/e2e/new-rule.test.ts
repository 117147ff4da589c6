import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, describe, expect, it } from 'vitest';
import { groups } from '../../src/core/model/rule-group.ts';
import type { FeedRule } from '../../src/core/rule/feed-rule.ts';
import type { PostRule } from '../../src/core/rule/rule.ts';
import { checkRule, checkVariants } from '../../src/testing.ts';
import { errorsOf, root } from '../types/compile.ts';

const scratch = mkdtempSync(join(tmpdir(), 'sincerity-new-rule-'));
mkdirSync(join(scratch, 'rules'));
cpSync(`${root}scripts/new-rule.ts`, join(scratch, 'scripts/new-rule.ts'));
cpSync(`${root}package.json`, join(scratch, 'package.json'));
for (const name of ['src', 'node_modules']) symlinkSync(root + name, join(scratch, name));

afterAll(() => rmSync(scratch, { recursive: true }));

function newRule(...args: string[]) {
  return spawnSync(
    process.execPath,
    [`${root}node_modules/jiti/lib/jiti-cli.mjs`, join(scratch, 'scripts/new-rule.ts'), ...args],
    { encoding: 'utf8' },
  );
}

describe('npm run new-rule', () => {
  it('writes a rule of each group that compiles and passes its own examples', async () => {
    const sources = new Map<string, string>();
    for (const group of groups) {
      const { status, stdout, stderr } = newRule(`hollow-${group}`, '--group', group);
      expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
      expect(stdout).toContain('npm run docs');
      sources.set(`${root}rules/hollow-${group}.ts`, readFileSync(join(scratch, `rules/hollow-${group}.ts`), 'utf8'));
    }
    expect([...errorsOf(sources).values()].flat()).toEqual([]);
    const { default: rule } = await import(pathToFileURL(join(scratch, 'rules/hollow-claims.ts')).href);
    expect(await checkRule(rule as PostRule)).toEqual([]);
    expect(await checkVariants(rule as PostRule)).toEqual([]);
    const { default: feedRule } = await import(pathToFileURL(join(scratch, 'rules/hollow-feed.ts')).href);
    expect(await checkRule(feedRule as FeedRule)).toEqual([]);
    expect(rule).toMatchObject({ id: 'hollow-claims', group: 'claims' });
  });

  it.each([
    ['no name', [], 'Expected the id of one rule.'],
    ['two names', ['a', 'b'], 'Expected the id of one rule.'],
    ['a name in camel case', ['hollowThanks'], '"hollowThanks" is not a valid id.'],
    ['a path', ['../hollow'], '"../hollow" is not a valid id.'],
    ['the name of the index', ['index'], '"index" is not a valid id.'],
    ['a name that starts with "no"', ['no-thanks'], 'reads well after "allow": "thanks", not "no-thanks".'],
    ['an unknown group', ['hollow-group', '--group', 'style'], 'There is no group "style".'],
    ['an unknown flag', ['hollow-flag', '--grup', 'form'], "Unknown option '--grup'"],
    ['a rule that exists', ['hollow-form'], 'rules/hollow-form.ts already exists.'],
  ])('rejects %s', (_, args, message) => {
    const { status, stdout, stderr } = newRule(...args);
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(stderr).toContain(message);
    expect(stderr).toContain('Usage: npm run new-rule <id>');
  });
});
