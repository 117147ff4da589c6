import { MappedTextBuilder } from '../../core/model/source-map.ts';
import { copyLines } from '../base/mapped-text.ts';

/** Comments of ours that take up lines of their own: readers of the post see nothing of them, no empty line either. */
const directiveComments = /(?<=[\r\n])[ \t>]*<!--\s*sincerity-(?:(?!-->)[\s\S])*-->[ \t]*(?:\r\n?|\n)/giu;

/**
 * Follows a source from front to back and writes down what a reader sees of it, block by block.
 *
 * Every line of a block begins with the block's prefix: one `> ` for each quotation around it.
 */
export class MarkdownTextBuilder {
  readonly source: string;
  readonly mapped = new MappedTextBuilder();
  #cursor: number;
  #prefix = '';
  /** The block that will begin with the next word, if one comes. */
  #waiting: { readonly start: number; readonly prefix: string } | undefined;
  /** Whether the next block goes on in the line that has been begun. */
  #isBegun = true;

  /** Whether the line has ended and the next one still needs its prefix, whose source comes next. */
  #owesPrefix = false;

  constructor(source: string, at: number) {
    this.source = source;
    this.#cursor = at;
  }

  /** Offset behind the last character that was followed. */
  get cursor(): number {
    return this.#cursor;
  }

  /** How many quotations the block lies in. */
  get depth(): number {
    return this.#prefix.length / 2;
  }

  /** Whether a block has begun of which nothing is written. */
  get isWaiting(): boolean {
    return this.#waiting !== undefined;
  }

  /** Begins a block. A block without words leaves no trace, not even an empty line. */
  begin(start: number, prefix: string): void {
    this.#waiting = { start, prefix };
  }

  /** Leaves out the source up to `start`. Before the first word of a block it ends the line before. */
  goTo(start: number): void {
    if (this.#waiting) {
      const { start: first, prefix } = this.#waiting;
      this.put(first, this.#isBegun ? prefix.slice(this.#prefix.length) : this.#breakTo(first, prefix));
      this.#prefix = prefix;
      this.#isBegun = false;
      this.#waiting = undefined;
    } else if (this.#owesPrefix) {
      const marks = /^[ \t]*(?:>[ \t]?)*/u.exec(this.source.slice(this.#cursor, start))?.[0].length ?? 0;
      this.put(this.#cursor + marks, this.#prefix);
    }
    this.#owesPrefix = false;
    if (start > this.#cursor) this.put(start, '');
  }

  /** The line breaks between two blocks: an empty line where the source has one or more. */
  #breakTo(start: number, prefix: string): string {
    const between = this.source.slice(this.#cursor, start).replaceAll(directiveComments, '');
    const breaks = between.match(/\r\n?|\n/gu)?.length ?? 0;
    const shared = prefix.startsWith(this.#prefix) ? this.#prefix : prefix;
    return breaks > 1 ? `\n${shared.trimEnd()}\n${prefix}` : `\n${prefix}`;
  }

  /** Ends an item whose bullet was written; `isOpen` lets the next block go on behind the bullet. */
  bullet(isOpen: boolean): void {
    this.#isBegun = isOpen;
    this.#waiting = undefined;
  }

  /** Writes `text` for the source up to `end`, each of its lines with the prefix; the empty text leaves it out. */
  write(end: number, text: string): void {
    this.put(end, this.#prefix === '' ? text : text.replaceAll('\n', `\n${this.#prefix}`));
  }

  /** Ends a line of a block that goes on: the marks that begin the next one are still to come. */
  endLine(end: number): void {
    this.put(end, '\n');
    this.#owesPrefix = this.#prefix !== '';
  }

  /** Writes `text` for the source up to `end`, each line break for one of the source as far as there are any. */
  put(end: number, text: string): void {
    const raw = this.source.slice(this.#cursor, end);
    const lineEnd = text.startsWith('\n') ? /^[ \t]*(?:\r\n?|\n)/u.exec(raw)?.[0].length : undefined;
    if (lineEnd !== undefined && (lineEnd < raw.length || text === '\n')) {
      this.mapped.replace(lineEnd, '\n');
      this.#cursor += lineEnd;
      this.put(end, text.slice(1));
      return;
    }
    // Equal lengths would claim that every character stands for itself.
    const isShifted = raw.length > 1 && raw.length === text.length && raw !== text;
    this.mapped.replace(isShifted ? raw.length - 1 : raw.length, text);
    if (isShifted) this.mapped.replace(1, '');
    this.#cursor = end;
  }

  /** Writes the source up to `end` as it is. */
  keep(end: number): void {
    copyLines(this.mapped, this.source.slice(this.#cursor, end));
    this.#cursor = end;
  }
}
