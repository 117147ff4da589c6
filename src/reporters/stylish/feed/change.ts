import { countPostsInRatio, hasEnoughPosts, minPosts } from '../../../core/feed/measures.ts';
import type { Feed } from '../../../core/model/feed.ts';
import { formatPercent } from '../../../core/text/format.ts';
import { type RenderContext, wrapParagraph } from '../render-context.ts';

/** `harbour-lane on x: 31% → 58% promotional with these 6 posts.` */
export function renderChange(feed: Feed, name: string, context: RenderContext): string[] {
  const { change, verdict } = feed;
  if (!change || change.posts === 0 || !verdict.promotion || !hasEnoughPosts(feed)) return [];
  const these = change.posts === 1 ? 'this post' : `these ${change.posts} posts`;
  const now = formatPercent(verdict.promotion.share);
  const { before } = change;
  const line = (text: string) => wrapParagraph(context, `${name || 'All posts'}: ${text}.`);
  if (!before?.promotion || countPostsInRatio(before) < minPosts) {
    return line(`${now} promotional with ${these} (too few posts before)`);
  }
  const then = formatPercent(before.promotion.share);
  return then === now
    ? line(`${now} promotional with and without ${these}`)
    : line(`${then} ${context.glyphs.arrow} ${now} promotional with ${these}`);
}
