import { channelsOf } from './feed/group.ts';
import { type FeedOptions, feedsOf } from './feeds.ts';
import type { JudgedPost, Problem, Report } from './report.ts';
import type { Severity } from './rule.ts';

/** What one run read, in its order. */
export interface Findings {
  readonly files: number;
  readonly posts: readonly JudgedPost[];
  readonly problems: readonly Problem[];
}

/** Puts everything that a run has to say into one report, and counts it. */
export function assemble(tool: Report['tool'], { files, posts, problems }: Findings, options: FeedOptions): Report {
  const feeds = feedsOf(posts, options);
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
    channels: channelsOf(posts),
    diagnostics,
    problems,
  };
}
