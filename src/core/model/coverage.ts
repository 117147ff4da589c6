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
