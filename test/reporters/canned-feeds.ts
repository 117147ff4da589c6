import { estimateShare } from '../../src/core/feed/share.ts';
import type { Feed, FeedVerdict, SuggestedReplacement, TimelineEntry } from '../../src/core/model/feed.ts';
import type { Intent } from '../../src/core/model/intent.ts';

const letters: Readonly<Record<string, Intent>> = {
  P: 'promotion',
  i: 'information',
  c: 'conversation',
  a: 'appeal',
  n: 'notice',
  '?': 'unknown',
};

/** Properties of a canned feed that differ from the default. */
export interface FeedSpec {
  readonly account?: string;
  readonly platforms?: Feed['platforms'];
  readonly path?: string;
  /** The first day; each letter is the next day, a space skips one. Without it, posts have no dates. */
  readonly from?: string;
  readonly replies?: number;
  readonly talking?: number;
  readonly window?: string;
  readonly score?: number | null;
  readonly suggestedReplacements?: readonly SuggestedReplacement[];
  readonly change?: { readonly posts: number; readonly before: string | null };
  readonly diagnostics?: Feed['diagnostics'];
}

const dayLength = 24 * 60 * 60 * 1000;

function timelineOf(mix: string, { path = 'calendar/april.csv', from }: FeedSpec): TimelineEntry[] {
  return [...mix].flatMap((letter, index) => {
    const intent = letters[letter];
    if (!intent) return [];
    const day = from && new Date(Date.parse(from) + index * dayLength).toISOString().slice(0, 10);
    return [{ path, id: `row-${index + 1}`, intent, kind: 'post' as const, ...(day && { day }) }];
  });
}

/** The longest run of promotions; appeals, notices and posts without a clear intent neither break nor extend one. */
function longestRun(timeline: readonly TimelineEntry[]): TimelineEntry[] {
  let best: TimelineEntry[] = [];
  let run: TimelineEntry[] = [];
  for (const entry of timeline) {
    if (entry.intent === 'promotion') run = [...run, entry];
    else if (entry.intent === 'information' || entry.intent === 'conversation') run = [];
    if (run.length > best.length) best = run;
  }
  return best;
}

function verdictFrom(mix: string, spec: FeedSpec = {}): FeedVerdict {
  const { replies = 0, talking = 2, window, score = 47, suggestedReplacements = [] } = spec;
  const timeline = timelineOf(mix, spec);
  const intents = timeline.map(({ intent }) => intent);
  const number = (intent: Intent) => intents.filter((other) => other === intent).length;
  const weighed = number('promotion') + number('information') + number('conversation');
  const [first, last] = [timeline[0]?.day, timeline.at(-1)?.day];
  return {
    window: window ?? `all ${timeline.length} posts`,
    posts: timeline.length,
    replies,
    ...(first && { from: first }),
    ...(last && { to: last }),
    promotion: estimateShare(number('promotion'), weighed),
    dialogue: estimateShare(talking, timeline.length + replies - number('unknown')),
    hasReplies: replies > 0,
    longestRun: longestRun(timeline),
    timeline,
    score,
    suggestedReplacements,
  };
}

/**
 * Creates a feed from the intents of its posts, one letter each: `P` promotes, `i` informs, `c` converses, `a` appeals,
 * `n` is a notice, `?` is unknown.
 */
export function feedFrom(mix: string, spec: FeedSpec = {}): Feed {
  const { account, platforms = [], change, diagnostics = [] } = spec;
  const verdict = verdictFrom(mix, spec);
  const number = (intent: Intent) => verdict.timeline.filter((entry) => entry.intent === intent).length;
  const [platform] = platforms;
  return {
    id: `${account ?? ''}/${platforms.join('+')}`,
    ...(account && { account }),
    ...(platform && platforms.length === 1 && { platform }),
    ...(platforms.length > 1 && { platforms }),
    posts: verdict.posts + verdict.replies,
    ...(verdict.from && { from: `${verdict.from} 09:00` }),
    ...(verdict.to && { to: `${verdict.to} 09:00` }),
    intents: {
      promotion: number('promotion'),
      information: number('information'),
      conversation: number('conversation'),
      appeal: number('appeal'),
      notice: number('notice'),
      unknown: number('unknown'),
    },
    promoShare: verdict.promotion?.share ?? null,
    score: verdict.score,
    otherLanguagePosts: 0,
    verdict,
    ...(change && {
      change: {
        posts: change.posts,
        before: change.before === null ? null : verdictFrom(change.before, spec),
      },
    }),
    diagnostics,
  };
}
