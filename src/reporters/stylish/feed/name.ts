import type { Feed } from '../../../core/model/feed.ts';
import { joinList } from '../../../core/text/format.ts';

const platformsOf = ({ platforms, platform }: Feed) => platforms ?? (platform ? [platform] : []);

/**
 * `harbour-lane on instagram and x`, `Posts on x`, `harbour-lane`; empty if a feed has neither account nor platform.
 */
function plain(feed: Feed): string {
  const where = joinList(platformsOf(feed));
  if (!where) return feed.account ?? '';
  return `${feed.account ?? 'Posts'} on ${where}`;
}

/** Names each feed. Equal names get the file of the feed's first post. */
export function listFeedNames(feeds: readonly Feed[]): ReadonlyMap<Feed, string> {
  const names = feeds.map(plain);
  const isUnique = (name: string) => names.indexOf(name) === names.lastIndexOf(name);
  return new Map(
    feeds.map((feed, index) => {
      const name = names[index] ?? '';
      const path = feed.verdict.timeline[0]?.path;
      return [feed, isUnique(name) || path === undefined ? name : `${name || 'Posts'} from ${path}`];
    }),
  );
}

/** Returns the name of a feed for the middle of a sentence. */
export function toNameInSentence({ account }: Feed, name: string): string {
  if (!name) return 'the feed';
  return account ? name : name.replace(/^P/u, 'the p');
}
