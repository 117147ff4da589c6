import { maxPostLength } from '../../core/model/post.ts';
import { MappedTextBuilder, type SourceMap } from '../../core/model/source-map.ts';

/** Decoded text of a file with a map back to it. */
export interface MappedText {
  readonly text: string;
  /** Offset in the file at which `map` starts. */
  readonly offset: number;
  readonly map: SourceMap;
}

/** Normalizes line ends to `\n`. */
export function normalizeLineEnds(text: string): string {
  return text.includes('\r') ? text.replaceAll(/\r\n?/gu, '\n') : text;
}

/** Appends a part of a file unchanged except for its line ends. */
export function copyLines(to: MappedTextBuilder, raw: string): void {
  for (const piece of raw.includes('\r') ? raw.split(/(\r\n?)/u) : [raw]) {
    if (piece.startsWith('\r')) to.replace(piece.length, '\n');
    else to.copy(piece);
  }
}

/**
 * Tests whether a part of a file is too long for a post in any notation: no format needs more than twelve characters for
 * one. Such a post is rejected later, so its characters need no exact map.
 */
export function exceedsLimit({ length }: { readonly length: number }): boolean {
  return length > 12 * maxPostLength;
}

/** Maps a part of a file that is used unchanged except for its line ends. */
export function literalText(source: string, start: number, end: number): MappedText {
  const raw = source.slice(start, end);
  if (exceedsLimit(raw)) return opaqueText(normalizeLineEnds(raw), start, end);
  if (!raw.includes('\r')) return { text: raw, offset: start, map: raw === '' ? [] : [[raw.length, raw.length]] };
  const mapped = new MappedTextBuilder();
  copyLines(mapped, raw);
  return { text: mapped.text, offset: start, map: mapped.map };
}

/** Maps a decoded text to a part of the file as a whole, not character by character. */
export function opaqueText(text: string, start: number, end: number): MappedText {
  return { text, offset: start, map: [[end - start, text.length]] };
}
