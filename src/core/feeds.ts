import { type Feed, type Intent, intents, type JudgedPost } from './report.ts';

/** Shares of posts that sell among those that sell, inform or converse. Appeals and notices are neither. */
function promoShare(counts: Readonly<Record<Intent, number>>): number | null {
  const judged = counts.promotion + counts.information + counts.conversation;
  return judged === 0 ? null : counts.promotion / judged;
}

function feedOf(id: string, posts: readonly JudgedPost[]): Feed {
  const counts = Object.fromEntries(
    intents.map((intent) => [intent, posts.filter((post) => post.intent === intent).length]),
  ) as Record<Intent, number>;
  const dates = posts.flatMap(({ date }) => date ?? []);
  const [from, to] = [dates[0], dates.at(-1)];
  const { account, platform } = posts[0] ?? {};
  return {
    id,
    ...(account && { account }),
    ...(platform && { platform }),
    posts: posts.length,
    ...(from && { from }),
    ...(to && { to }),
    intents: counts,
    promoShare: promoShare(counts),
    score: null,
    unread: posts.filter(({ reading }) => reading.extent === 'foreign').length,
    diagnostics: [],
  };
}

/**
 * Groups posts into feeds: one account on one platform, named `account/platform`. Either part is empty where the
 * posts do not say it. Feeds come in the order of their first posts.
 */
export function feedsOf(posts: readonly JudgedPost[]): Feed[] {
  const feeds = new Map<string, JudgedPost[]>();
  for (const post of posts) {
    const id = `${post.account ?? ''}/${post.platform ?? ''}`;
    const feed = feeds.get(id);
    if (feed) feed.push(post);
    else feeds.set(id, [post]);
  }
  return [...feeds].map(([id, members]) => feedOf(id, members));
}
