import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { rules } from '../../rules/index.ts';
import { unmark, type WholeExample, wholeExample } from '../../src/core/example.ts';
import type { JudgedPost } from '../../src/core/report.ts';
import type { Rule } from '../../src/core/rule.ts';
import { lintSource } from '../../src/linter.ts';
import { decode } from '../../src/node/decode.ts';
import { readerFor } from '../../src/readers/index.ts';
import { lintExample } from '../../src/testing.ts';

/** What a file must say of a post beside its words. */
type Facts = readonly (readonly [name: string, value: string])[];

interface Envelope {
  readonly name: string;
  readonly path: string;
  /** Writes a file whose last post has that text. */
  readonly write: (text: string, facts: Facts) => string;
  /** Turns a piece of the file back into the words that it stands for. */
  readonly read: (slice: string) => string;
}

const asIs = (slice: string) => slice;
const escaped = (text: string) => JSON.stringify(text).replaceAll(/[^ -~]/gu, (c) => unicodeEscape(c));
const unicodeEscape = (c: string) =>
  Array.from({ length: c.length }, (_, i) => `\\u${c.charCodeAt(i).toString(16).padStart(4, '0')}`).join('');
const unescaped = (slice: string): string => JSON.parse(`"${slice}"`);
const quoted = (cell: string) => `"${cell.replaceAll('"', '""')}"`;
const yamlFacts = (facts: Facts) => facts.map(([name, value]) => `${name}: ${JSON.stringify(value)}\n`);
const pairs = (text: string, facts: Facts) => [['text', text], ...facts] as const;

const before = 'Ana fed the cat 👩‍🚒, "twice", she said.';

const envelopes: readonly Envelope[] = [
  {
    name: 'a Markdown file with front matter',
    path: 'draft.md',
    write: (text, facts) =>
      `---\ntitle: "${before.replaceAll('"', '\\"')}"\n${yamlFacts(facts).join('')}---\n\n${text.replaceAll(/[!-/:-@[-`{-~]/gu, String.raw`\$&`)}\n`,
    read: (slice) => slice.replaceAll(/\\([!-/:-@[-`{-~])/gu, '$1'),
  },
  {
    name: 'a cell of a CSV file',
    path: 'calendar.csv',
    write: (text, facts) => {
      const columns = pairs(text, facts);
      const row = (cells: readonly string[]) => `${cells.map(quoted).join(',')}\n`;
      return [
        row(columns.map(([name]) => name)),
        row(columns.map(([name]) => (name === 'text' ? `${before}\n${before}` : ''))),
        row(columns.map(([, value]) => value)),
      ].join('');
    },
    read: (slice) => slice.replaceAll('""', '"'),
  },
  {
    name: 'a string of a JSON file',
    path: 'posts.json',
    write: (text, facts) => {
      const members = pairs(text, facts).map(([name, value]) => `    "${name}": ${escaped(value)}`);
      return `{ "posts": [\n  { "text": ${JSON.stringify(before)} },\n  {\n${members.join(',\n')}\n  }\n] }\n`;
    },
    read: unescaped,
  },
  {
    name: 'a line of an NDJSON file',
    path: 'posts.ndjson',
    write: (text, facts) =>
      `${JSON.stringify({ text: before })}\n${JSON.stringify(Object.fromEntries(pairs(text, facts)))}\n`,
    read: unescaped,
  },
  {
    name: 'a block of a YAML file',
    path: 'posts.yaml',
    write: (text, facts) => {
      const lines = text.split('\n').map((line) => (line === '' ? '' : `      ${line}`));
      const more = yamlFacts(facts).map((line) => `    ${line}`);
      return `posts:\n  - text: >\n      ${before}\n  - text: |-\n${lines.join('\n')}\n${more.join('')}`;
    },
    read: (slice) => slice.replaceAll(/\n {6}/gu, '\n'),
  },
  {
    name: 'a quoted string of a YAML file',
    path: 'posts.yml',
    write: (text, facts) => {
      const [first, ...others] = pairs(text, facts).map(([name, value]) => `${name}: ${escaped(value)}\n`);
      return `- ${JSON.stringify(before)}\n- ${first}${others.map((line) => `  ${line}`).join('')}`;
    },
    read: unescaped,
  },
  { name: 'a text file', path: 'draft.txt', write: (text) => `\n\n${text}\n`, read: asIs },
];

/** Turns a file into its bytes, as some editor or exporter would. */
const saved: readonly (readonly [name: string, bytes: (file: string) => Uint8Array])[] = [
  ['with line feeds', (file) => Buffer.from(file)],
  ['with carriage returns', (file) => Buffer.from(file.replaceAll('\n', '\r\n'))],
  ['with a byte order mark', (file) => Buffer.from(`\uFEFF${file}`)],
  ['in UTF-16', (file) => Buffer.from(`\uFEFF${file}`, 'utf16le')],
];

function factsOf({ kind, inReplyTo, platform, account }: WholeExample): Facts {
  return Object.entries({ kind, inReplyTo, platform, account }).flatMap(([name, value]) =>
    value === undefined || value === 'post' ? [] : [[name, value] as const],
  );
}

async function lastPost(rule: Rule, example: WholeExample, path: string, text: string): Promise<JudgedPost> {
  const reader = await readerFor(path)?.load();
  if (!reader) throw new Error(`No reader reads ${path}.`);
  const { posts, problems } = await lintSource({ path, text }, reader, {
    rules: [{ rule, severity: 'warning', options: v.parse(rule.options, example.options ?? {}) }],
    sender: {
      kind: 'business',
      acronyms: [],
      ...example.sender,
      brands: (example.brands ?? []).map((name) => name.toLowerCase()),
    },
    known: new Set([rule.id]),
  });
  expect(problems).toEqual([]);
  const post = posts.at(-1);
  if (!post) throw new Error(`${path} has no posts.`);
  return post;
}

const lines = (text: string) => text.replaceAll(/\r\n?/gu, '\n');

describe.each(envelopes)('in $name', ({ path, write, read }) => {
  describe.each(saved)('%s', (_, bytes) => {
    it.each(rules.map((rule) => [rule.id, rule] as const))('%s points at the same words', async (_id, rule) => {
      for (const given of [...rule.examples.bad, ...rule.examples.good]) {
        const example = wholeExample(rule, given);
        const facts = factsOf(example);
        if (path.endsWith('.txt') && facts.length > 0) continue;
        const { text } = unmark(example.text);
        const file = decode(bytes(write(text, facts)));
        if (!('text' in file)) throw new Error(file.message);
        const expected = (await lintExample(rule, given)).map((found) => [found.message, found.text]);
        const { diagnostics } = await lastPost(rule, example, path, file.text);
        expect(diagnostics.map((found) => [found.message, lines(found.text)])).toEqual(expected);
        for (const { start, end, text: words } of diagnostics) {
          expect(read(lines(file.text.slice(start.offset, end.offset)))).toBe(lines(words));
        }
      }
    });
  });
});
