import type { Span } from '../../core/model/span.ts';
import { findLines, type Line } from '../base/line.ts';
import { classifyField, type FieldRole } from './names.ts';

/** A part of a post's text, and how it is written in the file. */
export interface DraftPiece extends Span {
  /** `quote`: the lines of a block quote; `literal`: the lines of a code fence. */
  readonly syntax: 'markdown' | 'literal' | 'quote';
}

/** A field such as `**Platform:** LinkedIn`. */
export interface DraftField {
  readonly name: string;
  readonly value: Span;
}

/** The published text of a section, and the fields that are not published. */
export interface DraftText {
  /** One list of pieces per text; several if the section holds several code fences or quotes. */
  readonly texts: readonly (readonly DraftPiece[])[];
  readonly fields: readonly DraftField[];
  /** Whether fields, fences or quotes mark the text, so that the prose around it is not part of it. */
  readonly isMarked: boolean;
}

const field =
  /^ {0,3}(?:[-*+][ \t]+)?(?:[^\p{L}\p{N}\s*_`]+[ \t]+)?(\*\*|__)?(?=[\p{L}])([\p{L}\p{N} /()&'’-]{1,40}?)[ \t]*(?:\1[ \t]*:|:[ \t]*\1)(?:[ \t]+|$)(.*)$/u;
const quoteMark = /^ {0,3}>/u;
const fenceMark = /^ {0,3}(`{3,}|~{3,}|(?:\\`){3,})/u;
const thematicBreak = /^ {0,3}(?:-[ \t]*){3,}$|^ {0,3}(?:\*[ \t]*){3,}$|^ {0,3}(?:_[ \t]*){3,}$/u;
/** `_(media: cover.png)_`, `[Image: a loaf]`, `(279 characters)` */
const annotation =
  /^\s*(?:[_*]{1,2}[([].*[)\]][_*]{1,2}|\[(?:image|photo|video|visual|media|gif|attach(?:ed|ment)?|insert)\b[^\]]*\]|\(?\d[\d,]* ?(?:\/ ?\d+ ?)?(?:chars?|characters|words)\)?)\s*$/iu;
const editorNote = /^\s*(?:⚠|❗|ℹ|📝|\*{0,2}(?:note|todo|editor|confirm|caution|warning|tip|important)\b)/iu;
const tableRow = /^ {0,3}\|/u;

type Block =
  | { readonly kind: 'blank' | 'break' | 'annotation' | 'table' }
  | { readonly kind: 'text' | 'fence' | 'quote'; readonly span: Span }
  | {
      readonly kind: 'field';
      readonly span: Span;
      readonly name: string;
      readonly role: FieldRole | undefined;
      readonly isBold: boolean;
      readonly value: Span;
    };

function toFieldBlock({ text, start, end }: Line): Block | undefined {
  const [, bold, name = '', value = ''] = field.exec(text) ?? [];
  const role = name === '' ? undefined : classifyField(name);
  if (name === '' || (bold === undefined && role === undefined)) return undefined;
  const from = end - value.length;
  return { kind: 'field', span: { start, end }, name, role, isBold: bold !== undefined, value: { start: from, end } };
}

/** Splits a section into blocks, line by line. A fence and a quote are one block each. */
function findBlocks(source: string, span: Span): Block[] {
  const lines = findLines(source, span);
  const blocks: Block[] = [];
  for (let at = 0; at < lines.length; at++) {
    const line = lines[at] as Line;
    const fence = fenceMark.exec(line.text)?.[1];
    if (fence !== undefined) {
      let last = at + 1;
      while (last < lines.length && !lines[last]?.text.trimStart().startsWith(fence)) last++;
      const inner = { start: line.next, end: Math.max(line.next, lines[last]?.start ?? span.end) };
      blocks.push({ kind: 'fence', span: inner });
      at = last;
    } else if (quoteMark.test(line.text)) {
      let last = at;
      while (quoteMark.test(lines[last + 1]?.text ?? '')) last++;
      blocks.push({ kind: 'quote', span: { start: line.start, end: lines[last]?.end ?? line.end } });
      at = last;
    } else if (line.text.trim() === '') blocks.push({ kind: 'blank' });
    else if (thematicBreak.test(line.text)) blocks.push({ kind: 'break' });
    else if (annotation.test(line.text)) blocks.push({ kind: 'annotation' });
    else if (tableRow.test(line.text)) blocks.push({ kind: 'table' });
    else blocks.push(toFieldBlock(line) ?? { kind: 'text', span: { start: line.start, end: line.end } });
  }
  return blocks;
}

const lengthOf = (pieces: readonly Span[]) => pieces.reduce((sum, { start, end }) => sum + end - start, 0);

/** Adds a piece, or extends the last one if only blank lines lie between them. */
function addPiece(pieces: DraftPiece[], source: string, piece: DraftPiece): void {
  if (source.slice(piece.start, piece.end).trim() === '') return;
  const last = pieces.at(-1);
  const isNext =
    last?.syntax === 'markdown' && piece.syntax === 'markdown' && source.slice(last.end, piece.start).trim() === '';
  if (isNext) pieces[pieces.length - 1] = { ...last, end: piece.end };
  else pieces.push(piece);
}

const publishedRoles = ['hook', 'text', 'callToAction', 'hashtags'] as const;

/** Finds the text of a post in a section of a file of drafts. */
export function findDraftText(source: string, span: Span): DraftText {
  const byRole = new Map<FieldRole, DraftPiece[]>();
  const body: DraftPiece[] = [];
  const marked: DraftPiece[] = [];
  const fields: DraftField[] = [];
  let current: DraftPiece[] | undefined;
  let currentRole: FieldRole | undefined;
  for (const block of findBlocks(source, span)) {
    switch (block.kind) {
      case 'blank':
        if (currentRole !== 'text' && current && current.length > 0) [current, currentRole] = [undefined, undefined];
        if (currentRole === 'meta') [current, currentRole] = [undefined, undefined];
        break;
      case 'field': {
        const isMeta = block.role === undefined && block.isBold && (currentRole === 'meta' || body.length === 0);
        const isTextSoFar = currentRole === 'text' && (current?.length ?? 0) > 0;
        const role = block.role ?? (isMeta && !isTextSoFar ? 'meta' : undefined);
        if (role === undefined) {
          addPiece(current ?? body, source, { ...block.span, syntax: 'markdown' });
          break;
        }
        currentRole = role;
        current = byRole.get(role) ?? [];
        byRole.set(role, current);
        if (role === 'meta') fields.push({ name: block.name, value: block.value });
        addPiece(current, source, { ...block.value, syntax: 'markdown' });
        break;
      }
      case 'fence':
      case 'quote': {
        const syntax = block.kind === 'fence' ? 'literal' : 'quote';
        if (
          block.kind === 'quote' &&
          editorNote.test(source.slice(block.span.start, block.span.end).replace(/^\s*>\s*/u, ''))
        )
          break;
        const piece: DraftPiece = { ...block.span, syntax };
        if (current && currentRole !== 'meta') addPiece(current, source, piece);
        else {
          addPiece(body, source, piece);
          addPiece(marked, source, piece);
        }
        break;
      }
      case 'text':
        addPiece(current ?? body, source, { ...block.span, syntax: 'markdown' });
        break;
      default:
        break;
    }
  }
  const published = publishedRoles.flatMap((role) => byRole.get(role) ?? []);
  if (byRole.get('text')?.length) return { texts: [published], fields, isMarked: true };
  const prose = body.filter(({ syntax }) => syntax === 'markdown');
  const fences = marked.filter(({ syntax }) => syntax === 'literal');
  if (fences.length > 0) return { texts: fences.map((piece) => [piece]), fields, isMarked: true };
  if (marked.length > 0 && lengthOf(marked) >= lengthOf(prose))
    return { texts: marked.map((piece) => [piece]), fields, isMarked: true };
  const ordered = [
    ...(byRole.get('hook') ?? []),
    ...body,
    ...(byRole.get('callToAction') ?? []),
    ...(byRole.get('hashtags') ?? []),
  ];
  return { texts: ordered.length > 0 ? [ordered] : [], fields, isMarked: false };
}

/** An item of a list at the top level, without its marker. */
export interface ListItem extends Span {
  readonly number: number | undefined;
}

/** Returns the items of a list if a section consists of one list and nothing else. */
export function findListItems(source: string, span: Span): readonly ListItem[] {
  const items: { start: number; end: number; number: number | undefined }[] = [];
  for (const { text, start, end } of findLines(source, span)) {
    const [marker, number] = /^(?:(\d{1,3})[.)]|[-*+])[ \t]+(?=\S)/u.exec(text) ?? [];
    if (marker !== undefined) {
      items.push({ start: start + marker.length, end, number: number === undefined ? undefined : Number(number) });
      continue;
    }
    const last = items.at(-1);
    if (text.trim() === '' || thematicBreak.test(text)) continue;
    if (last === undefined || !/^[ \t]/u.test(text)) return [];
    last.end = end;
  }
  return items;
}

/** Tests whether a section has prose: text that is neither a field nor in a table. */
export const hasProse = (source: string, span: Span): boolean => {
  const { texts, isMarked } = findDraftText(source, span);
  return texts.length > 0 || isMarked;
};

/** Splits a section at its thematic breaks. */
export function splitAtBreaks(source: string, span: Span): Span[] {
  const parts: Span[] = [];
  let start = span.start;
  for (const line of findLines(source, span)) {
    if (!thematicBreak.test(line.text)) continue;
    parts.push({ start, end: line.start });
    start = line.next;
  }
  return [...parts, { start, end: span.end }].filter((part) => source.slice(part.start, part.end).trim() !== '');
}
