import type { Settings } from '../config/settings.ts';
import type { Coverage } from '../model/coverage.ts';
import type { Document } from '../model/document.ts';
import type { Json } from '../model/json.ts';
import type { Post } from '../model/post.ts';
import type { PostScore } from '../model/post-score.ts';
import { toPostSpan } from '../model/post-span.ts';
import type { Span } from '../model/span.ts';
import { coverageNote } from './coverage-note.ts';
import { ruleCrash, runRules, type UnlocatedFinding } from './run-rules.ts';

/**
 * The complete analysis of a post's text. It depends neither on the position of the post in a file, nor on severities,
 * nor on suppressions, so it can be cached for the next run. Plain data: it survives JSON.
 */
export interface PostAnalysis extends PostScore {
  readonly language: string;
  readonly coverage: Coverage;
  readonly note?: string;
  /** Whether the date of the post is in a campaign of its account. */
  readonly inCampaign: boolean;
  readonly findings: readonly UnlocatedFinding[];
  /** Digests of feed rules, by rule id. */
  readonly digests: Readonly<Record<string, Json>>;
  /** Spans that feed rules can point at, as offsets in the text of the post. */
  readonly places: readonly Span<'post'>[];
}

/** Stores analyses of earlier runs. */
export interface PostCache {
  get(post: Post): PostAnalysis | undefined;
  set(post: Post, analysis: PostAnalysis): void;
}

function isInCampaign({ post, profile }: Document): boolean {
  const day = post.time?.day;
  return day !== undefined && profile.campaigns?.some(({ from, to }) => from <= day && day <= to) === true;
}

/** Finds what post rules report in extra texts. Rules about shares or absences are about the post itself. */
function findInExtraTexts(extraDocs: readonly Document[], settings: Settings): UnlocatedFinding[] {
  const rules = settings.rules.filter(({ rule }) => !rule.requiresFullText);
  return extraDocs.flatMap((doc, extraText) => {
    if (doc.post.extraTexts?.[extraText]?.kind === 'poll-option') return [];
    return runRules(rules, doc).map((found) => ({ ...found, extraText }));
  });
}

/** Collects the digests of all feed rules, and reports those that crash. */
function collectDigests(doc: Document, settings: Settings) {
  const digests = new Map<string, Json>();
  const places: Span<'post'>[] = [];
  const crashes: UnlocatedFinding[] = [];
  const keepSpan = (span: Span<'doc'>): Span<'post'> => {
    const within = toPostSpan(doc, span);
    places.push(within);
    return { ...within };
  };
  for (const { rule, options } of settings.feedRules) {
    try {
      const digest = rule.digest(doc, options, keepSpan);
      if (digest !== null) digests.set(rule.id, digest);
    } catch (cause) {
      crashes.push(ruleCrash(rule, cause));
    }
  }
  return { digests: Object.fromEntries(digests), places, crashes };
}

/** Turns the extra texts of a post into posts, so that they can be parsed like it. */
export function toExtraPosts({ parts, inReplyTo, ...post }: Post): Post[] {
  return (post.extraTexts ?? []).map(({ text, offset, map }) => ({ ...post, kind: 'post', text, offset, map }));
}

/**
 * Scores a parsed post and runs the rules over it. Deterministic.
 *
 * @param extraDocs the parsed extra texts, in the order of `post.extraTexts`
 * @param score scores the signals of a post: a parameter, because core does not depend on word lists
 */
export function analyzePost(
  doc: Document,
  extraDocs: readonly Document[],
  settings: Settings,
  score: (doc: Document) => PostScore,
): PostAnalysis {
  const scored = score(doc);
  const inCampaign = isInCampaign(doc);
  const { digests, places, crashes } = collectDigests(doc, settings);
  const note = coverageNote(doc);
  // An appeal asks on behalf of others, and a campaign is announced and ends: both may push a little more.
  const easedGroup = scored.intent === 'appeal' || inCampaign ? 'push' : undefined;
  return {
    ...scored,
    language: doc.language,
    coverage: doc.coverage,
    ...(note && { note }),
    inCampaign,
    findings: [...runRules(settings.rules, doc, easedGroup), ...crashes, ...findInExtraTexts(extraDocs, settings)],
    digests,
    places,
  };
}
