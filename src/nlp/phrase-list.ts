import type { Document, Sentence, Word } from '../core/model/document.ts';
import { memoize } from '../core/model/memoize.ts';
import type { Span } from '../core/model/span.ts';
import { createPhraseIndex, epsilonClosure, match, type NfaState, type Pattern } from './phrase-pattern.ts';

/** An occurrence of an entry of a phrase list. */
export interface PhraseMatch extends Span<'doc'> {
  /** The entry as written in the list. */
  readonly entry: string;
  readonly words: readonly Word[];
  readonly sentence: Sentence;
  /** Index of its first word among the words of the sentence. */
  readonly index: number;
  /** The word before the match in the sentence, in lower case, or an empty string. */
  readonly before: string;
  /** The word after the match in the sentence, in lower case, or an empty string. */
  readonly after: string;
}

/** A state of the lazily built DFA: the set of NFA states, and the transitions computed so far. */
interface State {
  readonly nfaStates: readonly NfaState[];
  /** The entries that can end here, one of each list. */
  readonly ends: readonly Pattern[];
  readonly transitions: Map<string, State | undefined>;
}

/** Returns the state after a word that is accepted by these NFA states. Undefined if there are none. */
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

/** Maximum number of cached transitions of a state. Without a limit, all words of all texts would be cached. */
const maxTransitions = 500;

function step(state: State, word: string): State | undefined {
  const cached = state.transitions.get(word);
  if (cached || state.transitions.has(word)) return cached;
  const next = createState(match(state.nfaStates, word));
  if (state.transitions.size < maxTransitions) state.transitions.set(word, next);
  return next;
}

/** The matches in one document, by list. */
interface Matches {
  /** Number of lists that existed at the time of the search. */
  searched: number;
  byList: readonly (readonly PhraseMatch[] | undefined)[];
}

const none: readonly PhraseMatch[] = [];

/** Returns the matches of a phrase list in a post, in order, the longest at each word, without overlaps. */
export type PhraseFinder = (doc: Document) => readonly PhraseMatch[];

/**
 * Matches all phrase lists in one pass over a document, when the matches of one list are first needed. A word that no
 * entry begins with costs one look-up. If a list is added later, documents are searched again when its matches are
 * needed.
 */
export class PhraseMatcher {
  readonly #index = createPhraseIndex();
  #lists = 0;
  /** The states after the first word of a phrase. */
  readonly #starts = new Map<string, State | undefined>();
  readonly #matchesIn = memoize((): Matches => ({ searched: 0, byList: [] }));

  /** Adds a list and returns its finder. */
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
   * Parses all entries. Otherwise, an entry is parsed when a text first contains a word that it can begin with.
   *
   * @throws {Error} if an entry is not well formed
   */
  prepare(): void {
    this.#index.prepare();
  }

  #getStart(word: string): State | undefined {
    const cached = this.#starts.get(word);
    if (cached || this.#starts.has(word)) return cached;
    const start = createState(this.#index.findStarts(word));
    if (this.#starts.size < 40 * maxTransitions) this.#starts.set(word, start);
    return start;
  }

  /** Returns the longest match of each list that begins at a word, with the index of the word after it. */
  #findLongest(words: readonly Word[], from: number): ReadonlyMap<number, readonly [Pattern, number]> | undefined {
    let longest: Map<number, readonly [Pattern, number]> | undefined;
    let state = this.#getStart(words[from]?.lower ?? '');
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

  /** Adds the matches in a sentence to `byList`. */
  #searchSentence(sentence: Sentence, byList: PhraseMatch[][]): void {
    const { words } = sentence;
    /** Index of the word after the last match, by list. */
    const nextFree: number[] = [];
    for (let from = 0; from < words.length; from++) {
      for (const [list, [{ entry }, end]] of this.#findLongest(words, from) ?? []) {
        if ((nextFree[list] ?? 0) > from) continue;
        nextFree[list] = end;
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

/** The matcher of all phrase lists, including those of plugins, so that they share one pass over a post. */
export const phraseMatcher = new PhraseMatcher();

/**
 * Compiles a phrase list and returns its finder. It can be called at any time.
 *
 * An entry consists of lower-case words. `(a|b (c|d))` is a choice, `(d)?` is optional, `<number>`, `<money>`,
 * `<percent>`, `<self>` and `<any>` match one word of that class, and a hyphen also matches a space.
 */
export const phraseList = (list: readonly string[]): PhraseFinder => phraseMatcher.add(list);
