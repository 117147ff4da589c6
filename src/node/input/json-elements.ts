import type { ErrorDetails } from '../../core/model/error-details.ts';
import type { Position } from '../../core/model/position.ts';
import { createPositionLookup } from '../../core/model/position-lookup.ts';
import { jsonSyntaxErrors } from '../../readers/base/errors.ts';
import { codes, findStringEnd, isJson } from '../../readers/base/json-scan.ts';
import { listErrors } from './errors.ts';

/** Consecutive items of a long JSON list, as a list of their own. */
export interface Piece {
  /** The items in brackets. Each bracket replaces a bracket or comma of the file, so offsets stay the same. */
  readonly text: string;
  /** Offset of the text in the file. */
  readonly base: Position;
  /** The number of earlier items of the list. */
  readonly before: number;
}

/** Why a part of the list was skipped. */
export interface PieceError extends ErrorDetails {
  readonly start: Position;
}

/** In UTF-16 units. Posts are shorter, including all that an archive stores about them. */
const maxItemLength = 4_000_000;

/** The limit for items that are invalid JSON: each is parsed by itself, which is slow. */
const maxBroken = 1000;

/** The keys under which archives keep their lists. */
const lists =
  /^(?:feed|ig_(?:reels_media|stories)|orderedItems|posts|records|status_updates(?:_v2)?|text_post_app_text_posts|tweets)$/u;

const { quote, comma, openBracket, closeBracket, openBrace, closeBrace } = codes;

const origin: Position = { line: 1, column: 1, offset: 0 };

/** A string never starts directly after such a character: a quote there is the end of a broken string. */
const inWord = /[^\s",:[\]{}]/u;

/** Whether a list has started, cannot start, or is still undecided. */
type Beginning = 'list' | 'none' | 'unknown';

/**
 * Splits a long JSON list into pieces while it is read, so that only one piece is in memory at a time.
 *
 * A broken item does not affect the others: it ends at the start of the next one.
 */
export class JsonElements {
  /** The pending text and its offset. */
  #text = '';
  #base = origin;
  /** The offset up to which the text was scanned. */
  #at = 0;
  #phase: 'before' | 'inside' | 'behind' = 'before';
  readonly #isScript: boolean;
  /** The open brackets: those around the list before it starts, then those inside of the current item. */
  #open: number[] = [];
  /** Before the list starts: the last string at the level of its key. */
  #key = '';
  /** Offsets of the opening bracket or comma before the pending items, and of the commas after each. */
  #edges: number[] = [];
  /** Offset of the last character that is not white space. */
  #lastAt = 0;
  #before = 0;
  /** The usual start of an item: a comma, a brace and the first key. */
  #opening: string | undefined;
  #broken = 0;
  #places: ((offset: number) => Position) | undefined;

  /** @param isScript whether the list is assigned to a variable in JavaScript */
  constructor(isScript: boolean) {
    this.#isScript = isScript;
  }

  /** Whether the rest of the text can be ignored. */
  get isDone(): boolean {
    return this.#phase === 'behind';
  }

  /** Processes the next part of the file. Parts can end anywhere. */
  *push(text: string): Generator<Piece | PieceError> {
    if (this.#phase === 'behind') return;
    this.#text += text;
    this.#places = undefined;
    if (this.#phase === 'before') yield* this.#begin(false);
    if (this.#phase === 'inside') yield* this.#follow();
  }

  /** Processes the end of the file. */
  *end(): Generator<Piece | PieceError> {
    if (this.#phase === 'before') yield* this.#begin(true);
    if (this.#phase === 'inside') yield* this.#follow();
    if (this.#phase !== 'inside') return;
    this.#phase = 'behind';
    const [start = 0] = this.#edges;
    const cuts = this.#cuts(start, this.#text.length);
    const bracket = cuts.length > 0 ? this.#text.lastIndexOf(']') : -1;
    if (bracket > (cuts.at(-1) ?? 0)) yield* this.#oneByOne(start, [...cuts, bracket]);
    // The reader reports what is missing at the end.
    else yield this.#piece(start, this.#text.length, this.#before, '');
  }

  #placeOf(offset: number): Position {
    this.#places ??= createPositionLookup({ text: this.#text, base: this.#base });
    return this.#places(offset);
  }

  /** Drops the text before an offset. */
  #drop(offset: number): void {
    // Keep both halves of a line end together, so that lines are counted correctly.
    const end = this.#text[offset - 1] === '\r' ? offset - 1 : offset;
    this.#base = this.#placeOf(end);
    this.#text = this.#text.slice(end);
    this.#places = undefined;
    this.#at = Math.max(0, this.#at - end);
    this.#lastAt -= end;
  }

  *#begin(isLast: boolean): Generator<Piece | PieceError> {
    const found = this.#isScript ? this.#assigned(isLast) : this.#listed();
    if (found === 'list') {
      this.#phase = 'inside';
      this.#edges = [this.#at];
      this.#lastAt = this.#at++;
      this.#open = [];
      return;
    }
    if (found === 'unknown' && !isLast && this.#text.length < maxItemLength) return;
    this.#phase = 'behind';
    if (this.#isScript) {
      yield { text: this.#text, base: this.#base, before: 0 };
      return;
    }
    yield { ...(/^\s*</u.test(this.#text) ? listErrors.html() : listErrors.none()), start: origin };
  }

  /** `window.YTD.tweets.part0 = [` */
  #assigned(isLast: boolean): Beginning {
    const match = /^[^=[]{0,1000}(?:=\s*)?\[/u.exec(this.#text);
    if (match) {
      this.#at = match[0].length - 1;
      return 'list';
    }
    return isLast || this.#text.length > 2000 ? 'none' : 'unknown';
  }

  /** Scans for the start of the list, and drops the values of other keys. */
  #listed(): Beginning {
    for (; this.#at < this.#text.length; this.#at++) {
      const code = this.#text.charCodeAt(this.#at);
      if (code <= 32) continue;
      if (code === quote) {
        const end = findStringEnd(this.#text, this.#at + 1);
        if (end < 0) break;
        if (this.#open.length === 1) this.#key = this.#text.slice(this.#at + 1, end - 1);
        this.#at = end - 1;
      } else if (code === openBracket || code === openBrace) {
        const depth = this.#open.length;
        if (code === openBracket && (depth === 0 || (depth === 1 && lists.test(this.#key)))) {
          this.#drop(this.#at);
          return 'list';
        }
        this.#open.push(code);
      } else if (code === closeBracket || code === closeBrace) {
        this.#open.pop();
        if (this.#open.length === 0) return 'none';
      } else if (this.#open.length === 0) return 'none';
    }
    this.#drop(this.#at);
    return 'unknown';
  }

  *#follow(): Generator<Piece | PieceError> {
    const text = this.#text;
    let at = this.#at;
    let lineEnd = -2;
    for (; at < text.length; at++) {
      const code = text.charCodeAt(at);
      if (code <= 32) continue;
      if (code === quote && !(this.#lastAt === at - 1 && inWord.test(text[at - 1] ?? ''))) {
        if (lineEnd !== -1 && lineEnd < at) lineEnd = text.indexOf('\n', at);
        const end = findStringEnd(text, at + 1);
        // JSON strings end on their line, so this one is not closed.
        if (lineEnd >= 0 && (end < 0 || lineEnd < end)) at = lineEnd - 1;
        else if (end < 0) break;
        else at = end - 1;
      } else if (this.#isEnd(code, at)) {
        this.#phase = 'behind';
        yield* this.#flush(at);
        yield* this.#rest(this.#text.slice(1));
        return;
      }
      this.#lastAt = at;
    }
    this.#at = at;
    if (this.#edges.length > 1) yield* this.#flush(this.#edges.at(-1) ?? 0);
    if (this.#text.length <= maxItemLength) return;
    const cut = this.#cuts(0, this.#text.length).at(-1);
    if (cut !== undefined) {
      yield* this.#flush(cut);
      [this.#at, this.#lastAt, this.#open] = [1, 0, []];
      return;
    }
    this.#phase = 'behind';
    yield { ...listErrors.entryTooLong(maxItemLength), start: this.#placeOf(0) };
  }

  /** Updates the open brackets by a character outside of strings. Returns whether it ends the list. */
  #isEnd(code: number, at: number): boolean {
    const open = this.#open;
    if (code === comma) {
      if (open.length === 0) this.#edges.push(at);
    } else if (code === openBracket || code === openBrace) {
      // An object cannot contain an object without a key, so the item before is not closed.
      const isNext = code === openBrace && open.at(-1) === openBrace && this.#text[this.#lastAt] === ',';
      if (isNext) {
        this.#edges.push(this.#lastAt);
        open.length = 0;
      }
      open.push(code);
    } else if (code === closeBracket || code === closeBrace) {
      const depth = open.lastIndexOf(code === closeBracket ? openBracket : openBrace);
      if (depth >= 0) open.length = depth;
      else return code === closeBracket;
    }
    return false;
  }

  /** Yields the items up to an edge, and continues after it. */
  *#flush(end: number): Generator<Piece | PieceError> {
    const [start = 0, ...others] = this.#edges;
    const edges = others.at(-1) === end ? others : [...others, end];
    this.#opening ??= /^,\s*\{\s*"[^"\\]{1,100}"/u.exec(this.#text.slice(end, end + 1000))?.[0];
    const whole = this.#piece(start, end, this.#before);
    if (isJson(whole.text.slice(whole.text.indexOf('[')))) {
      yield whole;
      this.#before += edges.length;
    } else yield* this.#oneByOne(start, edges);
    this.#drop(end);
    this.#edges = [0];
  }

  /** Yields valid items together and each broken item by itself. */
  *#oneByOne(first: number, outer: readonly number[]): Generator<Piece | PieceError> {
    const edges = outer.flatMap((edge, index) => {
      const from = outer[index - 1] ?? first;
      return isJson(`[${this.#text.slice(from + 1, edge)}]`) ? [edge] : [...this.#cuts(from, edge), edge];
    });
    let start = first;
    let sound = first;
    let before = this.#before;
    for (const edge of edges) {
      const items = this.#text.slice(start + 1, edge);
      if (items.trim() === '' || !isJson(`[${items}]`)) {
        if (sound < start) yield this.#piece(sound, start, before);
        if (this.#broken++ === maxBroken) {
          yield { ...listErrors.tooManyBroken(maxBroken), start: this.#placeOf(start) };
          this.#phase = 'behind';
          return;
        }
        if (items.trim() !== '') yield this.#piece(start, edge, this.#before);
        else yield { ...jsonSyntaxErrors.ValueExpected, start: this.#placeOf(edge) };
        sound = edge;
        before = this.#before + 1;
      }
      start = edge;
      this.#before++;
    }
    if (sound < start) yield this.#piece(sound, start, before);
  }

  /** Finds item starts inside of a broken item, by the usual start of an item. */
  #cuts(start: number, end: number): number[] {
    const cuts: number[] = [];
    const opening = this.#opening;
    if (opening === undefined) return cuts;
    for (
      let at = this.#text.indexOf(opening, start + 1);
      at >= 0 && at < end;
      at = this.#text.indexOf(opening, at + 1)
    ) {
      cuts.push(at);
    }
    return cuts;
  }

  /** Builds a piece. The commas before and after its items become brackets. */
  #piece(start: number, end: number, before: number, bracket = ']'): Piece {
    const items = `[${this.#text.slice(start + 1, end)}${bracket}`;
    const isFirst = this.#isScript && this.#text[start] === '[';
    if (isFirst) return { text: this.#text.slice(0, start) + items, base: this.#base, before };
    return { text: items, base: this.#placeOf(start), before };
  }

  /** The text after the list. Only the end of the statement in a script is allowed. */
  *#rest(rest: string): Generator<PieceError> {
    if (this.#key !== '') return;
    const strange = rest.search(this.#isScript ? /[^\s;]/u : /\S/u);
    if (strange < 0) return;
    const start = this.#placeOf(1 + strange);
    yield { ...jsonSyntaxErrors.EndOfFileExpected, start };
  }
}
