import type { ExtraText } from '../../core/model/post.ts';
import { getOwn } from '../../core/text/get-own.ts';
import { normalizeName } from '../base/column-names.ts';
import { type Entry, getText, type Value } from '../base/value.ts';

/** Kinds of extra texts by normalized key. */
const kinds: Readonly<Record<string, ExtraText['kind']>> = {
  alt: 'alt-text',
  altdescription: 'alt-text',
  alts: 'alt-text',
  alttext: 'alt-text',
  alttexts: 'alt-text',
  firstcomment: 'first-comment',
  firstcomments: 'first-comment',
  firstcommenttext: 'first-comment',
  followupcomment: 'first-comment',
  mediaalttext: 'alt-text',
  options: 'poll-option',
  poll: 'poll-option',
  polloptions: 'poll-option',
};

/** Keys of media that may have an alt text. */
const mediaKeys = new Set(['attachments', 'image', 'images', 'media', 'photos', 'pictures', 'video', 'videos']);

/** Keys of the text in an extra text that is an object. */
const textKeys = new Set(['body', 'label', 'option', 'text', 'title']);

/** Returns the text of a value, or the texts of the items of a list. */
function toExtraTexts(kind: ExtraText['kind'], value: Value): ExtraText[] {
  if (value.shape === 'list') return value.items().flatMap((item) => toExtraTexts(kind, item));
  if (value.shape === 'record') {
    return value.entries().flatMap(({ name, value: inner }) => {
      const isText = textKeys.has(normalizeName(name)) || getOwn(kinds, normalizeName(name)) === kind;
      return isText ? toExtraTexts(kind, inner) : [];
    });
  }
  if (getText(value) === undefined) return [];
  if (value.shape === 'text') return [{ kind, ...value.excerpt() }];
  const { start, end } = value.span;
  return value.shape === 'number' ? [{ kind, text: value.text, offset: start, map: [[end - start, end - start]] }] : [];
}

function altsOf(value: Value): ExtraText[] {
  if (value.shape === 'list') return value.items().flatMap(altsOf);
  if (value.shape !== 'record') return [];
  return value.entries().flatMap(({ name, value: inner }) => {
    return getOwn(kinds, normalizeName(name)) === 'alt-text' ? toExtraTexts('alt-text', inner) : [];
  });
}

/** Returns the extra texts of a post, and the other entries as `rest`. */
export function findExtraTexts(entries: readonly Entry[]): {
  readonly extraTexts: readonly ExtraText[];
  readonly rest: Entry[];
} {
  const extraTexts: ExtraText[] = [];
  const rest: Entry[] = [];
  for (const entry of entries) {
    const name = normalizeName(entry.name);
    const kind = getOwn(kinds, name);
    // The value of a poll may be its options or just a label.
    const found =
      kind && (kind !== 'poll-option' || entry.value.shape !== 'text') ? toExtraTexts(kind, entry.value) : [];
    if (mediaKeys.has(name)) extraTexts.push(...altsOf(entry.value));
    if (found.length > 0) extraTexts.push(...found);
    else rest.push(entry);
  }
  return { extraTexts, rest };
}
