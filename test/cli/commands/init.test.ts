import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { folder, sincerity } from '../command-line.ts';

describe('init', () => {
  it.each([
    ['init', 'sincerity.config.yaml'],
    ['init --format yaml', 'sincerity.config.yaml'],
    ['init -f json', 'sincerity.config.json'],
    ['init --format js', 'sincerity.config.mjs'],
    ['init --format ts', 'sincerity.config.ts'],
  ])('sincerity %s writes %s, which is valid with and without its samples', async (argv, name) => {
    const cwd = folder({ 'personal/': '' });
    expect(await sincerity(argv.split(' '), { cwd })).toEqual({
      code: 0,
      stdout: `Wrote ${name}. Try it: sincerity .\n`,
      stderr: '',
    });
    const values = async (root: string, path: string) => {
      const { code, stdout, stderr } = await sincerity(['print-config', '-f', 'json', path], { cwd: root });
      expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
      const { settings } = JSON.parse(stdout);
      return Object.fromEntries(Object.entries<{ value: unknown }>(settings).map(([key, { value }]) => [key, value]));
    };
    expect(await values(cwd, 'a.md')).toMatchObject({
      'account.kind': 'business',
      brands: [],
      'rules.shouting': 'warning',
    });
    const text = readFileSync(join(cwd, name), 'utf8');
    expect(text).toMatch(/^\s*(?:#|\/\/) Preset to extend: recommended, strict, all\.$/mu);
    // Samples are commented out; a sample starts with a key or continues one.
    const all = text.replaceAll(
      /^(\s*)(?:# |\/\/ )(?=\s*(?:"?(?:brands|platform|rules|overrides|ignores)"?:|- | {2}))/gmu,
      '$1',
    );
    const full = folder({ [name]: all, 'personal/': '' });
    const on = { brands: ['harbour cycles'], platform: 'instagram', 'rules.shouting': 'info' };
    expect(await values(full, 'a.md')).toMatchObject({ ...on, 'account.kind': 'business' });
    expect(await values(full, 'personal/a.md')).toMatchObject({ ...on, 'account.kind': 'personal' });
  });

  it.each(['sincerity.config.yaml', 'sincerity.config.ts', '.sincerityrc'])('does not change %s', async (name) => {
    const cwd = folder({ [name]: 'mine' });
    expect(await sincerity(['init'], { cwd })).toEqual({
      code: 2,
      stdout: '',
      stderr: `sincerity: ${name}: This folder already has a configuration. It was not changed.\n`,
    });
    expect(readFileSync(join(cwd, name), 'utf8')).toBe('mine');
  });

  it('reports why the file cannot be written', async () => {
    const { code, stderr } = await sincerity(['init'], { cwd: join(folder({ file: '' }), 'file') });
    expect(stderr).toBe(
      'sincerity: sincerity.config.yaml: Could not write the configuration. A parent of this path is not a folder.\n',
    );
    expect(code).toBe(2);
  });
});
