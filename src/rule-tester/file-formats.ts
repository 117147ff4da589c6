import type { Diagnostic } from '../core/model/diagnostic.ts';
import type { Reader } from '../core/model/reader.ts';
import { unmark, type WholeExample } from '../core/rule/example.ts';
import type { PostRule } from '../core/rule/rule.ts';
import { lintSource } from '../linter/lint-source.ts';
import { decode } from '../node/input/decode.ts';
import { findReader } from '../readers/index.ts';
import { ExampleError } from './example-error.ts';
import { createSettings, unscored } from './lint-example.ts';

/** What a file must say of a post beside its words. */
type Facts = readonly (readonly [name: string, value: string])[];

/** A file that an example can be put into. */
interface FileFormat {
  readonly name: string;
  readonly path: string;
  /** Writes a file whose last post has that text. */
  readonly write: (text: string, facts: Facts) => string;
  /** Turns a piece of the file back into the words that it stands for. */
  readonly read: (slice: string) => string;
  /** Whether the file has no place for anything but words. */
  readonly wordsOnly?: boolean;
}

const asIs = (slice: string) => slice;
const unicodeEscape = (c: string) =>
  Array.from({ length: c.length }, (_, i) => `\\u${c.charCodeAt(i).toString(16).padStart(4, '0')}`).join('');
const escaped = (text: string) => JSON.stringify(text).replaceAll(/[^ -~]/gu, unicodeEscape);
const unescaped = (slice: string): string => JSON.parse(`"${slice}"`);
const quoted = (cell: string) => `"${cell.replaceAll('"', '""')}"`;
const yamlFacts = (facts: Facts) => facts.map(([name, value]) => `${name}: ${JSON.stringify(value)}\n`);
const pairs = (text: string, facts: Facts) => [['text', text], ...facts] as const;

/** Stands in front of the example: an emoji of several characters, and marks that formats escape. */
const before = 'Ana fed the cat 👩‍🚒, "twice", she said.';

export const fileFormats = [
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
  { name: 'a text file', path: 'draft.txt', write: (text) => `\n\n${text}\n`, read: asIs, wordsOnly: true },
] as const satisfies readonly FileFormat[];

const utf8 = (text: string) => new TextEncoder().encode(text);

function utf16(text: string): Uint8Array {
  return Uint8Array.from(
    Array.from({ length: text.length }, (_, i) => text.charCodeAt(i)).flatMap((unit) => [unit & 0xff, unit >> 8]),
  );
}

/** Turns a file into its bytes, as some editor or exporter would. */
const saved: readonly (readonly [how: string, bytes: (file: string) => Uint8Array])[] = [
  ['with line feeds', utf8],
  ['with carriage returns', (file) => utf8(file.replaceAll('\n', '\r\n'))],
  ['with a byte order mark', (file) => utf8(`\uFEFF${file}`)],
  ['in UTF-16', (file) => utf16(`\uFEFF${file}`)],
];

function factsOf({ kind, inReplyTo, platform, account }: WholeExample): Facts {
  return Object.entries({ kind, inReplyTo, platform, account }).flatMap(([name, value]) =>
    value === undefined || value === 'post' ? [] : [[name, value] as const],
  );
}

const lines = (text: string) => text.replaceAll(/\r\n?/gu, '\n');

/** What a rule finds in an example that lies in a file. */
export interface InFile {
  /** How the file was saved. */
  readonly how: string;
  readonly diagnostics: readonly Pick<Diagnostic, 'message' | 'text'>[];
}

/** Reads a file whole, and hands on its last post: the one that is the example. */
function lastPostOf({ id, extensions, read }: Reader): Reader {
  return {
    id,
    extensions,
    read: async (file, options) => {
      const { posts, errors } = await read(file, options);
      return { posts: posts.slice(-1), errors };
    },
  };
}

async function lintIn({ path, read }: FileFormat, text: string, rule: PostRule, example: WholeExample) {
  const reader = await findReader(path)?.load();
  if (!reader) throw new ExampleError(`No reader knows ${path}.`);
  const { posts } = await lintSource({ path, text }, lastPostOf(reader), createSettings(rule, example), {
    score: unscored,
  });
  // What counts is what stands between the two ends in the file, whatever the diagnostic says that it quotes.
  return (posts[0]?.diagnostics ?? []).map(({ message, start, end }) => ({
    message,
    text: read(lines(text.slice(start.offset, end.offset))),
  }));
}

/** Puts an example into a file, saved in several ways, and runs a rule over each text that comes out of them. */
export async function lintInFile(
  envelope: FileFormat,
  rule: PostRule,
  example: WholeExample,
): Promise<readonly InFile[]> {
  const { path, write, wordsOnly } = envelope;
  const facts = factsOf(example);
  if (wordsOnly && facts.length > 0) return [];
  const file = write(unmark(example.text).text, facts);
  const ways = new Map<string, string>();
  for (const [how, bytes] of saved) {
    const decoded = decode(bytes(file));
    if (!('text' in decoded)) throw new ExampleError(`The example cannot be written to ${path}, saved ${how}.`);
    // A byte order mark is gone by now, so most ways come out as one text, and need to be linted once.
    if (!ways.has(decoded.text)) ways.set(decoded.text, how);
  }
  return Promise.all(
    [...ways].map(async ([text, how]) => ({ how, diagnostics: await lintIn(envelope, text, rule, example) })),
  );
}
