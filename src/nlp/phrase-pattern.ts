import { wordSet } from './word-set.ts';

const numerals = wordSet(`
  dozen eight five four hundred nine one seven six ten thousand three twelve two
`);

const selves = wordSet(`
  me mine my our ours us
`);

/** Classes of words that an entry may name in angle brackets. */
const classes: ReadonlyMap<string, (word: string) => boolean> = new Map(
  Object.entries({
    '<any>': () => true,
    '<money>': (word: string) => /^[$£€₹¥]\s?\d/u.test(word),
    '<number>': (word: string) => /^\d/u.test(word) || numerals.has(word),
    '<percent>': (word: string) => /^\d+(?:[.,]\d+)?\s?%\+?$/u.test(word),
    '<self>': (word: string) => selves.has(word),
  }),
);

/** A place in an entry where a word is expected. */
export interface NfaState {
  readonly pattern: Pattern;
  /** Index of the expected piece. */
  readonly at: number;
  /** The word, or a class in angle brackets. */
  readonly word: string;
  readonly test: ((word: string) => boolean) | undefined;
}

/** An entry of a list, split up. Nothing is built of it but the places that some text has led to. */
export interface Pattern {
  readonly entry: string;
  /** Number of its list. */
  readonly list: number;
  /** Words, `(`, `|`, `)` and `?`. */
  readonly pieces: readonly string[];
  /** For each `(` and `|` its next `|` or `)`, for each `)` itself. */
  readonly ways: readonly number[];
  readonly places: NfaState[];
}

/** With a hyphen, a word also matches as two. */
function hyphenated(piece: string): readonly string[] {
  const [, head, tail] = /^(.*\p{L})-(\p{L}.*)$/u.exec(piece) ?? [];
  return head && tail ? ['(', piece, '|', head, tail, ')'] : [piece];
}

/** @throws Error if the entry is not well formed */
export function compilePattern(entry: string, list: number): Pattern {
  let pieces: readonly string[] = entry.match(/[()|?]|[^\s()|?]+/gu) ?? [];
  if (entry.includes('-')) pieces = pieces.flatMap(hyphenated);
  const ways: number[] = new Array(pieces.length).fill(0);
  /** The last `(` or `|` of each group that is open. */
  const open: number[] = [];
  for (let index = 0; index < pieces.length; index++) {
    const piece = pieces[index] ?? '';
    if (piece.startsWith('<') && !classes.has(piece)) throw new Error(`${piece} in "${entry}" is no class of words.`);
    if (piece === '|' || piece === ')') {
      const before = open.pop();
      if (before === undefined) throw new Error(`"${entry}" has a choice or an end of a group outside of a group.`);
      ways[before] = index;
      ways[index] = index;
    }
    if (piece === '(' || piece === '|') open.push(index);
  }
  if (open.length > 0) throw new Error(`"${entry}" has a group without an end.`);
  return { entry, list, pieces, ways, places: [] };
}

function placeAt(pattern: Pattern, at: number): NfaState {
  const word = pattern.pieces[at] ?? '';
  pattern.places[at] ??= { pattern, at, word, test: classes.get(word) };
  return pattern.places[at];
}

/** Behind the group that a `|` or a `)` stands in. */
function behind({ pieces, ways }: Pattern, at: number): number {
  let end = at;
  while (pieces[end] !== ')') end = ways[end] ?? pieces.length;
  return end + 1;
}

/**
 * Finds where words are expected that can be reached from `at` without a word.
 *
 * @param found is given the index of each piece
 * @returns whether the entry may end here
 */
function reach(pattern: Pattern, at: number, found: (at: number) => void): boolean {
  const { pieces, ways } = pattern;
  const piece = pieces[at];
  if (piece === undefined) return true;
  if (piece === '?') return reach(pattern, at + 1, found);
  if (piece === '|' || piece === ')') return reach(pattern, behind(pattern, at), found);
  if (piece !== '(') {
    found(at);
    return pieces[at + 1] === '?' && reach(pattern, at + 2, found);
  }
  let ends = false;
  let way = at;
  for (; pieces[way] !== ')'; way = ways[way] ?? pieces.length) ends = reach(pattern, way + 1, found) || ends;
  return (pieces[way + 1] === '?' && reach(pattern, way + 2, found)) || ends;
}

/**
 * Adds the places that follow one.
 *
 * @returns whether the entry may end behind it
 */
export function epsilonClosure({ pattern, at }: NfaState, places: Set<NfaState>): boolean {
  return reach(pattern, at + 1, (next) => places.add(placeAt(pattern, next)));
}

/** The places where this word is expected. */
export function match(places: readonly NfaState[], word: string): readonly NfaState[] {
  return places.filter((place) => (place.test ? place.test(word) : place.word === word));
}

/** What an entry begins with: groups and words that may be absent, and the first that may not; groups in groups. */
const opening = /^(?:(?:\((?:[^()]|\([^()]*\))*\)|[^\s()|?]+)\?\s*)*(?:\((?:[^()]|\([^()]*\))*\)|[^\s()|?]+)?/u;

/** A word at the start of a choice, or behind what may be absent. */
const first = /(?:^|[(|?])\s*([^\s()|?]+)/gu;

/** The words that an entry may begin with. Those at the start of an inner choice are among them, which does no harm. */
function beginnings(entry: string): Set<string> {
  const words = new Set<string>();
  for (const [, word = ''] of (entry.match(opening)?.[0] ?? entry).matchAll(first)) {
    words.add(word);
    if (!word.includes('-')) continue;
    const [head, tail] = word.split(/(?<=\p{L})-(?=\p{L})/u);
    if (head && tail) words.add(head);
  }
  return words;
}

/** An entry, split up when a text has a word that it may begin with: most texts meet few. */
interface Indexed {
  readonly entry: string;
  readonly list: number;
  pattern?: Pattern;
}

/** Entries of all lists, by the words that they may begin with. */
export interface PhraseIndex {
  add(entry: string, list: number): void;
  /** Where a word is the first of an entry; places of one list in its order. */
  startsAt(word: string): readonly NfaState[];
  /**
   * Splits up all entries, of which a run splits up those that it meets.
   *
   * @throws Error at the first that is not well formed
   */
  prepare(): void;
}

const split = (indexed: Indexed): Pattern => {
  indexed.pattern ??= compilePattern(indexed.entry, indexed.list);
  return indexed.pattern;
};

export function createPhraseIndex(): PhraseIndex {
  const words = new Map<string, Indexed[]>();
  const tested: (readonly [test: (word: string) => boolean, indexed: Indexed])[] = [];
  return {
    add(entry, list) {
      const indexed: Indexed = { entry, list };
      for (const word of beginnings(entry)) {
        const test = classes.get(word);
        const known = words.get(word);
        if (test) tested.push([test, indexed]);
        else if (known) known.push(indexed);
        else words.set(word, [indexed]);
      }
    },
    startsAt(word) {
      const also = tested.filter(([test]) => test(word)).map(([, indexed]) => indexed);
      const places = new Set<NfaState>();
      for (const indexed of [...(words.get(word) ?? []), ...also]) {
        const pattern = split(indexed);
        reach(pattern, 0, (at) => {
          const piece = pattern.pieces[at] ?? '';
          if (piece === word || classes.get(piece)?.(word)) places.add(placeAt(pattern, at));
        });
      }
      return [...places];
    },
    prepare() {
      for (const entries of [...words.values(), tested.map(([, indexed]) => indexed)]) entries.forEach(split);
    },
  };
}
