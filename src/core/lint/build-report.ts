import type { Settings } from '../config/settings.ts';
import { findNewPosts } from '../feed/compare.ts';
import { summarizeChannels } from '../feed/group.ts';
import type { Diagnostic } from '../model/diagnostic.ts';
import type { Feed } from '../model/feed.ts';
import type { LintedPost } from '../model/linted-post.ts';
import {
  countDiagnostics,
  type InputError,
  iterateDiagnostics,
  type Report,
  type RuleSummary,
} from '../model/report.ts';
import { getDocsUrl } from '../rule/rule-meta.ts';
import { internalRuleSummary, isInternal } from './internal-rules.ts';
import { type FeedOptions, lintChangedFeeds, lintFeeds } from './lint-feeds.ts';

/** The linted posts of a run, in order. */
export interface RunResult {
  readonly files: number;
  readonly posts: readonly LintedPost[];
  readonly inputErrors: readonly InputError[];
  /** The posts of an earlier version of the files: the report then covers only what has changed. */
  readonly before?: readonly LintedPost[];
}

export interface ReportOptions extends FeedOptions {
  readonly settingsOf: (path: string) => Pick<Settings, 'rules' | 'feedRules' | 'feeds' | 'profile'>;
  /** Tests whether a baseline contains a fingerprint. */
  readonly isBaselined?: ((fingerprint: string) => boolean) | undefined;
  /** `false` to skip feeds. */
  readonly feeds?: boolean;
}

/** Returns the summary of a diagnostic's rule. */
function summarizeRule(
  { rule: id, path }: Diagnostic,
  settingsOf: ReportOptions['settingsOf'],
): RuleSummary | undefined {
  if (isInternal(id)) return internalRuleSummary(id);
  const { rules, feedRules } = settingsOf(path);
  const enabled = [...rules, ...feedRules].find(({ rule }) => rule.id === id);
  if (!enabled) return undefined;
  const { rule, severity } = enabled;
  const { group, summary, why, advice } = rule;
  return { id, group, summary, why, advice, docs: getDocsUrl(rule), severity };
}

/** Returns the summaries of all rules that reported something, sorted by id. */
function summarizeFiredRules(
  subject: Pick<Report, 'posts' | 'feeds'>,
  settingsOf: ReportOptions['settingsOf'],
): RuleSummary[] {
  const summaries = new Map<string, RuleSummary>();
  for (const diagnostic of iterateDiagnostics(subject)) {
    const summary = summaries.has(diagnostic.rule) ? undefined : summarizeRule(diagnostic, settingsOf);
    if (summary) summaries.set(diagnostic.rule, summary);
  }
  return [...summaries.values()].sort((a, b) => (a.id < b.id ? -1 : 1));
}

/** Leaves out baselined findings of feeds, and counts them. */
function dropBaselined(feeds: readonly Feed[], isBaselined: ReportOptions['isBaselined']) {
  if (!isBaselined) return { feeds, baselined: 0 };
  let baselined = 0;
  const fresh = feeds.map((feed) => {
    const diagnostics = feed.diagnostics.filter(
      ({ fingerprint, group }) => group === 'internal' || !isBaselined(fingerprint),
    );
    baselined += feed.diagnostics.length - diagnostics.length;
    return { ...feed, diagnostics };
  });
  return { feeds: fresh, baselined };
}

/** Builds the report of a run: it runs feed rules, counts findings, and limits a comparison to what is new. */
export function buildReport(tool: Report['tool'], result: RunResult, options: ReportOptions): Report {
  const { files, posts: all, inputErrors, before } = result;
  const fresh = before && findNewPosts(before, all);
  const posts = fresh ? all.filter((post) => fresh.has(post)) : all;
  const lintAllFeeds = () => (fresh ? lintChangedFeeds(before, all, fresh, options) : lintFeeds(all, options));
  const linted = dropBaselined(options.feeds === false ? [] : lintAllFeeds(), options.isBaselined);
  const { feeds } = linted;
  let suppressed = 0;
  let { baselined } = linted;
  for (const post of posts) {
    suppressed += post.suppressed;
    baselined += post.baselined;
  }
  return {
    tool,
    firedRules: () => summarizeFiredRules({ posts, feeds }, options.settingsOf),
    summary: { files, posts: posts.length, ...countDiagnostics([...posts, ...feeds]), suppressed, baselined },
    posts,
    feeds,
    channels: summarizeChannels(all),
    allDiagnostics: () => [...iterateDiagnostics({ posts, feeds })],
    inputErrors,
    ...(before && { isComparison: true }),
  };
}
