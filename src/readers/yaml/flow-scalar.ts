import { MappedTextBuilder } from '../../core/model/source-map.ts';
import { getOwn } from '../../core/text/get-own.ts';
import { copyLines, normalizeLineEnds } from '../base/mapped-text.ts';

export type FlowStyle = 'PLAIN' | 'QUOTE_SINGLE' | 'QUOTE_DOUBLE';

/**
 * Decodes the source at an offset. Returns the length of the source and its text, or `undefined` if it is literal text.
 */
type Decoder = (raw: string, at: number) => readonly [length: number, text: string] | undefined;

/** Line breaks and the whitespace around them. */
const breaks = /[ \t]*\r?\n[ \t\r\n]*/uy;

/** Folds line breaks: a single one becomes a space; of several, the first is removed. */
const decodeBreaks: Decoder = (raw, at) => {
  breaks.lastIndex = at;
  const gap = breaks.exec(raw)?.[0];
  if (gap === undefined) return undefined;
  const count = gap.split('\n').length - 1;
  return [gap.length, count === 1 ? ' ' : '\n'.repeat(count - 1)];
};

/** The characters that escape letters stand for (YAML 1.2, 5.7). */
const letters: Readonly<Record<string, string>> = {
  '0': '\0',
  a: '\x07',
  b: '\b',
  e: '\x1b',
  f: '\f',
  n: '\n',
  r: '\r',
  t: '\t',
  v: '\v',
  N: '\u0085',
  _: '\u00a0',
  L: '\u2028',
  P: '\u2029',
};

const backslashed =
  /\\(?:(?<gap>\r?\n[ \t]*)|(?<line>(?:r|x0[dD]|u000[dD])\\(?:n|x0[aA]|u000[aA]))|u(?<high>[dD][89abAB][\da-fA-F]{2})\\u(?<low>[dD][c-fC-F][\da-fA-F]{2})|x(?<x>[\da-fA-F]{2})|u(?<u>[\da-fA-F]{4})|U(?<U>00(?:0[\da-fA-F]|10)[\da-fA-F]{4})|(?<letter>[\s\S]))/uy;

const decodeEscape: Decoder = (raw, at) => {
  backslashed.lastIndex = at;
  const match = backslashed.exec(raw);
  if (!match) return undefined;
  const { gap, line, high, low, x, u, U, letter = '' } = match.groups ?? {};
  const units = high && low ? [high, low] : [x ?? u ?? U ?? []].flat();
  if (units.length > 0) {
    return [
      match[0].length,
      normalizeLineEnds(String.fromCodePoint(...units.map((unit) => Number.parseInt(unit, 16)))),
    ];
  }
  return [
    match[0].length,
    gap === undefined ? normalizeLineEnds(line ? '\n' : (getOwn(letters, letter) ?? letter)) : '',
  ];
};

const decoders: Readonly<Record<FlowStyle, Decoder>> = {
  PLAIN: decodeBreaks,
  QUOTE_SINGLE: (raw, at) => (raw.startsWith("''", at) ? [2, "'"] : decodeBreaks(raw, at)),
  QUOTE_DOUBLE: (raw, at) => decodeEscape(raw, at) ?? decodeBreaks(raw, at),
};

/** The characters at which decoding may be needed; in a run of spaces, only the first. */
const candidates = /(?<![ \t])[ \t]+(?=\r?\n)|[\r\n'\\]/gu;

/**
 * Decodes a plain or quoted scalar and maps it to its source.
 *
 * @param raw the scalar without its quotes
 */
export function mapFlowScalar(raw: string, style: FlowStyle): MappedTextBuilder {
  const mapped = new MappedTextBuilder();
  let from = 0;
  candidates.lastIndex = 0;
  for (let found = candidates.exec(raw); found; found = candidates.exec(raw)) {
    const decoded = decoders[style](raw, found.index);
    if (decoded === undefined) continue;
    const [length, text] = decoded;
    copyLines(mapped, raw.slice(from, found.index));
    mapped.replace(length, text);
    from = found.index + length;
    candidates.lastIndex = from;
  }
  copyLines(mapped, raw.slice(from));
  return mapped;
}
