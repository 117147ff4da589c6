import type { ExtraText, Platform, Post, PostKind } from '../../core/model/post.ts';
import type { Span } from '../../core/model/span.ts';
import { type MappedText, opaqueText } from '../base/mapped-text.ts';
import type { Entry, Value } from '../base/value.ts';
import type { createPostFactory } from '../posts/create-post.ts';
import { getWords } from './lookup.ts';

/** A post in an archive. */
export interface Archived {
  readonly span: Span;
  /** The words as the platform shows them; a post without any is none. */
  readonly words: MappedText | undefined;
  readonly platform: Platform;
  /** A reply that continues the account's own thread is a post, like the first one. */
  readonly kind: Extract<PostKind, 'post' | 'reply'>;
  readonly account: string | undefined;
  /** The id that the archive gives it. */
  readonly id?: Value | undefined;
  /** The id to use if the archive has none. */
  readonly otherwise: string;
  readonly date: Value | undefined;
  readonly language?: Value | undefined;
  /** The alt texts of its pictures. */
  readonly alts?: readonly (MappedText | undefined)[];
  readonly fields?: Readonly<Record<string, string>>;
}

/** A text that stands for a stretch of the file as a whole. */
export function cleanText(text: string, span: Span): Value {
  return { shape: 'text', span, excerpt: () => opaqueText(text, span.start, span.end) };
}

function* entriesOf({ span, account, id, date, language }: Archived): Generator<Entry> {
  if (account !== undefined)
    yield { name: 'account', value: cleanText(account, { start: span.start, end: span.start }) };
  if (id) yield { name: 'id', value: id };
  if (date) yield { name: 'date', value: date };
  if (language) yield { name: 'language', value: language };
}

/** A text of its own: one that was cut from a file keeps all of the file in memory. */
function detached(text: string): string {
  return ` ${text}`.slice(1);
}

/** Converts an archived post to a post; `undefined` if it has no words, for example a single picture. */
export function toArchivedPost(make: ReturnType<typeof createPostFactory>, archived: Archived): Post | undefined {
  const { span, words, platform, kind, otherwise, alts = [], fields } = archived;
  if (words === undefined || words.text.trim() === '') return undefined;
  const post = make({
    entries: [...entriesOf(archived)],
    span,
    id: otherwise,
    body: { ...words, text: detached(words.text) },
    kind,
    platforms: [platform],
    extraTexts: alts.flatMap((alt): ExtraText[] =>
      alt === undefined ? [] : [{ ...alt, kind: 'alt-text', text: detached(alt.text) }],
    ),
    ...(fields && { fields }),
  });
  return post && { ...post, id: detached(post.id), ...(post.date && { date: detached(post.date) }) };
}

/** Returns a function that names posts which the archive leaves without an id after the moment they were sent. */
export function createIdFactory(): (date: Value | undefined) => string {
  const given = new Map<string, number>();
  return (date) => {
    const name = `post-${getWords(date) ?? 'undated'}`;
    const count = (given.get(name) ?? 0) + 1;
    given.set(name, count);
    return count === 1 ? name : `${name}-${count}`;
  };
}

/** Converts seconds since 1970 to an ISO date in UTC; `undefined` if the value is not a number. */
export function toIsoDate(value: Value | undefined): Value | undefined {
  if (value?.shape !== 'number' || !/^\d{1,11}$/u.test(value.text) || value.text === '0') return undefined;
  const iso = new Date(Number(value.text) * 1000).toISOString().replace('.000Z', 'Z');
  return cleanText(iso, value.span);
}
