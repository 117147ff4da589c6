import type { Word } from '../core/doc.ts';
import type { Span } from '../core/source-map.ts';
import { byBeginning, graphOf, type Node } from './phrase-graph.ts';

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
