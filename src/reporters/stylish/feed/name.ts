import type { Feed } from '../../../core/model/feed.ts';
import { joinList } from '../../../core/text/format.ts';

const platformsOf = ({ platforms, platform }: Feed) => platforms ?? (platform ? [platform] : []);

/** `harbour-lane on instagram and x`, `Posts on x`, `harbour-lane`; nothing of a feed that has neither. */
function plain(feed: Feed): string {
  const where = joinList(platformsOf(feed));
  if (!where) return feed.account ?? '';
  return `${feed.account ?? 'Posts'} on ${where}`;
}

/** What to call each feed. Those that would be called the same are told apart by the file that they come from. */
export function listFeedNames(feeds: readonly Feed[]): ReadonlyMap<Feed, string> {
  const names = feeds.map(plain);
  const once = (name: string) => names.indexOf(name) === names.lastIndexOf(name);
  return new Map(
    feeds.map((feed, index) => {
      const name = names[index] ?? '';
      const path = feed.verdict.timeline[0]?.path;
      return [feed, once(name) || path === undefined ? name : `${name || 'Posts'} from ${path}`];
    }),
  );
}

/** What to call a feed in the middle of a sentence. */
export function toNameInSentence({ account }: Feed, name: string): string {
  if (!name) return 'the feed';
  return account ? name : name.replace(/^P/u, 'the p');
}
