import { describe, expect, it } from 'vitest';
import { feedScore } from '../../../src/core/feed/score.ts';
import { createPost, feedOf } from './linted-posts.ts';

describe('feedScore', () => {
  it('needs eight posts with a score', () => {
    expect(feedScore(feedOf('iiiiiii'))).toBeNull();
    expect(feedScore(feedOf('iiiiiiinnn'))).toBeNull();
    expect(feedScore(feedOf('iiiiiiii'))).toBe(78);
    expect(feedScore(feedOf('iiiiiiii', { score: null }))).toBeNull();
  });

  it.each([
    ['a feed without promotions', 'iiicciciic', 78],
    ['a feed with half promotions', 'PiPcPiPcPi', 69],
    ['a feed with only promotions', 'PPPPPPPPPP', 53],
  ])('scores %s', (_, letters, score) => {
    expect(feedScore(feedOf(letters))).toBe(score);
  });

  it('excludes outliers and gives a reply half the weight', () => {
    const slip = feedOf('iiiiiiiiii').map((post, index) => ({ ...post, score: index === 0 ? 0 : 60 }));
    expect(feedScore(slip)).toBe(78);
    const replies = feedOf('iiiiiiiirrrrrrrr').map((post) => ({ ...post, score: post.kind === 'reply' ? 90 : 60 }));
    expect(feedScore(replies)).toBe(84);
  });

  it('penalizes a lack of dialogue only if replies are known', () => {
    const plain = feedOf('i'.repeat(10));
    const stock = createPost('information', { kind: 'reply', isAnswer: false });
    expect(feedScore([...plain, stock])).toBeLessThan(feedScore(plain) ?? 0);
  });
});
