import type { Clause } from '../core/model/document.ts';

type Tagger = (text: string) => { json(options: object): { terms: { tags: string[] }[] }[] };

let tagger: Tagger | undefined;

/** Loads the tagger, which takes longer than the rest of a run. It is loaded only if a clause needs it. */
export async function loadTags(): Promise<void> {
  tagger ??= (await import('compromise/two')).default as unknown as Tagger;
}

/** Results by the words of a clause, because posts of one feed often start with the same words. */
const results = new Map<string, boolean>();

/** Maximum number of cached results. */
const maxResults = 20_000;

/**
 * Whether a word of a clause is a verb. Only this word and the three words after it are tagged, because a sentence
 * appended to a text can change the tags before it.
 *
 * @throws {Error} if the tagger was not loaded
 */
export function isVerb(clause: Clause, index: number): boolean {
  if (!tagger) throw new Error('The tagger is used before it is loaded.');
  const text = clause.words
    .slice(index, index + 4)
    .map((word) => word.lower)
    .join(' ');
  const cached = results.get(text);
  if (cached !== undefined) return cached;
  const verb = tagger(text).json({ offset: false })[0]?.terms[0]?.tags.includes('Verb') ?? false;
  if (results.size < maxResults) results.set(text, verb);
  return verb;
}
