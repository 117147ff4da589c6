import { wordSet } from './word-set.ts';

const numerals = wordSet(`
  dozen eight five four hundred nine one seven six ten thousand three twelve two
`);

const selves = wordSet(`
  me mine my our ours us
`);

/** Word classes, which entries contain in angle brackets. */
const classes: ReadonlyMap<string, (word: string) => boolean> = new Map(
  Object.entries({
    '<any>': () => true,
    '<money>': (word: string) => /^[$£€₹¥]\s?\d/u.test(word),
    '<number>': (word: string) => /^\d/u.test(word) || numerals.has(word),
    '<percent>': (word: string) => /^\d+(?:[.,]\d+)?\s?%\+?$/u.test(word),
    '<self>': (word: string) => selves.has(word),
  }),
);

/** A state of the NFA of an entry: a position at which a word is expected. */
export interface NfaState {
  readonly pattern: Pattern;
  /** Index of the expected piece. */
  readonly at: number;
  /** The word, or a word class in angle brackets. */
  readonly word: string;
  readonly test: ((word: string) => boolean) | undefined;
}

/** A parsed entry of a list. Its NFA states are created when a text reaches them. */
export interface Pattern {
  readonly entry: string;
  /** Index of its list. */
  readonly list: number;
  /** Words, `(`, `|`, `)` and `?`. */
  readonly pieces: readonly string[];
  /** Index of the next `|` or `)` of the group for each `(` and `|`. For each `)`, its own index. */
  readonly branches: readonly number[];
  /** The states created so far, by index of the expected piece. */
  readonly states: NfaState[];
}

/** Expands a hyphenated word, which also matches as two words. */
function expandHyphen(piece: string): readonly string[] {
  const [, head, tail] = /^(.*\p{L})-(\p{L}.*)$/u.exec(piece) ?? [];
  return head && tail ? ['(', piece, '|', head, tail, ')'] : [piece];
}

/**
 * Parses an entry of a phrase list.
 *
 * @throws {Error} if the entry is not well formed
 */
export function compilePattern(entry: string, list: number): Pattern {
  let pieces: readonly string[] = entry.match(/[()|?]|[^\s()|?]+/gu) ?? [];
  if (entry.includes('-')) pieces = pieces.flatMap(expandHyphen);
  const branches: number[] = new Array(pieces.length).fill(0);
  /** Index of the last `(` or `|` of each open group. */
  const open: number[] = [];
  for (let index = 0; index < pieces.length; index++) {
    const piece = pieces[index] ?? '';
    if (piece.startsWith('<') && !classes.has(piece)) throw new Error(`${piece} in "${entry}" is no class of words.`);
    if (piece === '|' || piece === ')') {
      const before = open.pop();
      if (before === undefined) throw new Error(`"${entry}" has a choice or an end of a group outside of a group.`);
      branches[before] = index;
      branches[index] = index;
    }
    if (piece === '(' || piece === '|') open.push(index);
  }
  if (open.length > 0) throw new Error(`"${entry}" has a group without an end.`);
  return { entry, list, pieces, branches, states: [] };
}

function getState(pattern: Pattern, at: number): NfaState {
  const word = pattern.pieces[at] ?? '';
  pattern.states[at] ??= { pattern, at, word, test: classes.get(word) };
  return pattern.states[at];
}

/** Returns the index of the piece after the group that a `|` or a `)` belongs to. */
function skipGroup({ pieces, branches }: Pattern, at: number): number {
  let end = at;
  while (pieces[end] !== ')') end = branches[end] ?? pieces.length;
  return end + 1;
}

/**
 * Finds the words that can follow at `at`.
 *
 * @param found called with the index of each word
 * @returns whether the entry can end at `at`
 */
function findNext(pattern: Pattern, at: number, found: (at: number) => void): boolean {
  const { pieces, branches } = pattern;
  const piece = pieces[at];
  if (piece === undefined) return true;
  if (piece === '?') return findNext(pattern, at + 1, found);
  if (piece === '|' || piece === ')') return findNext(pattern, skipGroup(pattern, at), found);
  if (piece !== '(') {
    found(at);
    return pieces[at + 1] === '?' && findNext(pattern, at + 2, found);
  }
  let ends = false;
  let branch = at;
  for (; pieces[branch] !== ')'; branch = branches[branch] ?? pieces.length)
    ends = findNext(pattern, branch + 1, found) || ends;
  return (pieces[branch + 1] === '?' && findNext(pattern, branch + 2, found)) || ends;
}

/**
 * Adds the states that follow the word of a state to `states`.
 *
 * @returns whether the entry can end after that word
 */
export function epsilonClosure({ pattern, at }: NfaState, states: Set<NfaState>): boolean {
  return findNext(pattern, at + 1, (next) => states.add(getState(pattern, next)));
}

/** Returns the states that accept a word. */
export function match(states: readonly NfaState[], word: string): readonly NfaState[] {
  return states.filter((state) => (state.test ? state.test(word) : state.word === word));
}

/** The start of an entry: its optional groups and words, and the first one that is required. Groups may be nested. */
const opening = /^(?:(?:\((?:[^()]|\([^()]*\))*\)|[^\s()|?]+)\?\s*)*(?:\((?:[^()]|\([^()]*\))*\)|[^\s()|?]+)?/u;

/** A word at the start of the entry or of a choice, or after an optional part. */
const first = /(?:^|[(|?])\s*([^\s()|?]+)/gu;

/** Returns the words that an entry can begin with. The result may contain others, which costs only time. */
function findFirstWords(entry: string): Set<string> {
  const words = new Set<string>();
  for (const [, word = ''] of (entry.match(opening)?.[0] ?? entry).matchAll(first)) {
    words.add(word);
    if (!word.includes('-')) continue;
    const [head, tail] = word.split(/(?<=\p{L})-(?=\p{L})/u);
    if (head && tail) words.add(head);
  }
  return words;
}

/** An entry that is parsed when a text first contains a word that it can begin with. Most texts need few entries. */
interface IndexedEntry {
  readonly entry: string;
  readonly list: number;
  pattern?: Pattern;
}

/** The entries of all lists, by the words that they can begin with. */
export interface PhraseIndex {
  add(entry: string, list: number): void;
  /** Returns the states in which a word is the first of an entry. States of one list are in its order. */
  findStarts(word: string): readonly NfaState[];
  /**
   * Parses all entries. Otherwise, an entry is parsed when a text first contains a word that it can begin with.
   *
   * @throws {Error} if an entry is not well formed
   */
  prepare(): void;
}

const parseEntry = (indexed: IndexedEntry): Pattern => {
  indexed.pattern ??= compilePattern(indexed.entry, indexed.list);
  return indexed.pattern;
};

export function createPhraseIndex(): PhraseIndex {
  const byWord = new Map<string, IndexedEntry[]>();
  const byClass: (readonly [test: (word: string) => boolean, indexed: IndexedEntry])[] = [];
  return {
    add(entry, list) {
      const indexed: IndexedEntry = { entry, list };
      for (const word of findFirstWords(entry)) {
        const test = classes.get(word);
        const sameWord = byWord.get(word);
        if (test) byClass.push([test, indexed]);
        else if (sameWord) sameWord.push(indexed);
        else byWord.set(word, [indexed]);
      }
    },
    findStarts(word) {
      const sameClass = byClass.filter(([test]) => test(word)).map(([, indexed]) => indexed);
      const states = new Set<NfaState>();
      for (const indexed of [...(byWord.get(word) ?? []), ...sameClass]) {
        const pattern = parseEntry(indexed);
        findNext(pattern, 0, (at) => {
          const piece = pattern.pieces[at] ?? '';
          if (piece === word || classes.get(piece)?.(word)) states.add(getState(pattern, at));
        });
      }
      return [...states];
    },
    prepare() {
      for (const entries of [...byWord.values(), byClass.map(([, indexed]) => indexed)]) entries.forEach(parseEntry);
    },
  };
}
