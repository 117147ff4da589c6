/** The code units of JSON's punctuation. */
export const codes = {
  space: 32,
  quote: 34,
  comma: 44,
  openBracket: 91,
  backslash: 92,
  closeBracket: 93,
  openBrace: 123,
  closeBrace: 125,
} as const;

/**
 * Returns the offset after the closing quote of a JSON string; -1 if it is missing.
 *
 * @param start offset of the first character after the opening quote
 */
export function findStringEnd(source: string, start: number): number {
  for (let at = source.indexOf('"', start); at >= 0; at = source.indexOf('"', at + 1)) {
    let backslashes = 0;
    while (source.charCodeAt(at - 1 - backslashes) === codes.backslash) backslashes++;
    if (backslashes % 2 === 0) return at + 1;
  }
  return -1;
}

/**
 * Replaces line breaks and tabs inside of strings by a character that JSON allows there. Offsets stay the same.
 *
 * @returns the text itself if its strings contain none
 */
export function replaceControls(source: string): string {
  const pieces: string[] = [];
  let done = 0;
  for (let at = source.indexOf('"'); at >= 0; at = source.indexOf('"', done)) {
    const end = findStringEnd(source, at + 1);
    if (end < 0) break;
    pieces.push(source.slice(done, at), source.slice(at, end).replaceAll(/[\t\n\r]/gu, '\u2028'));
    done = end;
  }
  return [...pieces, source.slice(done)].join('');
}

/** Tests whether a text is strict JSON, without comments and trailing commas. */
export function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}
