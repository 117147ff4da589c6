import { parse } from 'yaml';
import type { Random } from './random.ts';

/** Functions that write posts in a file format and decode a slice of the file. */
export interface Format {
  readonly name: string;
  readonly path: string;
  /** The number of posts in a file. */
  readonly posts: number;
  /** Removes the characters of a text that the format does not support. */
  carry(text: string): string;
  write(texts: readonly string[], random: Random): string;
  /** Decodes a slice of the file. */
  decode(slice: string): string;
}

const unix = (text: string) => text.replaceAll(/\r\n?/gu, '\n');
const withoutControls = (text: string) =>
  Array.from(unix(text), (character) => {
    const code = character.charCodeAt(0);
    const isControl = (code < 0x20 && code !== 9 && code !== 10) || code === 0x7f || code === 0xfeff;
    return isControl ? '' : character;
  }).join('');
const trimLines = (text: string) =>
  unix(text)
    .replaceAll(/[ \t]*\n[ \t]*/gu, '\n')
    .replaceAll(/^[ \t\n]+|[ \t\n]+$/gu, '');
const hex = (code: number, length: number) => code.toString(16).padStart(length, '0');
const indent = '      ';

/** Escapes each code unit. */
function escapeUnits(text: string, escaped: (unit: string, index: number) => string): string {
  return text.split('').map(escaped).join('');
}

function jsonString(text: string, random: Random): string {
  const letters: Readonly<Record<string, string>> = {
    '"': '\\"',
    '\\': '\\\\',
    '/': '\\/',
    '\b': '\\b',
    '\f': '\\f',
    '\n': '\\n',
    '\r': '\\r',
    '\t': '\\t',
  };
  const units = escapeUnits(text, (unit) => {
    const code = unit.charCodeAt(0);
    const must = code < 0x20 || unit === '"' || unit === '\\';
    if (!must && !random.chance(0.1)) return unit;
    const letter = letters[unit];
    if (letter && random.chance(0.7)) return letter;
    const digits = hex(code, 4);
    return `\\u${random.chance(0.5) ? digits.toUpperCase() : digits}`;
  });
  return `"${units}"`;
}

function jsonPost(text: string, random: Random): string {
  const string = jsonString(text, random);
  const blank = () => random.pick(['', ' ', '  ']);
  const others = [
    '"platform": "x"',
    '"n": [1, {"text": "]"}]',
    '"id": -1.5e3',
    '"deep": {"a": "\\"}"}',
    '"none": null',
  ];
  const entries = others.filter(() => random.chance(0.4));
  entries.splice(random.below(entries.length + 1), 0, `"text"${blank()}:${blank()}${string}`);
  return random.chance(0.2) ? string : `{${blank()}${entries.join(`${blank()},${blank()}`)}${blank()}}`;
}

const decodeJson = (slice: string) => unix(JSON.parse(`"${slice}"`) as string);

function csv(delimiter: string, path: string): Format {
  return {
    name: `CSV with ${JSON.stringify(delimiter)}`,
    path,
    posts: 20,
    carry: unix,
    write(texts, random) {
      const end = random.pick(['\n', '\r\n']);
      const rows = texts.map((text, row) => {
        const isBare = !/["\r\n]/u.test(text) && !text.includes(delimiter) && random.chance(0.5);
        const cell = isBare ? text : `"${text.replaceAll('"', '""')}"`;
        return [`${row}`, cell, '"a ""b"""'].join(delimiter);
      });
      return [['ID', 'Post Text (required)', 'notes'].join(delimiter), ...rows].join(end);
    },
    decode: (slice) => unix(slice.replaceAll('""', '"')),
  };
}

function yaml(
  name: string,
  format: Pick<Format, 'carry' | 'decode'> & { scalar(text: string, random: Random): string },
): Format {
  return {
    name: `YAML, ${name}`,
    path: 'posts.yaml',
    posts: 20,
    carry: format.carry,
    write: (texts, random) =>
      texts.map((text) => `- platform: x\n  text: ${format.scalar(text, random)}\n  account: me\n`).join(''),
    decode: format.decode,
  };
}

/** Writes line breaks and some single spaces as folded lines. The text must have no spaces next to line breaks. */
function foldLines(text: string, random: Random, trail = ' '): string {
  return text
    .replaceAll(/(?<=[^ \t\n]) (?=[^ \t\n#>|-])/gu, (blank) => (random.chance(0.15) ? '\u0000' : blank))
    .replaceAll(/\n+/gu, (breaks) => `\n${breaks}${indent}`)
    .replaceAll('\u0000', () => `${random.pick(['', trail])}\n${indent}`);
}

function unfold(slice: string): string {
  return slice.replaceAll(/[ \t]*\n[ \t\n]*/gu, (gap) => {
    const breaks = gap.split('\n').length - 1;
    return breaks === 1 ? ' ' : '\n'.repeat(breaks - 1);
  });
}

function doubleQuoted(text: string, random: Random): string {
  const letters: Readonly<Record<string, string>> = {
    '"': '\\"',
    '\\': '\\\\',
    '\n': '\\n',
    '\r': '\\r',
    '\t': '\\t',
    ' ': '\\ ',
    '\u00a0': '\\_',
    '\u2028': '\\L',
    '\u0085': '\\N',
  };
  const units = escapeUnits(text, (unit, index) => {
    const code = unit.charCodeAt(0);
    const isSurrogate = code >= 0xd800 && code <= 0xdfff;
    const beside = (text[index - 1] ?? ' ') + (text[index + 1] ?? ' ');
    if (unit === ' ' && !/\s/u.test(beside) && random.chance(0.2)) return `\n${indent}`;
    const broken =
      !/\s/u.test(unit) && !/\s/u.test(text[index - 1] ?? ' ') && random.chance(0.05) ? `\\\n${indent}` : '';
    const must = code < 0x20 || code === 0x7f || unit === '"' || unit === '\\' || isSurrogate || code === 0xfeff;
    if (!must && !random.chance(0.1)) return (isSurrogate ? '' : broken) + unit;
    const letter = letters[unit];
    if (letter && random.chance(0.6)) return letter;
    if (code < 0x100 && random.chance(0.5)) return `\\x${hex(code, 2)}`;
    return random.chance(0.7) || isSurrogate ? `\\u${hex(code, 4)}` : `\\U${hex(code, 8)}`;
  });
  return `"${units}"`;
}

function literal(text: string): string {
  const body = text.replace(/\n+$/u, '');
  const tail = text.length - body.length;
  const chomp = tail === 0 ? '-' : tail === 1 ? '' : '+';
  const indicator = /^[ \n]/u.test(body) ? '4' : '';
  const lines = (chomp === '+' ? text.slice(0, -1) : body).split('\n');
  return `|${indicator}${chomp}\n${lines.map((line) => (line === '' ? '' : indent + line)).join('\n')}`;
}

function markdownWords(text: string, random: Random): string {
  const named: Readonly<Record<string, string>> = {
    '&': '&amp;',
    '<': '&lt;',
    '>': '&gt;',
    '"': '&quot;',
    '\u00a0': '&nbsp;',
  };
  const escaped = Array.from(text, (character) => {
    if (character === '\n') return character;
    if (/[!-/:-@[-`{-~]/u.test(character))
      return random.chance(0.8) ? `\\${character}` : (named[character] ?? `\\${character}`);
    const code = character.codePointAt(0) ?? 0;
    const isPlain = /[\p{L}\p{Emoji_Presentation}]/u.test(character);
    if (isPlain && random.chance(0.03)) return random.chance(0.5) ? `&#${code};` : `&#x${hex(code, 2)};`;
    return character;
  }).join('');
  const marked = escaped.replaceAll(/(?<=^|\n| )[A-Za-z]+(?= |\n|$)/gu, (word) =>
    random.chance(0.3) ? random.pick([`*${word}*`, `**${word}**`, `***${word}***`]) : word,
  );
  return marked.replaceAll('\n', () => random.pick(['\n', '\n', '\r\n']));
}

function decodeMarkdown(slice: string): string {
  const names: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', nbsp: '\u00a0' };
  return unix(slice).replaceAll(
    /\\([!-/:-@[-`{-~])|&#x([\da-f]+);|&#(\d+);|&(\w+);|\*+/gu,
    (_, escaped?: string, hexadecimal?: string, decimal?: string, name?: string) => {
      if (escaped) return escaped;
      if (hexadecimal) return String.fromCodePoint(Number.parseInt(hexadecimal, 16));
      if (decimal) return String.fromCodePoint(Number(decimal));
      return name ? (names[name] ?? '') : '';
    },
  );
}

const networks = ['LinkedIn', 'X / Twitter', 'Mastodon', 'Facebook + Instagram'];

const blankLine = '\n\n';
const thread = (text: string) =>
  trimLines(text)
    .replace(/^[\ufeff\s]+|\s+$/gu, '')
    .replaceAll(/\s*\n\s*\n\s*/gu, blankLine);

const names: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** Writes each line as a block, like a rich-text editor. */
function htmlLines(text: string, block: string, random: Random): string {
  const escaped = (line: string) =>
    Array.from(line, (character) => {
      if (/[&<]/u.test(character)) return names[character] ?? character;
      const code = character.codePointAt(0) ?? 0;
      if (/[\p{L}"]/u.test(character) && random.chance(0.05)) return names[character] ?? `&#x${hex(code, 2)};`;
      return character;
    }).join('');
  const marked = (line: string) =>
    line.replaceAll(/(?<=^| )[A-Za-z]+(?= |$)/gu, (word) => (random.chance(0.2) ? `<b>${word}</b>` : word));
  return text
    .split('\n')
    .map((line) => `<${block}>${marked(escaped(line))}</${block}>`)
    .join('');
}

function decodeHtml(slice: string, block: string): string {
  const characters: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"' };
  return (JSON.parse(`"${slice}"`) as string)
    .replaceAll(new RegExp(`</${block}>(?:</?b>)*<${block}>`, 'gu'), '\n')
    .replaceAll(/<[^>]*>/gu, '')
    .replaceAll(/&(?:#x([\da-f]+)|([a-z]+));/gu, (_, code?: string, name = '') =>
      code ? String.fromCodePoint(Number.parseInt(code, 16)) : (characters[name] ?? ''),
    );
}

/** Removes the spaces that HTML does not keep. */
const toHtmlText = (text: string) =>
  trimLines(withoutControls(text))
    .replaceAll(/[ \t]+/gu, ' ')
    .trim();

const postiz = (texts: readonly string[], random: Random) =>
  texts.map((text) => `{"value": [{"content": ${jsonString(htmlLines(text, 'p', random), random)}}]}`);
const mixpost = (texts: readonly string[], random: Random) =>
  texts.map((text) => `{"versions": [{"content": [{"body": ${jsonString(htmlLines(text, 'div', random), random)}}]}]}`);

export const formats: readonly Format[] = [
  {
    name: 'plain text',
    path: 'post.txt',
    posts: 1,
    carry: (text) =>
      unix(text)
        .trimEnd()
        .replace(/^(?:[^\S\n]*\n)+/u, ''),
    write: ([text = ''], random) => random.pick(['', '\n', ' \r\n']) + text + random.pick(['', '\n', '\r\n\r\n']),
    decode: unix,
  },
  csv(',', 'posts.csv'),
  csv(';', 'posts.csv'),
  csv('\t', 'posts.tsv'),
  {
    name: 'JSON',
    path: 'posts.json',
    posts: 20,
    carry: unix,
    write(texts, random) {
      const list = `[${texts.map((text) => jsonPost(text, random)).join(random.pick([',', ', ', ',\r\n  ']))}]`;
      return random.chance(0.5) ? list : `{"name": "week [1]", "posts": ${list}}`;
    },
    decode: decodeJson,
  },
  {
    name: 'JSON of Postiz',
    path: 'posts.json',
    posts: 20,
    carry: toHtmlText,
    write: (texts, random) => `{"posts": [${postiz(texts, random).join(', ')}]}`,
    decode: (slice) => decodeHtml(slice, 'p'),
  },
  {
    name: 'JSON of Mixpost',
    path: 'posts.json',
    posts: 20,
    carry: toHtmlText,
    write: (texts, random) => `[${mixpost(texts, random).join(', ')}]`,
    decode: (slice) => decodeHtml(slice, 'div'),
  },
  {
    name: 'threads in JSON',
    path: 'posts.json',
    posts: 20,
    carry: thread,
    write(texts, random) {
      const parts = (text: string) => text.split(blankLine).map((part) => jsonString(part, random));
      return `[${texts.map((text) => `{"thread": [${parts(text).join(', ')}]}`).join(',\n')}]`;
    },
    decode: (slice) => decodeJson(slice.replaceAll(/(?<!\\)((?:\\\\)*)", "/gu, '$1\\n\\n')),
  },
  {
    name: 'tweets in git',
    path: 'posts.tweet',
    posts: 1,
    carry: (text) => thread(text.replaceAll('---', '')),
    write([text = ''], random) {
      const end = random.pick(['\n', '\r\n']);
      const matter = random.chance(0.5) ? `--- ${end}schedule: 2026-05-04${end}---${end}${end}` : '';
      return (
        matter +
        text.replaceAll(blankLine, () => random.pick(['\n\n', '\n\n---  \n\n', '\n---\n'])).replaceAll('\n', end) +
        end
      );
    },
    decode: (slice) => unix(slice).replaceAll(/\n+---[ ]*\n+/gu, blankLine),
  },
  {
    name: 'NDJSON',
    path: 'posts.ndjson',
    posts: 20,
    carry: unix,
    write: (texts, random) => texts.map((text) => jsonPost(text, random)).join(random.pick(['\n', '\r\n', '\n\n'])),
    decode: decodeJson,
  },
  yaml('double quotes', {
    carry: unix,
    scalar: doubleQuoted,
    decode: (slice) => unix(parse(`"${slice}"`) as string),
  }),
  yaml('single quotes', {
    carry: (text) => trimLines(withoutControls(text)),
    scalar: (text, random) => `'${foldLines(text.replaceAll("'", "''"), random)}'`,
    decode: (slice) => unfold(slice).replaceAll("''", "'"),
  }),
  yaml('plain', {
    carry: (text) => `P${trimLines(withoutControls(text).replaceAll(/[:#]/gu, ''))}`,
    scalar: (text, random) => foldLines(text, random),
    decode: unfold,
  }),
  yaml('literal', {
    carry: (text) => withoutControls(unix(text).replaceAll(/(?<=^|\n)[ \t]+(?=\n|$)/gu, '')).replace(/[ \t]+$/u, ''),
    scalar: literal,
    decode: (slice) => slice.replaceAll(/\n {0,6}/gu, '\n'),
  }),
  yaml('folded', {
    carry: (text) => trimLines(withoutControls(text)),
    scalar: (text, random) => `>-\n${indent}${foldLines(text, random, '')}`,
    decode: unfold,
  }),
  {
    name: 'Markdown',
    path: 'posts.md',
    posts: 4,
    carry: (text) =>
      trimLines(text)
        .replace(/^[\ufeff \t\n]+/u, '')
        .replaceAll(/\n{2,}/gu, '\n\n'),
    write: (texts, random) => texts.map((text) => `---\nplatform: x\n---\n${markdownWords(text, random)}\n`).join(''),
    decode: decodeMarkdown,
  },
  {
    name: 'Markdown under names of networks',
    path: 'posts.md',
    posts: 4,
    carry: (text) =>
      trimLines(text)
        .replace(/^[\ufeff \t\n]+/u, '')
        .replaceAll(/\n{2,}/gu, '\n\n'),
    write: (texts, random) =>
      `# Week 19\n\n${texts.map((text, index) => `## ${networks[index]}\n\n${markdownWords(text, random)}\n\n`).join('')}`,
    decode: decodeMarkdown,
  },
  {
    name: 'Markdown quotations',
    path: 'posts.md',
    posts: 4,
    carry: (text) => {
      const paragraphs = trimLines(text)
        .replace(/^[\ufeff \t\n]+/u, '')
        .replaceAll(/\n{2,}/gu, '\n\n');
      return paragraphs
        .split('\n')
        .map((line) => (line === '' ? '>' : `> ${line}`))
        .join('\n');
    },
    write(texts, random) {
      const line = (text: string) => (text === '>' ? text : `> ${markdownWords(text.slice(2), random)}`);
      return texts.map((text) => `---\nplatform: x\n---\n${text.split('\n').map(line).join('\n')}\n`).join('');
    },
    decode: decodeMarkdown,
  },
];
