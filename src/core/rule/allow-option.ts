import * as v from 'valibot';

/**
 * The option `allow` of rules about phrases.
 *
 * @param description for the documentation: "Phrases that are not reported."
 */
export const allowOption = (description: string) =>
  v.optional(v.pipe(v.array(v.string()), v.description(description)), [] as string[]);

const plain = (phrase: string) => phrase.toLowerCase().replaceAll('’', "'");

/** Returns a test for allowed phrases. It ignores case and the form of apostrophes. */
export function createAllowMatcher(phrases: readonly string[]): (words: string) => boolean {
  const allowed = new Set(phrases.map(plain));
  return (words) => allowed.has(plain(words));
}
