import type { Clause } from '../core/model/document.ts';

type Tagger = (text: string) => { json(options: object): { terms: { tags: string[] }[] }[] };

let tagger: Tagger | undefined;

/** Loads the tagger. It costs more than all the rest of a run, so it is loaded only when a clause asks for it. */
export async function loadTags(): Promise<void> {
  tagger ??= (await import('compromise/two')).default as unknown as Tagger;
}

/** Answers by the words asked for: posts of one feed begin alike. */
const answers = new Map<string, boolean>();

/** How many answers are kept. */
const maxAnswers = 20_000;

/**
 * Whether the word of a clause reads as a verb, by itself and the three words behind it. Never by the whole text,
 * because a sentence appended to a text can change the tags of the sentences before it.
 *
 * @throws Error if the tagger was not loaded
 */
export function isVerb(clause: Clause, index: number): boolean {
  if (!tagger) throw new Error('The tagger is used before it is loaded.');
  const text = clause.words
    .slice(index, index + 4)
    .map((word) => word.lower)
    .join(' ');
  const cached = answers.get(text);
  if (cached !== undefined) return cached;
  const verb = tagger(text).json({ offset: false })[0]?.terms[0]?.tags.includes('Verb') ?? false;
  if (answers.size < maxAnswers) answers.set(text, verb);
  return verb;
}
