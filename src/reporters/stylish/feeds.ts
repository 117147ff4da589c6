import { type Feed, intents } from '../../core/report.ts';
import { count, type Page, paragraph } from './page.ts';

/** Fewer posts than this say nothing about a feed. */
const enough = 8;

function name({ account, platform }: Feed): string {
  if (!platform) return account ?? 'Taken together';
  return `${account ?? 'Posts'} on ${platform}`;
}

/** What the posts of each longer feed are for, one line a feed. */
export function feedLines(feeds: readonly Feed[], page: Page): string[] {
  return feeds
    .filter(({ posts }) => posts >= enough)
    .flatMap((feed) => {
      const posts = { ...feed.intents, unknown: feed.intents.unknown - feed.unread };
      const counts = intents
        .filter((intent) => posts[intent] > 0)
        .map((intent) => `${posts[intent]} ${intent === 'unknown' ? 'hard to place' : intent}`);
      const unread = feed.unread === 0 ? '' : `; ${feed.unread} not in English`;
      const share = feed.promoShare === null ? '' : ` (${Math.round(feed.promoShare * 100)}% promotion)`;
      return paragraph(page, `${name(feed)}: ${count(feed.posts, 'post')}, ${counts.join(', ')}${share}${unread}`);
    });
}
