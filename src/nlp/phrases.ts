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

interface Node {
  readonly next: Map<string, Node>;
  /** What `<number>` and its kin lead to, with their test. */
  readonly classes: { readonly test: (word: string) => boolean; readonly name: string; readonly node: Node }[];
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

/** Spells out `(a|b c)`, `(d)?` and hyphens: `must-have` is one word or two. */
function expand(entry: string): string[][] {
  let sequences: string[][] = [[]];
  for (const [, group, optional, word] of entry.matchAll(/\(([^)]*)\)(\?)?|(\S+)/gu)) {
    const choices = group === undefined ? spellings(word ?? '') : group.split('|').flatMap((choice) => expand(choice));
    if (optional) choices.push([]);
    sequences = sequences.flatMap((head) => choices.map((choice) => [...head, ...choice]));
  }
  return sequences;
}

function spellings(word: string): string[][] {
  return /\p{L}-\p{L}/u.test(word) ? [[word], word.split('-')] : [[word]];
}

const newNode = (): Node => ({ next: new Map(), classes: [] });

function insert(root: Node, sequence: readonly string[], entry: string): void {
  let node = root;
  for (const word of sequence) {
    const name = /^<(\w+)>$/u.exec(word)?.[1];
    let following: Node | undefined;
    if (name) {
      const test = classes[name];
      if (!test) throw new Error(`"${entry}" names <${name}>, which is no class of words.`);
      following = node.classes.find((known) => known.name === name)?.node;
      if (!following) {
        following = newNode();
        node.classes.push({ test, name, node: following });
      }
    } else {
      following = node.next.get(word);
      if (!following) {
        following = newNode();
        node.next.set(word, following);
      }
    }
    node = following;
  }
  node.entry ??= entry;
}

/** The longest entry that begins at `index`: its name and the index behind its last word. */
function longest(node: Node, words: readonly Word[], index: number): { entry: string; end: number } | undefined {
  let best = node.entry === undefined ? undefined : { entry: node.entry, end: index };
  const word = words[index]?.lower;
  if (word === undefined) return best;
  const following = node.next.get(word);
  const ways = following ? [following] : [];
  for (const { test, node: target } of node.classes) if (test(word)) ways.push(target);
  for (const way of ways) {
    const found = longest(way, words, index + 1);
    if (found && (!best || found.end > best.end)) best = found;
  }
  return best;
}

/** Finds the entries of one list among words, longest first, without overlaps. */
export type PhraseFinder = (words: readonly Word[]) => PhraseMatch[];

/**
 * Compiles a word list into one pass over the words.
 *
 * An entry is lower case words. `(a|b c)` is a choice, `(d)?` may be absent, `<number>`, `<money>`, `<percent>`,
 * `<self>` and `<any>` stand for one word of that class, and a hyphen also matches a space.
 */
export function phrases(list: readonly string[]): PhraseFinder {
  const root = newNode();
  for (const entry of list) for (const sequence of expand(entry)) insert(root, sequence, entry);
  return (words) => {
    const found: PhraseMatch[] = [];
    for (let index = 0; index < words.length; ) {
      const match = longest(root, words, index);
      const first = words[index];
      const last = match && words[match.end - 1];
      if (match && first && last) {
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
