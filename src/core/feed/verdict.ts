import type { FeedVerdict, TimelineEntry } from '../model/feed.ts';
import type { LintedPost } from '../model/linted-post.ts';
import { dialogueShare, findLongestRun, hasReplies, promotionShare } from './measures.ts';
import { feedScore } from './score.ts';
import { suggestReplacements } from './suggestions.ts';
import type { WindowedFeed } from './window.ts';

function toTimelineEntry({ path, id, intent, kind, time }: LintedPost): TimelineEntry {
  return { path, id, intent, kind, ...(time && { day: time.day }) };
}

/** Returns the measures of the posts in a window of a feed. */
export function summarizeFeed({ posts, words }: WindowedFeed): FeedVerdict {
  const own = posts.filter(({ kind }) => kind !== 'reply');
  const days = posts.flatMap(({ time }) => time?.day ?? []);
  const [from, to] = [days[0], days.at(-1)];
  return {
    window: words,
    posts: own.length,
    replies: posts.length - own.length,
    ...(from && { from }),
    ...(to && { to }),
    promotion: promotionShare(posts),
    dialogue: dialogueShare(posts),
    hasReplies: hasReplies(posts),
    longestRun: findLongestRun(posts).map(toTimelineEntry),
    timeline: own.map(toTimelineEntry),
    score: feedScore(posts),
    suggestedReplacements: suggestReplacements(posts),
  };
}
