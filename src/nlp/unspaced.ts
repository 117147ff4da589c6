import type { ScannedToken } from './tokens.ts';

/** Scripts without spaces between words: Han and kana, Thai, Lao, Khmer, Burmese. */
const scripts =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;

/** Maximum length of a text for the segmenter, which takes quadratic time. Longer texts are split. */
const maxChunkSize = 400;

let segmenter: Intl.Segmenter | undefined;

function splitToken({ kind, text, start }: ScannedToken): ScannedToken[] {
  // Created on first use, because this takes longer than linting most posts.
  segmenter ??= new Intl.Segmenter('und', { granularity: 'word' });
  const words: ScannedToken[] = [];
  for (let at = 0; at < text.length; at += maxChunkSize) {
    for (const { segment, index } of segmenter.segment(text.slice(at, at + maxChunkSize))) {
      const begin = start + at + index;
      words.push({ kind, text: segment, lower: segment.toLowerCase(), start: begin, end: begin + segment.length });
    }
  }
  return words;
}

/** Splits the word tokens of scripts without spaces into words. Returns all other tokens as they are. */
export function segmentUnspaced(text: string, tokens: readonly ScannedToken[]): readonly ScannedToken[] {
  if (!scripts.test(text)) return tokens;
  return tokens.flatMap((token) => (token.kind === 'word' && scripts.test(token.text) ? splitToken(token) : token));
}
