import { MappedTextBuilder } from '../../core/model/source-map.ts';
import { copyLines, exceedsLimit, literalText, type MappedText, normalizeLineEnds, opaqueText } from './mapped-text.ts';
import type { Entry, Value } from './value.ts';

const controls: Readonly<Record<string, string>> = { b: '\b', f: '\f', n: '\n', t: '\t' };

/** Escapes by code; two of a surrogate pair are one character, and the two of `\r\n` are one line end. */
const coded =
  /\\(?:u([dD][89abAB][\da-fA-F]{2})\\u([dD][c-fC-F][\da-fA-F]{2})|(?:r|u000[dD])\\(?:n|u000[aA])|u([\da-fA-F]{4})|r)/uy;

function decodeCoded([, high, low, code]: RegExpExecArray): string {
  const units = high && low ? [high, low] : code ? [code] : [];
  if (units.length === 0) return '\n';
  return normalizeLineEnds(String.fromCharCode(...units.map((unit) => Number.parseInt(unit, 16))));
}

/**
 * Decodes what stands between the quotes of a JSON string.
 *
 * @param start offset of the opening quote
 * @param end offset behind the closing quote
 */
export function parseJsonString(source: string, start: number, end: number): MappedText {
  const raw = source.slice(start + 1, end - 1);
  let at = raw.indexOf('\\');
  if (at < 0) return literalText(source, start + 1, end - 1);
  if (exceedsLimit(raw)) return opaqueText(normalizeLineEnds(JSON.parse(source.slice(start, end))), start + 1, end - 1);
  const mapped = new MappedTextBuilder();
  let from = 0;
  for (; at >= 0; at = raw.indexOf('\\', from)) {
    copyLines(mapped, raw.slice(from, at));
    const letter = raw[at + 1] ?? '';
    coded.lastIndex = at;
    const match = letter === 'u' || letter === 'r' ? coded.exec(raw) : null;
    const length = match ? match[0].length : 1 + letter.length;
    mapped.replace(length, match ? decodeCoded(match) : (controls[letter] ?? letter));
    from = at + length;
  }
  copyLines(mapped, raw.slice(from));
  return { text: mapped.text, offset: start + 1, map: mapped.map };
}

const space = 32;
const quote = 34;
const openBracket = 91;
const backslash = 92;
const closeBracket = 93;
const openBrace = 123;
const closeBrace = 125;

/** The offset behind a string that begins at `start`. */
function stringEnd(source: string, start: number): number {
  for (let at = source.indexOf('"', start + 1); at >= 0; at = source.indexOf('"', at + 1)) {
    let slashes = 0;
    while (source.charCodeAt(at - 1 - slashes) === backslash) slashes++;
    if (slashes % 2 === 0) return at + 1;
  }
  return source.length;
}

function behindBlanks(source: string, start: number): number {
  let at = start;
  while (source.charCodeAt(at) <= space) at++;
  return at;
}

const bare = /[^\t\n\r ,\]}]*/uy;

/** The offset behind a number or word that begins at `start`. */
function bareEnd(source: string, start: number): number {
  bare.lastIndex = start;
  bare.test(source);
  return bare.lastIndex;
}

/** The offset behind a list or group that begins at `start`. */
function nestEnd(source: string, start: number): number {
  let depth = 0;
  for (let at = start; at < source.length; at++) {
    const code = source.charCodeAt(at);
    if (code === quote) at = stringEnd(source, at) - 1;
    else if (code === openBracket || code === openBrace) depth++;
    else if ((code === closeBracket || code === closeBrace) && --depth === 0) return at + 1;
  }
  return source.length;
}

/** The values between the brackets of a list or group that begins at `start`, those of a group with their keys. */
function members(source: string, start: number, keyed: boolean): Entry[] {
  const entries: Entry[] = [];
  let at = behindBlanks(source, start + 1);
  while (source[at] !== ']' && source[at] !== '}') {
    let name = '';
    if (keyed) {
      const end = stringEnd(source, at);
      name = parseJsonString(source, at, end).text;
      at = behindBlanks(source, behindBlanks(source, end) + 1);
    }
    const value = jsonValue(source, at);
    entries.push({ name, value });
    at = behindBlanks(source, value.span.end);
    if (source[at] === ',') at = behindBlanks(source, at + 1);
  }
  return entries;
}

/** Reads the value that begins at `start` of a text that is known to be valid JSON. */
function jsonValue(source: string, start: number): Value {
  const first = source.charCodeAt(start);
  if (first === quote) {
    const end = stringEnd(source, start);
    return { shape: 'text', span: { start, end }, excerpt: () => parseJsonString(source, start, end) };
  }
  if (source[start] === '[' || source[start] === '{') {
    const span = { start, end: nestEnd(source, start) };
    return source[start] === '['
      ? { shape: 'list', span, items: () => members(source, start, false).map(({ value }) => value) }
      : { shape: 'record', span, entries: () => members(source, start, true) };
  }
  const span = { start, end: bareEnd(source, start) };
  const text = source.slice(span.start, span.end);
  if (text === 'null') return { shape: 'null', span };
  return { shape: text === 'true' || text === 'false' ? 'boolean' : 'number', span, text };
}

/** The value of a text that is known to be valid JSON. Its items are looked for once, however often they are asked for. */
export function parseJsonRoot(source: string, start = 0): Value {
  const root = jsonValue(source, behindBlanks(source, start));
  if (root.shape !== 'list') return root;
  let items: readonly Value[] | undefined;
  return {
    ...root,
    items: () => {
      items ??= root.items();
      return items;
    },
  };
}

/** Tests whether a text is strict JSON, without comments and trailing commas. */
export function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}
