/** Words below which a post is not scored, and below which its score is of low confidence. */
export const minWords = { scored: 8, confident: 15 } as const;

/**
 * How much of a post there is to go by, from all to nothing: `full`; `short`, a sentence or so; `too-short`, too few words to
 * judge; `no-words`; `mixed-language`, the English sentences of a post in mixed languages; `other-language`, in another language.
 */
export type CoverageLevel = 'full' | 'short' | 'too-short' | 'no-words' | 'mixed-language' | 'other-language';

/** How much of a post could be read. Its score, the rules that speak and what a report says of it follow from this. */
export interface Coverage {
  readonly level: CoverageLevel;
  /** Sentences that were read, among those that have words. */
  readonly sentencesRead: number;
  readonly sentences: number;
  /** Words of the sentences that were not. */
  readonly unreadWords: number;
}

/** How sure a score is. Only whole posts of some length have one. */
export function getConfidence({ level }: Coverage): 'high' | 'low' | 'none' {
  if (level === 'full') return 'high';
  return level === 'short' ? 'low' : 'none';
}

/** The extent of a post that is in English, by the number of its own words. */
export function getCoverageLevel(words: number): CoverageLevel {
  if (words === 0) return 'no-words';
  if (words < minWords.scored) return 'too-short';
  return words < minWords.confident ? 'short' : 'full';
}
