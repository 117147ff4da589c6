import type { ExtraText } from '../../core/model/post.ts';
import type { Span } from '../../core/model/span.ts';
import type { DirectiveComment } from '../directives/parse-comment.ts';
import type { MarkdownTextBuilder } from './text-builder.ts';

/** The data in a piece of Markdown that is not part of its text. */
export interface PieceData {
  /** The alt texts of images. */
  readonly alts: readonly ExtraText[];
  /** The targets of links in the form `[text](target)`. */
  readonly links: readonly string[];
  /** The directives in comments. */
  readonly comments: readonly DirectiveComment[];
}

/** Matches Markdown syntax that can occur anywhere in a line. */
const anywhere = /[*_`[\]<\\\r\0\uFEFF]|&#?\w+;|\n{3}|[ \t]\n/u;

/**
 * Matches Markdown syntax at the start of a line: indents, lists, headings and their underlines, block quotes, fences.
 */
const atStart = /^(?:[ \t=+>-]|~~~|#{1,6}(?:\s|$)|\d{1,9}[.)])/mu;

/** Tests whether a section of Markdown is displayed as written and needs no parser. Most posts are. */
export function isPlain(source: string, { start, end }: Span): boolean {
  const raw = source.slice(start, end);
  const text = raw.trim();
  const first = raw.indexOf(text);
  const around = raw.slice(0, first) + raw.slice(first + text.length);
  return around.replaceAll('\n', '') === '' && !anywhere.test(text) && !atStart.test(text);
}

/** Writes a section of Markdown unchanged, without the line ends around it. */
export function writePlain(builder: MarkdownTextBuilder, { start, end }: Span): PieceData {
  const raw = builder.source.slice(start, end);
  const first = start + raw.length - raw.trimStart().length;
  builder.beginBlock(first, '');
  builder.skipTo(first);
  builder.copyTo(start + raw.trimEnd().length);
  return { alts: [], links: [], comments: [] };
}
