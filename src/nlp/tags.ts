import type { Clause } from '../core/doc.ts';

type Tagger = (text: string) => { json(options: object): { terms: { tags: string[] }[] }[] };

let tagger: Tagger | undefined;

/** Loads the tagger. It costs more than all the rest of a run, so it is loaded only when a clause asks for it. */
export async function loadTags(): Promise<void> {
  tagger ??= (await import('compromise/two')).default as unknown as Tagger;
}

const cache = new WeakMap<Clause, Map<number, boolean>>();

/**
 * Whether the word of a clause reads as a verb. The clause is tagged from that word on, by itself, because a sentence
 * appended to a text can change the tags of the sentences before it.
 *
 * @throws Error if the tagger was not loaded
 */
export function isVerb(clause: Clause, index: number): boolean {
  if (!tagger) throw new Error('The tagger is used before it is loaded.');
  const known = cache.get(clause) ?? new Map<number, boolean>();
  cache.set(clause, known);
  const cached = known.get(index);
  if (cached !== undefined) return cached;
  const text = clause.words
    .slice(index, index + 8)
    .map((word) => word.lower)
    .join(' ');
  const verb = tagger(text).json({ offset: false })[0]?.terms[0]?.tags.includes('Verb') ?? false;
  known.set(index, verb);
  return verb;
}
