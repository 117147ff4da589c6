import { MappedTextBuilder } from '../../core/model/source-map.ts';
import { getOwn } from '../../core/text/get-own.ts';
import { codes, findStringEnd } from './json-scan.ts';
import { copyLines, exceedsLimit, literalText, type MappedText, normalizeLineEnds, opaqueText } from './mapped-text.ts';
import type { Entry, Value } from './value.ts';

const controls: Readonly<Record<string, string>> = { b: '\b', f: '\f', n: '\n', t: '\t' };

/** Escapes by code. A surrogate pair is one match, because it is one character; so is `\r\n`. */
const coded =
  /\\(?:u([dD][89abAB][\da-fA-F]{2})\\u([dD][c-fC-F][\da-fA-F]{2})|(?:r|u000[dD])\\(?:n|u000[aA])|u([\da-fA-F]{4})|r)/uy;

function decodeCoded([, high, low, code]: RegExpExecArray): string {
  const units = high && low ? [high, low] : code ? [code] : [];
  if (units.length === 0) return '\n';
  return normalizeLineEnds(String.fromCharCode(...units.map((unit) => Number.parseInt(unit, 16))));
}

/**
 * Decodes a JSON string, with a map of its escapes.
 *
 * @param start offset of the opening quote
 * @param end offset after the closing quote
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
    mapped.replace(length, match ? decodeCoded(match) : (getOwn(controls, letter) ?? letter));
    from = at + length;
  }
  copyLines(mapped, raw.slice(from));
  return { text: mapped.text, offset: start + 1, map: mapped.map };
}

const { space, quote, openBracket, closeBracket, openBrace, closeBrace } = codes;

/** Returns the offset after a string that starts at `start`, in valid JSON. */
const stringEnd = (source: string, start: number) => findStringEnd(source, start + 1);

function skipSpace(source: string, start: number): number {
  let at = start;
  while (source.charCodeAt(at) <= space) at++;
  return at;
}

const bare = /[^\t\n\r ,\]}]*/uy;

/** Returns the offset after a number or word that starts at `start`. */
function findBareEnd(source: string, start: number): number {
  bare.lastIndex = start;
  bare.test(source);
  return bare.lastIndex;
}

/** Returns the offset after a list or object that starts at `start`. */
function findNestEnd(source: string, start: number): number {
  let depth = 0;
  for (let at = start; at < source.length; at++) {
    const code = source.charCodeAt(at);
    if (code === quote) at = stringEnd(source, at) - 1;
    else if (code === openBracket || code === openBrace) depth++;
    else if ((code === closeBracket || code === closeBrace) && --depth === 0) return at + 1;
  }
  return source.length;
}

/** Returns the entries of the list or object that starts at `start`. Those of a list have no names. */
function listEntries(source: string, start: number, keyed: boolean): Entry[] {
  const entries: Entry[] = [];
  let at = skipSpace(source, start + 1);
  while (source[at] !== ']' && source[at] !== '}') {
    let name = '';
    if (keyed) {
      const end = stringEnd(source, at);
      name = parseJsonString(source, at, end).text;
      at = skipSpace(source, skipSpace(source, end) + 1);
    }
    const value = jsonValue(source, at);
    entries.push({ name, value });
    at = skipSpace(source, value.span.end);
    if (source[at] === ',') at = skipSpace(source, at + 1);
  }
  return entries;
}

/** Parses the value that starts at `start`, in valid JSON. */
function jsonValue(source: string, start: number): Value {
  const first = source.charCodeAt(start);
  if (first === quote) {
    const end = stringEnd(source, start);
    return { shape: 'text', span: { start, end }, excerpt: () => parseJsonString(source, start, end) };
  }
  if (source[start] === '[' || source[start] === '{') {
    const span = { start, end: findNestEnd(source, start) };
    return source[start] === '['
      ? { shape: 'list', span, items: () => listEntries(source, start, false).map(({ value }) => value) }
      : { shape: 'record', span, entries: () => listEntries(source, start, true) };
  }
  const span = { start, end: findBareEnd(source, start) };
  const text = source.slice(span.start, span.end);
  if (text === 'null') return { shape: 'null', span };
  return { shape: text === 'true' || text === 'false' ? 'boolean' : 'number', span, text };
}

/** Parses a text that is valid JSON. The items of its list are found once. */
export function parseJsonRoot(source: string, start = 0): Value {
  const root = jsonValue(source, skipSpace(source, start));
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
