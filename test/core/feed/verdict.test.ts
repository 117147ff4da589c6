import { describe, expect, it } from 'vitest';
import { summarizeFeed } from '../../../src/core/feed/verdict.ts';
import { defaultWindow, selectWindow } from '../../../src/core/feed/window.ts';
import { feedOf } from './linted-posts.ts';

describe('summarizeFeed', () => {
  it('summarizes a window', () => {
    const verdict = summarizeFeed(selectWindow(feedOf('PPPiicrcn'), defaultWindow));
    expect(verdict).toMatchObject({
      window: 'all 8 posts',
      posts: 8,
      replies: 1,
      from: '2026-03-01',
      to: '2026-03-09',
      promotion: { count: 3, total: 7 },
      hasReplies: true,
    });
    expect(verdict.longestRun.map(({ id }) => id)).toEqual(['P1', 'P2', 'P3']);
    expect(verdict.timeline.map(({ id }) => id).join('')).toBe('P1P2P3i4i5c6c8n9');
  });
});
