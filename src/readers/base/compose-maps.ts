import { MappedTextBuilder, type SourceMap } from '../../core/model/source-map.ts';
import type { MappedText } from './mapped-text.ts';

/** Appends `text` as an opaque pair: its characters do not correspond to those of the source, even at equal lengths. */
export function appendMapped(to: MappedTextBuilder, sourceLength: number, text: string): void {
  // A pair of equal lengths maps character by character.
  const isShifted = sourceLength > 0 && sourceLength === text.length;
  to.replace(isShifted ? sourceLength - 1 : sourceLength, text);
  if (isShifted) to.replace(1, '');
}

/** A cursor over the pairs of a map. Pairs of equal lengths can be consumed in parts. */
class MapCursor {
  readonly #map: SourceMap;
  #next = 0;
  #taken = 0;

  constructor(map: SourceMap) {
    this.#map = map;
  }

  get pair(): readonly [number, number] | undefined {
    const pair = this.#map[this.#next];
    return pair && (this.isCopied ? [pair[0] - this.#taken, pair[1] - this.#taken] : pair);
  }

  get isCopied(): boolean {
    const pair = this.#map[this.#next];
    return pair !== undefined && pair[0] === pair[1];
  }

  /** Advances by `length` characters in a pair of equal lengths, and past the end of any other pair. */
  take(length: number): readonly [number, number] {
    const pair = this.pair ?? [0, 0];
    if (this.isCopied && length < pair[0]) {
      this.#taken += length;
      return [length, length];
    }
    this.#next++;
    this.#taken = 0;
    return pair;
  }
}

/**
 * Maps a text that was derived from a mapped text back to the file.
 *
 * @param made the derived text, with a map to the text of the mapped text
 */
export function composeMaps(excerpt: MappedText, made: MappedTextBuilder): MappedText {
  const outer = new MapCursor(made.map);
  const inner = new MapCursor(excerpt.map);
  const mapped = new MappedTextBuilder();
  let done = 0;
  const words = (length: number) => {
    done += length;
    return made.text.slice(done - length, done);
  };
  for (let pair = outer.pair; pair; pair = outer.pair) {
    const below = inner.pair;
    if (pair[0] === 0) mapped.replace(0, words(outer.take(0)[1]));
    else if (below === undefined) break;
    else if (below[1] === 0) mapped.replace(inner.take(0)[0], '');
    else if (outer.isCopied && inner.isCopied) {
      const length = Math.min(pair[0], below[0]);
      outer.take(length);
      inner.take(length);
      mapped.copy(words(length));
    } else {
      // Pairs that overlap without ending at the same offset are merged.
      let [source, text, above, under] = [0, 0, 0, 0];
      const climb = (most: number) => {
        const [sourceLength, textLength] = outer.take(most);
        above += sourceLength;
        text += textLength;
      };
      const dig = (most: number) => {
        const [sourceLength, textLength] = inner.take(most);
        source += sourceLength;
        under += textLength;
      };
      if (outer.isCopied) dig(Number.POSITIVE_INFINITY);
      else climb(Number.POSITIVE_INFINITY);
      while (above !== under && (above < under ? outer.pair : inner.pair)) {
        if (above < under) climb(under - above);
        else dig(above - under);
      }
      appendMapped(mapped, source, words(text));
    }
  }
  return { text: mapped.text, offset: excerpt.offset, map: mapped.map };
}
