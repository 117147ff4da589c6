import type { Token, TokenKind } from '../core/model/document.ts';
import { normalizeSpelling } from './spelling.ts';

/** The ends of bare addresses that posts contain. A full list would take "etc.Then" for one. */
const domains = [
  ...['ai', 'app', 'art', 'au', 'be', 'biz', 'blog', 'ca', 'cafe', 'ch', 'club', 'co', 'com', 'community', 'de'],
  ...['design', 'dev', 'edu', 'es', 'eu', 'events', 'fm', 'fr', 'fund', 'gl', 'gle', 'gov', 'health', 'ie', 'in'],
  ...['info', 'io', 'it', 'jp', 'link', 'live', 'ly', 'me', 'media', 'mx', 'net', 'news', 'nl', 'nz', 'online'],
  ...['org', 'page', 'pro', 'se', 'shop', 'site', 'social', 'space', 'store', 'studio', 'team', 'tech', 'to'],
  ...['today', 'tv', 'uk', 'us', 'website', 'world', 'xyz', 'za'],
].join('|');

/** In the order in which they are tried: a keycap, which begins with a digit, before words. */
const kinds = ['link', 'mention', 'hashtag', 'emoji', 'word', 'mark'] as const satisfies readonly TokenKind[];

/** One alternative a kind, tried in this order at every place. `L` is a letter, `N` a digit, `M` a mark. */
function scanner(L: string, N: string, M: string, emoji: string): RegExp {
  const LN = `${L}${N}`;
  const tail = String.raw`[^\s<>"]*[^\s<>"'.,;:!?\(\)\[\]…]\/?`;
  const sources: Readonly<Record<TokenKind, readonly string[]>> = {
    link: [
      String.raw`(?:[hH][tT][tT][pP][sS]?:\/\/|[wW][wW][wW]\.)${tail}`,
      String.raw`[${LN}._%+\-]{1,64}@[${LN}\-]{1,63}(?:\.[${LN}\-]{1,63}){1,4}`,
      String.raw`(?<![${LN}@#.])(?!\d{1,2}\.[${L}]+(?![${L}./]))(?:[${LN}](?:[${LN}\-]{0,62})\.){1,4}(?:${domains}|${domains.toUpperCase()})(?![${LN}])(?:\/(?:${tail})?)?`,
    ],
    mention: [String.raw`(?<![${LN}_])@[${LN}_](?:[${LN}_.\-]*[${LN}_])?(?:@[${LN}.\-]*[${LN}])?`],
    hashtag: [`(?<![${LN}_&])#(?=[${N}_]*[${L}])[${LN}_]+`],
    emoji: [emoji],
    word: [
      `(?:[${L}]\\.){2,}`,
      String.raw`(?:[$£€₹¥#]\s?)?[${N}]+(?:[.,:][${N}]+)*(?:\s?%|(?:st|nd|rd|th|k|m|am|pm|x|p|h|bn)(?![${LN}]))?\+?(?![${L}])`,
      String.raw`[${LN}${M}]+(?:['\-][${LN}${M}]+)*`,
    ],
    mark: [String.raw`\.{2,}|[!?]+|\n|\S`],
  };
  // Nine words of ten are letters with a space behind them, which begin no address: they need not be tried as one.
  const plainWord = String.raw`[a-zA-Z]+(?=[\s,;!?]|\.?(?:\s|$))`;
  return new RegExp([plainWord, ...kinds.map((kind) => `(${sources[kind].join('|')})`)].join('|'), 'gu');
}

/**
 * One grapheme of emoji, by the grammar of Unicode's technical standard 51: flags, keycaps, and pictographs with their
 * tones and joiners. `\p{RGI_Emoji}` says the same, and takes longer to compile than a short post takes to lint.
 */
export const emoji = (() => {
  const pictograph = String.raw`(?![©®™])\p{Extended_Pictographic}(?:\p{EMod}|\u{FE0F}|[\u{E0020}-\u{E007F}]+)?`;
  return String.raw`\p{RI}\p{RI}|[\d#*]\u{FE0F}?\u{20E3}|${pictograph}(?:\u{200D}${pictograph})*`;
})();

let anyText: RegExp | undefined;
let asciiText: RegExp | undefined;

/** The scanner for a text: the one for ASCII alone is several times faster. */
function scannerFor(text: string): RegExp {
  const isAscii = /^[\0-\x7f]*$/u.test(text);
  if (isAscii) {
    asciiText ??= scanner('a-zA-Z', '\\d', '', '(?!)');
    return asciiText;
  }
  anyText ??= scanner('\\p{L}', '\\p{N}', '\\p{M}', emoji);
  return anyText;
}

/** A stretch of a text as the scanner saw it, before clauses are known. */
export interface ScannedToken extends Token {
  /** As written, folded. */
  readonly text: string;
}

/** Splits a folded text into words, links, mentions, hashtags, emoji and marks; white space but newlines falls away. */
export function scan(text: string): ScannedToken[] {
  const tokens: ScannedToken[] = [];
  const pattern = scannerFor(text);
  pattern.lastIndex = 0;
  for (let match = pattern.exec(text); match; match = pattern.exec(text)) {
    const kind = kindOf(match);
    const [written] = match;
    tokens.push({
      kind,
      text: written,
      lower: kind === 'word' ? normalizeSpelling(written.toLowerCase()) : written.toLowerCase(),
      start: match.index,
      end: match.index + written.length,
    });
  }
  return tokens;
}

/** The kind whose group matched, or a plain word. Groups go by number: naming them costs an object for each token. */
function kindOf(groups: readonly (string | undefined)[]): TokenKind {
  for (let group = 1; group <= kinds.length; group++)
    if (groups[group] !== undefined) return kinds[group - 1] ?? 'word';
  return 'word';
}

/** The words inside a hashtag: `#ShopNow` gives `Shop` and `Now`, `#sale50` gives `sale` and `50`. */
export function splitHashtag(tag: ScannedToken): ScannedToken[] {
  return [...tag.text.matchAll(/\p{Lu}+(?=\p{Lu}\p{Ll})|\p{Lu}?\p{Ll}+|\p{Lu}+|[\p{L}\p{M}]+|\p{N}+/gu)].map(
    (match) => {
      const start = tag.start + match.index;
      return {
        kind: 'word',
        text: match[0],
        lower: match[0].toLowerCase(),
        start,
        end: start + match[0].length,
      };
    },
  );
}
