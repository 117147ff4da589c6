import { describe, expect, it } from 'vitest';
import {
  campaignAdjustedLimit,
  dialogueShare,
  findLongestRun,
  findPromotionRuns,
  promotionShare,
  unansweredQuestions,
} from '../../../src/core/feed/measures.ts';
import type { LintedPost } from '../../../src/core/model/linted-post.ts';
import { createPost, feedOf } from './linted-posts.ts';

const ids = (posts: readonly LintedPost[]) => posts.map(({ id }) => id).join(' ');

describe('measures', () => {
  it('compares promotions with information and conversations only', () => {
    expect(promotionShare(feedOf('PPicnnaa?rr'))).toMatchObject({ count: 2, total: 4 });
    expect(promotionShare(feedOf('nna?'))).toBeNull();
  });

  it('counts a post that asks and answers once', () => {
    const asking = createPost('information', { hasQuestion: true, isAnswer: true });
    expect(dialogueShare([asking, ...feedOf('iirr'), createPost('unknown')])).toMatchObject({ count: 3, total: 5 });
  });

  it('ignores notices, appeals and replies in runs of promotions', () => {
    expect(findPromotionRuns(feedOf('PPiPnPaPrPcP')).map(ids)).toEqual(['P1 P2', 'P4 P6 P8 P10', 'P12']);
    expect(ids(findLongestRun(feedOf('PPcPP')))).toBe('P1 P2');
    expect(findLongestRun(feedOf('ici'))).toEqual([]);
  });

  it('ends a run at a post in another language', () => {
    const coverage = { level: 'other-language', sentencesRead: 0, sentences: 1, unreadWords: 9 } as const;
    const [one, two, three] = feedOf('PPP') as [LintedPost, LintedPost, LintedPost];
    const runs = findPromotionRuns([one, two, createPost('unknown', { coverage }), three]);
    expect(runs.map(ids)).toEqual(['P1 P2', 'P3']);
  });

  it('raises the limit in proportion to campaign posts', () => {
    const launch = feedOf('PP', { inCampaign: true });
    expect(campaignAdjustedLimit(0.4, launch)).toBeCloseTo(0.6);
    expect(campaignAdjustedLimit(0.4, [...launch, ...feedOf('ic')])).toBeCloseTo(0.5);
    expect(campaignAdjustedLimit(0.4, [])).toBe(0.4);
  });

  it('finds unanswered questions except recent ones', () => {
    const asked = (day: string) => createPost('conversation', { id: day, day, hasQuestion: true });
    const posts = [
      asked('2026-03-01'),
      createPost('information', { day: '2026-03-08', isAnswer: true }),
      asked('2026-03-10'),
      createPost('information', { day: '2026-03-25', isAnswer: true }),
      asked('2026-03-20'),
      createPost('notice', { day: '2026-03-28' }),
    ];
    const { questions, total } = unansweredQuestions(posts);
    expect({ left: ids(questions), of: total }).toEqual({ left: '2026-03-10', of: 2 });
  });
});
