import type { ExtraText } from '../../core/model/post.ts';
import type { Span } from '../../core/model/span.ts';
import type { MappedText } from '../base/mapped-text.ts';
import { type DirectiveComment, mayContainDirective } from '../directives/parse-comment.ts';
import { splitThread } from './document.ts';
import { type MarkdownPiece, splitMarkdown } from './pieces.ts';
import { isPlain, type WrittenPiece, writePlain } from './plain.ts';
import { MarkdownTextBuilder } from './text-builder.ts';

/**
 * Returns the function that converts the pieces to plain text. The parser loads only if a piece contains Markdown
 * syntax, because loading it takes most of a short run.
 */
async function writerOf(source: string, pieces: readonly MarkdownPiece[]): Promise<typeof writePlain> {
  if (pieces.every((piece) => isPlain(source, piece))) return writePlain;
  return (await import('./text.ts')).writeMarkdown;
}

/** The text of a section of Markdown, and the data that is not part of it. */
interface Words {
  readonly body: MappedText;
  readonly parts?: readonly Span[];
  readonly extraTexts: readonly ExtraText[];
  readonly links: string;
  readonly comments: readonly DirectiveComment[];
}

/**
 * Converts a section of Markdown to plain text.
 *
 * @param delimiter the line that separates the parts of a thread, if the section is a thread
 */
export async function findWords(source: string, span: Span, delimiter: string | undefined): Promise<Words> {
  const trace = new MarkdownTextBuilder(source, span.start);
  const stretches = delimiter === undefined ? [span] : splitThread(source, span, delimiter);
  const pieces = stretches.map((stretch) => splitMarkdown(source, stretch));
  const write = await writerOf(source, pieces.flat());
  const parts: Span[] = [];
  const written: WrittenPiece[] = [];
  for (const each of pieces) {
    const from = trace.mapped.text.length;
    written.push(...each.map((piece) => (piece.isPathological ? writePlain : write)(trace, piece)));
    const raw = trace.mapped.text.slice(from);
    const start = from + raw.length - raw.trimStart().length;
    if (raw.trim() !== '') parts.push({ start, end: start + raw.trim().length });
  }
  const { text, map } = trace.mapped;
  return {
    body: { text, offset: span.start, map },
    ...(parts.length > 1 && { parts }),
    extraTexts: written.flatMap(({ alts }) => alts),
    links: written.flatMap((part) => part.links).join(' '),
    comments: written.flatMap((part) => part.comments),
  };
}

/**
 * Finds directives in comments outside of posts: above the first post, and between headings.
 *
 * @param read the spans of the file that have been read, in order
 */
export async function findCommentsBetween(source: string, read: readonly Span[]): Promise<DirectiveComment[]> {
  const comments: DirectiveComment[] = [];
  if (!mayContainDirective(source)) return comments;
  let start = 0;
  for (const next of [...read, { start: source.length, end: source.length }]) {
    const gap = { start, end: next.start };
    if (mayContainDirective(source.slice(gap.start, gap.end)))
      comments.push(...(await findWords(source, gap, undefined)).comments);
    start = next.end;
  }
  return comments;
}
