import { MappedTextBuilder, type SourceMap } from '../core/model/source-map.ts';
import { getOwn } from '../core/text/get-own.ts';

/** Named entities that exports leave in posts. */
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

/** ASCII forms of quotation marks and hyphens that NFKC does not change. */
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

/** Symbols that are kept, because NFKC would replace them with letters. */
const kept = new Set(['™', '℠', '‼', '⁉', '℃', '℉', '№', '㊗', '㊙', 'Ⓜ']);

/**
 * A sequence to normalize. It is limited to thirty marks, the limit of stream-safe text (UAX 15), because sorting
 * thousands of marks takes quadratic time.
 */
const piece =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are matched on purpose.
  /&(?:#\d{1,7}|#[xX][\da-fA-F]{1,6}|[a-z]{2,6});|\r\n?|[\u00ad\u061c\u180e\u200b\u200c\u200e\u200f\u202a-\u202e\u2060-\u2064\u2066-\u206f\ufeff]|\u200d|[\0-\x08\x0b\x0c\x0e-\x1f\x7f]|[^\p{M}\0-\x7f][\p{M}\u200d]{0,30}|[\0-\x7f][\p{M}\u200d]{1,30}/gu;

/** Text that normalization does not change: printable ASCII without a possible entity. */
const plain = /^[\t\n\x20-\x25\x27-\x7e]*$/u;

function decodeEntity(reference: string): string | undefined {
  if (reference[1] !== '#') return getOwn(entities, reference.slice(1, -1));
  const digits = reference.slice(2, -1);
  const code = /^[xX]/u.test(digits) ? Number.parseInt(digits.slice(1), 16) : Number.parseInt(digits, 10);
  const isCharacter = code > 0x1f && code <= 0x10ffff && !(code >= 0xd800 && code <= 0xdfff);
  return isCharacter ? String.fromCodePoint(code) : undefined;
}

function normalizePiece(source: string): string {
  if (source === '\r\n' || source === '\r') return '\n';
  if (source.length > 1 && source.startsWith('&')) {
    const decoded = decodeEntity(source);
    return decoded === undefined ? source : normalizePiece(decoded);
  }
  const first = source.codePointAt(0) ?? 0;
  if (first < 0x20 && first !== 9 && first !== 10) return '';
  if (source.length === 1 && first < 0x7f) return source;
  if (/^[\u00ad\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufeff\x7f]$/u.test(source)) return '';
  if (kept.has(source[0] ?? '')) return source;
  // A joiner is kept in an emoji sequence. Elsewhere it is invisible and removed.
  const joined = /^\p{Extended_Pictographic}/u.test(source) ? source : source.replaceAll('\u200d', '');
  return getOwn(straight, joined) ?? joined.normalize('NFKC');
}

/**
 * Normalizes a text so that it matches word lists: applies NFKC (𝗯𝗼𝗹𝗱 becomes bold), decodes entities, removes
 * zero-width and control characters, and replaces curly quotes.
 *
 * @returns the normalized text, and its source map
 */
export function normalizeText(text: string): { readonly text: string; readonly map: SourceMap } {
  if (plain.test(text)) return { text, map: text === '' ? [] : [[text.length, text.length]] };
  const builder = new MappedTextBuilder();
  let copied = 0;
  for (const match of text.matchAll(piece)) {
    const source = match[0];
    const result = normalizePiece(source);
    if (result === source) continue;
    builder.copy(text.slice(copied, match.index));
    builder.replace(source.length, result);
    copied = match.index + source.length;
  }
  builder.copy(text.slice(copied));
  return { text: builder.text, map: builder.map };
}
