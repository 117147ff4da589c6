import type { Span } from './span.ts';

/**
 * Maps a derived text to its source by consecutive pairs of lengths in UTF-16 units.
 *
 * A pair of equal lengths maps one to one. A pair of unequal lengths is atomic: an escaped `\n`, an entity, a removed
 * zero-width space (`[1, 0]`). A span that overlaps an atomic pair covers all of its source.
 *
 * A pair `[-n, 0]` moves back in the source, for texts with parts in another order. A span across such a pair ends
 * before it.
 */
export type SourceMap = readonly (readonly [sourceLength: number, textLength: number])[];

/** The text that another text was derived from. */
interface SourceSpace {
  readonly doc: 'post';
  readonly post: 'file';
}

/** The text that was derived from another text. */
interface DerivedSpace {
  readonly post: 'doc';
  readonly file: 'post';
}

/**
 * Maps a span of the derived text to a span of its source.
 *
 * @param at offset in the source at which the first pair of the map starts
 */
export function toSourceSpan<S extends keyof SourceSpace>(
  map: SourceMap,
  at: number,
  span: Span<S>,
): Span<SourceSpace[S]> {
  let source = at;
  let text = 0;
  let start = -1;
  let end = -1;
  for (const [sourceLength, textLength] of map) {
    const copied = sourceLength === textLength;
    const next = text + textLength;
    if (start < 0 && span.start < next) start = copied ? source + (span.start - text) : source;
    if (sourceLength < 0 && start >= 0 && span.end > text) {
      end = source;
      break;
    }
    if (span.end > span.start && span.end <= next && span.end > text) {
      end = copied ? source + (span.end - text) : source + sourceLength;
      break;
    }
    source += sourceLength;
    text = next;
  }
  if (start < 0) start = source;
  if (end < start) end = span.end > span.start ? source : start;
  return { start, end };
}

/**
 * Maps a span of the source to the derived text.
 *
 * @param isNothing returns true for a part of the source that maps to nothing and that the span may contain
 * @returns `undefined` if the span does not match the derived text exactly
 */
export function toTextSpan<S extends keyof DerivedSpace>(
  map: SourceMap,
  at: number,
  { start, end }: Span<S>,
  isNothing: (span: Span<S>) => boolean = () => false,
): Span<DerivedSpace[S]> | undefined {
  let source = at;
  let text = 0;
  let from = -1;
  for (const [sourceLength, textLength] of map) {
    const next = source + sourceLength;
    if (from >= 0 && sourceLength < 0) return undefined;
    if (next > start && source < end) {
      const copied = sourceLength === textLength;
      if (from < 0) {
        // A part of the source that maps to nothing cannot start a span.
        if (source > start || (!copied && source < start) || textLength === 0) return undefined;
        from = text + (copied ? start - source : 0);
      }
      if (textLength === 0 && !isNothing({ start: source, end: next })) return undefined;
      if (next >= end)
        return copied || next === end ? { start: from, end: text + (copied ? end - source : textLength) } : undefined;
    } else if (from >= 0) return undefined;
    source = next;
    text += textLength;
  }
  return undefined;
}

/** Builds a derived text and its map. */
export class MappedTextBuilder {
  #text = '';
  readonly #map: (readonly [number, number])[] = [];

  /** Appends text that is the same in the source. */
  copy(text: string): void {
    if (text === '') return;
    this.#text += text;
    this.#extend(text.length);
  }

  /** Appends `text` for `sourceLength` characters of the source. */
  replace(sourceLength: number, text: string): void {
    if (sourceLength === 0 && text === '') return;
    this.#text += text;
    if (sourceLength === text.length) this.#extend(sourceLength);
    else this.#map.push([sourceLength, text.length]);
  }

  #extend(length: number): void {
    const last = this.#map.at(-1);
    if (last && last[0] === last[1]) this.#map[this.#map.length - 1] = [last[0] + length, last[1] + length];
    else this.#map.push([length, length]);
  }

  get text(): string {
    return this.#text;
  }

  get map(): SourceMap {
    return this.#map;
  }
}
