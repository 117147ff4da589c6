import type { ExtraText, Platform, Post, PostKind } from '../../core/model/post.ts';
import type { Span } from '../../core/model/span.ts';
import { type MappedText, opaqueText } from '../base/mapped-text.ts';
import type { Entry, Value } from '../base/value.ts';
import type { createPostFactory } from '../posts/post-factory.ts';
import { getScalarText } from './lookup.ts';

/** A post in an archive. */
export interface ArchivedPost {
  readonly span: Span;
  /** The text as the platform displays it. A post without text is skipped. */
  readonly words: MappedText | undefined;
  readonly platform: Platform;
  /** A reply that continues the account's own thread is a post, like the first one. */
  readonly kind: Extract<PostKind, 'post' | 'reply'>;
  readonly account: string | undefined;
  /** The id in the archive. */
  readonly id?: Value | undefined;
  /** The id to use if the archive has none. */
  readonly fallbackId: string;
  readonly date: Value | undefined;
  readonly language?: Value | undefined;
  /** The alt texts of its images. */
  readonly alts?: readonly (MappedText | undefined)[];
  readonly fields?: Readonly<Record<string, string>>;
}

/** Returns a text value that is mapped as a whole to a span of the file. */
export function toTextValue(text: string, span: Span): Value {
  return { shape: 'text', span, excerpt: () => opaqueText(text, span.start, span.end) };
}

function* entriesOf({ span, account, id, date, language }: ArchivedPost): Generator<Entry> {
  if (account !== undefined)
    yield { name: 'account', value: toTextValue(account, { start: span.start, end: span.start }) };
  if (id) yield { name: 'id', value: id };
  if (date) yield { name: 'date', value: date };
  if (language) yield { name: 'language', value: language };
}

/** Copies a string: a substring would keep the whole file in memory. */
function copyString(text: string): string {
  return ` ${text}`.slice(1);
}

/** Converts an archived post to a post. Returns `undefined` if it has no text, for example if it is only an image. */
export function createArchivedPost(
  make: ReturnType<typeof createPostFactory>,
  archived: ArchivedPost,
): Post | undefined {
  const { span, words, platform, kind, fallbackId, alts = [], fields } = archived;
  if (words === undefined || words.text.trim() === '') return undefined;
  const post = make({
    entries: [...entriesOf(archived)],
    span,
    id: fallbackId,
    body: { ...words, text: copyString(words.text) },
    kind,
    platforms: [platform],
    extraTexts: alts.flatMap((alt): ExtraText[] =>
      alt === undefined ? [] : [{ ...alt, kind: 'alt-text', text: copyString(alt.text) }],
    ),
    ...(fields && { fields }),
  });
  return post && { ...post, id: copyString(post.id), ...(post.date && { date: copyString(post.date) }) };
}

/** Creates a function that returns ids for posts without one: the date, with a number if it is not unique. */
export function createIdFactory(): (date: Value | undefined) => string {
  const given = new Map<string, number>();
  return (date) => {
    const name = `post-${getScalarText(date) ?? 'undated'}`;
    const count = (given.get(name) ?? 0) + 1;
    given.set(name, count);
    return count === 1 ? name : `${name}-${count}`;
  };
}

/** Converts seconds since 1970 to an ISO date in UTC. Returns `undefined` if the value is not a positive integer. */
export function toIsoDate(value: Value | undefined): Value | undefined {
  if (value?.shape !== 'number' || !/^\d{1,11}$/u.test(value.text) || value.text === '0') return undefined;
  const iso = new Date(Number(value.text) * 1000).toISOString().replace('.000Z', 'Z');
  return toTextValue(iso, value.span);
}
