import { type Platform, parsePlatform } from '../../core/model/post.ts';
import type { Span } from '../../core/model/span.ts';
import { type ColumnRole, createColumnMatcher, normalizeName } from '../base/column-names.ts';
import { literalText } from '../base/mapped-text.ts';
import { parseNetwork } from '../base/network-names.ts';
import type { Entry } from '../base/value.ts';
import { type DraftPost, findDraftPosts } from '../drafts/find-drafts.ts';
import { findHeadings, type Heading } from '../drafts/outline.ts';
import type { DraftField, DraftPiece } from '../drafts/section-text.ts';

/** A section of Markdown that is a post, with the metadata from the headings around it. */
export interface MarkdownSection {
  readonly body: Span;
  readonly entries: readonly Entry[];
  /** The networks that the heading of the section names, if any. */
  readonly platforms?: readonly Platform[];
  /** The parts of the text, if it is not the whole body. */
  readonly pieces?: readonly DraftPiece[];
  /** Whether each piece is a part of a thread. */
  readonly isThread?: boolean;
  /** Distinguishes the section from the others of the file: `post-3`. */
  readonly name?: string;
}

/** Headings longer than this are not names. */
const maxNameLength = 80;

const textHeadings = new Set(['body', 'caption', 'content', 'copy', 'post', 'text']);
const mediaHeadings = new Set(['assets', 'attachments', 'images', 'media']);
const propertyRoles: ReadonlySet<ColumnRole> = new Set([
  'account',
  'date',
  'language',
  'platform',
  'status',
  'time',
] as const);

const matchColumn = createColumnMatcher();
const roleOf = (name: string): ColumnRole | undefined => matchColumn(name)?.role;

/**
 * Returns the networks of a heading that consists only of network names: `LinkedIn`, `X (Twitter)`,
 * `Facebook + Instagram 2`.
 */
function networksIn(heading: Heading): readonly Platform[] | undefined {
  const name = heading.name.replace(/[\s:.]*\d*[\s:.]*$/u, '');
  const parts = name.split(/[+&,/|]|\band\b/u).map(parseNetwork);
  const all = parts.flatMap((part) => (part ? [part.platform] : []));
  if (all.length === parts.length) return [...new Set(all)];
  const one = parseNetwork(name);
  return one && [one.platform];
}

/** Tests whether a section contains only whitespace and comments. */
const isBlank = (source: string, { start, end }: Span) =>
  source
    .slice(start, end)
    .replaceAll(/<!--[\s\S]*?(?:-->|$)/gu, '')
    .trim() === '';

/** Returns the content below each heading, up to the next heading in the list. */
function contentBelow(headings: readonly Heading[], end: number): (Span & { readonly heading: Heading })[] {
  return headings.map((heading, index) => ({
    heading,
    start: heading.next,
    end: headings[index + 1]?.start ?? end,
  }));
}

/**
 * Returns the content below a heading as an entry: all lines for platforms, the first phrase for a status, otherwise
 * the first line. Content after a comment is ignored.
 */
function entryBelow(source: string, { heading, start, end }: ReturnType<typeof contentBelow>[number]): Entry {
  const raw = source.slice(start, end);
  const role = roleOf(heading.name);
  const value = role === 'status' ? /[^\s`*_][^,;(`*_\r\n\u2013\u2014]*/u : /\S[^\r\n]*/u;
  const plain = raw.split('<!--')[0] ?? '';
  const words = (role === 'platform' ? plain : (value.exec(plain)?.[0] ?? '')).trim();
  const first = start + raw.indexOf(words);
  const span = { start: first, end: first + words.length };
  return {
    name: heading.name,
    value: { shape: 'text', span, excerpt: () => literalText(source, span.start, span.end) },
  };
}

/**
 * Returns the sections of a file with one heading for the text and others for its metadata. The text may have a
 * subsection for each network. Returns `undefined` for other files.
 */
function fixedSections(source: string, body: Span, headings: readonly Heading[]): MarkdownSection[] | undefined {
  const textHeading = headings.find(({ name, level }) => level > 1 && textHeadings.has(normalizeName(name)));
  if (textHeading === undefined) return undefined;
  const siblings = headings.filter(({ level }) => level <= textHeading.level);
  const parts = contentBelow(siblings, body.end).filter(({ heading }) => heading.level === textHeading.level);
  const properties = parts.filter(({ heading }) => propertyRoles.has(roleOf(heading.name) ?? 'text'));
  if (properties.length === 0 && !parts.some(({ heading }) => mediaHeadings.has(normalizeName(heading.name))))
    return undefined;
  const content = parts.find(({ heading }) => heading === textHeading) ?? body;
  const entries = properties.map((part) => entryBelow(source, part));

  const inner = headings.filter((heading) => heading.start >= content.start && heading.end <= content.end);
  const own = inner.filter((heading) => networksIn(heading));
  const [first] = own;
  if (first === undefined) return [{ body: content, entries }];
  const sections = contentBelow(own, content.end).map(
    ({ heading, start, end }): MarkdownSection => ({
      body: { start, end },
      entries,
      platforms: networksIn(heading) ?? [],
    }),
  );
  const named = properties
    .filter(({ heading }) => roleOf(heading.name) === 'platform')
    .flatMap((part) => entryBelow(source, part).value)
    .flatMap((value) => (value.shape === 'text' ? value.excerpt().text.split(/[,;|+&\n]/u) : []))
    .flatMap((name) => parsePlatform(name) ?? []);
  const covered = sections.flatMap(({ platforms = [] }) => platforms);
  const left = named.filter((platform) => !covered.includes(platform));
  // Text above the first network is only a note if each platform has its own text.
  const lead = { start: content.start, end: first.start };
  const isPost = !isBlank(source, lead) && (left.length > 0 || named.length === 0);
  return isPost ? [{ body: lead, entries, ...(left.length > 0 && { platforms: left }) }, ...sections] : sections;
}

/**
 * Returns the sections of a file whose headings are network names below at most one title, or `undefined` for other
 * files.
 */
function networkSections(source: string, body: Span, headings: readonly Heading[]): MarkdownSection[] | undefined {
  for (const level of [1, 2, 3]) {
    const here = headings.filter((heading) => heading.level === level);
    if (here.length > (level === 1 ? 1 : 0) && here.every((heading) => networksIn(heading))) {
      const lead = {
        start: headings.find((heading) => heading.level < level)?.next ?? body.start,
        end: here[0]?.start ?? 0,
      };
      if (here.length === 1 && !isBlank(source, lead)) return undefined;
      return contentBelow(here, body.end).map(({ heading, start, end }) => ({
        body: { start, end },
        entries: [],
        platforms: networksIn(heading) ?? [],
      }));
    }
    if (here.length > 1) return undefined;
  }
  return undefined;
}

/** Returns a field of a draft as an entry, if it describes the post. */
function toEntries(source: string, { name, value }: DraftField): Entry[] {
  const role = roleOf(name);
  if (role === undefined || !propertyRoles.has(role)) return [];
  const raw = source.slice(value.start, value.end);
  const text = (role === 'status' ? (/^[^,;(–—]*/u.exec(raw)?.[0] ?? '') : raw).replaceAll(/[`*_]/gu, '').trim();
  const start = value.start + Math.max(0, raw.indexOf(text));
  const span = { start, end: start + text.length };
  return text === ''
    ? []
    : [{ name, value: { shape: 'text', span, excerpt: () => literalText(source, span.start, span.end) } }];
}

/** `Post 3: Never pass the jokers` is `post-3`. */
function toIdPart(name: string): string {
  const head = name.split(/[:–—([]/u)[0] ?? '';
  const words = head.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
  return words.slice(0, 4).join('-');
}

function toSection(source: string, { pieces, fields, platforms, isThread, name }: DraftPost): MarkdownSection {
  return {
    body: { start: Math.min(...pieces.map(({ start }) => start)), end: Math.max(...pieces.map(({ end }) => end)) },
    entries: fields.flatMap((field) => toEntries(source, field)),
    pieces,
    isThread,
    name: toIdPart(name),
    ...(platforms.length > 0 && { platforms }),
  };
}

/**
 * Returns the sections of a file that are separate posts. The whole body is one section if nothing separates posts.
 *
 * @param fileName without folder and extension; `undefined` if the file is known to be a single post
 */
export function findSections(source: string, body: Span, fileName: string | undefined): readonly MarkdownSection[] {
  const headings = findHeadings(source, body).filter(({ name }) => name.length <= maxNameLength);
  const fixed = headings.length > 0 ? fixedSections(source, body, headings) : undefined;
  if (fixed) return fixed;
  const networks = headings.length > 0 ? networkSections(source, body, headings) : undefined;
  const drafts = fileName === undefined ? undefined : findDraftPosts(source, body, fileName);
  const filled = networks?.filter((section) => !isBlank(source, section.body)) ?? [];
  // Below plain names of networks, all content is text, subheadings included.
  if (networks && (!drafts || (drafts.length <= filled.length && drafts.every(({ isMarked }) => !isMarked))))
    return networks;
  return drafts?.map((draft) => toSection(source, draft)) ?? [{ body, entries: [] }];
}
