import { describe, expect, it } from 'vitest';
import { rules } from '../../rules/index.ts';
import { presetLayer, settle } from '../../src/core/settle.ts';
import { lintSource } from '../../src/linter.ts';
import { readerFor } from '../../src/readers/index.ts';

const { settings } = settle([presetLayer('all', rules)], rules, '');

/** As long as a post may be. Whatever takes the square of its time would not end within the limit of a test. */
const length = 100_000;

async function lint(path: string, text: string) {
  const reader = await readerFor(path)?.load();
  if (!reader) throw new Error(`No reader for ${path}.`);
  return lintSource({ path, text }, reader, settings);
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
    const text = mark.repeat(length / mark.length);
    const result = await lint('a.md', `Words, and then: ${text}`.slice(0, length));
    expect(result.problems).toEqual([]);
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
    const text = phrase.repeat(length / phrase.length);
    const result = await lint('a.csv', `text\n"${text}"\n`);
    expect(result.problems).toEqual([]);
    expect(result.posts).toHaveLength(1);
    expect(crashes(result)).toEqual([]);
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
  ])('in %s: %s', async (path, piece) => {
    let text = '';
    for (let index = 0; text.length < length / 3; index++) text += piece(index);
    expect(crashes(await lint(path, text))).toEqual([]);
  });
});
