import type { Clause, Document, Word } from '../../core/model/document.ts';
import { memoize } from '../../core/model/memoize.ts';
import type { Span } from '../../core/model/span.ts';
import { type PhraseMatch, phraseList } from '../../nlp/phrase-list.ts';

/** One place in a post where a signal was seen. Offsets are those of `Doc.text`. */
export interface Evidence<Kind extends string = string> extends Span<'doc'> {
  readonly kind: Kind;
  /** Indices of the clauses it begins and ends in. */
  readonly clauses: readonly [number, number];
}

/** Observes one kind of evidence in a post. Computed once a post, the first time that somebody asks. */
export type Signal<Kind extends string = string> = (doc: Document) => readonly Evidence<Kind>[];

export function evidence<Kind extends string>(kind: Kind, words: readonly Word[], span?: Span<'doc'>): Evidence<Kind> {
  const first = words[0];
  const last = words.at(-1);
  return {
    kind,
    start: span?.start ?? first?.start ?? 0,
    end: span?.end ?? last?.end ?? 0,
    clauses: [first?.clause ?? 0, last?.clause ?? 0],
  };
}

/**
 * A signal that is a word list: lists by kind, and an optional test of each match, for the constraints that a list
 * cannot express.
 */
export function phraseSignal<Kind extends string>(
  lists: Readonly<Record<Kind, readonly string[]>>,
  accept: (match: PhraseMatch, kind: Kind, doc: Document) => boolean = () => true,
): Signal<Kind> {
  const finders = (Object.keys(lists) as Kind[]).map((kind) => ({ kind, find: phraseList(lists[kind]) }));
  return memoize((doc) => {
    const found: Evidence<Kind>[] = [];
    for (const { kind, find } of finders) {
      for (const match of find(doc)) if (accept(match, kind, doc)) found.push(evidence(kind, match.words));
    }
    return found.length < 2 ? found : found.sort((a, b) => a.start - b.start || b.end - a.end);
  });
}

/** The clauses that any of the evidence lies in. */
export function findClauses(doc: Document, ...lists: readonly (readonly Evidence[])[]): Set<Clause> {
  const clauses = new Set<Clause>();
  for (const list of lists) {
    for (const {
      clauses: [from, to],
    } of list) {
      for (let index = from; index <= to; index++) {
        const clause = doc.clauses[index];
        if (clause) clauses.add(clause);
      }
    }
  }
  return clauses;
}
