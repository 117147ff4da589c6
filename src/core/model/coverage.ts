/** Minimum number of words for a score, and for a score of high confidence. */
export const minWords = { scored: 8, confident: 15 } as const;

/**
 * How much of a post was analyzed: `full`; `short`, about a sentence; `too-short`, too few words for a score;
 * `no-words`; `mixed-language`, only its English sentences; `other-language`, nothing.
 */
export type CoverageLevel = 'full' | 'short' | 'too-short' | 'no-words' | 'mixed-language' | 'other-language';

/** How much of a post was analyzed. Its score, its rules and the notes in the report depend on this. */
export interface Coverage {
  readonly level: CoverageLevel;
  /** Number of analyzed sentences. Only sentences with words count. */
  readonly sentencesRead: number;
  readonly sentences: number;
  /** Number of words in the other sentences. */
  readonly unreadWords: number;
}

/** Returns the confidence of a score. Only fully analyzed posts of sufficient length have one. */
export function getConfidence({ level }: Coverage): 'high' | 'low' | 'none' {
  if (level === 'full') return 'high';
  return level === 'short' ? 'low' : 'none';
}

/** Returns the coverage level of an English post by its number of words. */
export function getCoverageLevel(words: number): CoverageLevel {
  if (words === 0) return 'no-words';
  if (words < minWords.scored) return 'too-short';
  return words < minWords.confident ? 'short' : 'full';
}
