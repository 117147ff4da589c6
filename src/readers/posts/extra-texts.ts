import type { Aside } from '../../core/model/post.ts';
import { squash } from '../base/column-names.ts';
import { type Entry, type Value, wordsIn } from '../base/value.ts';

/** What stands beside the words of a post, by the names that structured files give it, squashed. */
const kinds: Readonly<Record<string, Aside['kind']>> = {
  alt: 'alt',
  altdescription: 'alt',
  alts: 'alt',
  alttext: 'alt',
  alttexts: 'alt',
  firstcomment: 'comment',
  firstcomments: 'comment',
  firstcommenttext: 'comment',
  followupcomment: 'comment',
  mediaalttext: 'alt',
  options: 'option',
  poll: 'option',
  polloptions: 'option',
};

/** Under which names media stand, each of which may have a description. */
const media = new Set(['attachments', 'image', 'images', 'media', 'photos', 'pictures', 'video', 'videos']);

/** Under which names something that has more than a text has it. */
const words = new Set(['body', 'label', 'option', 'text', 'title']);

/** The words of a value, and of each item of a list. */
function asidesOf(kind: Aside['kind'], value: Value): Aside[] {
  if (value.shape === 'list') return value.items().flatMap((item) => asidesOf(kind, item));
  if (value.shape === 'record') {
    return value.entries().flatMap(({ name, value: inner }) => {
      const isMeant = words.has(squash(name)) || kinds[squash(name)] === kind;
      return isMeant ? asidesOf(kind, inner) : [];
    });
  }
  if (wordsIn(value) === undefined) return [];
  if (value.shape === 'text') return [{ kind, ...value.excerpt() }];
  const { start, end } = value.span;
  return value.shape === 'number' ? [{ kind, text: value.text, at: start, map: [[end - start, end - start]] }] : [];
}

function altsOf(value: Value): Aside[] {
  if (value.shape === 'list') return value.items().flatMap(altsOf);
  if (value.shape !== 'record') return [];
  return value.entries().flatMap(({ name, value: inner }) => {
    return kinds[squash(name)] === 'alt' ? asidesOf('alt', inner) : [];
  });
}

/** Finds what stands beside the words of a post; `rest` is what the entries say otherwise. */
export function asidesIn(entries: readonly Entry[]): { readonly asides: readonly Aside[]; readonly rest: Entry[] } {
  const asides: Aside[] = [];
  const rest: Entry[] = [];
  for (const entry of entries) {
    const name = squash(entry.name);
    const kind = kinds[name];
    // A file may tell of a poll in words, or only that there is one.
    const found = kind && (kind !== 'option' || entry.value.shape !== 'text') ? asidesOf(kind, entry.value) : [];
    if (media.has(name)) asides.push(...altsOf(entry.value));
    if (found.length > 0) asides.push(...found);
    else rest.push(entry);
  }
  return { asides, rest };
}
