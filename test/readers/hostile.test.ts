import { describe, expect, it } from 'vitest';
import { rules } from '../../rules/index.ts';
import { presetLayer, resolveSettings } from '../../src/core/config/resolve.ts';
import { lintSource } from '../../src/linter/lint-source.ts';
import { findReader } from '../../src/readers/index.ts';

const { settings } = resolveSettings([presetLayer('all', rules)], rules, '');

/** A third of what a post may have, which is enough to tell: its square is a billion steps. */
const length = 33_000;

/** Seconds of work that nobody minds. They are the processor's: how busy the machine is does not count. */
const littleWork = 2;

/** What four times the text may take, as a multiple. Four would be even, and sixteen is the square. */
const mostGrowth = 10;

/** Lints a text of the given length, and a shorter one where that was much work: more text may not take its square. */
async function lint(path: string, write: (length: number) => string) {
  const reader = await findReader(path)?.load();
  if (!reader) throw new Error(`No reader for ${path}.`);
  const timed = async (text: string) => {
    const before = process.cpuUsage();
    const result = await lintSource({ path, text }, reader, settings);
    const { user, system } = process.cpuUsage(before);
    return { result, work: (user + system) / 1e6 };
  };
  const { result, work } = await timed(write(length));
  if (work > littleWork) {
    const quarter = await timed(write(length / 4));
    expect(work / quarter.work, 'growth of the work').toBeLessThan(mostGrowth);
  }
  return result;
}

function crashes({ posts }: Awaited<ReturnType<typeof lint>>): string[] {
  return posts.flatMap(({ diagnostics }) =>
    diagnostics.filter(({ rule }) => rule === 'internal/rule-crash').map(({ message }) => message),
  );
}

describe('a post of one mark and nothing else is linted in a moment', () => {
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
  ])('%j in Markdown', async (mark) => {
    const result = await lint('a.md', (most) => `Words, and then: ${mark.repeat(most / mark.length)}`.slice(0, most));
    expect(result.inputErrors).toEqual([]);
    expect(result.posts).toHaveLength(1);
    expect(crashes(result)).toEqual([]);
  });
});

describe('a post of one phrase over and over is linted in a moment', () => {
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
  ])('%j in a table', async (phrase) => {
    const result = await lint('a.csv', (most) => `text\n"${phrase.repeat(most / phrase.length)}"\n`);
    expect(result.inputErrors).toEqual([]);
    expect(result.posts).toHaveLength(1);
    expect(crashes(result)).toEqual([]);
  });
});

describe('one mark or word over and over between others is linted in a moment', () => {
  it.each(['\n', ' ', '👇', '!', '.', '… ', ': ', 'http:', '#', '" ', 'please '])('%j', async (mark) => {
    const between = (most: number) => `It changed my life ${mark.repeat((most - 30) / mark.length)}stir it`;
    const results = [await lint('a.md', between), await lint('a.csv', (most) => `text\n'${between(most)}'\n`)];
    expect(results.flatMap(crashes)).toEqual([]);
  });
});

describe('a file of one thing over and over is read in a moment', () => {
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
  ])('in %s: %s', async (path, piece) => {
    const result = await lint(path, (most) => {
      let text = '';
      for (let index = 0; text.length < most; index++) text += piece(index);
      return text;
    });
    expect(crashes(result)).toEqual([]);
  });
});
