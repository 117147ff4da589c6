import type { ExtraText } from '../../core/model/post.ts';
import type { Span } from '../../core/model/span.ts';
import type { DirectiveComment } from '../directives/parse-comment.ts';
import type { MarkdownTextBuilder } from './text-builder.ts';

/** What Markdown says beside its words. */
export interface WrittenPiece {
  /** Descriptions of images. */
  readonly alts: readonly ExtraText[];
  /** Targets that the words of their links do not show. */
  readonly links: readonly string[];
  /** Directives in its comments. */
  readonly comments: readonly DirectiveComment[];
}

/** What makes Markdown read otherwise than it is written, wherever it stands. */
const anywhere = /[*_`[\]<\\\r\0\uFEFF]|&#?\w+;|\n{3}|[ \t]\n/u;

/** What does so at the start of a line: indents, lists, headings and their underlines, quotations, fences. */
const atStart = /^(?:[ \t=+>-]|~~~|#{1,6}(?:\s|$)|\d{1,9}[.)])/mu;

/** Whether a stretch of Markdown says what it shows, so that no parser is needed to read it. Most posts do. */
export function isPlain(source: string, { start, end }: Span): boolean {
  const raw = source.slice(start, end);
  const text = raw.trim();
  const first = raw.indexOf(text);
  const around = raw.slice(0, first) + raw.slice(first + text.length);
  return around.replaceAll('\n', '') === '' && !anywhere.test(text) && !atStart.test(text);
}

/** Writes a stretch of Markdown as it is. */
export function writePlain(trace: MarkdownTextBuilder, { start, end }: Span): WrittenPiece {
  const raw = trace.source.slice(start, end);
  const first = start + raw.length - raw.trimStart().length;
  trace.begin(first, '');
  trace.goTo(first);
  trace.keep(start + raw.trimEnd().length);
  return { alts: [], links: [], comments: [] };
}
