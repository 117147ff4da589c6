import { describe, expect, it } from 'vitest';
import { feedScore } from '../../../src/core/feed/score.ts';
import { suggestReplacements } from '../../../src/core/feed/suggestions.ts';
import { feedOf } from './linted-posts.ts';

describe('suggestReplacements', () => {
  it('suggests at most three replacements, best first', () => {
    const posts = feedOf('PPPPPicic').map((post, index) => ({
      ...post,
      score: post.intent === 'promotion' ? 20 + index : 70,
    }));
    const replacements = suggestReplacements(posts);
    const scores = replacements.map(({ score }) => score);
    expect(replacements).toHaveLength(3);
    expect(new Set(replacements.map(({ id }) => id)).size).toBe(3);
    expect(scores).toEqual([...scores].sort((a, b) => a - b));
    expect(scores[0]).toBeGreaterThan(feedScore(posts) ?? 100);
    // Replacing the middle of a run splits it.
    expect(replacements[0]?.id).toBe('P3');
  });

  it('suggests nothing if no replacement helps or the feed is too short', () => {
    expect(suggestReplacements(feedOf('iciciciic'))).toEqual([]);
    expect(suggestReplacements(feedOf('PPP'))).toEqual([]);
  });
});
