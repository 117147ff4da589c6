import type { Document, Sentence, Word } from '../core/model/document.ts';
import { memoize } from '../core/model/memoize.ts';
import type { Span } from '../core/model/span.ts';
import { createPhraseIndex, epsilonClosure, match, type NfaState, type Pattern } from './phrase-pattern.ts';

/** An occurrence of a phrase of a list. */
export interface PhraseMatch extends Span<'doc'> {
  /** The entry of the list, as written there. */
  readonly entry: string;
  readonly words: readonly Word[];
  readonly sentence: Sentence;
  /** Index of its first word among the words of the sentence. */
  readonly index: number;
  /** The adjacent words of the sentence, lower case, or the empty string. */
  readonly before: string;
  readonly after: string;
}

/** A state of the automaton: the NFA states that are possible at once, and the transitions taken so far. */
interface State {
  readonly nfaStates: readonly NfaState[];
  /** The entries that end here, one of each list. */
  readonly ends: readonly Pattern[];
  readonly transitions: Map<string, State | undefined>;
}

/** The state after a word that these NFA states accept. */
function createState(accepting: readonly NfaState[]): State | undefined {
  if (accepting.length === 0) return undefined;
  const nfaStates = new Set<NfaState>();
  const ends = new Map<number, Pattern>();
  for (const nfaState of accepting) {
    const { pattern } = nfaState;
    if (epsilonClosure(nfaState, nfaStates) && !ends.has(pattern.list)) ends.set(pattern.list, pattern);
  }
  return { nfaStates: [...nfaStates], ends: [...ends.values()], transitions: new Map() };
}

/** The number of transitions that a state keeps: an unlimited number would amount to the vocabulary of a language. */
const maxTransitions = 500;

function step(state: State, word: string): State | undefined {
  const known = state.transitions.get(word);
  if (known || state.transitions.has(word)) return known;
  const next = createState(match(state.nfaStates, word));
  if (state.transitions.size < maxTransitions) state.transitions.set(word, next);
  return next;
}

/** The matches in one document, by list. */
interface Matches {
  /** The number of lists that were searched for. */
  searched: number;
  byList: readonly (readonly PhraseMatch[] | undefined)[];
}

const none: readonly PhraseMatch[] = [];

/** Finds the entries of one list in the sentences of a post, longest first, without overlaps. */
export type PhraseFinder = (doc: Document) => readonly PhraseMatch[];

/**
 * Searches a document for all lists in one pass, when the matches of the first list are needed: a word that begins no
 * entry costs one look-up. A list that is added later is found as well: documents that were searched before are searched
 * once more.
 */
export class PhraseMatcher {
  readonly #index = createPhraseIndex();
  #lists = 0;
  /** The states after the first word of a phrase. */
  readonly #starts = new Map<string, State | undefined>();
  readonly #matchesIn = memoize((): Matches => ({ searched: 0, byList: [] }));

  /** Compiles a list. */
  add(list: readonly string[]): PhraseFinder {
    const number = this.#lists++;
    for (const entry of list) this.#index.add(entry, number);
    this.#starts.clear();
    return (doc) => {
      const matches = this.#matchesIn(doc);
      if (number >= matches.searched) {
        matches.byList = this.#search(doc);
        matches.searched = this.#lists;
      }
      return matches.byList[number] ?? none;
    };
  }

  /**
   * Parses all entries. Without it, an entry is parsed when a text has a word that it may begin with.
   *
   * @throws Error at the first entry that is not well formed
   */
  prepare(): void {
    this.#index.prepare();
  }

  #startOf(word: string): State | undefined {
    const known = this.#starts.get(word);
    if (known || this.#starts.has(word)) return known;
    const start = createState(this.#index.startsAt(word));
    if (this.#starts.size < 40 * maxTransitions) this.#starts.set(word, start);
    return start;
  }

  /** The longest entry of each list that begins at a word, with the index of the word after it. */
  #longestFrom(words: readonly Word[], from: number): ReadonlyMap<number, readonly [Pattern, number]> | undefined {
    let longest: Map<number, readonly [Pattern, number]> | undefined;
    let state = this.#startOf(words[from]?.lower ?? '');
    for (let at = from + 1; state; at++) {
      for (const pattern of state.ends) {
        longest ??= new Map();
        longest.set(pattern.list, [pattern, at]);
      }
      const word = words[at];
      state = word && step(state, word.lower);
    }
    return longest;
  }

  #search(doc: Document): PhraseMatch[][] {
    const byList: PhraseMatch[][] = [];
    for (const sentence of doc.sentences) this.#searchSentence(sentence, byList);
    return byList;
  }

  /** Adds the matches in one sentence, in one pass over its words. */
  #searchSentence(sentence: Sentence, byList: PhraseMatch[][]): void {
    const { words } = sentence;
    /** By list, the index of the first word after its last match. */
    const free: number[] = [];
    for (let from = 0; from < words.length; from++) {
      for (const [list, [{ entry }, end]] of this.#longestFrom(words, from) ?? []) {
        if ((free[list] ?? 0) > from) continue;
        free[list] = end;
        byList[list] ??= [];
        byList[list].push({
          entry,
          start: words[from]?.start ?? 0,
          end: words[end - 1]?.end ?? 0,
          words: words.slice(from, end),
          sentence,
          index: from,
          before: words[from - 1]?.lower ?? '',
          after: words[end]?.lower ?? '',
        });
      }
    }
  }
}

/** The matcher of all phrase lists, those of plugins included: one pass over a post serves them all. */
export const phraseMatcher = new PhraseMatcher();

/**
 * Compiles a phrase list, at any time.
 *
 * An entry is lower case words. `(a|b (c|d))` is a choice, `(d)?` may be absent, `<number>`, `<money>`, `<percent>`,
 * `<self>` and `<any>` stand for one word of that class, and a hyphen also matches a space.
 */
export const phraseList = (list: readonly string[]): PhraseFinder => phraseMatcher.add(list);
