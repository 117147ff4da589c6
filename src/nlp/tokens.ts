import type { Token, TokenKind } from '../core/model/document.ts';
import { normalizeSpelling } from './spelling.ts';

/** Top-level domains for URLs without a scheme. The list is short so that "etc.Then" is not a URL. */
const domains = [
  ...['ai', 'app', 'art', 'au', 'be', 'biz', 'blog', 'ca', 'cafe', 'ch', 'club', 'co', 'com', 'community', 'de'],
  ...['design', 'dev', 'edu', 'es', 'eu', 'events', 'fm', 'fr', 'fund', 'gl', 'gle', 'gov', 'health', 'ie', 'in'],
  ...['info', 'io', 'it', 'jp', 'link', 'live', 'ly', 'me', 'media', 'mx', 'net', 'news', 'nl', 'nz', 'online'],
  ...['org', 'page', 'pro', 'se', 'shop', 'site', 'social', 'space', 'store', 'studio', 'team', 'tech', 'to'],
  ...['today', 'tv', 'uk', 'us', 'website', 'world', 'xyz', 'za'],
].join('|');

/** The kinds in the order in which they are tried. Emoji come before words because a keycap starts with a digit. */
const kinds = ['link', 'mention', 'hashtag', 'emoji', 'word', 'mark'] as const satisfies readonly TokenKind[];

/**
 * Creates a pattern with one alternative per kind.
 *
 * @param L class of letters
 * @param N class of digits
 * @param M class of combining marks
 */
function createScanner(L: string, N: string, M: string, emoji: string): RegExp {
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
  // Nine in ten words are ASCII letters before a space. They cannot start a URL, so the slow alternative is skipped.
  const plainWord = String.raw`[a-zA-Z]+(?=[\s,;!?]|\.?(?:\s|$))`;
  return new RegExp([plainWord, ...kinds.map((kind) => `(${sources[kind].join('|')})`)].join('|'), 'gu');
}

/**
 * Source of a pattern for one emoji (Unicode Technical Standard 51): flags, keycaps, and pictographs with skin tones
 * and joiners. `\p{RGI_Emoji}` is equivalent, but takes longer to compile than a short post takes to lint.
 */
export const emoji = (() => {
  const pictograph = String.raw`(?![©®™])\p{Extended_Pictographic}(?:\p{EMod}|\u{FE0F}|[\u{E0020}-\u{E007F}]+)?`;
  return String.raw`\p{RI}\p{RI}|[\d#*]\u{FE0F}?\u{20E3}|${pictograph}(?:\u{200D}${pictograph})*`;
})();

let anyText: RegExp | undefined;
let asciiText: RegExp | undefined;

/** Returns the scanner for a text. The one for ASCII is several times faster. */
function getScanner(text: string): RegExp {
  const isAscii = /^[\0-\x7f]*$/u.test(text);
  if (isAscii) {
    asciiText ??= createScanner('a-zA-Z', '\\d', '', '(?!)');
    return asciiText;
  }
  anyText ??= createScanner('\\p{L}', '\\p{N}', '\\p{M}', emoji);
  return anyText;
}

/** A token before it is assigned to a clause. */
export interface ScannedToken extends Token {
  /** The normalized text, in its original case. */
  readonly text: string;
}

/** Splits a normalized text into words, links, mentions, hashtags, emoji, punctuation and newlines. */
export function scan(text: string): ScannedToken[] {
  const tokens: ScannedToken[] = [];
  const pattern = getScanner(text);
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

/**
 * Returns the kind of the matched group. A match without a group is a plain word. Groups are numbered because named
 * groups create an object per token.
 */
function kindOf(groups: readonly (string | undefined)[]): TokenKind {
  for (let group = 1; group <= kinds.length; group++)
    if (groups[group] !== undefined) return kinds[group - 1] ?? 'word';
  return 'word';
}

/** Returns the words of a hashtag: `Shop` and `Now` of `#ShopNow`, `sale` and `50` of `#sale50`. */
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
