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

/** What one run read, in its order. */
export interface RunResult {
  readonly files: number;
  readonly posts: readonly LintedPost[];
  readonly inputErrors: readonly InputError[];
  /** The posts of the same files as they were: then the report is about what has changed since. */
  readonly before?: readonly LintedPost[];
}

export interface AssembleOptions extends FeedOptions {
  readonly settingsOf: (path: string) => Pick<Settings, 'rules' | 'feedRules' | 'feeds' | 'profile'>;
  /** Whether a baseline has a finding, by its fingerprint. */
  readonly isBaselined?: ((fingerprint: string) => boolean) | undefined;
  /** Whether feeds are looked at; they are, unless this is `false`. */
  readonly feeds?: boolean;
}

/** What the settings say of a finding's rule. */
function noteOn({ rule: id, path }: Diagnostic, settingsOf: AssembleOptions['settingsOf']): RuleSummary | undefined {
  if (isInternal(id)) return internalRuleSummary(id);
  const { rules, feedRules } = settingsOf(path);
  const enabled = [...rules, ...feedRules].find(({ rule }) => rule.id === id);
  if (!enabled) return undefined;
  const { rule, severity } = enabled;
  const { group, summary, why, advice } = rule;
  return { id, group, summary, why, advice: advice, docs: getDocsUrl(rule), severity };
}

function notesOn(subject: Pick<Report, 'posts' | 'feeds'>, settingsOf: AssembleOptions['settingsOf']): RuleSummary[] {
  const notes = new Map<string, RuleSummary>();
  for (const diagnostic of iterateDiagnostics(subject)) {
    const note = notes.has(diagnostic.rule) ? undefined : noteOn(diagnostic, settingsOf);
    if (note) notes.set(diagnostic.rule, note);
  }
  return [...notes.values()].sort((a, b) => (a.id < b.id ? -1 : 1));
}

/** Feeds without the findings that a baseline has, and how many these are. */
function withoutKnown(feeds: readonly Feed[], isKnown: AssembleOptions['isBaselined']) {
  if (!isKnown) return { feeds, known: 0 };
  let known = 0;
  const fresh = feeds.map((feed) => {
    const diagnostics = feed.diagnostics.filter(
      ({ fingerprint, group }) => group === 'internal' || !isKnown(fingerprint),
    );
    known += feed.diagnostics.length - diagnostics.length;
    return { ...feed, diagnostics };
  });
  return { feeds: fresh, known };
}

/** Puts everything that a run has to say into one report, and counts it. */
export function buildReport(tool: Report['tool'], findings: RunResult, options: AssembleOptions): Report {
  const { files, posts: all, inputErrors, before } = findings;
  const fresh = before && findNewPosts(before, all);
  const posts = fresh ? all.filter((post) => fresh.has(post)) : all;
  const judged = () => (fresh ? lintChangedFeeds(before, all, fresh, options) : lintFeeds(all, options));
  const { feeds, known: knownOfFeeds } = withoutKnown(options.feeds === false ? [] : judged(), options.isBaselined);
  let suppressed = 0;
  let baselined = knownOfFeeds;
  for (const post of posts) {
    suppressed += post.suppressed;
    baselined += post.baselined;
  }
  return {
    tool,
    get rules() {
      return notesOn({ posts, feeds }, options.settingsOf);
    },
    summary: { files, posts: posts.length, ...countDiagnostics([...posts, ...feeds]), suppressed, baselined },
    posts,
    feeds,
    channels: summarizeChannels(all),
    get diagnostics() {
      return [...iterateDiagnostics({ posts, feeds })];
    },
    inputErrors,
    ...(before && { isComparison: true }),
  };
}
