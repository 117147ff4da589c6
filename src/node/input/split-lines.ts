import type { SourceFile } from '../../core/model/source-file.ts';

/** In UTF-16 units. A year of posts fits into one piece. */
const maxPieceLength = 2_000_000;

/**
 * Splits a file with one post per line into pieces, so that only the posts of one piece are in memory at a time. Positions
 * are those of the whole file.
 */
export function* splitLines(file: SourceFile, maxLength = maxPieceLength): Generator<SourceFile> {
  const { path, text } = file;
  let [line, before] = [1, 0];
  for (let at = 0; at < text.length || at === 0; ) {
    const lineEnd = at + maxLength < text.length ? text.indexOf('\n', at + maxLength) : -1;
    const end = lineEnd < 0 ? text.length : lineEnd + 1;
    const piece = text.slice(at, end);
    yield { path, text: piece, base: { line, column: 1, offset: at }, before };
    line += piece.match(/\r\n?|\n/gu)?.length ?? 0;
    before += piece.match(/^.*\S.*$/gmu)?.length ?? 0;
    at = Math.max(end, 1);
  }
}
