/** Minimum number of words for a score, and for a score of high confidence. */
export const minWords = { scored: 8, confident: 15 } as const;

/**
 * How much of a post was analyzed: `full` and `short` (about a sentence) posts in full, `too-short` posts without a
 * score, `mixed-language` posts only in their English sentences, `no-words` and `other-language` posts not at all.
 */
export type CoverageLevel = 'full' | 'short' | 'too-short' | 'no-words' | 'mixed-language' | 'other-language';

/** How much of a post was analyzed. The score, the rules and the notes in the report depend on it. */
export interface Coverage {
  readonly level: CoverageLevel;
  /** Number of analyzed sentences. Only sentences with words count. */
  readonly sentencesRead: number;
  readonly sentences: number;
  /** Number of words in the sentences that were not analyzed. */
  readonly unreadWords: number;
}

/** Returns the confidence of the score of a post. `none` if the post is too short or not fully analyzed. */
export function getConfidence({ level }: Coverage): 'high' | 'low' | 'none' {
  if (level === 'full') return 'high';
  return level === 'short' ? 'low' : 'none';
}

/** Returns the coverage level of an English post from its number of words. */
export function getCoverageLevel(words: number): CoverageLevel {
  if (words === 0) return 'no-words';
  if (words < minWords.scored) return 'too-short';
  return words < minWords.confident ? 'short' : 'full';
}
