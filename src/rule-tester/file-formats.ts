import type { Diagnostic } from '../core/model/diagnostic.ts';
import type { Reader } from '../core/model/reader.ts';
import { unmark, type WholeExample } from '../core/rule/example.ts';
import type { PostRule } from '../core/rule/rule.ts';
import { lintSource } from '../linter/lint-source.ts';
import { decode } from '../node/input/decode.ts';
import { findReader } from '../readers/index.ts';
import { ExampleError } from './example-error.ts';
import { createSettings, unscored } from './lint-example.ts';

/** The fields of a post in a file, other than its text. */
type Fields = readonly (readonly [name: string, value: string])[];

/** A file format in which an example is written. */
interface FileFormat {
  readonly name: string;
  readonly path: string;
  /** Returns the content of a file whose last post has this text. */
  readonly write: (text: string, fields: Fields) => string;
  /** Decodes a part of the file. */
  readonly read: (slice: string) => string;
  /** Whether the format has only text and no fields. */
  readonly wordsOnly?: boolean;
}

const asIs = (slice: string) => slice;
const unicodeEscape = (c: string) =>
  Array.from({ length: c.length }, (_, i) => `\\u${c.charCodeAt(i).toString(16).padStart(4, '0')}`).join('');
const escaped = (text: string) => JSON.stringify(text).replaceAll(/[^ -~]/gu, unicodeEscape);
const unescaped = (slice: string): string => JSON.parse(`"${slice}"`);
const quoted = (cell: string) => `"${cell.replaceAll('"', '""')}"`;
const yamlFields = (fields: Fields) => fields.map(([name, value]) => `${name}: ${JSON.stringify(value)}\n`);
const pairs = (text: string, fields: Fields) => [['text', text], ...fields] as const;

/** A text before the example, with an emoji of several code points and characters that formats escape. */
const before = 'Ana fed the cat 👩‍🚒, "twice", she said.';

export const fileFormats = [
  {
    name: 'a Markdown file with front matter',
    path: 'draft.md',
    write: (text, fields) =>
      `---\ntitle: "${before.replaceAll('"', '\\"')}"\n${yamlFields(fields).join('')}---\n\n${text.replaceAll(/[!-/:-@[-`{-~]/gu, String.raw`\$&`)}\n`,
    read: (slice) => slice.replaceAll(/\\([!-/:-@[-`{-~])/gu, '$1'),
  },
  {
    name: 'a cell of a CSV file',
    path: 'calendar.csv',
    write: (text, fields) => {
      const columns = pairs(text, fields);
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
    write: (text, fields) => {
      const members = pairs(text, fields).map(([name, value]) => `    "${name}": ${escaped(value)}`);
      return `{ "posts": [\n  { "text": ${JSON.stringify(before)} },\n  {\n${members.join(',\n')}\n  }\n] }\n`;
    },
    read: unescaped,
  },
  {
    name: 'a line of an NDJSON file',
    path: 'posts.ndjson',
    write: (text, fields) =>
      `${JSON.stringify({ text: before })}\n${JSON.stringify(Object.fromEntries(pairs(text, fields)))}\n`,
    read: unescaped,
  },
  {
    name: 'a block of a YAML file',
    path: 'posts.yaml',
    write: (text, fields) => {
      const lines = text.split('\n').map((line) => (line === '' ? '' : `      ${line}`));
      const more = yamlFields(fields).map((line) => `    ${line}`);
      return `posts:\n  - text: >\n      ${before}\n  - text: |-\n${lines.join('\n')}\n${more.join('')}`;
    },
    read: (slice) => slice.replaceAll(/\n {6}/gu, '\n'),
  },
  {
    name: 'a quoted string of a YAML file',
    path: 'posts.yml',
    write: (text, fields) => {
      const [first, ...others] = pairs(text, fields).map(([name, value]) => `${name}: ${escaped(value)}\n`);
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

/** Encodings of files, as saved by editors and exporters. */
const encodings: readonly (readonly [encoding: string, encode: (file: string) => Uint8Array])[] = [
  ['with line feeds', utf8],
  ['with carriage returns', (file) => utf8(file.replaceAll('\n', '\r\n'))],
  ['with a byte order mark', (file) => utf8(`\uFEFF${file}`)],
  ['in UTF-16', (file) => utf16(`\uFEFF${file}`)],
];

function listFields({ kind, inReplyTo, platform, account }: WholeExample): Fields {
  return Object.entries({ kind, inReplyTo, platform, account }).flatMap(([name, value]) =>
    value === undefined || value === 'post' ? [] : [[name, value] as const],
  );
}

const lines = (text: string) => text.replaceAll(/\r\n?/gu, '\n');

/** The findings in an example in a file. */
export interface FindingsInFile {
  /** The encoding of the file, as part of a sentence. */
  readonly encoding: string;
  readonly diagnostics: readonly Pick<Diagnostic, 'message' | 'text'>[];
}

/** Returns a reader that returns only the last post of a file, which is the example. */
function readLastPost({ id, extensions, read }: Reader): Reader {
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
  if (!reader) throw new ExampleError(`No reader for ${path}.`);
  const { posts } = await lintSource({ path, text }, readLastPost(reader), createSettings(rule, example), {
    score: unscored,
  });
  // Compare the words at the positions in the file, not the text of the diagnostic.
  return (posts[0]?.diagnostics ?? []).map(({ message, start, end }) => ({
    message,
    text: read(lines(text.slice(start.offset, end.offset))),
  }));
}

/** Writes an example into a file in several encodings, and runs a rule over each decoded text. */
export async function lintInFile(
  fileFormat: FileFormat,
  rule: PostRule,
  example: WholeExample,
): Promise<readonly FindingsInFile[]> {
  const { path, write, wordsOnly } = fileFormat;
  const fields = listFields(example);
  if (wordsOnly && fields.length > 0) return [];
  const file = write(unmark(example.text).text, fields);
  const texts = new Map<string, string>();
  for (const [encoding, encode] of encodings) {
    const decoded = decode(encode(file));
    if (!('text' in decoded)) throw new ExampleError(`The example cannot be written to ${path}, saved ${encoding}.`);
    // Most encodings are decoded to the same text, which is linted once.
    if (!texts.has(decoded.text)) texts.set(decoded.text, encoding);
  }
  return Promise.all(
    [...texts].map(async ([text, encoding]) => ({
      encoding,
      diagnostics: await lintIn(fileFormat, text, rule, example),
    })),
  );
}
