import type { Settings } from '../config/settings.ts';
import { newPosts } from '../feed/compare.ts';
import { channelsOf } from '../feed/group.ts';
import type { Diagnostic } from '../model/diagnostic.ts';
import type { Feed } from '../model/feed.ts';
import type { JudgedPost } from '../model/linted-post.ts';
import { countOf, diagnosticsOf, type Problem, type Report, type RuleNote } from '../model/report.ts';
import { docsOf } from '../rule/rule-meta.ts';
import { internalNote, isInternal } from './internal-rules.ts';
import { type FeedOptions, feedsChanged, feedsOf } from './lint-feeds.ts';

/** What one run read, in its order. */
export interface Findings {
  readonly files: number;
  readonly posts: readonly JudgedPost[];
  readonly problems: readonly Problem[];
  /** The posts of the same files as they were: then the report is about what has changed since. */
  readonly before?: readonly JudgedPost[];
}

export interface AssembleOptions extends FeedOptions {
  readonly settingsOf: (path: string) => Pick<Settings, 'rules' | 'feedRules' | 'feeds' | 'sender'>;
  /** Whether a baseline has a finding, by its fingerprint. */
  readonly isKnown?: ((fingerprint: string) => boolean) | undefined;
  /** Whether feeds are looked at; they are, unless this is `false`. */
  readonly feeds?: boolean;
}

/** What the settings say of a finding's rule. */
function noteOn({ rule: id, path }: Diagnostic, settingsOf: AssembleOptions['settingsOf']): RuleNote | undefined {
  if (isInternal(id)) return internalNote(id);
  const { rules, feedRules } = settingsOf(path);
  const enabled = [...rules, ...feedRules].find(({ rule }) => rule.id === id);
  if (!enabled) return undefined;
  const { rule, severity } = enabled;
  const { group, summary, why, instead } = rule;
  return { id, group, summary, why, instead, docs: docsOf(rule), severity };
}

function notesOn(subject: Pick<Report, 'posts' | 'feeds'>, settingsOf: AssembleOptions['settingsOf']): RuleNote[] {
  const notes = new Map<string, RuleNote>();
  for (const diagnostic of diagnosticsOf(subject)) {
    const note = notes.has(diagnostic.rule) ? undefined : noteOn(diagnostic, settingsOf);
    if (note) notes.set(diagnostic.rule, note);
  }
  return [...notes.values()].sort((a, b) => (a.id < b.id ? -1 : 1));
}

/** Feeds without the findings that a baseline has, and how many these are. */
function withoutKnown(feeds: readonly Feed[], isKnown: AssembleOptions['isKnown']) {
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
export function assemble(tool: Report['tool'], findings: Findings, options: AssembleOptions): Report {
  const { files, posts: all, problems, before } = findings;
  const fresh = before && newPosts(before, all);
  const posts = fresh ? all.filter((post) => fresh.has(post)) : all;
  const judged = () => (fresh ? feedsChanged(before, all, fresh, options) : feedsOf(all, options));
  const { feeds, known: knownOfFeeds } = withoutKnown(options.feeds === false ? [] : judged(), options.isKnown);
  let suppressed = 0;
  let known = knownOfFeeds;
  for (const post of posts) {
    suppressed += post.suppressed;
    known += post.known;
  }
  return {
    tool,
    get rules() {
      return notesOn({ posts, feeds }, options.settingsOf);
    },
    summary: { files, posts: posts.length, ...countOf([...posts, ...feeds]), suppressed, known },
    posts,
    feeds,
    channels: channelsOf(all),
    get diagnostics() {
      return [...diagnosticsOf({ posts, feeds })];
    },
    problems,
    ...(before && { isComparison: true }),
  };
}
