import { MappedTextBuilder } from '../../core/model/source-map.ts';
import { getOwn } from '../../core/text/get-own.ts';
import { appendMapped, composeMaps } from '../base/compose-maps.ts';
import type { MappedText } from '../base/mapped-text.ts';
import type { Value } from '../base/value.ts';
import { getItems, getKeys, getScalarText } from './lookup.ts';

/** The targets of a tweet's links by short URL. A link to an image of the tweet has an empty target. */
export type Links = ReadonlyMap<string, string>;

const references: Readonly<Record<string, string>> = {
  '&#39;': "'",
  '&amp;': '&',
  '&gt;': '>',
  '&lt;': '<',
  '&quot;': '"',
};

const specials = /https?:\/\/t\.co\/[A-Za-z\d]+|&(?:#39|amp|gt|lt|quot);/gu;

/** Returns the targets of a tweet's links, including the links that X adds for images. */
export function findLinks(urls: Value | undefined, media: readonly Value[] = []): Links {
  const links = new Map<string, string>();
  for (const url of getItems(urls)) {
    const keys = getKeys(url);
    const short = getScalarText(keys.get('url') ?? keys.get('shortUrl'));
    const expanded = getScalarText(keys.get('expanded_url') ?? keys.get('expandedUrl'));
    if (short !== undefined && expanded !== undefined) links.set(short, expanded);
  }
  for (const picture of media) {
    const short = getScalarText(getKeys(picture).get('url'));
    if (short !== undefined) links.set(short, '');
  }
  return links;
}

/** Returns the text of a tweet as X displays it: entities decoded, links expanded, links to its images removed. */
export function toDisplayText(excerpt: MappedText, links: Links): MappedText {
  const { text } = excerpt;
  const mapped = new MappedTextBuilder();
  let end = 0;
  for (const { 0: raw, index } of text.matchAll(specials)) {
    const shown = getOwn(references, raw) ?? links.get(raw);
    if (shown === undefined) continue;
    const before = text.slice(end, index);
    // X also adds the space before the link to an image.
    const kept = shown === '' ? before.trimEnd() : before;
    mapped.copy(kept);
    appendMapped(mapped, before.length - kept.length + raw.length, shown);
    end = index + raw.length;
  }
  if (end === 0) return excerpt;
  mapped.copy(text.slice(end));
  return composeMaps(excerpt, mapped);
}

/** The minimum length of the common start of a truncated and a full text that are the same post. */
const minCommonLength = 20;

/**
 * Replaces the truncated text of a long post with its full text. The common start is mapped to the truncated text, and
 * the rest to the end of the truncated text. Returns `undefined` if the texts are of different posts.
 */
export function restoreFullText(cut: MappedText, whole: string): MappedText | undefined {
  const mentions = whole.startsWith('@') ? 0 : (/^(?:@\w{1,20} )*/u.exec(cut.text)?.[0].length ?? 0);
  const { length } = cut.text;
  let same = 0;
  while (mentions + same < length && cut.text[mentions + same] === whole[same]) same++;
  if (/[\ud800-\udbff]/u.test(whole[same - 1] ?? '')) same--;
  if (same < Math.min(minCommonLength, length - mentions)) return undefined;
  const mapped = new MappedTextBuilder();
  appendMapped(mapped, mentions, '');
  mapped.copy(whole.slice(0, same));
  appendMapped(mapped, length - mentions - same, whole.slice(same));
  return composeMaps(cut, mapped);
}
