import { MappedTextBuilder } from '../../core/model/source-map.ts';
import { appendMapped, composeMaps } from './compose-maps.ts';
import type { MappedText } from './mapped-text.ts';

/** Returns the end offset of a mapped text in the file. */
function endOf({ offset, map }: MappedText): number {
  return map.reduce((end, [sourceLength]) => end + sourceLength, offset);
}

/** Splits a mapped text at sorted offsets. Returns one piece more than there are offsets. */
export function sliceText({ text, offset, map }: MappedText, cuts: readonly number[]): MappedText[] {
  const pieces: MappedText[] = [];
  let [pair, used, source] = [0, 0, offset];
  let start = 0;
  for (const end of [...cuts, text.length]) {
    const own: [number, number][] = [];
    let from: number | undefined;
    for (let rest = end - start; rest > 0; pair++, used = 0) {
      const [sourceLength, textLength] = map[pair] ?? [0, rest];
      const isCopied = sourceLength === textLength;
      const taken = Math.min(rest, textLength - used);
      const isWhole = used + taken === textLength;
      // An atomic pair belongs to the first piece that contains one of its characters.
      const read = isCopied ? taken : used === 0 ? sourceLength : 0;
      if (taken > 0 || from !== undefined) {
        from ??= source;
        own.push([read, taken]);
      }
      source += read;
      rest -= taken;
      if (!isWhole) {
        used += taken;
        break;
      }
    }
    pieces.push({ text: text.slice(start, end), offset: from ?? source, map: own });
    start = end;
  }
  return pieces;
}

/** Concatenates mapped texts of one file, in any order, with a separator between them. */
export function concatTexts(pieces: readonly (MappedText | string)[]): MappedText {
  const mapped = new MappedTextBuilder();
  let at: number | undefined;
  let end = 0;
  for (const piece of pieces) {
    if (typeof piece === 'string') {
      mapped.replace(0, piece);
      continue;
    }
    if (at === undefined) at = piece.offset;
    else mapped.replace(piece.offset - end, '');
    let done = 0;
    for (const [sourceLength, textLength] of piece.map) {
      mapped.replace(sourceLength, piece.text.slice(done, done + textLength));
      done += textLength;
    }
    end = endOf(piece);
  }
  return { text: mapped.text, offset: at ?? 0, map: mapped.map };
}

/** Trims a mapped text. */
export function trimText(excerpt: MappedText): MappedText {
  const { text } = excerpt;
  const start = text.length - text.trimStart().length;
  const end = text.trimEnd().length;
  if (start === 0 && end === text.length) return excerpt;
  return sliceText(excerpt, [start, Math.max(start, end)])[1] ?? excerpt;
}

/** Returns the trimmed texts between the matches of a pattern. */
export function splitText(excerpt: MappedText, pattern: RegExp): MappedText[] {
  const cuts = [...excerpt.text.matchAll(pattern)].flatMap((found) => [found.index, found.index + found[0].length]);
  return sliceText(excerpt, cuts)
    .filter((_, index) => index % 2 === 0)
    .map(trimText)
    .filter(({ text }) => text !== '');
}

/** Replaces each match of a pattern in a mapped text. */
export function replaceInText(excerpt: MappedText, pattern: RegExp, wordsFor: (found: string) => string): MappedText {
  const made = new MappedTextBuilder();
  let done = 0;
  for (const { 0: found, index } of excerpt.text.matchAll(pattern)) {
    made.copy(excerpt.text.slice(done, index));
    appendMapped(made, found.length, wordsFor(found));
    done = index + found.length;
  }
  if (done === 0) return excerpt;
  made.copy(excerpt.text.slice(done));
  return composeMaps(excerpt, made);
}
