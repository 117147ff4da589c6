import { newPosts } from './feed/change.ts';
import { channelsOf } from './feed/group.ts';
import { type FeedOptions, feedsChanged, feedsOf } from './feeds.ts';
import type { JudgedPost, Problem, Report } from './report.ts';
import type { Severity } from './rule.ts';

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
  const diagnostics = [...posts, ...feeds].flatMap((subject) => subject.diagnostics);
  const count = (severity: Severity) => diagnostics.filter((diagnostic) => diagnostic.severity === severity).length;
  return {
    tool,
    summary: {
      files,
      posts: posts.length,
      errors: count('error'),
      warnings: count('warning'),
      infos: count('info'),
      suppressed: posts.reduce((sum, { suppressed }) => sum + suppressed, 0),
    },
    posts,
    feeds,
    channels: channelsOf(all),
    diagnostics,
    problems,
  };
}
