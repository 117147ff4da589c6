import type { BlockContent, DefinitionContent, Html, Nodes, PhrasingContent, Root, RootContent } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import type { ExtraText } from '../../core/model/post.ts';
import type { Span } from '../../core/model/span.ts';
import { literalText, opaqueText } from '../base/mapped-text.ts';
import { type DirectiveComment, parseMarkupComment } from '../directives/parse-comment.ts';
import type { PieceData } from './plain.ts';
import { splitHtml } from './split-html.ts';
import type { MarkdownTextBuilder } from './text-builder.ts';
import { writeLines, writeText } from './write-text.ts';

/** Indented lines in a post are text, not code. */
const extensions = [{ disable: { null: ['codeIndented'] } }];

/** Returns the alt text of an image. The map is exact if the source contains the text unescaped. */
function altOf(source: string, alt: string, start: number, end: number): ExtraText {
  const first = start + '!['.length;
  const excerpt = source.startsWith(alt, first)
    ? literalText(source, first, first + alt.length)
    : opaqueText(alt, start, end);
  return { kind: 'alt-text', ...excerpt };
}

/** More spaces than any block is indented by. */
const anyIndent = 999;

/**
 * Writes a section of Markdown as platforms display it: text without emphasis, links as their text, code in backticks,
 * block quotes with `> `, list items with their bullets. Comments and images are removed.
 */
export function writeMarkdown(builder: MarkdownTextBuilder, { start, end }: Span): PieceData {
  const { source } = builder;
  // The parser removes byte order marks and does not count them in offsets.
  const base = start + (/^\uFEFF*/u.exec(source.slice(start, end))?.[0].length ?? 0);
  const alts: ExtraText[] = [];
  const links: string[] = [];
  const comments: DirectiveComment[] = [];
  const startOf = ({ position }: Nodes) => base + (position?.start.offset ?? 0);
  const endOf = ({ position }: Nodes) => base + (position?.end.offset ?? 0);

  const writeHtml = (node: Html, write: (start: number, end: number) => void) => {
    const start = startOf(node);
    for (const piece of splitHtml(source.slice(start, endOf(node)))) {
      if (piece.kind === 'text') write(start + piece.start, start + piece.end);
      const span = { start: start + piece.start, end: start + piece.end };
      const comment = piece.kind === 'markup' ? parseMarkupComment(source, span) : undefined;
      if (comment) comments.push(comment);
      if (piece.kind === 'break' && !builder.isBlockPending) {
        builder.skipTo(start + piece.start);
        builder.endLine(start + piece.end);
      }
    }
  };

  const writePhrase = (node: PhrasingContent): void => {
    const start = startOf(node);
    switch (node.type) {
      case 'text':
        builder.skipTo(start);
        writeText(builder, endOf(node), node.value);
        break;
      case 'inlineCode':
        builder.skipTo(start);
        writeLines(builder, endOf(node), anyIndent, ' ');
        break;
      case 'break':
        builder.skipTo(start);
        builder.endLine(endOf(node));
        break;
      case 'html':
        writeHtml(node, (from, to) => {
          builder.skipTo(from);
          writeLines(builder, to, anyIndent, ' ');
        });
        break;
      case 'image':
      case 'imageReference':
        if (node.alt) alts.push(altOf(source, node.alt, start, endOf(node)));
        break;
      case 'link':
        if (source[start] === '[') links.push(node.url);
        node.children.forEach(writePhrase);
        break;
      default:
        if ('children' in node) node.children.forEach(writePhrase);
    }
  };

  /** Writes the lines of an HTML block that contain text. */
  const writeMarkup = (node: Html, prefix: string) => {
    builder.beginBlock(startOf(node), prefix);
    writeHtml(node, (from, to) => {
      for (const { 0: words, index } of source.slice(from, to).matchAll(/[^\s>][^\r\n]*/gu)) {
        const start = from + index;
        if (/[\r\n]/u.test(source.slice(builder.cursor, start))) builder.beginBlock(start, prefix);
        builder.skipTo(start);
        builder.copyTo(start + words.length);
      }
    });
  };

  const writeItem = (item: Nodes & { children: (BlockContent | DefinitionContent)[] }, prefix: string) => {
    const start = startOf(item);
    const marker = /^(?:[-*+]|\d{1,9}[.)])/u.exec(source.slice(start, endOf(item)))?.[0] ?? '';
    const [first] = item.children;
    builder.beginBlock(start, prefix);
    builder.skipTo(start);
    builder.copyTo(start + marker.length);
    if (first) builder.replaceTo(startOf(first), ' ');
    builder.endBullet(first !== undefined);
    for (const child of item.children) writeBlock(child, prefix);
    builder.endBullet(false);
  };

  const writeBlock = (node: Root | RootContent, prefix: string): void => {
    const start = startOf(node);
    switch (node.type) {
      case 'paragraph':
      case 'heading':
        builder.beginBlock(start, prefix);
        node.children.forEach(writePhrase);
        break;
      case 'code':
        builder.beginBlock(start, prefix);
        builder.skipTo(start);
        writeLines(builder, endOf(node), (node.position?.start.column ?? 1) - 1 - 2 * builder.depth, '\n');
        break;
      case 'html':
        writeMarkup(node, prefix);
        break;
      case 'blockquote':
        for (const child of node.children) writeBlock(child, `${prefix}> `);
        break;
      case 'listItem':
        writeItem(node, prefix);
        break;
      case 'root':
      case 'list':
        for (const child of node.children) writeBlock(child, prefix);
        break;
      default:
    }
  };

  writeBlock(fromMarkdown(source.slice(base, end), { extensions }), '');
  return { alts, links, comments };
}
