import type { Word } from '../core/doc.ts';
import type { Span } from '../core/source-map.ts';
import { byBeginning, type Entry, graphOf, type Node } from './phrase-graph.ts';

/** Where a phrase of a list stands in a text. */
export interface PhraseMatch extends Span {
  /** The entry of the list, as written there. */
  readonly entry: string;
  readonly words: readonly Word[];
  /** Index of its first word among the words searched. */
  readonly index: number;
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

/** Where the entries of one list go on behind a word that they begin with. */
interface Start {
  /** Index of the list. */
  readonly list: number;
  readonly state: State;
}

/** All lists that were compiled. They are searched together, so that a word that begins nothing costs one look-up. */
const lists: ((word: string) => readonly Entry[])[] = [];

const starts = new Map<string, readonly Start[]>();

function startsOf(word: string): readonly Start[] {
  const known = starts.get(word);
  if (known) return known;
  const found = lists.flatMap((entriesFor, list): Start[] => {
    const entries = entriesFor(word);
    const state = entries.length === 0 ? undefined : stateOf(following(closed(entries.map(graphOf)), word));
    return state ? [{ list, state }] : [];
  });
  if (starts.size < 40 * mostRemembered) starts.set(word, found);
  return found;
}

/** What one pass over the words of a sentence found, by list. */
interface Pass {
  /** How many lists there were. */
  readonly searched: number;
  readonly found: readonly (readonly PhraseMatch[] | undefined)[];
}

function matchFrom(start: State, words: readonly Word[], index: number): PhraseMatch | undefined {
  let entry: string | undefined;
  let end = index;
  let state: State | undefined = start;
  for (let at = index + 1; state; at++) {
    if (state.entry !== undefined) [entry, end] = [state.entry, at];
    const word = words[at];
    state = word && step(state, word.lower);
  }
  const first = words[index];
  const last = words[end - 1];
  if (entry === undefined || !first || !last) return undefined;
  return { entry, start: first.start, end: last.end, words: words.slice(index, end), index };
}

function search(words: readonly Word[]): Pass {
  const found: PhraseMatch[][] = [];
  /** The first word that no match of the list covers. */
  const free: number[] = [];
  words.forEach(({ lower }, index) => {
    for (const { list, state } of startsOf(lower)) {
      if ((free[list] ?? 0) > index) continue;
      const match = matchFrom(state, words, index);
      if (!match) continue;
      free[list] = index + match.words.length;
      const matches = found[list];
      if (matches) matches.push(match);
      else found[list] = [match];
    }
  });
  return { searched: lists.length, found };
}

const passes = new WeakMap<readonly Word[], Pass>();

/** Finds the entries of one list among the words of a sentence, longest first, without overlaps. */
export type PhraseFinder = (words: readonly Word[]) => readonly PhraseMatch[];

/**
 * Compiles a word list. All lists are searched in one pass over a sentence, when the first of them is asked for.
 *
 * An entry is lower case words. `(a|b (c|d))` is a choice, `(d)?` may be absent, `<number>`, `<money>`, `<percent>`,
 * `<self>` and `<any>` stand for one word of that class, and a hyphen also matches a space.
 */
export function phrases(entries: readonly string[]): PhraseFinder {
  const list = lists.push(byBeginning(entries)) - 1;
  starts.clear();
  return (words) => {
    let pass = passes.get(words);
    if (!pass || pass.searched <= list) {
      pass = search(words);
      passes.set(words, pass);
    }
    return pass.found[list] ?? [];
  };
}
