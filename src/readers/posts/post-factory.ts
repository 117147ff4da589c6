import {
  type ExtraText,
  type Platform,
  type Post,
  type PostKind,
  parsePlatform,
  postKinds,
} from '../../core/model/post.ts';
import type { ReadError, ReadOptions } from '../../core/model/reader.ts';
import type { Span } from '../../core/model/span.ts';
import { didYouMean } from '../../core/text/did-you-mean.ts';
import { type ColumnRole, createColumnMatcher, isBeside } from '../base/column-names.ts';
import type { MappedText } from '../base/mapped-text.ts';
import { type Entry, getText } from '../base/value.ts';
import { parseDirective, parseSincerityKey } from '../directives/from-key.ts';
import { postErrors } from './errors.ts';
import { findParts } from './thread.ts';

/** The data of a post in a file, before its keys are interpreted. */
export interface PostRecord {
  readonly entries: readonly Entry[];
  readonly span: Span;
  /** The id to use if the record has none. */
  readonly id: string;
  /** The text, if it is not the value of a key. */
  readonly body?: MappedText;
  /** The kind to use if the record has none. */
  readonly kind?: PostKind;
  /** The parts of a thread: spans of the body. */
  readonly parts?: readonly Span[];
  /** Extra texts that are not in `entries`. */
  readonly extraTexts?: readonly ExtraText[];
  /** The platforms, which override those in `entries`. */
  readonly platforms?: readonly Platform[];
  /** Additional fields of the post. */
  readonly fields?: Readonly<Record<string, string>>;
}

/** Roles that become fields of the post. Rules use the name of the role as the name of the field. */
const fieldRoles = ['status', 'answers', 'replies', 'followUp'] as const satisfies readonly ColumnRole[];

/** The entry of each role, and the entries without a role. */
interface ColumnAssignment {
  readonly parts: ReadonlyMap<ColumnRole, Entry>;
  readonly extras: readonly Entry[];
}

/**
 * Assigns each role to the entry whose name has the lowest rank. Of entries with the same name, the last one is used.
 */
function assignColumns(
  entries: readonly Entry[],
  matchColumn: ReturnType<typeof createColumnMatcher>,
  isPart: (role: ColumnRole) => boolean,
): ColumnAssignment {
  const parts = new Map<ColumnRole, Entry>();
  const extras: Entry[] = [];
  const partOf = ({ name, part }: Entry) => part ?? matchColumn(name);
  for (const entry of entries) {
    const part = partOf(entry);
    if (part === undefined || !isPart(part.role)) {
      extras.push(entry);
      continue;
    }
    const current = parts.get(part.role);
    const isBetter = current === undefined || (partOf(current)?.rank ?? 0) >= part.rank;
    if (isBetter) parts.set(part.role, entry);
    const other = isBetter ? current : entry;
    if (other && other.name !== parts.get(part.role)?.name) extras.push(other);
  }
  return { parts, extras };
}

const repost = /^(?:boost|reblog|repost|reshare|retweet)$/iu;

function kindNamed(name: string): PostKind | undefined {
  const lower = name.toLowerCase();
  return lower === 'comment' ? 'reply' : postKinds.find((kind) => kind === lower);
}

/** The maximum number of fields with the same name: a table may have thousands of unnamed columns. */
const maxSameNames = 100;

/** Adds a field. If its name is taken, appends a number to the name. */
function addField(fields: Map<string, string>, name: string, words: string | undefined): void {
  if (words === undefined) return;
  let free = name.trim();
  for (let n = 2; fields.has(free) && n <= maxSameNames; n++) free = `${name.trim()} ${n}`;
  fields.set(free, words);
}

/**
 * Creates a function that converts the records of a file to posts. It returns `undefined` for reposts and for records
 * without text.
 *
 * Errors in the records are added to `errors`.
 */
export function createPostFactory(
  path: string,
  { columns, columnOverrides }: ReadOptions,
  errors: ReadError[],
): (record: PostRecord) => Post | undefined {
  const matchColumn = createColumnMatcher({ ...columns, ...columnOverrides });
  const named = new Map<string, Platform | undefined>();
  const platformNamed = (name: string): Platform | undefined => {
    if (!named.has(name)) named.set(name, parsePlatform(name));
    return named.get(name);
  };

  /** Returns the text of an entry. Adds an error if it is not a string or, if `scalars` is set, a number. */
  const wordsOf = (entry: Entry | undefined, scalars: boolean): string | undefined => {
    if (entry === undefined || entry.value.shape === 'null') return undefined;
    if (entry.value.shape === 'text' || (scalars && entry.value.shape === 'number')) return getText(entry.value);
    errors.push(postErrors.notString(entry.name, entry.value.shape, entry.value.span));
    return undefined;
  };

  const bodyOf = (entry: Entry | undefined, { entries, span }: PostRecord): MappedText | undefined => {
    if (entry?.value.shape === 'text') return entry.value.excerpt();
    if (entry) {
      wordsOf(entry, false);
      return undefined;
    }
    const names = entries.map(({ name }) => name);
    errors.push(postErrors.noText(names, span));
    return undefined;
  };

  /** Parses platform names. If one is unknown, the names are also added as a field. */
  const platformsOf = (entry: Entry | undefined, fields: Map<string, string>): readonly Platform[] => {
    if (entry === undefined) return [];
    const { value } = entry;
    const listed = value.shape === 'list' ? value.items().flatMap((item) => getText(item) ?? []) : undefined;
    const names =
      listed ??
      wordsOf(entry, true)
        ?.split(/[,;|+&/\n]/u)
        .map((name) => name.trim()) ??
      [];
    const known = names.map(platformNamed);
    if (known.includes(undefined)) addField(fields, entry.name, names.join(', ') || undefined);
    return [...new Set(known.filter((platform) => platform !== undefined))];
  };

  const kindOf = (entry: Entry | undefined): PostKind | undefined => {
    const name = wordsOf(entry, false);
    if (entry === undefined || name === undefined) return undefined;
    const kind = kindNamed(name);
    if (kind === undefined) {
      const suggestion = didYouMean(name, [...postKinds, 'comment']);
      errors.push(postErrors.unknownKind(name, suggestion, entry.value.span));
    }
    return kind;
  };

  return (record) => {
    const isPart = (role: ColumnRole) => !isBeside(role) && !(record.body && role === 'text');
    const { parts, extras } = assignColumns(record.entries, matchColumn, isPart);
    const valueFor = (role: ColumnRole) => parts.get(role)?.value;
    const kindEntry = valueFor('kind');
    // A repost is not written by the account.
    if (kindEntry && repost.test(getText(kindEntry) ?? '')) return undefined;
    const body = record.body ?? bodyOf(parts.get('text'), record);
    if (body === undefined) return undefined;

    const fields = new Map(record.fields && Object.entries(record.fields));
    for (const role of fieldRoles) {
      const entry = parts.get(role);
      if (entry) addField(fields, role, getText(entry.value));
    }
    for (const { name, value } of extras) addField(fields, name, getText(value));

    const sincerity = valueFor('sincerity');
    const [ignore, reason, until] = [valueFor('ignore'), valueFor('reason'), valueFor('until')];
    const directive = parseDirective({ ignore, reason, until }, errors);
    const directives = [...(sincerity ? parseSincerityKey(sincerity, errors) : []), ...(directive ? [directive] : [])];

    const platforms = record.platforms ?? platformsOf(parts.get('platform'), fields);
    const [platform] = platforms;
    const account = wordsOf(parts.get('account'), true);
    const day = wordsOf(parts.get('date'), true);
    const time = wordsOf(parts.get('time'), true);
    const date = day && time ? `${day} ${time}` : (day ?? time);
    const dateAt = (parts.get('date') ?? parts.get('time'))?.value.span;
    const language = wordsOf(parts.get('language'), false);
    const inReplyTo = wordsOf(parts.get('inReplyTo'), false);
    const ownId = wordsOf(parts.get('id'), true);
    const kind = kindOf(parts.get('kind')) ?? record.kind;
    const threadParts = record.parts ?? (kind === undefined || kind === 'thread' ? findParts(body.text) : undefined);
    const post: { -readonly [Key in keyof Post]: Post[Key] } = {
      id: ownId ?? record.id,
      path,
      text: body.text,
      offset: body.offset,
      map: body.map,
      kind: kind ?? (threadParts ? 'thread' : inReplyTo === undefined ? 'post' : 'reply'),
      fields: Object.fromEntries(fields),
      directives,
    };
    // Assigning is faster: spreading optional properties into one literal would double the time of this function.
    if (ownId !== undefined) post.hasOwnId = true;
    if (platform) post.platform = platform;
    if (account) post.account = account;
    if (platforms.length > 1) post.platforms = platforms;
    if (date) post.date = date;
    if (date && dateAt) post.dateAt = dateAt;
    if (language) post.language = language;
    if (inReplyTo) post.inReplyTo = inReplyTo;
    if (threadParts) post.parts = threadParts;
    if (record.extraTexts && record.extraTexts.length > 0) post.extraTexts = record.extraTexts;
    return post;
  };
}
