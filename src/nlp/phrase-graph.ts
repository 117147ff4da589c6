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
  if (pieces[index] !== ')') throw new Error(`"${pieces.join(' ')}" has a group without an end.`);
  return index;
}

/** An entry of a list, and its graph once a word that it may begin with was seen. */
export interface Entry {
  readonly text: string;
  graph?: Node;
}

/** @throws Error if the entry is not well formed */
export function graphOf(entry: Entry): Node {
  if (entry.graph) return entry.graph;
  const pieces = entry.text.match(/[()|?]|[^\s()|?]+/gu) ?? [];
  const graph: Node = {};
  const end = addSequence(graph, pieces, 0, { entry: entry.text });
  if (end < pieces.length) throw new Error(`"${entry.text}" has a choice or an end of a group outside of a group.`);
  entry.graph = graph;
  return graph;
}

/** What an entry begins with: groups and words that may be absent, and the first that may not; groups in groups. */
const opening = /^(?:(?:\((?:[^()]|\([^()]*\))*\)|[^\s()|?]+)\?\s*)*(?:\((?:[^()]|\([^()]*\))*\)|[^\s()|?]+)?/u;

/** A word at the start of a choice, or behind what may be absent. */
const first = /(?:^|[(|?])\s*([^\s()|?]+)/gu;

/** The words that an entry may begin with. Those at the start of an inner choice are among them, which does no harm. */
function beginnings(text: string): Set<string> {
  const words = new Set<string>();
  for (const [, word = ''] of (text.match(opening)?.[0] ?? text).matchAll(first)) {
    words.add(word);
    const [head, tail] = word.split(/(?<=\p{L})-(?=\p{L})/u);
    if (head && tail) words.add(head);
  }
  return words;
}

export interface PhraseList {
  readonly entries: readonly Entry[];
  /** The entries that may begin with a word, and some that do not. */
  entriesFor(word: string): readonly Entry[];
}

/** Sorts entries by the words that they may begin with. Most are never met, and cost no more than this. */
export function compile(list: readonly string[]): PhraseList {
  const entries = list.map((text): Entry => ({ text }));
  const words = new Map<string, Entry[]>();
  const tested: { readonly test: (word: string) => boolean; readonly entry: Entry }[] = [];
  for (const entry of entries) {
    for (const word of beginnings(entry.text)) {
      const test = classOf(word);
      if (test) tested.push({ test, entry });
      else if (words.has(word)) words.get(word)?.push(entry);
      else words.set(word, [entry]);
    }
  }
  return {
    entries,
    entriesFor(word) {
      const known = words.get(word) ?? [];
      if (tested.length === 0) return known;
      const more = tested.filter(({ test }) => test(word)).map(({ entry }) => entry);
      return more.length === 0 ? known : [...known, ...more];
    },
  };
}
