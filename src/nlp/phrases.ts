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

/** Adds one word between two places: itself, its class, or with a hyphen also its two halves. */
function addWord(from: Node, word: string, to: Node): void {
  const name = /^<(\w+)>$/u.exec(word)?.[1];
  if (name) {
    const test = classes[name];
    if (!test) throw new Error(`<${name}> is no class of words.`);
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

function insert(root: Node, entry: string): void {
  const end: Node = {};
  end.entry = entry;
  const pieces = entry.match(/[()|?]|[^\s()|?]+/gu) ?? [];
  const stopped = addSequence(root, pieces, 0, end);
  if (stopped < pieces.length) throw new Error(`"${entry}" has a choice outside of a group.`);
}

interface Reached {
  readonly entry: string;
  /** Index behind its last word. */
  readonly end: number;
}

function farther(a: Reached | undefined, b: Reached | undefined): Reached | undefined {
  return b && (!a || b.end > a.end) ? b : a;
}

/** The longest entry that goes on from a place of the graph at `index`. */
function longest(node: Node, words: readonly Word[], index: number): Reached | undefined {
  let best: Reached | undefined = node.entry === undefined ? undefined : { entry: node.entry, end: index };
  if (node.also) for (const way of node.also) best = farther(best, longest(way, words, index));
  const word = words[index]?.lower;
  if (word === undefined) return best;
  const ways = node.next?.get(word);
  if (ways) for (const way of ways) best = farther(best, longest(way, words, index + 1));
  if (node.classes) {
    for (const { test, node: way } of node.classes)
      if (test(word)) best = farther(best, longest(way, words, index + 1));
  }
  return best;
}

/** All places that are reached without a word. */
function reachable(node: Node): Node[] {
  return [node, ...(node.also ?? []).flatMap(reachable)];
}

/** Tells, for most words at once, that no entry of a list begins with them. */
function beginnings(root: Node): (word: string) => boolean {
  const nodes = reachable(root);
  const words = new Set(nodes.flatMap(({ next }) => [...(next?.keys() ?? [])]));
  const tests = nodes.flatMap(({ classes }) => classes?.map(({ test }) => test) ?? []);
  return (word) => words.has(word) || tests.some((test) => test(word));
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
  const root: Node = {};
  for (const entry of list) insert(root, entry);
  const mayBegin = beginnings(root);
  return (words) => {
    const found: PhraseMatch[] = [];
    for (let index = 0; index < words.length; ) {
      const first = words[index];
      const match = first && mayBegin(first.lower) ? longest(root, words, index) : undefined;
      const last = match && words[match.end - 1];
      if (match && match.end > index && first && last) {
        found.push({
          entry: match.entry,
          start: first.start,
          end: last.end,
          words: words.slice(index, match.end),
          index,
        });
        index = match.end;
      } else index++;
    }
    return found;
  };
}
