import type { SourceFile } from '../../core/model/source-file.ts';

/** In UTF-16 units. The posts of a piece take less memory than its text, and a year of posts is one. */
const longestPiece = 2_000_000;

/**
 * Cuts a file of which each line stands for itself into pieces that are read one after the other, so that not all of its
 * posts wait in memory for their turn. Positions stay those of the whole file.
 */
export function* splitLines(file: SourceFile, longest = longestPiece): Generator<SourceFile> {
  const { path, text } = file;
  let [line, before] = [1, 0];
  for (let at = 0; at < text.length || at === 0; ) {
    const lineEnd = at + longest < text.length ? text.indexOf('\n', at + longest) : -1;
    const end = lineEnd < 0 ? text.length : lineEnd + 1;
    const piece = text.slice(at, end);
    yield { path, text: piece, base: { line, column: 1, offset: at }, before };
    line += piece.match(/\r\n?|\n/gu)?.length ?? 0;
    before += piece.match(/^.*\S.*$/gmu)?.length ?? 0;
    at = Math.max(end, 1);
  }
}
