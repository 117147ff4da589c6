import type { Platform } from '../../core/model/post.ts';
import type { Span } from '../../core/model/span.ts';
import { announcesPosts, classifyField, classifyName, type DraftName } from './names.ts';
import { buildOutline, findHeadings, type OutlineNode } from './outline.ts';
import {
  type DraftField,
  type DraftPiece,
  findDraftText,
  findListItems,
  hasProse,
  splitAtBreaks,
} from './section-text.ts';

/** A post in a file of drafts. */
export interface DraftPost {
  readonly pieces: readonly DraftPiece[];
  readonly fields: readonly DraftField[];
  readonly platforms: readonly Platform[];
  /** Whether each piece is a part of a thread. */
  readonly isThread: boolean;
  /** The name of its heading, or its number in a list. */
  readonly name: string;
  /** Whether fields, quotes or code fences mark its text. */
  readonly isMarked: boolean;
  /** Whether its heading or its fields show that it is a post, whatever the file is about. */
  readonly isCertain: boolean;
}

interface Context {
  readonly platforms: readonly Platform[];
  /** Whether the name or title of the file announces posts. */
  readonly isAnnounced: boolean;
}

const nameOf = ({ heading }: OutlineNode): DraftName => classifyName(heading?.name ?? '');

/** Returns the parts of a thread if the subheadings number them: `Tweet 1`, `Tweet 2`. */
function findThreadParts(source: string, { children }: OutlineNode): readonly DraftPiece[] {
  const isPart = ({ heading }: OutlineNode) => /^(?:post|tweet|part|skeet|toot)?\s*#?\d+\b/iu.test(heading?.name ?? '');
  if (children.length < 2 || !children.every(isPart)) return [];
  return children.flatMap((child) => findDraftText(source, child.lead).texts.flat());
}

/** Returns the posts of a section whose subheadings are its fields: `Caption`, `Hashtags`. */
function joinFieldSections(source: string, node: OutlineNode, platforms: readonly Platform[]): DraftPost[] {
  const sections = node.children.map((child) => ({ child, role: classifyField(child.heading?.name ?? '') }));
  const pick = (wanted: string) =>
    sections
      .filter(({ role }) => role === wanted)
      .flatMap(({ child }) => findDraftText(source, child.lead).texts.flat());
  const textSection = sections.find(
    ({ role, child }) => nameOf(child).role === 'text' || (role === 'text' && nameOf(child).role === undefined),
  );
  if (!textSection) return [];
  const parts = findThreadParts(source, textSection.child);
  const text = parts.length > 0 ? parts : findDraftText(source, textSection.child.lead).texts.flat();
  if (text.length === 0) return [];
  const pieces = parts.length > 0 ? parts : [...pick('hook'), ...text, ...pick('callToAction'), ...pick('hashtags')];
  const { fields } = findDraftText(source, node.lead);
  const name = node.heading?.name ?? '';
  return [{ pieces, fields, platforms, isThread: parts.length > 0, name, isMarked: true, isCertain: true }];
}

const quoted = /^["“«](?:[^"“”«»]+)["”»]$/u;

/** Returns the items of a list as posts, without the quotation marks around them. */
function findListedTexts(source: string, lead: Span, platforms: readonly Platform[]): DraftPost[] {
  const items = findListItems(source, lead);
  if (items.length < 2) return [];
  return items.map(({ number, ...span }, index) => {
    const isQuoted = quoted.test(source.slice(span.start, span.end));
    const piece = isQuoted ? { start: span.start + 1, end: span.end - 1 } : span;
    const name = String(number ?? index + 1);
    const pieces = [{ ...piece, syntax: 'markdown' as const }];
    return { pieces, fields: [], platforms, isThread: false, name, isMarked: true, isCertain: false };
  });
}

/** Returns the posts in the content directly below a heading. */
function findOwnPosts(source: string, node: OutlineNode, name: DraftName, platforms: readonly Platform[]): DraftPost[] {
  const listed = announcesPosts(node.heading?.name ?? '') ? findListedTexts(source, node.lead, platforms) : [];
  if (listed.length > 0) return listed;
  const { texts, fields, isMarked } = findDraftText(source, node.lead);
  const first = texts[0]?.[0];
  const isNumbered = first !== undefined && /^\s*(?:>\s*)?(?:🧵\s*)?1\s?\//u.test(source.slice(first.start, first.end));
  const heading = node.heading?.name ?? '';
  const base = {
    fields,
    platforms,
    name: heading,
    isMarked,
    isCertain: name.isCertain || (isMarked && name.role !== undefined),
  };
  if (texts.length > 1 && (name.isThread || isNumbered)) return [{ ...base, pieces: texts.flat(), isThread: true }];
  return texts.map((pieces) => ({ ...base, pieces, isThread: false }));
}

function findPosts(source: string, node: OutlineNode, context: Context): DraftPost[] {
  const name = nameOf(node);
  const platforms = name.platforms.length > 0 ? name.platforms : context.platforms;
  const own = findDraftText(source, node.lead);
  if (
    name.role === 'notes' &&
    node.children.some((child) => nameOf(child).isCertain || nameOf(child).role === undefined)
  ) {
    const below = node.children.flatMap((child) => findPosts(source, child, { ...context, platforms }));
    if (below.some(({ isCertain }) => isCertain)) return below.filter(({ isCertain }) => isCertain);
  }
  if (name.role === 'notes') {
    const isText = own.isMarked && own.texts.flat().some(({ syntax }) => syntax === 'markdown');
    return isText && !/\be-?mail|newsletter/iu.test(node.heading?.name ?? '')
      ? findOwnPosts(source, node, name, platforms)
      : [];
  }
  const thread = node.heading && name.isThread ? findThreadParts(source, node) : [];
  if (thread.length > 0) {
    const heading = node.heading?.name ?? '';
    return [
      { pieces: thread, fields: own.fields, platforms, isThread: true, name: heading, isMarked: true, isCertain: true },
    ];
  }
  const joined = joinFieldSections(source, node, platforms);
  const others = node.children.filter((child) => {
    const role = nameOf(child).role;
    return (
      joined.length === 0 ||
      (role !== 'text' && role !== 'notes' && classifyField(child.heading?.name ?? '') === undefined)
    );
  });
  const below = others.flatMap((child) => findPosts(source, child, { ...context, platforms }));
  const isPost =
    name.role === 'post' ||
    name.role === 'network' ||
    name.role === 'text' ||
    (name.role === 'numbered' && context.isAnnounced);
  const isOwn =
    joined.length === 0 &&
    node.heading !== undefined &&
    (below.length === 0
      ? isPost || (context.isAnnounced && own.isMarked)
      : own.isMarked && (isPost || context.isAnnounced));
  return [...(isOwn ? findOwnPosts(source, node, name, platforms) : []), ...joined, ...below];
}

/** Returns the posts of lists below any heading that is not a note. */
function findListedPosts(source: string, node: OutlineNode): DraftPost[] {
  const name = nameOf(node);
  const own = name.role === 'notes' ? [] : findListedTexts(source, node.lead, name.platforms);
  return [...own, ...node.children.flatMap((child) => findListedPosts(source, child))];
}

/** Returns the posts of sections whose headings are titles of posts. */
function findTitledPosts(source: string, root: OutlineNode): DraftPost[] {
  const [title] = root.children;
  const sections = root.children.length === 1 && title ? title.children : root.children;
  const titled = sections.filter((section) => nameOf(section).role === undefined && section.children.length === 0);
  if (titled.length < 2 || titled.length < sections.length / 2) return [];
  return titled.flatMap((section) => findOwnPosts(source, section, nameOf(section), []));
}

/** Returns the posts between thematic breaks, in a file without headings below its title. */
function findSeparatedPosts(source: string, root: OutlineNode): DraftPost[] {
  const [title, ...others] = root.children;
  if (others.length > 0 || title?.children.length) return [];
  const parts = splitAtBreaks(source, title?.lead ?? root.lead);
  if (parts.length < 2) return [];
  return parts.flatMap((part, index) =>
    findDraftText(source, part).texts.map((pieces) => ({
      pieces,
      fields: [],
      platforms: [],
      isThread: false,
      name: String(index + 1),
      isMarked: true,
      isCertain: false,
    })),
  );
}

/**
 * Returns the posts of a file that holds several drafts, as people keep them: a heading per post, fields, quotes, code
 * fences, or a list. Returns `undefined` if the file is one post.
 *
 * @param fileName without folder and extension
 */
export function findDraftPosts(source: string, body: Span, fileName: string): readonly DraftPost[] | undefined {
  const headings = findHeadings(source, body);
  const title = headings.find(({ level }) => level === 1)?.name ?? '';
  const isAnnounced = announcesPosts(fileName) || announcesPosts(title);
  const isCertain = headings.some(({ name }) => classifyName(name).isCertain);
  if (!isAnnounced && !isCertain) return undefined;
  const isLabel = (name: string, isInline: boolean) => {
    const { role, isCounted } = classifyName(name);
    if (isInline) return isCounted;
    return role === 'post' || role === 'network' || role === 'text' || (role === 'numbered' && isAnnounced);
  };
  const root = buildOutline(body, findHeadings(source, body, isLabel));
  const context: Context = { platforms: [], isAnnounced };
  const posts = findPosts(source, root, context);
  const certain = posts.filter((post) => post.isCertain);
  if (!isAnnounced) return certain.length > 1 || certain.some(({ isThread }) => isThread) ? posts : undefined;
  if (posts.length > 0) return posts;
  const listed = findListedPosts(source, root);
  if (listed.length > 1) return listed;
  const separated = findSeparatedPosts(source, root);
  if (separated.length > 1) return separated;
  const titled = findTitledPosts(source, root);
  if (titled.length > 1) return titled;
  const leads: Span[] = [];
  const collect = (node: OutlineNode) => {
    leads.push(node.lead);
    for (const child of node.children) collect(child);
  };
  collect(root);
  return leads.some((lead) => hasProse(source, lead)) ? undefined : [];
}
