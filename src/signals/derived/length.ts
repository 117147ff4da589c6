import { splitGraphemes } from 'unicode-segmenter/grapheme';
import type { Document } from '../../core/model/document.ts';
import { type Counting, platformLimits, type Weights, xWeights } from '../../core/model/platform-limits.ts';
import type { Platform } from '../../core/model/post.ts';
import type { Span } from '../../core/model/span.ts';
import { byStart } from '../../core/text/sort-spans.ts';
import { emoji } from '../../nlp/tokens.ts';
import { findAddresses } from './addresses.ts';

/** A part of a text that cannot be split, with the length that it counts. */
interface Piece extends Span {
  readonly counts: number;
}

/** The length of a text on a platform, and where it exceeds the limit. */
export interface MeasuredLength {
  readonly length: number;
  /** Offset of the first piece beyond the limit. */
  readonly over?: number;
}

const ascii = /^[\0-\x7F]*$/u;

/** Iterates over grapheme clusters. */
function* graphemes(text: string, at: number): Generator<Span> {
  if (ascii.test(text)) {
    for (let index = 0; index < text.length; index++) yield { start: at + index, end: at + index + 1 };
    return;
  }
  let start = at;
  for (const grapheme of splitGraphemes(text)) {
    yield { start, end: start + grapheme.length };
    start += grapheme.length;
  }
}

function countUtf8Bytes(text: string): number {
  let bytes = 0;
  for (const char of text) {
    const code = char.codePointAt(0) ?? 0;
    bytes += code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4;
  }
  return bytes;
}

let emojiPattern: RegExp | undefined;

/** Finds the emoji of a text. Copyright and trademark symbols are emoji only with a variation selector. */
function findEmoji(text: string): Span[] {
  if (ascii.test(text)) return [];
  emojiPattern ??= new RegExp(String.raw`[©®™]\u{FE0F}|${emoji}`, 'gu');
  return [...text.matchAll(emojiPattern)].map(({ 0: match, index }) => ({ start: index, end: index + match.length }));
}

/** Sequences that NFC may combine: letters with their marks, and Hangul syllables. */
const composed = /[\u1100-\u1112][\u1161-\u1175][\u11A8-\u11C2]?|\P{M}\p{M}*|\p{M}+/gu;

function measureWeight(text: string, { ranges, defaultWeight }: Weights): number {
  let weight = 0;
  for (const char of text.normalize('NFC')) {
    const code = char.codePointAt(0) ?? 0;
    weight += ranges.find(([from, to]) => from <= code && code <= to)?.[2] ?? defaultWeight;
  }
  return weight;
}

/** Splits a text into the given pieces (URLs, emoji) and the pieces of the text between them. */
function* splitAround(text: string, wholes: readonly Piece[], between: (text: string, at: number) => Iterable<Piece>) {
  let at = 0;
  for (const whole of wholes) {
    if (whole.start < at) continue;
    yield* between(text.slice(at, whole.start), at);
    yield whole;
    at = whole.end;
  }
  yield* between(text.slice(at), at);
}

/** Splits a text into pieces with the lengths that X counts. */
function toWeightedPieces(text: string, weights: Weights = xWeights): Iterable<Piece> {
  const { emoji: emojiWeight, address } = weights;
  const links = findAddresses(text).map((span) => ({ ...span, counts: address }));
  const pictures = emojiWeight === undefined ? [] : findEmoji(text).map((span) => ({ ...span, counts: emojiWeight }));
  return splitAround(text, [...links, ...pictures].sort(byStart), function* (part, at) {
    for (const { 0: cluster, index } of part.matchAll(composed)) {
      yield { start: at + index, end: at + index + cluster.length, counts: measureWeight(cluster, weights) };
    }
  });
}

function* toPieces(spans: Iterable<Span>): Generator<Piece> {
  for (const { start, end } of spans) yield { start, end, counts: 1 };
}

const cutters: Readonly<Record<Exclude<Counting, 'weighted'>, (text: string, at: number) => Iterable<Piece>>> = {
  *bytes(text, at) {
    let index = at;
    for (const char of text) {
      yield { start: index, end: index + char.length, counts: countUtf8Bytes(char) };
      index += char.length;
    }
  },
  'emoji bytes': (text) => {
    const pictures = findEmoji(text).map(({ start, end }) => ({
      start,
      end,
      counts: countUtf8Bytes(text.slice(start, end)),
    }));
    return splitAround(text, pictures, (part, at) => toPieces(graphemes(part, at)));
  },
  graphemes: (text, at) => toPieces(graphemes(text, at)),
  *units(text, at) {
    for (let index = 0; index < text.length; index++) yield { start: at + index, end: at + index + 1, counts: 1 };
  },
};

/** Markup of LinkedIn drafts: `@[Name](urn:li:…)`, `{hashtag|\#|word}`, backslash escapes. */
const littleText =
  /@\[(?<name>[^\]\n]{1,200})\]\(urn:li:[a-z]+:[^)\s]{1,100}\)|\{hashtag\|\\?#\|(?<tag>[^}\n]{1,200})\}|\\(?=[|{}@[\]()<>#*_~\\])./gu;

/** A mention of an account on another server. Only `@name` counts. */
const remoteMention = /(?<![\w/@])(?<name>@\w{1,100})@[\w-]{1,63}(?:\.[\w-]{1,63}){1,8}/gu;

/**
 * Returns the parts that a platform shows or counts shorter than written: markup, mentions and, if `address` is given,
 * URLs with a scheme.
 */
function findShortenedParts(text: string, platform: Platform, address: number | undefined): Piece[] {
  const links =
    address === undefined
      ? []
      : findAddresses(text).filter(({ start }) => /^http/iu.test(text.slice(start, start + 4)));
  const written = platform === 'linkedin' ? littleText : platform === 'mastodon' ? remoteMention : undefined;
  const names = written
    ? [...text.matchAll(written)].map(({ 0: match, index, groups = {} }) => {
        const shown = groups.tag === undefined ? (groups.name ?? '.') : `#${groups.tag}`;
        return { start: index, end: index + match.length, counts: [...graphemes(shown, 0)].length };
      })
    : [];
  return [...names, ...links.map((span) => ({ ...span, counts: address ?? 0 }))].sort(byStart);
}

function splitIntoPieces(
  text: string,
  platform: Platform,
  counting: Counting,
  address: number | undefined,
): Iterable<Piece> {
  if (counting === 'weighted') return toWeightedPieces(text, { ...xWeights, address: address ?? xWeights.address });
  const cutter = cutters[counting];
  const wholes = counting === 'graphemes' ? findShortenedParts(text, platform, address) : [];
  return wholes.length === 0 ? cutter(text, 0) : splitAround(text, wholes, cutter);
}

/** Adds up the lengths of pieces. */
function measure(pieces: Iterable<Piece>, max = Number.POSITIVE_INFINITY): MeasuredLength {
  let length = 0;
  let over: number | undefined;
  for (const { start, counts } of pieces) {
    length += counts;
    if (length > max) over ??= start;
  }
  return { length, ...(over !== undefined && { over }) };
}

/**
 * Measures a text as a platform counts it, and finds where it exceeds `max`.
 *
 * @param overrides settings that replace the defaults of the platform
 */
export function measureLength(
  platform: Platform,
  text: string,
  max?: number,
  overrides: { readonly counting?: Counting; readonly address?: number | undefined } = {},
): MeasuredLength {
  const limits = platformLimits[platform];
  const address = overrides.address ?? limits.address?.max;
  return measure(splitIntoPieces(text, platform, overrides.counting ?? limits.text.counting, address), max);
}

/** Converts an offset in the text of a post to an offset in the normalized text. */
export function toTextOffset({ map }: Document, offset: number): number {
  let [source, target] = [0, 0];
  for (const [sourceLength, targetLength] of map) {
    if (source + sourceLength > offset) return target + (sourceLength === targetLength ? offset - source : 0);
    source += sourceLength;
    target += targetLength;
  }
  return target;
}
