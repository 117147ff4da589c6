import type { Post } from '../../core/model/post.ts';
import type { ReadError, Reader } from '../../core/model/reader.ts';
import type { Span } from '../../core/model/span.ts';
import { type ColumnRole, createColumnMatcher, normalizeName } from '../base/column-names.ts';
import { opaqueText } from '../base/mapped-text.ts';
import { getStem, parsePathDate } from '../base/path.ts';
import { withSizeLimits } from '../base/size-limits.ts';
import { type Entry, getText, type Value } from '../base/value.ts';
import { attachDirectives } from '../directives/attach.ts';
import type { DirectiveComment } from '../directives/parse-comment.ts';
import { findExtraTexts } from '../posts/extra-texts.ts';
import { createPostFactory, type PostRecord } from '../posts/post-factory.ts';
import { createPost } from '../posts/posts.ts';
import { convertMarkdown, convertPieces, findDirectivesBetween } from './convert-markdown.ts';
import { type MarkdownDocument, splitDocuments } from './document.ts';
import { frontMatterErrors } from './errors.ts';
import { findSections } from './sections.ts';
import { findSocialPosts } from './social-posts.ts';

const matchColumn = createColumnMatcher();

/** Roles of the keys that describe the article itself. Its social posts do not inherit them. */
const articleRoles: ReadonlySet<ColumnRole | undefined> = new Set<ColumnRole>(['id', 'kind', 'text']);

/**
 * Returns the line that separates the parts of a thread, or `undefined` if the front matter does not declare a thread.
 */
function threadDelimiter(entries: readonly Entry[]): string | undefined {
  const getKey = (name: string) => {
    const value = entries.findLast((entry) => normalizeName(entry.name) === name)?.value;
    return value && getText(value);
  };
  const delimiter = getKey('threaddelimiter');
  if (delimiter) return delimiter;
  return getKey('thread') === 'true' || getKey('kind')?.toLowerCase() === 'thread' ? '---' : undefined;
}

/** Returns the entries of front matter in TOML. The parser gives no positions, so errors in values point at all of it. */
async function parseTomlMatter(source: string, matter: Span, errors: ReadError[]): Promise<readonly Entry[]> {
  const { parse } = await import('smol-toml');
  const toValue = (value: unknown): Value => {
    if (Array.isArray(value)) return { shape: 'list', span: matter, items: () => value.map(toValue) };
    if (typeof value === 'boolean' || typeof value === 'number' || typeof value === 'bigint')
      return { shape: typeof value === 'boolean' ? 'boolean' : 'number', span: matter, text: String(value) };
    if (typeof value === 'object' && value !== null && !(value instanceof Date)) {
      return { shape: 'record', span: matter, entries: () => toEntries(value) };
    }
    const text = value instanceof Date ? value.toISOString() : String(value);
    return { shape: 'text', span: matter, excerpt: () => opaqueText(text, matter.start, matter.end) };
  };
  const toEntries = (table: object): Entry[] =>
    Object.entries(table).map(([name, value]) => ({ name, value: toValue(value) }));
  try {
    return toEntries(parse(source.slice(matter.start, matter.end)));
  } catch (cause) {
    errors.push(frontMatterErrors.invalidToml(cause, matter));
    return [];
  }
}

/** Returns the entries of the front matter and the directives in its comments. Adds its errors to `errors`. */
async function matterIn(
  source: string,
  { matter, syntax, isOpen }: MarkdownDocument,
  errors: ReadError[],
): Promise<{ readonly entries: readonly Entry[]; readonly comments: readonly DirectiveComment[] }> {
  if (matter === undefined) return { entries: [], comments: [] };
  if (syntax === 'toml') return { entries: await parseTomlMatter(source, matter, errors), comments: [] };
  // The YAML parser is loaded on demand: without it, a file is read in half the time.
  const { parseYaml } = await import('../yaml/parse-yaml.ts');
  const { roots, errors: yamlErrors, comments } = parseYaml(source, matter.start, matter.end);
  const entries = roots.flatMap((root) => (root.shape === 'record' ? root.entries() : []));
  errors.push(...yamlErrors);
  for (const { shape, span } of yamlErrors.length > 0 ? [] : roots) {
    if (shape === 'record' || shape === 'null') continue;
    errors.push(frontMatterErrors.notKeys(shape, span));
  }
  if (isOpen) {
    const start = source.lastIndexOf('---', matter.start);
    errors.push(frontMatterErrors.unclosed({ start, end: start + 3 }));
  }
  return { entries, comments };
}

/**
 * Tests whether the front matter declares a draft, with `draft: true` or an empty list of platforms. A status key takes
 * precedence.
 */
function isDraft(entries: readonly Entry[]): boolean {
  if (entries.some(({ name }) => matchColumn(name)?.role === 'status')) return false;
  return entries.some(({ name, value }) => {
    if (normalizeName(name) === 'draft') return value.shape === 'boolean' && value.text.toLowerCase() === 'true';
    return matchColumn(name)?.role === 'platform' && value.shape === 'list' && value.items().length === 0;
  });
}

/** Creates a function that makes ids unique within a file by appending a number to repeated ids. */
function createIdNumbering(): (id: string) => string {
  const counts = new Map<string, number>();
  return (id) => {
    const count = (counts.get(id) ?? 0) + 1;
    counts.set(id, count);
    return count === 1 ? id : `${id}-${count}`;
  };
}

/**
 * Markdown with front matter. A file is one post, or one post per front matter block. `---` lines separate the parts of
 * a thread if the front matter contains `kind: thread`, `thread: true` or `thread-delimiter: '---'`.
 *
 * If the headings are network names, or separate the text from its metadata, each section of text is a post. If the
 * front matter of an article contains posts about it, these are the posts, and the article itself is not.
 */
const markdown: Reader = {
  id: 'markdown',
  extensions: ['md', 'markdown'],
  read: withSizeLimits(async ({ path, text: source }, options = {}) => {
    const errors: ReadError[] = [];
    const make = createPostFactory(path, options, errors);
    const pathDate = parsePathDate(path);
    const posts: Post[] = [];
    const add = (post: Post | undefined) => {
      if (post) posts.push(pathDate !== undefined && post.date === undefined ? { ...post, date: pathDate } : post);
    };
    const numbered = createIdNumbering();
    const comments: DirectiveComment[] = [];
    const read: Span[] = [];
    const documents = splitDocuments(source);
    for (const [index, document] of documents.entries()) {
      const { body, matter } = document;
      const { entries, comments: matterComments } = await matterIn(source, document, errors);
      if (matter) read.push(matter);
      const id = index === 0 ? getStem(path) : `${getStem(path)}-${index + 1}`;
      const fields = isDraft(entries) ? { status: 'draft' } : {};
      const social = findSocialPosts(entries);
      for (const { key, value, platforms } of social) {
        const shared = entries.filter(
          ({ name }) => !articleRoles.has(matchColumn(name)?.role) && !/^socials?$/iu.test(name),
        );
        const inherit = (record: PostRecord) =>
          make({ ...record, entries: [...shared, ...record.entries], fields, ...(platforms && { platforms }) });
        add(createPost(value, numbered(`${id}-${key}`), inherit, errors));
      }
      // In front matter, `disable-next-post` applies to the next social post, or else to all posts of the document.
      comments.push(
        ...matterComments.map((comment) => (social.length > 0 ? comment : { ...comment, scopeEnd: body.end })),
      );
      if (social.length > 0) continue;
      const delimiter = threadDelimiter(entries);
      const mayHoldDrafts = documents.length === 1 && delimiter === undefined;
      const { extraTexts, rest } = findExtraTexts(entries);
      for (const section of findSections(source, body, mayHoldDrafts ? getStem(path) : undefined)) {
        const converted = section.pieces
          ? await convertPieces(source, section.pieces, section.isThread === true)
          : await convertMarkdown(source, section.body, delimiter);
        read.push(section.body);
        comments.push(...converted.comments);
        if (converted.body.text.trim() === '') continue;
        add(
          make({
            entries: [...rest, ...section.entries],
            span: matter ?? section.body,
            id: numbered([id, section.name || section.platforms?.join('-')].filter(Boolean).join('-')),
            body: converted.body,
            extraTexts: [...extraTexts, ...converted.extraTexts],
            ...(converted.parts && { parts: converted.parts }),
            ...(section.platforms && { platforms: section.platforms }),
            ...((delimiter !== undefined || (section.isThread && converted.parts)) && { kind: 'thread' }),
            fields: { ...fields, ...(converted.links !== '' && { links: converted.links }) },
          }),
        );
      }
    }
    comments.push(...(await findDirectivesBetween(source, read)));
    return { posts: attachDirectives(posts, comments), errors };
  }),
};

export default markdown;
