import type { Word } from '../core/doc.ts';
import type { Span } from '../core/source-map.ts';

/** Where a phrase of a list stands in a text. */
export interface PhraseMatch extends Span {
  /** The entry of the list, as written there. */
  readonly entry: string;
  readonly words: readonly Word[];
  /** Index of its first word among the words searched. */
  readonly index: number;
}

/** A place in the graph of all entries of a list. */
interface Node {
  next?: Map<string, Node[]>;
  /** What `<number>` and its kin lead to, with their test. */
  classes?: { readonly test: (word: string) => boolean; readonly node: Node }[];
  /** Where one also stands without a word: behind what may be absent. */
  also?: Node[];
  entry?: string;
}

/** Classes of words that an entry may name in angle brackets. */
const classes: Readonly<Record<string, (word: string) => boolean>> = {
  any: () => true,
  money: (word) => /^[$£€₹¥]\s?\d/u.test(word),
  number: (word) => /^\d/u.test(word) || numerals.has(word),
  percent: (word) => /^\d+(?:[.,]\d+)?\s?%\+?$/u.test(word),
  self: (word) => selves.has(word),
};

const numerals = new Set([
  'one',
  'two',
  'three',
  'four',
  'five',
  'six',
  'seven',
  'eight',
  'nine',
  'ten',
  'twelve',
  'dozen',
  'hundred',
  'thousand',
]);

const selves = new Set(['my', 'our', 'ours', 'us', 'me', 'mine']);

function link(from: Node, word: string, to: Node): void {
  from.next ??= new Map();
  const known = from.next.get(word);
  if (known) known.push(to);
  else from.next.set(word, [to]);
}

/** The test of `<number>` and its kin; nothing for a plain word. */
function classOf(word: string): ((word: string) => boolean) | undefined {
  if (!word.startsWith('<')) return undefined;
  const test = classes[word.slice(1, -1)];
  if (!test) throw new Error(`${word} is no class of words.`);
  return test;
}

/** Adds one word between two places: itself, its class, or with a hyphen also its two halves. */
function addWord(from: Node, word: string, to: Node): void {
  const test = classOf(word);
  if (test) {
    from.classes = [...(from.classes ?? []), { test, node: to }];
    return;
  }
  link(from, word, to);
  const [, head, tail] = /^(.*\p{L})-(\p{L}.*)$/u.exec(word) ?? [];
  if (head && tail) {
    const middle: Node = {};
    link(from, head, middle);
    addWord(middle, tail, to);
  }
}

/** Adds what stands at `at` of an entry's pieces, up to the end of its group. */
function addSequence(from: Node, pieces: readonly string[], at: number, to: Node): number {
  let node = from;
  let index = at;
  while (index < pieces.length && pieces[index] !== '|' && pieces[index] !== ')') {
    const piece = pieces[index] ?? '';
    const isGroup = piece === '(';
    const end: Node = {};
    if (isGroup) index = addGroup(node, pieces, index + 1, end);
    else addWord(node, piece, end);
    index++;
    if (pieces[index] === '?') {
      node.also = [...(node.also ?? []), end];
      index++;
    }
    node = end;
  }
  node.also = [...(node.also ?? []), to];
  return index;
}

/** Adds the choices of a group. @returns the index of its closing parenthesis */
function addGroup(from: Node, pieces: readonly string[], at: number, to: Node): number {
  let index = addSequence(from, pieces, at, to);
  while (pieces[index] === '|') index = addSequence(from, pieces, index + 1, to);
  return index;
}

/** All places that are reached from these without a word, these included. */
function closed(nodes: readonly Node[]): ReadonlySet<Node> {
  const all = new Set(nodes);
  for (const node of all) for (const way of node.also ?? []) all.add(way);
  return all;
}

/** Where one word leads from these places. */
function following(nodes: Iterable<Node>, word: string): Node[] {
  const targets: Node[] = [];
  for (const { next, classes: tests } of nodes) {
    const ways = next?.get(word);
    if (ways) targets.push(...ways);
    if (tests) for (const { test, node } of tests) if (test(word)) targets.push(node);
  }
  return targets;
}

/** All places where one may stand at once, with the ways on from there that were ever taken. */
interface State {
  readonly nodes: ReadonlySet<Node>;
  /** The entry that ends here, if one does. */
  readonly entry: string | undefined;
  readonly taken: Map<string, State | undefined>;
}

function stateOf(targets: readonly Node[]): State | undefined {
  if (targets.length === 0) return undefined;
  const nodes = closed(targets);
  let entry: string | undefined;
  for (const node of nodes) entry ??= node.entry;
  return { nodes, entry, taken: new Map() };
}

/** Ways, and dead ends, that a place remembers; it must not remember a whole language. */
const mostRemembered = 500;

function step(state: State, word: string): State | undefined {
  const known = state.taken.get(word);
  if (known || state.taken.has(word)) return known;
  const found = stateOf(following(state.nodes, word));
  if (state.taken.size < mostRemembered) state.taken.set(word, found);
  return found;
}

/** The words that an entry may begin with, from `at` on; `open` when it may go on behind what is read here. */
function beginnings(
  pieces: readonly string[],
  at: number,
  into: Set<string>,
): { readonly end: number; readonly open: boolean } {
  let index = at;
  let open = true;
  while (index < pieces.length && pieces[index] !== '|' && pieces[index] !== ')') {
    const piece = pieces[index] ?? '';
    let empty = false;
    if (piece === '(') {
      do {
        const choice = beginnings(pieces, index + 1, open ? into : new Set());
        empty ||= choice.open;
        index = choice.end;
      } while (pieces[index] === '|');
      if (pieces[index] !== ')') throw new Error(`"${pieces.join(' ')}" has a group without an end.`);
    } else if (open) {
      into.add(piece);
      const [head, tail] = piece.split(/(?<=\p{L})-(?=\p{L})/u);
      if (head && tail) into.add(head);
    }
    index++;
    if (pieces[index] === '?') {
      empty = true;
      index++;
    }
    open &&= empty;
  }
  return { end: index, open };
}

/** An entry of a list, and its graph once a word that it may begin with was seen. */
interface Entry {
  readonly text: string;
  readonly pieces: readonly string[];
  graph?: Node;
}

function graphOf(entry: Entry): Node {
  if (!entry.graph) {
    const end: Node = { entry: entry.text };
    entry.graph = {};
    addSequence(entry.graph, entry.pieces, 0, end);
  }
  return entry.graph;
}

/** The entries of a list by the words that they may begin with. */
function byBeginning(list: readonly string[]): (word: string) => readonly Entry[] {
  const words = new Map<string, Entry[]>();
  const tested: { readonly test: (word: string) => boolean; readonly entry: Entry }[] = [];
  for (const text of list) {
    const entry: Entry = { text, pieces: text.match(/[()|?]|[^\s()|?]+/gu) ?? [] };
    const first = new Set<string>();
    const { end } = beginnings(entry.pieces, 0, first);
    if (end < entry.pieces.length) throw new Error(`"${text}" has a choice outside of a group.`);
    for (const word of first) {
      const test = classOf(word);
      if (test) tested.push({ test, entry });
      else if (words.has(word)) words.get(word)?.push(entry);
      else words.set(word, [entry]);
    }
  }
  return (word) => {
    const known = words.get(word) ?? [];
    if (tested.length === 0) return known;
    const more = tested.filter(({ test }) => test(word)).map(({ entry }) => entry);
    return more.length === 0 ? known : [...known, ...more];
  };
}

/** Finds the entries of one list among words, longest first, without overlaps. */
export type PhraseFinder = (words: readonly Word[]) => PhraseMatch[];

/**
 * Compiles a word list into one pass over the words.
 *
 * An entry is lower case words. `(a|b (c|d))` is a choice, `(d)?` may be absent, `<number>`, `<money>`, `<percent>`,
 * `<self>` and `<any>` stand for one word of that class, and a hyphen also matches a space.
 */
export function phrases(list: readonly string[]): PhraseFinder {
  const entriesFor = byBeginning(list);
  const starts = new Map<string, State | undefined>();

  const start = (word: string): State | undefined => {
    const known = starts.get(word);
    if (known || starts.has(word)) return known;
    const found = stateOf(following(closed(entriesFor(word).map(graphOf)), word));
    if (starts.size < 8 * mostRemembered) starts.set(word, found);
    return found;
  };

  return (words) => {
    const found: PhraseMatch[] = [];
    for (let index = 0; index < words.length; index++) {
      const first = words[index] as Word;
      let entry: string | undefined;
      let end = index;
      let state = start(first.lower);
      for (let at = index + 1; state; at++) {
        if (state.entry !== undefined) [entry, end] = [state.entry, at];
        const word = words[at];
        state = word && step(state, word.lower);
      }
      if (entry === undefined) continue;
      const matched = words.slice(index, end);
      found.push({ entry, start: first.start, end: matched.at(-1)?.end ?? first.end, words: matched, index });
      index = end - 1;
    }
    return found;
  };
}
