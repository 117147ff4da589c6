import * as v from 'valibot';

/**
 * The option `allow`, which every rule about phrases takes.
 *
 * @param description what is allowed, and where: "Phrases that are no bait here."
 */
export const allowOption = (description: string) =>
  v.optional(v.pipe(v.array(v.string()), v.description(description)), [] as string[]);

const plain = (phrase: string) => phrase.toLowerCase().replaceAll('’', "'");

/** A test of words of a doc: whether they are among the allowed phrases, in whatever case, with whatever apostrophe. */
export function createAllowMatcher(phrases: readonly string[]): (words: string) => boolean {
  const allowed = new Set(phrases.map(plain));
  return (words) => allowed.has(plain(words));
}
