import type { Span } from '../../core/model/span.ts';
import { topLevelDomains } from '../../core/model/top-level-domains.ts';
import { measureAsciiLength } from '../detectors/punycode.ts';

/** White space and other characters that a host name cannot contain. */
const hostDelimiters = String.raw`\s!"'#%&()*+,\\/:;<=>?@\[\]^\x60{|}~$\u202A-\u202E\u2066-\u2069\u061C`;

const latin = String.raw`A-Za-z0-9\u00C0-\u024F`;

/**
 * A host: after `https://` in any script, without a scheme in Latin letters. The look-behind requires a character that
 * cannot be part of the host, so that each run of letters is tried once.
 */
const hosts = new RegExp(
  String.raw`(?<![A-Za-z0-9@＠$#＃])(?<scheme>https?:\/\/)(?<host>[^${hostDelimiters}]{1,1000})|(?<![${latin}@＠$#＃_.\/\-])(?<bare>[${latin}\-]+(?:\.[${latin}\-]+)+)`,
  'giu',
);

const port = /^:\d{1,5}/u;
const path = /^\/[\p{Script=Latin}\p{Script=Cyrillic}\d!*';:=+,.$/%#[\]\-\u2013_~@|&()]*/u;
const pathEnd = /[\p{Script=Latin}\p{Script=Cyrillic}\d=_#/+\-)]/u;
const query = /^\?[A-Za-z\d!?*'@();:&=+$/%#[\]\-_.,~|]+/u;
const queryEnd = /[A-Za-z\d\-_&=#/]/u;

/** X does not link URLs with a longer label, or longer URLs. */
const maxLabelLength = 63;
const maxAddressLength = 4_096;

/** Returns the top-level domain at the start of a label: `com` of `comの`. */
function parseTopLevelDomain(label: string): string | undefined {
  const ascii = /^(?:xn--[a-z0-9-]+|[a-z]+)(?![0-9a-z@+-])/iu.exec(label)?.[0].toLowerCase();
  if (ascii?.startsWith('xn--')) return ascii;
  if (ascii !== undefined) return topLevelDomains.has(ascii) ? ascii : undefined;
  return topLevelDomains.has(label) ? label : undefined;
}

function isLabel(label: string): boolean {
  // Such a long label is also too long in Punycode, which therefore need not be computed.
  if (label === '' || label.length > 2 * maxLabelLength || /^[-_]|[-_]$/u.test(label)) return false;
  return measureAsciiLength(label) <= maxLabelLength;
}

/** Returns the length of the valid part of a host, which ends in a known top-level domain, or 0. */
function hostLength(host: string, next: string): number {
  const labels = host.split('.');
  const invalid = labels.findIndex((label) => !isLabel(label));
  // An invalid label may start with the top-level domain: `com` of `com_`.
  const usable = labels.slice(0, invalid < 0 ? undefined : invalid + 1);
  let start = usable.reduce((sum, label) => sum + label.length + 1, 0);
  for (let index = usable.length - 1; index > 0; index--) {
    start -= (usable[index]?.length ?? 0) + 1;
    const top = parseTopLevelDomain(usable[index] ?? '');
    if (top === undefined || usable[index - 1]?.includes('_')) continue;
    const length = start + top.length;
    if (!/[0-9A-Za-z@+-]/u.test(host[length] ?? next)) return length;
  }
  return 0;
}

/** Returns a match up to the last character that can end a URL. Unbalanced closing parentheses are cut off. */
function trimEnd(text: string, end: RegExp): string {
  let surplus = text.split(')').length - text.split('(').length;
  let length = text.length;
  for (; length > 1; length--) {
    const last = text[length - 1] ?? '';
    if (end.test(last) && !(last === ')' && surplus > 0)) break;
    if (last === ')') surplus--;
    if (last === '(') surplus++;
  }
  return text.slice(0, length);
}

/** Finds the URLs that X shortens, in order. They have a known top-level domain; a scheme is optional. */
export function findAddresses(text: string): Span[] {
  if (!text.includes('.')) return [];
  const found: Span[] = [];
  let end = 0;
  for (const { index, groups = {} } of text.matchAll(hosts)) {
    if (index < end) continue;
    const { scheme = '', host = '', bare } = groups;
    const name = bare ?? host;
    const length = hostLength(name, text[index + scheme.length + name.length] ?? '');
    if (length === 0) continue;
    let rest = index + scheme.length + length;
    rest += port.exec(text.slice(rest, rest + 6))?.[0].length ?? 0;
    const tail = text.slice(rest, rest + maxAddressLength + 1);
    const pathMatch = path.exec(tail)?.[0];
    if (pathMatch) rest += trimEnd(pathMatch, pathEnd).length;
    const queryMatch = query.exec(text.slice(rest, rest + maxAddressLength + 1))?.[0];
    if (queryMatch) {
      const kept = trimEnd(queryMatch, queryEnd);
      if (kept.length > 1) rest += kept.length;
    }
    if (rest - index > maxAddressLength) continue;
    end = rest;
    found.push({ start: index, end: rest });
  }
  return found;
}
