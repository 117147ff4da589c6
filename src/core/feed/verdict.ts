import type { Slot, Verdict } from '../model/feed.ts';
import type { JudgedPost } from '../model/linted-post.ts';
import { dialogueShare, hasReplies, longestRun, promotionShare } from './measures.ts';
import { feedScore } from './score.ts';
import { swapsOf } from './suggestions.ts';
import type { Windowed } from './window.ts';

function slotOf({ path, id, intent, kind, moment }: JudgedPost): Slot {
  return { path, id, intent, kind, ...(moment && { day: moment.day }) };
}

/** Sums up the posts of a feed that are judged together. */
export function verdictOn({ posts, words }: Windowed): Verdict {
  const own = posts.filter(({ kind }) => kind !== 'reply');
  const days = posts.flatMap(({ moment }) => moment?.day ?? []);
  const [from, to] = [days[0], days.at(-1)];
  return {
    window: words,
    posts: own.length,
    replies: posts.length - own.length,
    ...(from && { from }),
    ...(to && { to }),
    promotion: promotionShare(posts),
    dialogue: dialogueShare(posts),
    repliesKnown: hasReplies(posts),
    streak: longestRun(posts).map(slotOf),
    strip: own.map(slotOf),
    score: feedScore(posts),
    swaps: swapsOf(posts),
  };
}
