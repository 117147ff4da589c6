import { wordSet } from './word-set.ts';

/** A place in the graph of an entry. */
export interface Node {
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

const numerals = wordSet(`
  dozen eight five four hundred nine one seven six ten thousand three twelve two
`);

const selves = wordSet(`
  me mine my our ours us
`);

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
export interface Entry {
  readonly text: string;
  readonly pieces: readonly string[];
  graph?: Node;
}

export function graphOf(entry: Entry): Node {
  if (!entry.graph) {
    const end: Node = { entry: entry.text };
    entry.graph = {};
    addSequence(entry.graph, entry.pieces, 0, end);
  }
  return entry.graph;
}

/** The entries of a list by the words that they may begin with. */
export function byBeginning(list: readonly string[]): (word: string) => readonly Entry[] {
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
