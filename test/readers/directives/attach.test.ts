import { describe, expect, it } from 'vitest';
import type { ReadResult } from '../../../src/core/model/reader.ts';
import { toSourceSpan } from '../../../src/core/model/source-map.ts';
import xlsx from '../../../src/readers/xlsx/xlsx.ts';
import { formats } from '../formats.ts';
import { randomPost, seeded } from '../random.ts';
import { readText } from '../read-text.ts';
import { workbook } from '../xlsx/workbook.ts';
import { formatDirective } from './format-directive.ts';

/** Formats each post as its first word and its directives. */
const formatPosts = ({ posts }: ReadResult) =>
  posts.map(({ text, directives }) => [/\S+/u.exec(text)?.[0], ...directives.map(formatDirective)].join(' | '));

/** Returns the source text of each directive. */
const slicesIn = ({ posts }: ReadResult, file: string) =>
  posts.flatMap(({ directives }) => directives.map(({ span }) => file.slice(span.start, span.end)));

const next = 'sincerity-disable-next-post shouting -- the name';

/** The positions at which an added line does not change the posts of a file. */
const insertionPoints: Readonly<Record<string, RegExp>> = {
  md: /(?<=\n\n)(?=[^\n])|^(?=---\nplatform|## )/gmu,
  tweet: /(?<=\n)|^/gu,
  txt: /(?<=\n|\r(?!\n))|^/gu,
  yaml: /^(?=- platform)/gmu,
};
const extensionOf = (path: string) => path.split('.').at(-1) ?? '';

describe('directives', () => {
  it.each<[where: string, path: string, file: string, directives: string[]]>([
    ['Markdown, above the text', 'a.md', `<!-- ${next} -->\n\nRye.\n`, ['Rye. | shouting -- the name']],
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
      'Markdown, in front matter that contains posts',
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
      'Markdown, under a heading that is not a post',
      'a.md',
      `## Status\n\nDraft\n\n<!-- ${next} -->\n\n## Content\n\nRye.`,
      ['Rye. | shouting -- the name'],
    ],
    [
      'Markdown, in all posts until the end of the file',
      'a.md',
      `---\nplatform: x\n---\n<!-- sincerity-disable -- a -->\nRye.\n\n---\nplatform: x\n---\nOat.`,
      ['Rye. | all -- a', 'Oat. | all -- a'],
    ],
    ['Markdown, but not in code', 'a.md', `Rye.\n\n\`\`\`\n<!-- ${next} -->\n\`\`\`\n\n\`<!-- ${next} -->\``, ['Rye.']],
    ['Markdown, but not escaped', 'a.md', `\\<!-- ${next} -->\n`, ['<!--']],
    ['Markdown, but not in a nested comment', 'a.md', `<!-- <!-- ${next} --> -->\n\nRye.`, ['-->']],
    ['Markdown, but not in an unclosed comment', 'a.md', `Rye.\n\n<!-- ${next}\n\nOat.`, ['Rye.']],
    [
      'YAML, above an item',
      'a.yaml',
      `- text: Rye.\n# ${next}\n- text: Oat.\n- text: Nut.\n`,
      ['Rye.', 'Oat. | shouting -- the name', 'Nut.'],
    ],
    [
      'YAML, above all items',
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
    ['YAML, after a value', 'a.yaml', `- platform: x # ${next}\n  text: Rye.\n`, ['Rye. | shouting -- the name']],
    ['YAML, in brackets', 'a.yaml', `[\n  Rye., # ${next}\r\n  Oat.\r\n]\n`, ['Rye.', 'Oat. | shouting -- the name']],
    [
      'YAML, between documents',
      'a.yaml',
      `text: Rye.\n--- # ${next}\ntext: Oat.\n`,
      ['Rye.', 'Oat. | shouting -- the name'],
    ],
    [
      'YAML, but not in a scalar',
      'a.yaml',
      `- |\n  Rye.\n  # ${next}\n- "Oat. # ${next}\n  # ${next}"\n- Nut.#${next}\n- Emmer.\n`,
      ['Rye.', 'Oat.', 'Nut.#sincerity-disable-next-post', 'Emmer.'],
    ],
    ['text, on its own line', 'a.txt', `${next}\nRye.\n`, ['Rye. | shouting -- the name']],
    ['text, after a hash', 'a.txt', `# ${next}\r\n\r\nRye.\r\n`, ['Rye. | shouting -- the name']],
    ['text, after a hash without a space', 'a.txt', `#${next}\nRye.\n`, ['Rye. | shouting -- the name']],
    ['text, after slashes', 'a.txt', `  //${next}  \nRye.\n`, ['Rye. | shouting -- the name']],
    ['text, in an HTML comment', 'a.txt', `<!-- ${next} -->\nRye.\n`, ['Rye. | shouting -- the name']],
    [
      'text, with two rules',
      'a.txt',
      '// sincerity-disable shouting, hype-density\nRye.',
      ['Rye. | shouting hype-density'],
    ],
    [
      'text, misspelled',
      'a.txt',
      `sincerity-disable-next-pots shouting -- a\nRye.`,
      ['Rye. | sincerity-disable-next-pots -- a'],
    ],
    ['text, but not in a sentence', 'a.txt', '#sincerity-disable is a great name\nRye.', ['#sincerity-disable']],
    [
      'text, but not in a sentence with a dash',
      'a.txt',
      '#sincerity-disable is a name \u2014 ours',
      ['#sincerity-disable'],
    ],
    ['text, but not as another word', 'a.txt', 'sincerity-first -- that is our motto\nRye.', ['sincerity-first']],
    [
      'text, but not in a sentence with "until"',
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
      'JSON, in separate keys',
      'a.json',
      '{"text":"Rye.","lintIgnore":"all","lint-reason":7,"lintUntil":"2026-12-31"}',
      ['Rye. | all until 2026-12-31 -- 7'],
    ],
    [
      'JSON, in a list',
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
      'YAML, in keys',
      'a.yaml',
      '- text: Rye.\n  sincerity:\n    - ignore: [shouting]\n      until: 2026-12-31\n    - { ignore: all, reason: a }\n',
      ['Rye. | shouting until 2026-12-31 | all -- a'],
    ],
    [
      'front matter, in keys',
      'a.md',
      '---\nlint_ignore: shouting\nlint_until: 2026-12-31\n---\nRye.',
      ['Rye. | shouting until 2026-12-31'],
    ],
  ])('are read from %s', async (_, path, file, directives) => {
    const result = await readText(path, file);
    expect(result.errors).toEqual([]);
    expect(formatPosts(result)).toEqual(directives);
    for (const slice of slicesIn(result, file)) {
      expect(slice).toMatch(
        /^(?:<!--[^<]*-->|(?:#+|\/\/)? ?sincerity-[^\r\n]*\S|"?(?:shouting|all)\b.*|\["?shouting"?\])$/u,
      );
    }
  });
});

it('directives are read from XLSX with an expiry date in a date cell', async () => {
  const rows = [
    ['Caption', 'Lint Ignore', 'Lint Reason', 'Lint Until'],
    ['Rye.', 'shouting', 'the name', { number: 46_387, style: 1 }],
    ['Oat.', undefined, 'no directive'],
  ];
  const decoded = await xlsx.decode?.(workbook({ name: 'May', rows }));
  if (!decoded || !('text' in decoded)) throw new Error(decoded?.message);
  const result = await xlsx.read({ path: 'a.xlsx', ...decoded });
  expect(formatPosts(result)).toEqual(['Rye. | shouting until 2026-12-31 -- the name', 'Oat.']);
  expect(slicesIn(result, decoded.text)).toEqual(['shouting']);
});

describe('directive scope', () => {
  const [a, b] = ['shouting', 'hype-density'];
  /** Formats a letter as a post and any other line as a comment. */
  const fileOf = (lines: readonly string[]) =>
    lines.map((line) => (/^[A-Z]$/u.test(line) ? `- ${line}\n` : `# sincerity-${line}\n`)).join('');

  it.each<[lines: string[], directives: string[]]>([
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
  ])('includes the right posts in %j', async (lines, directives) => {
    const file = fileOf(lines);
    const result = await readText('a.yaml', file);
    expect(formatPosts(result)).toEqual(directives);
    for (const slice of slicesIn(result, file)) expect(lines.map((line) => `# sincerity-${line}`)).toContain(slice);
  });

  it('shares one directive between several posts', async () => {
    const { posts } = await readText('a.yaml', fileOf(['disable', 'A', 'B', 'C']));
    expect(new Set(posts.flatMap(({ directives }) => directives)).size).toBe(1);
  });
});

describe('directive comments', () => {
  it.each(formats.filter(({ path }) => extensionOf(path) in insertionPoints))(
    'do not change posts in $name',
    async ({ path, posts, carry, write, decode }) => {
      const extension = extensionOf(path);
      for (let seed = 1; seed <= 60; seed++) {
        const random = seeded(seed);
        const texts = Array.from({ length: posts }, () => carry(randomPost(random)));
        const comments: string[] = [];
        const file = write(texts, random).replaceAll(insertionPoints[extension] ?? /$^/gu, () => {
          if (!random.chance(0.5)) return '';
          const words = `sincerity-disable-next-post shouting -- number ${comments.length}.`;
          comments.push(extension === 'md' ? `<!-- ${words} -->` : `# ${words}`);
          return `${comments.at(-1)}\n`;
        });
        const result = await readText(path, file);
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
  it.each<[where: string, path: string, file: string, posts: number, maxDirectives: number]>([
    ['above one post', 'a.md', `${times('<!-- sincerity-disable-next-post -->\n')}\nRye.\n`, 1, many],
    ['within a post', 'a.md', times('Rye.\n\n<!-- sincerity-disable -->\n\n'), 1, many],
    ['that are unclosed', 'a.md', `Rye.\n\n${times('<!-- sincerity-disable\n')}`, 1, 0],
    ['that are nested', 'a.md', `Rye.\n\n${times('<!-- sincerity-disable ')}${times('-->')}`, 1, 1],
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
  ])('%s are read quickly', async (_, path, file, posts, maxDirectives) => {
    const result = await readText(path, file);
    expect(result.errors).toEqual([]);
    expect(result.posts).toHaveLength(posts);
    expect(result.posts.every(({ text }) => text.startsWith('Rye.'))).toBe(true);
    expect(Math.max(...result.posts.map(({ directives }) => directives.length))).toBeLessThanOrEqual(maxDirectives);
  });
});
