import { MappedTextBuilder, type SourceMap } from '../core/model/source-map.ts';

/** Named entities that exports leave in posts. Numeric entities are decoded by number. */
const entities: Readonly<Record<string, string>> = {
  amp: '&',
  apos: "'",
  gt: '>',
  hellip: '...',
  ldquo: '"',
  lsquo: "'",
  lt: '<',
  mdash: '—',
  nbsp: ' ',
  ndash: '–',
  quot: '"',
  rdquo: '"',
  rsquo: "'",
};

/** Straight forms of quotation marks and hyphens that NFKC does not change. */
const straight: Readonly<Record<string, string>> = {
  '‘': "'",
  '’': "'",
  '‚': "'",
  '‛': "'",
  '′': "'",
  '´': "'",
  '`': '`',
  '“': '"',
  '”': '"',
  '„': '"',
  '‟': '"',
  '″': '"',
  '«': '"',
  '»': '"',
  '‐': '-',
  '‑': '-',
  '−': '-',
  '\u2028': '\n',
  '\u2029': '\n',
};

/** Symbols that NFKC would replace by letters. */
const kept = new Set(['™', '℠', '‼', '⁉', '℃', '℉', '№', '㊗', '㊙', 'Ⓜ']);

/**
 * A sequence to normalize. No language uses more than thirty marks on a letter (UAX 15, stream-safe text), and sorting
 * thousands of marks takes quadratic time.
 */
const piece =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what it looks for.
  /&(?:#\d{1,7}|#[xX][\da-fA-F]{1,6}|[a-z]{2,6});|\r\n?|[\u00ad\u061c\u180e\u200b\u200c\u200e\u200f\u202a-\u202e\u2060-\u2064\u2066-\u206f\ufeff]|\u200d|[\0-\x08\x0b\x0c\x0e-\x1f\x7f]|[^\p{M}\0-\x7f][\p{M}\u200d]{0,30}|[\0-\x7f][\p{M}\u200d]{1,30}/gu;

/** Text that normalization does not change: printable ASCII without a possible entity. */
const plain = /^[\t\n\x20-\x25\x27-\x7e]*$/u;

function decodeEntity(reference: string): string | undefined {
  if (reference[1] !== '#') return entities[reference.slice(1, -1)];
  const digits = reference.slice(2, -1);
  const code = /^[xX]/u.test(digits) ? Number.parseInt(digits.slice(1), 16) : Number.parseInt(digits, 10);
  const isCharacter = code > 0x1f && code <= 0x10ffff && !(code >= 0xd800 && code <= 0xdfff);
  return isCharacter ? String.fromCodePoint(code) : undefined;
}

function foldPiece(source: string): string {
  if (source === '\r\n' || source === '\r') return '\n';
  if (source.length > 1 && source.startsWith('&')) {
    const decoded = decodeEntity(source);
    return decoded === undefined ? source : foldPiece(decoded);
  }
  const first = source.codePointAt(0) ?? 0;
  if (first < 0x20 && first !== 9 && first !== 10) return '';
  if (source.length === 1 && first < 0x7f) return source;
  if (/^[\u00ad\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufeff\x7f]$/u.test(source)) return '';
  if (kept.has(source[0] ?? '')) return source;
  // Within an emoji sequence a joiner is kept; between letters it is invisible and removed.
  const joined = /^\p{Extended_Pictographic}/u.test(source) ? source : source.replaceAll('\u200d', '');
  return straight[joined] ?? joined.normalize('NFKC');
}

/**
 * Normalizes a text for word lists: NFKC (𝗯𝗼𝗹𝗱 becomes bold), decoded entities, no zero-width and control
 * characters, straight quotes.
 *
 * @returns the normalized text, and its map to `text`
 */
export function normalizeText(text: string): { readonly text: string; readonly map: SourceMap } {
  if (plain.test(text)) return { text, map: text === '' ? [] : [[text.length, text.length]] };
  const folded = new MappedTextBuilder();
  let copied = 0;
  for (const match of text.matchAll(piece)) {
    const source = match[0];
    const result = foldPiece(source);
    if (result === source) continue;
    folded.copy(text.slice(copied, match.index));
    folded.replace(source.length, result);
    copied = match.index + source.length;
  }
  folded.copy(text.slice(copied));
  return { text: folded.text, map: folded.map };
}
