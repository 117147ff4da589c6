import type { Clause, Document, Word } from '../../core/model/document.ts';
import { memoize } from '../../core/model/memoize.ts';
import type { Span } from '../../core/model/span.ts';
import { bySpan } from '../../core/text/sort-spans.ts';
import { type PhraseMatch, phraseList } from '../../nlp/phrase-list.ts';

/** A span in which a signal was found. Offsets are those of `Document.text`. */
export interface Evidence<Kind extends string = string> extends Span<'doc'> {
  readonly kind: Kind;
  /** Indices of its first and last clause. */
  readonly clauses: readonly [number, number];
}

/** Returns the evidence of one signal in a document. The result is computed on first use and cached. */
export type Signal<Kind extends string = string> = (doc: Document) => readonly Evidence<Kind>[];

export function createEvidence<Kind extends string>(
  kind: Kind,
  words: readonly Word[],
  span?: Span<'doc'>,
): Evidence<Kind> {
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
 * Creates a signal from phrase lists by kind.
 *
 * @param accept returns false to discard a match, for conditions that a list cannot express
 */
export function phraseSignal<Kind extends string>(
  lists: Readonly<Record<Kind, readonly string[]>>,
  accept: (match: PhraseMatch, kind: Kind, doc: Document) => boolean = () => true,
): Signal<Kind> {
  const finders = (Object.keys(lists) as Kind[]).map((kind) => ({ kind, find: phraseList(lists[kind]) }));
  return memoize((doc) => {
    const found: Evidence<Kind>[] = [];
    for (const { kind, find } of finders) {
      for (const match of find(doc)) if (accept(match, kind, doc)) found.push(createEvidence(kind, match.words));
    }
    return found.length < 2 ? found : found.sort(bySpan);
  });
}

/** Returns the clauses that contain evidence. */
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
