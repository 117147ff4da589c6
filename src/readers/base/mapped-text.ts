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

/** Appends a stretch of a file that stands for itself, but for its line ends. */
export function copyLines(to: MappedTextBuilder, raw: string): void {
  for (const piece of raw.includes('\r') ? raw.split(/(\r\n?)/u) : [raw]) {
    if (piece.startsWith('\r')) to.replace(piece.length, '\n');
    else to.copy(piece);
  }
}

/**
 * Whether a stretch is too long for a post, however it is written: no format needs more than twelve characters for
 * one. Such a post is refused, so that following its every character would be in vain.
 */
export function exceedsLimit({ length }: { readonly length: number }): boolean {
  return length > 12 * maxPostLength;
}

/** A stretch of a file that stands for itself, but for its line ends. */
export function literalText(source: string, start: number, end: number): MappedText {
  const raw = source.slice(start, end);
  if (exceedsLimit(raw)) return opaqueText(normalizeLineEnds(raw), start, end);
  if (!raw.includes('\r')) return { text: raw, offset: start, map: raw === '' ? [] : [[raw.length, raw.length]] };
  const mapped = new MappedTextBuilder();
  copyLines(mapped, raw);
  return { text: mapped.text, offset: start, map: mapped.map };
}

/** A decoded text of which only the whole is known to come from a stretch of the file. */
export function opaqueText(text: string, start: number, end: number): MappedText {
  return { text, offset: start, map: [[end - start, text.length]] };
}
