import { describe, expect, it } from 'vitest';
import type { DisableDirective } from '../../../src/core/model/post.ts';
import type { ReadResult } from '../../../src/core/model/reader.ts';
import { toSourceSpan } from '../../../src/core/model/source-map.ts';
import { parseComment } from '../../../src/readers/directives/parse-comment.ts';
import { findReader } from '../../../src/readers/index.ts';
import xlsx from '../../../src/readers/xlsx/xlsx.ts';
import { formats } from '../formats.ts';
import { randomPost, seeded } from '../random.ts';
import { workbook } from '../xlsx/workbook.ts';

async function read(path: string, text: string): Promise<ReadResult> {
  const reader = await findReader(path)?.load();
  if (!reader) throw new Error(`No reader for ${path}.`);
  return reader.read({ path, text });
}

function inWords({ rules, except, reason, until }: Omit<DisableDirective, 'span'>): string {
  const named = rules === 'all' ? 'all' : rules.join(' ') || 'nothing';
  return [named, except && `but ${except.join(' ')}`, until !== undefined && `until ${until}`, reason && `-- ${reason}`]
    .filter(Boolean)
    .join(' ');
}

/** Each post by its first word, with what is to be silent about it. */
const wishesIn = ({ posts }: ReadResult) =>
  posts.map(({ text, directives }) => [/\S+/u.exec(text)?.[0], ...directives.map(inWords)].join(' | '));

const slicesIn = ({ posts }: ReadResult, file: string) =>
  posts.flatMap(({ directives }) => directives.map(({ span }) => file.slice(span.start, span.end)));

describe('a comment is read', () => {
  it.each([
    ['sincerity-disable', 'disable: all'],
    ['  Sincerity-DISABLE-next-post  ', 'disable-next-post: all'],
    ['sincerity-disable all -- launch', 'disable: all -- launch'],
    ['sincerity-disable shouting', 'disable: shouting'],
    ['sincerity-disable shouting, promo-density -- launch week', 'disable: shouting promo-density -- launch week'],
    ['sincerity-disable shouting  promo-density,acme/jargon', 'disable: shouting promo-density acme/jargon'],
    ['sincerity-disable: shouting', 'disable: shouting'],
    ['sincerity-disable shouting until: 2026-12-31', 'disable: shouting until 2026-12-31'],
    ['sincerity-disable shouting Until 2026-12-31 -- why', 'disable: shouting until 2026-12-31 -- why'],
    ['sincerity-disable until:2026-12-31', 'disable: all until 2026-12-31'],
    ['sincerity-disable until 2026-12-31, shouting', 'disable: shouting until 2026-12-31'],
    ['sincerity-disable until: next Friday -- why', 'disable: all until next Friday -- why'],
    ['sincerity-disable until: 2026-02-30', 'disable: all until 2026-02-30'],
    ['sincerity-disable until', 'disable: all until '],
    ['sincerity-disable shouting \u2014 launch', 'disable: shouting -- launch'],
    ['sincerity-disable shouting\u2014launch', 'disable: shouting -- launch'],
    ['sincerity-disable shouting \u2013 launch', 'disable: shouting -- launch'],
    ['sincerity-disable--launch', 'disable: all -- launch'],
    ['sincerity-disable shouting --- launch', 'disable: shouting -- launch'],
    ['sincerity-disable -- until we -- well -- know', 'disable: all -- until we -- well -- know'],
    ['sincerity-disable shouting --  ', 'disable: shouting'],
    [
      'sincerity-disable\n  shouting\n  -- a launch\n  that takes long',
      'disable: shouting -- a launch that takes long',
    ],
    ['sincerity-enable', 'enable: all'],
    ['sincerity-enable shouting', 'enable: shouting'],
    ['sincerity-disable-next-line shouting -- why', 'unknown: sincerity-disable-next-line -- why'],
    ['sincerity-ignore', 'unknown: sincerity-ignore'],
    ['sincerity-', 'unknown: sincerity-'],
    ['sincerity-lint reads this file', undefined],
    ['a sincerity-disable further on', undefined],
    ['sincerity', undefined],
  ])('%j', (words, expected) => {
    const comment = parseComment(words, { start: 0, end: words.length });
    expect(comment && `${comment.command}: ${inWords(comment.directive)}`).toBe(expected);
  });
});

const next = 'sincerity-disable-next-post shouting -- the name';

describe('rules are to be silent', () => {
  it.each<[what: string, path: string, file: string, wishes: string[]]>([
    ['Markdown, above the words', 'a.md', `<!-- ${next} -->\n\nRye.\n`, ['Rye. | shouting -- the name']],
    ['Markdown, within a line', 'a.md', `<!-- ${next} --> Rye.\n`, ['Rye. | shouting -- the name']],
    ['Markdown, on several lines', 'a.md', `<!--\n${next}\n-->\nRye.\n`, ['Rye. | shouting -- the name']],
    ['Markdown, in a quotation', 'a.md', `> <!-- ${next} -->\n> Rye.\n`, ['> | shouting -- the name']],
    [
      'Markdown, above the front matter',
      'a.md',
      `<!-- ${next} -->\n\n---\nseason: may\n---\nRye.`,
      ['Rye. | shouting -- the name'],
    ],
    ['Markdown, in front matter', 'a.md', `---\nplatform: x\n# ${next}\n---\nRye.`, ['Rye. | shouting -- the name']],
    [
      'Markdown, in front matter of several posts',
      'a.md',
      `---\nseason: may # ${next}\n---\n## LinkedIn\n\nRye.\n\n## X\n\nOat.\n\n---\nplatform: x\n---\nNut.`,
      ['Rye. | shouting -- the name', 'Oat. | shouting -- the name', 'Nut.'],
    ],
    [
      'Markdown, in front matter with posts of its own',
      'a.md',
      `---\nsocial:\n  linkedin: Rye is here.\n  # ${next}\n  x: Oat is here.\n---\nAn article.`,
      ['Rye', 'Oat | shouting -- the name'],
    ],
    [
      'Markdown, between sections',
      'a.md',
      `<!-- sincerity-disable hype-density -- a -->\n\n## LinkedIn\n\nRye.\n\n<!-- ${next} -->\n\n## X\n\nOat.`,
      ['Rye. | hype-density -- a', 'Oat. | hype-density -- a | shouting -- the name'],
    ],
    [
      'Markdown, under a heading that is no post',
      'a.md',
      `## Status\n\nDraft\n\n<!-- ${next} -->\n\n## Content\n\nRye.`,
      ['Rye. | shouting -- the name'],
    ],
    [
      'Markdown, of one front matter or until the file ends',
      'a.md',
      `---\nplatform: x\n---\n<!-- sincerity-disable -- a -->\nRye.\n\n---\nplatform: x\n---\nOat.`,
      ['Rye. | all -- a', 'Oat. | all -- a'],
    ],
    [
      'Markdown, unless it is code',
      'a.md',
      `Rye.\n\n\`\`\`\n<!-- ${next} -->\n\`\`\`\n\n\`<!-- ${next} -->\``,
      ['Rye.'],
    ],
    ['Markdown, unless a mark escapes it', 'a.md', `\\<!-- ${next} -->\n`, ['<!--']],
    ['Markdown, unless it lies in a comment', 'a.md', `<!-- <!-- ${next} --> -->\n\nRye.`, ['-->']],
    ['Markdown, unless the comment has no end', 'a.md', `Rye.\n\n<!-- ${next}\n\nOat.`, ['Rye.']],
    [
      'YAML, above an item',
      'a.yaml',
      `- text: Rye.\n# ${next}\n- text: Oat.\n- text: Nut.\n`,
      ['Rye.', 'Oat. | shouting -- the name', 'Nut.'],
    ],
    [
      'YAML, above all',
      'a.yaml',
      `# sincerity-disable -- a\nposts:\n  - text: Rye.\n  - Oat.\n`,
      ['Rye. | all -- a', 'Oat. | all -- a'],
    ],
    [
      'YAML, within an item',
      'a.yaml',
      `- platform: x\n  #${next}\n  text: Rye.\n- Oat.\n`,
      ['Rye. | shouting -- the name', 'Oat.'],
    ],
    ['YAML, behind a value', 'a.yaml', `- platform: x # ${next}\n  text: Rye.\n`, ['Rye. | shouting -- the name']],
    ['YAML, in brackets', 'a.yaml', `[\n  Rye., # ${next}\r\n  Oat.\r\n]\n`, ['Rye.', 'Oat. | shouting -- the name']],
    [
      'YAML, of several documents',
      'a.yaml',
      `text: Rye.\n--- # ${next}\ntext: Oat.\n`,
      ['Rye.', 'Oat. | shouting -- the name'],
    ],
    [
      'YAML, unless it is in a text',
      'a.yaml',
      `- |\n  Rye.\n  # ${next}\n- "Oat. # ${next}\n  # ${next}"\n- Nut.#${next}\n- Emmer.\n`,
      ['Rye.', 'Oat.', 'Nut.#sincerity-disable-next-post', 'Emmer.'],
    ],
    ['text, on a line of its own', 'a.txt', `${next}\nRye.\n`, ['Rye. | shouting -- the name']],
    ['text, behind a hash', 'a.txt', `# ${next}\r\n\r\nRye.\r\n`, ['Rye. | shouting -- the name']],
    ['text, right behind a hash', 'a.txt', `#${next}\nRye.\n`, ['Rye. | shouting -- the name']],
    ['text, behind strokes', 'a.txt', `  //${next}  \nRye.\n`, ['Rye. | shouting -- the name']],
    ['text, in a comment', 'a.txt', `<!-- ${next} -->\nRye.\n`, ['Rye. | shouting -- the name']],
    [
      'text, of two rules',
      'a.txt',
      '// sincerity-disable shouting, hype-density\nRye.',
      ['Rye. | shouting hype-density'],
    ],
    [
      'text, misspelt',
      'a.txt',
      `sincerity-disable-next-pots shouting -- a\nRye.`,
      ['Rye. | sincerity-disable-next-pots -- a'],
    ],
    ['text, unless it is a sentence', 'a.txt', '#sincerity-disable is a great name\nRye.', ['#sincerity-disable']],
    [
      'text, unless it is a sentence with a dash',
      'a.txt',
      '#sincerity-disable is a name \u2014 ours',
      ['#sincerity-disable'],
    ],
    ['text, unless it is another word', 'a.txt', 'sincerity-first -- that is our motto\nRye.', ['sincerity-first']],
    [
      'text, unless it is another sentence',
      'a.txt',
      'sincerity-disable until we meet again\nRye.',
      ['sincerity-disable'],
    ],
    ['a tweet', 'a.tweet', `# ${next}\nRye.\n`, ['Rye. | shouting -- the name']],
    [
      'a tweet, above front matter',
      'a.tweet',
      `${next}\n---\nreply: https://x.com/a/status/1\n---\nRye.\n`,
      ['Rye. | shouting -- the name'],
    ],
    [
      'a tweet, in front matter',
      'a.tweet',
      `---\n# ${next}\nschedule: 2026-05-01\n---\nRye.\n`,
      ['Rye. | shouting -- the name'],
    ],
    [
      'CSV',
      'a.csv',
      'text,Lint ignore,lint_reason,lint_until\nRye.,shouting,the name,2026-12-31\nOat.,,,\n',
      ['Rye. | shouting until 2026-12-31 -- the name', 'Oat.'],
    ],
    [
      'TSV',
      'a.tsv',
      'text\tlint_ignore\tlint_until\nRye.\tshouting; hype-density\tsoon\n',
      ['Rye. | shouting hype-density until soon'],
    ],
    [
      'CSV of several networks',
      'a.csv',
      'LinkedIn,Twitter,lint_ignore\nRye is here.,Oat is here.,all\n',
      ['Rye | all', 'Oat | all'],
    ],
    [
      'JSON',
      'a.json',
      '[{"text":"Rye.","sincerity":{"ignore":["shouting"],"reason":"a","until":"2026-12-31"}}]',
      ['Rye. | shouting until 2026-12-31 -- a'],
    ],
    [
      'JSON, by keys of their own',
      'a.json',
      '{"text":"Rye.","lintIgnore":"all","lint-reason":7,"lintUntil":"2026-12-31"}',
      ['Rye. | all until 2026-12-31 -- 7'],
    ],
    [
      'JSON, several times',
      'a.json',
      '{"text":"Rye.","sincerity":[{"ignore":"shouting","reason":"a"},null,{"ignore":"all","until":"2026-12-31"}]}',
      ['Rye. | shouting -- a | all until 2026-12-31'],
    ],
    [
      'NDJSON',
      'a.ndjson',
      '{"text":"Rye.","sincerity":{"ignore":"shouting","until":"2026-12-31"}}',
      ['Rye. | shouting until 2026-12-31'],
    ],
    [
      'YAML, by keys',
      'a.yaml',
      '- text: Rye.\n  sincerity:\n    - ignore: [shouting]\n      until: 2026-12-31\n    - { ignore: all, reason: a }\n',
      ['Rye. | shouting until 2026-12-31 | all -- a'],
    ],
    [
      'front matter, by keys',
      'a.md',
      '---\nlint_ignore: shouting\nlint_until: 2026-12-31\n---\nRye.',
      ['Rye. | shouting until 2026-12-31'],
    ],
  ])('in %s', async (_, path, file, wishes) => {
    const result = await read(path, file);
    expect(result.errors).toEqual([]);
    expect(wishesIn(result)).toEqual(wishes);
    for (const slice of slicesIn(result, file)) {
      expect(slice).toMatch(
        /^(?:<!--[^<]*-->|(?:#+|\/\/)? ?sincerity-[^\r\n]*\S|"?(?:shouting|all)\b.*|\["?shouting"?\])$/u,
      );
    }
  });
});

it('rules are to be silent in XLSX, until a day that is a date of the sheet', async () => {
  const rows = [
    ['Caption', 'Lint Ignore', 'Lint Reason', 'Lint Until'],
    ['Rye.', 'shouting', 'the name', { number: 46_387, style: 1 }],
    ['Oat.', undefined, 'no wish'],
  ];
  const decoded = await xlsx.decode?.(workbook({ name: 'May', rows }));
  if (!decoded || !('text' in decoded)) throw new Error(decoded?.message);
  const result = await xlsx.read({ path: 'a.xlsx', ...decoded });
  expect(wishesIn(result)).toEqual(['Rye. | shouting until 2026-12-31 -- the name', 'Oat.']);
  expect(slicesIn(result, decoded.text)).toEqual(['shouting']);
});

describe('a disable holds', () => {
  const [a, b] = ['shouting', 'hype-density'];
  /** A letter is a post, and anything else a comment. */
  const fileOf = (lines: readonly string[]) =>
    lines.map((line) => (/^[A-Z]$/u.test(line) ? `- ${line}\n` : `# sincerity-${line}\n`)).join('');

  it.each<[lines: string[], wishes: string[]]>([
    [
      ['disable', 'A', 'enable', 'B'],
      ['A | all', 'B'],
    ],
    [
      ['A', `disable ${a}`, 'B', 'C'],
      ['A', `B | ${a}`, `C | ${a}`],
    ],
    [
      ['disable', 'A', `enable ${a}`, 'B', `enable ${b}`, 'C'],
      ['A | all', `B | all but ${a}`, `C | all but ${a} ${b}`],
    ],
    [
      [`disable ${a}, ${b} -- why`, 'A', `enable ${a}`, 'B', `enable ${b}`, 'C'],
      [`A | ${a} ${b} -- why`, `B | ${b} -- why`, 'C'],
    ],
    [
      ['disable', `disable ${a}`, 'A', `enable ${a}`, 'B'],
      [`A | all | ${a}`, `B | all but ${a}`],
    ],
    [
      [`disable ${a}`, `disable ${b}`, 'A', 'enable', 'B'],
      [`A | ${a} | ${b}`, 'B'],
    ],
    [
      ['disable', `disable-next-post ${a}`, 'A', 'B'],
      [`A | all | ${a}`, 'B | all'],
    ],
    [
      [`disable-next-post ${a}`, `disable-next-post ${b}`, 'A', 'B'],
      [`A | ${a} | ${b}`, 'B'],
    ],
    [['disable-next-post', 'enable', 'A'], ['A | all | nothing']],
    [[`disable ${a}`, `enable ${a}`, 'A'], ['A | nothing']],
    [['A', `disable ${a} -- why`], ['A | nothing -- why']],
    [['A', 'disable-next-post until 2026-12-31'], ['A | nothing until 2026-12-31']],
    [
      ['A', `disable ${a}`, 'B', `enable ${b}`, 'C'],
      ['A', `B | ${a}`, `C | ${a} | nothing`],
    ],
    [
      ['A', 'disabel', 'B'],
      ['A', 'B | sincerity-disabel'],
    ],
    [['A', 'disabel'], ['A | sincerity-disabel']],
    [['disable', 'enable'], []],
  ])('%j', async (lines, wishes) => {
    const file = fileOf(lines);
    const result = await read('a.yaml', file);
    expect(wishesIn(result)).toEqual(wishes);
    for (const slice of slicesIn(result, file)) expect(lines.map((line) => `# sincerity-${line}`)).toContain(slice);
  });

  it('as one wish, however many posts it is about', async () => {
    const { posts } = await read('a.yaml', fileOf(['disable', 'A', 'B', 'C']));
    expect(new Set(posts.flatMap(({ directives }) => directives)).size).toBe(1);
  });
});

describe('keys that cannot be read are a problem', () => {
  it.each([
    ['{"text":"Rye.","sincerity":"shouting"}', 'directives/not-object', '"shouting"'],
    ['{"text":"Rye.","sincerity":[{"ignore":"all"},7]}', 'directives/not-object', '7'],
    ['{"text":"Rye.","sincerity":{"ignore":"all","untill":"a"}}', 'directives/unknown-key', '"a"'],
    ['{"text":"Rye.","sincerity":{"ignore":"all","until":["a"]}}', 'directives/until-not-date', '["a"]'],
    ['{"text":"Rye.","lint_ignore":"all","lint_reason":{"a":1}}', 'directives/reason-not-string', '{"a":1}'],
  ])('%s', async (file, code, slice) => {
    const { posts, errors } = await read('a.json', file);
    expect(posts).toMatchObject([{ text: 'Rye.' }]);
    expect(errors.map((error) => [error.code, file.slice(error.span?.start, error.span?.end)])).toEqual([
      [code, slice],
    ]);
  });
});

it('a front matter without an end is found below a comment', async () => {
  const file = '<!-- sincerity-disable -- a -->\n---\nplatform: x';
  const { errors } = await read('a.md', file);
  expect(errors.map(({ code, span }) => [code, span])).toEqual([['front-matter/unclosed', { start: 32, end: 35 }]]);
});

/** Where a line can be put into a file without a change to what stands in it. */
const places: Readonly<Record<string, RegExp>> = {
  md: /(?<=\n\n)(?=[^\n])|^(?=---\nplatform|## )/gmu,
  tweet: /(?<=\n)|^/gu,
  txt: /(?<=\n|\r(?!\n))|^/gu,
  yaml: /^(?=- platform)/gmu,
};
const endingOf = (path: string) => path.split('.').at(-1) ?? '';

describe('comments in a file change none of its words', () => {
  it.each(formats.filter(({ path }) => endingOf(path) in places))(
    'in $name',
    async ({ path, posts, carry, write, decode }) => {
      const ending = endingOf(path);
      for (let seed = 1; seed <= 60; seed++) {
        const random = seeded(seed);
        const texts = Array.from({ length: posts }, () => carry(randomPost(random)));
        const comments: string[] = [];
        const file = write(texts, random).replaceAll(places[ending] ?? /$^/gu, () => {
          if (!random.chance(0.5)) return '';
          const words = `sincerity-disable-next-post shouting -- number ${comments.length}.`;
          comments.push(ending === 'md' ? `<!-- ${words} -->` : `# ${words}`);
          return `${comments.at(-1)}\n`;
        });
        const result = await read(path, file);
        const hint = `seed ${seed}: ${JSON.stringify(file)}`;
        expect(result.errors, hint).toEqual([]);
        expect(
          result.posts.map(({ text }) => text),
          hint,
        ).toEqual(texts);
        expect(new Set(slicesIn(result, file)), hint).toEqual(new Set(comments));
        for (const { text, offset, map } of result.posts) {
          const { start, end } = toSourceSpan(map, offset, { start: 0, end: text.length });
          const lines = comments.reduce((slice, comment) => slice.replace(`${comment}\n`, ''), file.slice(start, end));
          expect(decode(lines), hint).toBe(text);
        }
      }
    },
  );
});

describe('thousands of comments', () => {
  const many = 10_000;
  const times = (line: string) => line.repeat(many);
  it.each<[what: string, path: string, file: string, posts: number, mostWishes: number]>([
    ['above one post', 'a.md', `${times('<!-- sincerity-disable-next-post -->\n')}\nRye.\n`, 1, many],
    ['within a post', 'a.md', times('Rye.\n\n<!-- sincerity-disable -->\n\n'), 1, many],
    ['without an end', 'a.md', `Rye.\n\n${times('<!-- sincerity-disable\n')}`, 1, 0],
    ['in one another', 'a.md', `Rye.\n\n${times('<!-- sincerity-disable ')}${times('-->')}`, 1, 1],
    ['each above a post', 'a.yaml', times('# sincerity-disable -- a\n- Rye.\n'), many, 100],
    [
      'with exceptions',
      'a.yaml',
      `# sincerity-disable\n${Array.from({ length: many }, (_, n) => `# sincerity-enable r${n}\n- Rye.\n`).join('')}`,
      many,
      2,
    ],
    ['above one text', 'a.txt', `${times('# sincerity-disable-next-post\n')}Rye.\n`, 1, many],
    ['between lines', 'a.txt', times('Rye.\nsincerity-enable\n'), 1, many],
    ['in a tweet', 'a.tweet', times('Rye.\n// sincerity-enable\n'), 1, many],
  ])('%s are read in a moment', async (_, path, file, posts, mostWishes) => {
    const result = await read(path, file);
    expect(result.errors).toEqual([]);
    expect(result.posts).toHaveLength(posts);
    expect(result.posts.every(({ text }) => text.startsWith('Rye.'))).toBe(true);
    expect(Math.max(...result.posts.map(({ directives }) => directives.length))).toBeLessThanOrEqual(mostWishes);
  });
});
