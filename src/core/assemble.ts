import { newPosts } from './feed/change.ts';
import { channelsOf } from './feed/group.ts';
import { type FeedOptions, feedsChanged, feedsOf } from './feeds.ts';
import { countOf, diagnosticsOf, type JudgedPost, type Problem, type Report } from './report.ts';

/** What one run read, in its order. */
export interface Findings {
  readonly files: number;
  readonly posts: readonly JudgedPost[];
  readonly problems: readonly Problem[];
  /** The posts of the same files as they were: then the report is about what has changed since. */
  readonly before?: readonly JudgedPost[];
}

/** Puts everything that a run has to say into one report, and counts it. */
export function assemble(tool: Report['tool'], findings: Findings, options: FeedOptions): Report {
  const { files, posts: all, problems, before } = findings;
  const fresh = before && newPosts(before, all);
  const posts = fresh ? all.filter((post) => fresh.has(post)) : all;
  const feeds = fresh ? feedsChanged(before, all, fresh, options) : feedsOf(all, options);
  let suppressed = 0;
  for (const post of posts) suppressed += post.suppressed;
  return {
    tool,
    summary: { files, posts: posts.length, ...countOf([...posts, ...feeds]), suppressed },
    posts,
    feeds,
    channels: channelsOf(all),
    get diagnostics() {
      return [...diagnosticsOf({ posts, feeds })];
    },
    problems,
  };
}
