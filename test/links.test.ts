import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import manifest from '../package.json' with { type: 'json' };

const root = fileURLToPath(new URL('../', import.meta.url));

const pagesIn = (folder: string) =>
  readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.md'))
    .map((name) => join(folder, name));

const pages = [
  ...readdirSync(root).filter((name) => name.endsWith('.md')),
  ...pagesIn('docs'),
  ...pagesIn('.github'),
].sort();

const textOf = (path: string) => readFileSync(join(root, path), 'utf8');

/** Removes fenced blocks, code and quoted posts, whose brackets are not links. */
const prose = (text: string) =>
  text
    .replaceAll(/^```.*?^```$/gmsu, '')
    .replaceAll(/`[^`\n]*`/gu, '')
    .replaceAll(/^(?:- )?>.*$/gmu, '');

/** Returns the anchors of headings on GitHub. */
const anchorsOf = (text: string) =>
  [...text.replaceAll(/^```.*?^```$/gmsu, '').matchAll(/^#+ (.+)$/gmu)].map(([, heading = '']) =>
    heading
      .toLowerCase()
      .replaceAll(/[^\p{L}\p{N}\s_-]/gu, '')
      .trim()
      .replaceAll(' ', '-'),
  );

function isBroken(page: string, link: string): boolean {
  const [path = '', anchor] = link.split('#');
  const target = path === '' ? page : join(dirname(page), path);
  if (!existsSync(join(root, target))) return true;
  if (anchor === undefined || statSync(join(root, target)).isDirectory() || !target.endsWith('.md')) return false;
  return !anchorsOf(textOf(target)).includes(anchor);
}

test.each(pages)('relative links of %s resolve', (page) => {
  const links = [...prose(textOf(page)).matchAll(/\]\(([^)\s]+)\)/gu)].map(([, link = '']) => link);
  expect(links.filter((link) => !/^[a-z]+:/u.test(link) && isBroken(page, link))).toEqual([]);
});

test('README.md is at most 12 kB', () => {
  expect(statSync(join(root, 'README.md')).size).toBeLessThanOrEqual(12_000);
});

test.each(['demo', 'test'])('README.md contains npm run %s, which is a script', (script) => {
  expect(textOf('README.md')).toMatch(new RegExp(`^npm ci && npm (?:run )?${script}$`, 'mu'));
  expect(Object.keys(manifest.scripts)).toContain(script);
});
