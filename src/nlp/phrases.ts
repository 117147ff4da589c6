import type { Doc, Sentence, Word } from '../core/doc.ts';
import { once } from '../core/once.ts';
import type { Span } from '../core/source-map.ts';
import { compile, graphOf, type Node, type PhraseList } from './phrase-graph.ts';

/** Where a phrase of a list stands in a text. */
export interface PhraseMatch extends Span {
  /** The entry of the list, as written there. */
  readonly entry: string;
  readonly words: readonly Word[];
  readonly sentence: Sentence;
  /** Index of its first word among the words of the sentence. */
  readonly index: number;
  /** The words of the sentence beside it, lower case, or nothing. */
  readonly before: string;
  readonly after: string;
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
const lists: PhraseList[] = [];

const starts = new Map<string, readonly Start[]>();

function startsOf(word: string): readonly Start[] {
  const known = starts.get(word);
  if (known) return known;
  const found = lists.flatMap((compiled, list): Start[] => {
    const entries = compiled.entriesFor(word);
    const state = entries.length === 0 ? undefined : stateOf(following(closed(entries.map(graphOf)), word));
    return state ? [{ list, state }] : [];
  });
  if (starts.size < 40 * mostRemembered) starts.set(word, found);
  return found;
}

function matchFrom(start: State, sentence: Sentence, index: number): PhraseMatch | undefined {
  const { words } = sentence;
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
  return {
    entry,
    start: first.start,
    end: last.end,
    words: words.slice(index, end),
    sentence,
    index,
    before: words[index - 1]?.lower ?? '',
    after: words[end]?.lower ?? '',
  };
}

/** What one pass over the words of a sentence finds, added to what is found already, by list. */
function search(sentence: Sentence, found: PhraseMatch[][]): void {
  /** The first word that no match of the list covers. */
  const free: number[] = [];
  sentence.words.forEach(({ lower }, index) => {
    for (const { list, state } of startsOf(lower)) {
      if ((free[list] ?? 0) > index) continue;
      const match = matchFrom(state, sentence, index);
      if (!match) continue;
      free[list] = index + match.words.length;
      const matches = found[list];
      if (matches) matches.push(match);
      else found[list] = [match];
    }
  });
}

/** What one pass over a post found, by list. */
interface Pass {
  /** How many lists there were. */
  readonly searched: number;
  readonly found: readonly (readonly PhraseMatch[] | undefined)[];
}

const passOver = once((doc): Pass => {
  const found: PhraseMatch[][] = [];
  for (const sentence of doc.sentences) search(sentence, found);
  return { searched: lists.length, found };
});

const nothing: readonly PhraseMatch[] = [];

/** Finds the entries of one list in the sentences of a post, longest first, without overlaps. */
export type PhraseFinder = (doc: Doc) => readonly PhraseMatch[];

/**
 * Compiles a word list. All lists are searched in one pass over a post, when the first of them is asked for: a list is
 * compiled when its module is loaded, before there is any post.
 *
 * An entry is lower case words. `(a|b (c|d))` is a choice, `(d)?` may be absent, `<number>`, `<money>`, `<percent>`,
 * `<self>` and `<any>` stand for one word of that class, and a hyphen also matches a space.
 */
export function phrases(entries: readonly string[]): PhraseFinder {
  const list = lists.push(compile(entries)) - 1;
  starts.clear();
  return (doc) => {
    const { searched, found } = passOver(doc);
    if (list >= searched) throw new Error('A word list was compiled after the post had been searched.');
    return found[list] ?? nothing;
  };
}

/**
 * Builds all entries of all lists, of which a run builds those that it meets.
 *
 * @throws Error at the first that is not well formed
 */
export function buildAll(): void {
  for (const { entries } of lists) entries.forEach(graphOf);
}
