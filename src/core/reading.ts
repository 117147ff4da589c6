/** Words below which a post is not scored, and below which its score is of low confidence. */
export const fewest = { scored: 8, confident: 15 } as const;

/**
 * How much of a post there is to go by, from all to nothing: `full`; `brief`, a sentence or so; `scant`, too few words to
 * judge; `wordless`; `partial`, the English sentences of a post in mixed languages; `foreign`, in another language.
 */
export type Extent = 'full' | 'brief' | 'scant' | 'wordless' | 'partial' | 'foreign';

/** How much of a post could be read. Its score, the rules that speak and what a report says of it follow from this. */
export interface Reading {
  readonly extent: Extent;
  /** Sentences that were read, among those that have words. */
  readonly read: number;
  readonly of: number;
  /** Words of the sentences that were not. */
  readonly unreadWords: number;
}

/** How sure a score is. Only whole posts of some length have one. */
export function confidenceIn({ extent }: Reading): 'high' | 'low' | 'none' {
  if (extent === 'full') return 'high';
  return extent === 'brief' ? 'low' : 'none';
}

/** The extent of a post that is in English, by the number of its own words. */
export function extentOf(words: number): Extent {
  if (words === 0) return 'wordless';
  if (words < fewest.scored) return 'scant';
  return words < fewest.confident ? 'brief' : 'full';
}

/** What is checked in every language. */
export const marks = 'hashtags, capitals, links, emoji and disclosure labels';

let languageNames: Intl.DisplayNames | undefined;

/** `Spanish` from `es`; a code that nobody has named stays as it is. */
export function languageName(language: string): string {
  if (!/^[a-z]{2,3}$/u.test(language)) return language;
  languageNames ??= new Intl.DisplayNames('en', { type: 'language' });
  return languageNames.of(language) ?? language;
}

/** What stands in a post beside words. */
type Beside = 'emoji' | 'a link' | 'hashtags' | "other people's words";

/** What a reader of the report should know of a post that was not read in full; nothing where it was. */
export function noteOf(
  { extent, read, of }: Reading,
  about: { readonly language: string; readonly declared: boolean; readonly beside: Beside | undefined },
): string | undefined {
  switch (extent) {
    case 'full':
    case 'brief':
      return undefined;
    case 'scant':
      return 'Too short to judge; that is not a fault.';
    case 'wordless':
      if (about.beside !== 'emoji') return `Nothing to read here${about.beside ? ` but ${about.beside}` : ''}.`;
      return 'Nothing to read here. If it points to a link (👉), tell people what is behind it.';
    case 'partial':
      return `Mixed languages: partial check (${read} of ${of} sentences).`;
    case 'foreign': {
      const tongue = about.language === 'und' ? 'another language' : languageName(about.language);
      return `This ${about.declared ? 'is said to be' : 'looks like'} ${tongue}. Only English is read word by word; ${marks} were checked.`;
    }
  }
}
