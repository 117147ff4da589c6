import { MappedTextBuilder } from '../../core/model/source-map.ts';
import { copyLines } from '../base/mapped-text.ts';

/**
 * Directive comments on lines of their own. They are removed together with their lines, so that no empty line remains.
 */
const directiveComments = /(?<=[\r\n])[ \t>]*<!--\s*sincerity-(?:(?!-->)[\s\S])*-->[ \t]*(?:\r\n?|\n)/giu;

/**
 * Builds the displayed text of Markdown, block by block, while the source is read from start to end.
 *
 * Each line of a block begins with the block's prefix: one `> ` for each enclosing block quote.
 */
export class MarkdownTextBuilder {
  readonly source: string;
  readonly mapped = new MappedTextBuilder();
  #cursor: number;
  #prefix = '';
  /** The block that begins with the next text, if there is any. */
  #pendingBlock: { readonly start: number; readonly prefix: string } | undefined;
  /** Whether the next block continues the current line. */
  #isLineStarted = true;

  /** Whether the current line still needs its prefix. */
  #needsPrefix = false;

  constructor(source: string, at: number) {
    this.source = source;
    this.#cursor = at;
  }

  /** End offset of the source that has been read. */
  get cursor(): number {
    return this.#cursor;
  }

  /** The number of enclosing block quotes. */
  get depth(): number {
    return this.#prefix.length / 2;
  }

  /** Whether a block has begun but has no text yet. */
  get isBlockPending(): boolean {
    return this.#pendingBlock !== undefined;
  }

  /** Begins a block. A block without text adds nothing, not even an empty line. */
  beginBlock(start: number, prefix: string): void {
    this.#pendingBlock = { start, prefix };
  }

  /** Skips the source up to `start`. If a block is pending, first ends the previous line and starts the block. */
  skipTo(start: number): void {
    if (this.#pendingBlock) {
      const { start: first, prefix } = this.#pendingBlock;
      this.replaceTo(
        first,
        this.#isLineStarted ? prefix.slice(this.#prefix.length) : this.#breaksBefore(first, prefix),
      );
      this.#prefix = prefix;
      this.#isLineStarted = false;
      this.#pendingBlock = undefined;
    } else if (this.#needsPrefix) {
      const marks = /^[ \t]*(?:>[ \t]?)*/u.exec(this.source.slice(this.#cursor, start))?.[0].length ?? 0;
      this.replaceTo(this.#cursor + marks, this.#prefix);
    }
    this.#needsPrefix = false;
    if (start > this.#cursor) this.replaceTo(start, '');
  }

  /**
   * Returns the line breaks before a block, and its prefix. One empty line separates the blocks if the source contains
   * any.
   */
  #breaksBefore(start: number, prefix: string): string {
    const between = this.source.slice(this.#cursor, start).replaceAll(directiveComments, '');
    const breaks = between.match(/\r\n?|\n/gu)?.length ?? 0;
    const shared = prefix.startsWith(this.#prefix) ? this.#prefix : prefix;
    return breaks > 1 ? `\n${shared.trimEnd()}\n${prefix}` : `\n${prefix}`;
  }

  /** Ends a list item, or its bullet. If `isOpen`, the next block continues the line of the bullet. */
  endBullet(isOpen: boolean): void {
    this.#isLineStarted = isOpen;
    this.#pendingBlock = undefined;
  }

  /**
   * Writes `text` for the source up to `end`, with the prefix after each line break. An empty text skips the source.
   */
  write(end: number, text: string): void {
    this.replaceTo(end, this.#prefix === '' ? text : text.replaceAll('\n', `\n${this.#prefix}`));
  }

  /** Ends a line inside a block. The markup at the start of the next line is still unread. */
  endLine(end: number): void {
    this.replaceTo(end, '\n');
    this.#needsPrefix = this.#prefix !== '';
  }

  /**
   * Writes `text` for the source up to `end`. Line breaks at its start are mapped to line breaks of the source while
   * both have one.
   */
  replaceTo(end: number, text: string): void {
    const raw = this.source.slice(this.#cursor, end);
    const lineEnd = text.startsWith('\n') ? /^[ \t]*(?:\r\n?|\n)/u.exec(raw)?.[0].length : undefined;
    if (lineEnd !== undefined && (lineEnd < raw.length || text === '\n')) {
      this.mapped.replace(lineEnd, '\n');
      this.#cursor += lineEnd;
      this.replaceTo(end, text.slice(1));
      return;
    }
    // A pair of equal lengths would map the characters one to one.
    const isShifted = raw.length > 1 && raw.length === text.length && raw !== text;
    this.mapped.replace(isShifted ? raw.length - 1 : raw.length, text);
    if (isShifted) this.mapped.replace(1, '');
    this.#cursor = end;
  }

  /** Copies the source up to `end`. */
  copyTo(end: number): void {
    copyLines(this.mapped, this.source.slice(this.#cursor, end));
    this.#cursor = end;
  }
}
