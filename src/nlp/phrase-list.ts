import type { Document, Sentence, Word } from '../core/model/document.ts';
import { memoize } from '../core/model/memoize.ts';
import type { Span } from '../core/model/span.ts';
import { createPhraseIndex, epsilonClosure, match, type NfaState, type Pattern } from './phrase-pattern.ts';

/** Where a phrase of a list stands in a text. */
export interface PhraseMatch extends Span<'doc'> {
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

/** All places where one may stand at once, with the ways on from there that were ever taken. */
interface State {
  readonly places: readonly NfaState[];
  /** The entries that end here, one of each list. */
  readonly ends: readonly Pattern[];
  readonly taken: Map<string, State | undefined>;
}

/** Where one stands behind a word that is expected at some places. */
function behind(expected: readonly NfaState[]): State | undefined {
  if (expected.length === 0) return undefined;
  const places = new Set<NfaState>();
  const ends = new Map<number, Pattern>();
  for (const place of expected) {
    const { pattern } = place;
    if (epsilonClosure(place, places) && !ends.has(pattern.list)) ends.set(pattern.list, pattern);
  }
  return { places: [...places], ends: [...ends.values()], taken: new Map() };
}

/** Ways, and dead ends, that a place remembers; it must not remember a whole language. */
const mostRemembered = 500;

function step(state: State, word: string): State | undefined {
  const known = state.taken.get(word);
  if (known || state.taken.has(word)) return known;
  const found = behind(match(state.places, word));
  if (state.taken.size < mostRemembered) state.taken.set(word, found);
  return found;
}

/** Entries of all lists, which are searched together: a word that goes on nowhere costs one look-up. */
export const entries = createPhraseIndex();
let lists = 0;

/** Where one stands behind the first word of a phrase. */
const starts = new Map<string, State | undefined>();

function startOf(word: string): State | undefined {
  const known = starts.get(word);
  if (known || starts.has(word)) return known;
  const found = behind(entries.startsAt(word));
  if (starts.size < 40 * mostRemembered) starts.set(word, found);
  return found;
}

/** The longest entry of each list that begins at a word, with the index of the word behind it. */
function longestFrom(
  words: readonly Word[],
  from: number,
): ReadonlyMap<number, readonly [Pattern, number]> | undefined {
  let longest: Map<number, readonly [Pattern, number]> | undefined;
  let state = startOf(words[from]?.lower ?? '');
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

/** What one pass over the words of a sentence finds, added to what is found already, by list. */
function search(sentence: Sentence, found: PhraseMatch[][]): void {
  const { words } = sentence;
  /** By list, the first word that none of its matches covers. */
  const free: number[] = [];
  for (let from = 0; from < words.length; from++) {
    for (const [list, [{ entry }, end]] of longestFrom(words, from) ?? []) {
      if ((free[list] ?? 0) > from) continue;
      free[list] = end;
      found[list] ??= [];
      found[list].push({
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

/** What one pass over a post found, by list. */
interface Pass {
  /** How many lists there were. */
  readonly searched: number;
  readonly found: readonly (readonly PhraseMatch[] | undefined)[];
}

const passOver = memoize((doc): Pass => {
  const found: PhraseMatch[][] = [];
  for (const sentence of doc.sentences) search(sentence, found);
  return { searched: lists, found };
});

const nothing: readonly PhraseMatch[] = [];

/** Finds the entries of one list in the sentences of a post, longest first, without overlaps. */
export type PhraseFinder = (doc: Document) => readonly PhraseMatch[];

/**
 * Compiles a word list. All lists are searched in one pass over a post, when the first of them is asked for: a list is
 * compiled when its module is loaded, before there is any post.
 *
 * An entry is lower case words. `(a|b (c|d))` is a choice, `(d)?` may be absent, `<number>`, `<money>`, `<percent>`,
 * `<self>` and `<any>` stand for one word of that class, and a hyphen also matches a space.
 */
export function phraseList(list: readonly string[]): PhraseFinder {
  const number = lists++;
  for (const entry of list) entries.add(entry, number);
  starts.clear();
  return (doc) => {
    const { searched, found } = passOver(doc);
    if (number >= searched) throw new Error('A word list was compiled after the post had been searched.');
    return found[number] ?? nothing;
  };
}
