import { describe, expect, it } from 'vitest';
import { rules } from '../../rules/index.ts';
import { presetLayer, resolveSettings } from '../../src/core/config/resolve.ts';
import { lintSource } from '../../src/linter/lint-source.ts';
import { findReader } from '../../src/readers/index.ts';

const { settings } = resolveSettings([presetLayer('all', rules)], rules, '');

/** A third of the limit of a post. Quadratic time is noticeable at this length: a billion steps. */
const length = 33_000;

/** Seconds of processor time, which do not depend on other processes, that are always accepted. */
const acceptedWork = 2;

/** The maximum growth of the time for four times the text: linear time grows by 4, quadratic by 16. */
const maxGrowth = 10;

/** Lints a text of the given length and, if that is slow, checks that a quarter of it is fast enough. */
async function lint(path: string, write: (length: number) => string) {
  const reader = await findReader(path)?.load();
  if (!reader) throw new Error(`No reader for ${path}.`);
  const measure = async (text: string) => {
    const before = process.cpuUsage();
    const result = await lintSource({ path, text }, reader, settings);
    const { user, system } = process.cpuUsage(before);
    return { result, work: (user + system) / 1e6 };
  };
  const { result, work } = await measure(write(length));
  if (work > acceptedWork) {
    const quarter = await measure(write(length / 4));
    expect(work / quarter.work, 'growth of the work').toBeLessThan(maxGrowth);
  }
  return result;
}

function crashes({ posts }: Awaited<ReturnType<typeof lint>>): string[] {
  return posts.flatMap(({ diagnostics }) =>
    diagnostics.filter(({ rule }) => rule === 'internal/rule-crash').map(({ message }) => message),
  );
}

describe('hostile posts › a repeated mark', () => {
  it.each([
    '"',
    '"a" ',
    "'",
    "'a b c' ",
    '`',
    '`a`',
    '```a\n',
    '>',
    '> a\n',
    '*',
    '*a',
    '_a* ',
    '#',
    '#a',
    '@',
    '@a ',
    '&',
    '&amp;',
    '♪a',
    '🎉 ',
    '👩\u200d',
    '\n',
    '\na',
    '[',
    '[a](',
    '](',
    '![',
    '.',
    'a.',
    '\u0301\u0323',
    'e\u0301',
    '<',
    '<!--',
    '- ',
    '- a\n',
    '1. ',
    'a\n=\n',
    '\\',
    '---\n',
    ' ',
  ])('is linted quickly in Markdown: %j', async (mark) => {
    const result = await lint('a.md', (size) => `Words, and then: ${mark.repeat(size / mark.length)}`.slice(0, size));
    expect(result.inputErrors).toEqual([]);
    expect(result.posts).toHaveLength(1);
    expect(crashes(result)).toEqual([]);
  });
});

describe('hostile posts › a repeated phrase', () => {
  it.each([
    'buy now ',
    'Shop https://example.org now. ',
    'Thank you, @ana! ',
    'What do you think of our offers? ',
    'the best ',
    "don't miss out ",
    'Limited spots. ',
    'On Monday at 5pm, Ana told us. ',
    'like this if you agree ',
    '“We truly care.” We truly care. ',
    'we ',
    'please and then ',
    'GREAT!!! ',
  ])('is linted quickly in a table: %j', async (phrase) => {
    const result = await lint('a.csv', (size) => `text\n"${phrase.repeat(size / phrase.length)}"\n`);
    expect(result.inputErrors).toEqual([]);
    expect(result.posts).toHaveLength(1);
    expect(crashes(result)).toEqual([]);
  });
});

describe('hostile posts › a repeated mark between words', () => {
  it.each(['\n', ' ', '👇', '!', '.', '… ', ': ', 'http:', '#', '" ', 'please '])(
    'is linted quickly: %j',
    async (mark) => {
      const between = (size: number) => `It changed my life ${mark.repeat((size - 30) / mark.length)}stir it`;
      const results = [await lint('a.md', between), await lint('a.csv', (size) => `text\n'${between(size)}'\n`)];
      expect(results.flatMap(crashes)).toEqual([]);
    },
  );
});

describe('hostile files › a repeated piece', () => {
  it.each<[path: string, piece: (index: number) => string]>([
    ['a.yaml', (index) => `key${index}: a\n`],
    ['a.yaml', (index) => (index === 0 ? '- &a Hello\n' : '- *a\n')],
    ['a.yaml', () => '\t- a\n'],
    ['a.yaml', (index) => (index === 0 ? '- text: |1\n' : `${' '.repeat(2000)}a\n`)],
    ['a.json', (index) => (index === 0 ? '["a"' : ' "a"')],
    ['a.json', () => '{},'],
    ['a.csv', () => '"a\n'],
    ['a.csv', (index) => (index === 0 ? 'text,,,,' : ',,\n,a,')],
    ['a.md', (index) => `---\nplatform: x${index}\n---\n`],
    ['a.md', () => '## X\n\nRye.\n'],
    ['a.md', (index) => (index === 0 ? '## Status\n## Content\n' : '### X\n')],
    ['a.tweet', () => 'Rye.\n---\n'],
    ['a.tweet', () => '---\na: b\n'],
    ['a.tweet', () => '() a\n'],
    ['a.txt', () => '---\nRye.\r\n'],
    ['a.txt', (index) => `${index + 1}/ Rye.\n`],
    ['a.json', (index) => (index === 0 ? '{"thread": ["a"' : ',"a"')],
    ['a.json', (index) => (index === 0 ? '{"posts":[{"value":[{"content":"' : '<b><p>&amp;')],
  ])('is linted quickly in %s: %s', async (path, piece) => {
    const result = await lint(path, (size) => {
      let text = '';
      for (let index = 0; text.length < size; index++) text += piece(index);
      return text;
    });
    expect(crashes(result)).toEqual([]);
  });
});
