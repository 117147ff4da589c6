import { countWeighed, hasEnoughPosts, minPosts } from '../../../core/feed/measures.ts';
import type { Feed } from '../../../core/model/feed.ts';
import { formatPercent } from '../../../core/text/format.ts';
import { type RenderContext, wrapParagraph } from '../render-context.ts';

/**
 * `These 6 posts move harbour-lane on x from 31 % to 58 % promotional.`
 *
 * @param name as in a sentence
 */
export function renderChange(feed: Feed, name: string, context: RenderContext): string[] {
  const { change, verdict } = feed;
  if (!change || change.posts === 0 || !verdict.promotion || !hasEnoughPosts(feed)) return [];
  const isOne = change.posts === 1;
  const these = isOne ? 'This post' : `These ${change.posts} posts`;
  const now = formatPercent(verdict.promotion.share);
  const { before } = change;
  if (!before?.promotion || countWeighed(before) < minPosts) {
    const text = `${these} ${isOne ? 'makes' : 'make'} ${name} ${now} promotional; there was too little to judge before.`;
    return wrapParagraph(context, text);
  }
  const then = formatPercent(before.promotion.share);
  const moved =
    then === now
      ? `${isOne ? 'leaves' : 'leave'} ${name} at ${now} promotional.`
      : `${isOne ? 'moves' : 'move'} ${name} from ${then} to ${now} promotional.`;
  return wrapParagraph(context, `${these} ${moved}`);
}
