import type { ExtraText } from '../../core/model/post.ts';
import type { Span } from '../../core/model/span.ts';
import { concatTexts, replaceInText, trimText } from '../base/edit-mapped-text.ts';
import { literalText, type MappedText } from '../base/mapped-text.ts';
import { type DirectiveComment, mayContainDirective } from '../directives/parse-comment.ts';
import type { DraftPiece } from '../drafts/section-text.ts';
import { splitThread } from './document.ts';
import { isPlain, type PieceData, writePlain } from './plain.ts';
import { type MarkdownPiece, splitMarkdown } from './split-markdown.ts';
import { MarkdownTextBuilder } from './text-builder.ts';

/**
 * Returns the function that converts the pieces to plain text. The parser loads only if a piece contains Markdown
 * syntax, because loading it takes most of a short run.
 */
async function selectWriter(source: string, pieces: readonly MarkdownPiece[]): Promise<typeof writePlain> {
  if (pieces.every((piece) => isPlain(source, piece))) return writePlain;
  return (await import('./write-markdown.ts')).writeMarkdown;
}

/** The text of a section of Markdown, and the data that is not part of it. */
interface ConvertedMarkdown {
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
export async function convertMarkdown(
  source: string,
  span: Span,
  delimiter: string | undefined,
): Promise<ConvertedMarkdown> {
  const builder = new MarkdownTextBuilder(source, span.start);
  const sections = delimiter === undefined ? [span] : splitThread(source, span, delimiter);
  const pieces = sections.map((section) => splitMarkdown(source, section));
  const write = await selectWriter(source, pieces.flat());
  const parts: Span[] = [];
  const data: PieceData[] = [];
  for (const section of pieces) {
    const from = builder.mapped.text.length;
    data.push(...section.map((piece) => (piece.isPathological ? writePlain : write)(builder, piece)));
    const raw = builder.mapped.text.slice(from);
    const start = from + raw.length - raw.trimStart().length;
    if (raw.trim() !== '') parts.push({ start, end: start + raw.trim().length });
  }
  const { text, map } = builder.mapped;
  return {
    body: { text, offset: span.start, map },
    ...(parts.length > 1 && { parts }),
    extraTexts: data.flatMap(({ alts }) => alts),
    links: data.flatMap(({ links }) => links).join(' '),
    comments: data.flatMap(({ comments }) => comments),
  };
}

/** Removes the marks of a block quote from its text. */
const unquote = (text: MappedText): MappedText => replaceInText(text, /^>[ \t]?/gmu, () => '');

/**
 * Converts the parts of a post that lie apart in the file, and joins them with empty lines.
 *
 * @param isThread whether each piece is a part of a thread
 */
export async function convertPieces(
  source: string,
  pieces: readonly DraftPiece[],
  isThread: boolean,
): Promise<ConvertedMarkdown> {
  const converted: ConvertedMarkdown[] = [];
  for (const { syntax, ...span } of pieces) {
    converted.push(
      syntax === 'literal'
        ? { body: literalText(source, span.start, span.end), extraTexts: [], links: '', comments: [] }
        : await convertMarkdown(source, span, undefined),
    );
  }
  const texts = converted.map(({ body }, index) => trimText(pieces[index]?.syntax === 'quote' ? unquote(body) : body));
  const body = concatTexts(texts.flatMap((text, index) => (index === 0 ? [text] : ['\n\n', text])));
  const parts: Span[] = [];
  for (const { text } of texts) {
    const start = (parts.at(-1)?.end ?? -2) + 2;
    parts.push({ start, end: start + text.length });
  }
  return {
    body,
    ...(isThread && parts.length > 1 && { parts }),
    extraTexts: converted.flatMap(({ extraTexts }) => extraTexts),
    links: converted
      .map(({ links }) => links)
      .filter((links) => links !== '')
      .join(' '),
    comments: converted.flatMap(({ comments }) => comments),
  };
}

/**
 * Finds directives in comments outside posts: above the first post and between headings.
 *
 * @param read the spans of the file that have been read, in order
 */
export async function findDirectivesBetween(source: string, read: readonly Span[]): Promise<DirectiveComment[]> {
  const comments: DirectiveComment[] = [];
  if (!mayContainDirective(source)) return comments;
  let start = 0;
  for (const next of [...read, { start: source.length, end: source.length }]) {
    const gap = { start, end: next.start };
    if (mayContainDirective(source.slice(gap.start, gap.end)))
      comments.push(...(await convertMarkdown(source, gap, undefined)).comments);
    start = next.end;
  }
  return comments;
}
