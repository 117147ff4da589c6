import { channelsOf } from '../../src/core/feed/group.ts';
import { positions, rangeOf } from '../../src/core/position.ts';
import type { Platform, PostKind } from '../../src/core/post.ts';
import {
  type Diagnostic,
  type Feed,
  type Intent,
  type JudgedPost,
  type Problem,
  type Report,
  unjudged,
  type Verdict,
} from '../../src/core/report.ts';
import { docsOf, type Severity } from '../../src/core/rule.ts';

/** What a rule says at the next `[[…]]` of a draft. */
interface Said {
  readonly rule: string;
  readonly severity?: Severity;
  readonly message: string;
  readonly instead: string;
  readonly suggest?: string;
}

export interface Draft {
  readonly path: string;
  readonly id: string;
  /** Words in `[[…]]` are flagged, in the order of `said`. */
  readonly text: string;
  readonly said?: readonly Said[];
  /** Line of the file on which the draft begins. */
  readonly line?: number;
  readonly kind?: PostKind;
  readonly platform?: Platform;
  readonly account?: string;
  readonly date?: string;
  readonly language?: string;
  readonly reading?: JudgedPost['reading'];
  readonly note?: string;
  readonly intent?: Intent;
  readonly because?: string;
  readonly score?: number | null;
  readonly confidence?: 'high' | 'low' | 'none';
  readonly suppressed?: number;
  /** Words of the text, and what the rest would score: one stretch, or two. */
  readonly lift?: readonly (readonly [words: readonly string[], score: number])[];
  readonly missing?: JudgedPost['missing'];
}

/** A judged post, as the engine would hand it over, from a draft whose flagged words are marked. */
export function judged(draft: Draft): JudgedPost {
  const { path, id, said = [], line = 1, kind = 'post', platform, account, date, language = 'en' } = draft;
  const { intent = 'information', because = 'two facts, nothing for sale', score = 72, confidence = 'high' } = draft;
  const spans: { start: number; end: number }[] = [];
  let text = '';
  for (const piece of draft.text.split(/(\[\[|\]\])/u)) {
    if (piece === '[[') spans.push({ start: text.length, end: text.length });
    else if (piece === ']]') spans.push({ ...(spans.pop() ?? { start: 0 }), end: text.length });
    else text += piece;
  }
  const above = `${' '.repeat(79)}\n`.repeat(line - 1);
  const positionAt = positions({ text: above + text });
  const inFile = (span: { start: number; end: number }) =>
    rangeOf({ start: span.start + above.length, end: span.end + above.length }, positionAt);
  const diagnostics = said.map(({ rule, severity = 'warning', message, instead, suggest }, index): Diagnostic => {
    const within = spans[index] ?? { start: 0, end: 0 };
    return {
      rule,
      group: rule.startsWith('internal/') ? 'internal' : 'push',
      severity,
      message,
      path,
      post: id,
      ...inFile(within),
      text: text.slice(within.start, within.end),
      within,
      fingerprint: `00000000000000${index.toString(16).padStart(2, '0')}`,
      docs: docsOf({ id: rule }),
      instead,
      ...(suggest !== undefined && { suggest: [{ text: suggest, ...inFile(within) }] }),
    };
  });
  return {
    path,
    id,
    kind,
    text,
    ...inFile({ start: 0, end: text.length }),
    ...(platform && { platform }),
    ...(account && { account }),
    ...(date && { date }),
    language,
    reading: draft.reading ?? { extent: 'full', read: 1, of: 1, unreadWords: 0 },
    ...(draft.note && { note: draft.note }),
    intent,
    because,
    promotion: intent === 'promotion' ? 0.82 : 0.1,
    conversation: intent === 'conversation' ? 0.7 : 0.2,
    score,
    confidence,
    ledger:
      score === null
        ? []
        : [
            { points: 60, group: 'base', signal: 'base' },
            { points: score - 60, group: 'push', signal: 'ask', text: text.slice(0, 4), span: { start: 0, end: 4 } },
          ],
    lift: (draft.lift ?? []).map(([words, lifted]) => ({
      spans: words.map((each) => ({ start: text.indexOf(each), end: text.indexOf(each) + each.length, text: each })),
      points: lifted - (score ?? 0),
      score: lifted,
    })),
    missing: draft.missing ?? [],
    traces: unjudged.traces,
    digests: {},
    ignores: [],
    inCampaign: false,
    diagnostics,
    ...(draft.missing && said[0] && { wayIn: { rule: said[0].rule, instead: said[0].instead } }),
    suppressed: draft.suppressed ?? 0,
  };
}

/** A report on these posts, with the summary that belongs to it. */
export function reportOn(
  posts: readonly JudgedPost[],
  { feeds = [], problems = [] }: { readonly feeds?: readonly Feed[]; readonly problems?: readonly Problem[] } = {},
): Report {
  const diagnostics = [...posts.flatMap((post) => post.diagnostics), ...feeds.flatMap((feed) => feed.diagnostics)];
  const number = (wanted: Severity) => diagnostics.filter(({ severity }) => severity === wanted).length;
  return {
    tool: { name: 'sincerity-lint', version: '0.1.0' },
    summary: {
      files: new Set([...posts, ...problems].map(({ path }) => path)).size,
      posts: posts.length,
      errors: number('error'),
      warnings: number('warning'),
      infos: number('info'),
      suppressed: posts.reduce((sum, { suppressed }) => sum + suppressed, 0),
    },
    posts,
    feeds,
    channels: channelsOf(posts),
    diagnostics,
    problems,
  };
}

const asks = 'Turn the rest into information: what, when, where.';
const hype = 'Swap it for what happened: a number, a name, a before and after.';
const bait = 'Ask something that only a person can answer.';
const voice = 'Read it aloud at this volume, and keep one emphasis.';
const claim = 'Name the source and the year, or say what you do differently.';

const csv = 'calendar/week-12.csv';

const drafts: readonly Draft[] = [
  {
    path: csv,
    id: 'row-2',
    text: 'Peonies last about six days in water; ranunculus lasts ten.',
    line: 2,
    platform: 'facebook',
    score: 80,
    suppressed: 1,
  },
  {
    path: csv,
    id: 'row-3',
    text: "[[Shop our]] Mother's Day range. [[Order now]] and save 20%. [[Link in bio]]!",
    said: [
      {
        rule: 'cta-overload',
        message:
          'You ask for 3 things ("Shop our", "Order now", "Link in bio"). Keep the one that helps the reader most.',
        instead: asks,
      },
      {
        rule: 'cta-overload',
        message:
          'You ask for 3 things ("Shop our", "Order now", "Link in bio"). Keep the one that helps the reader most.',
        instead: asks,
      },
      {
        rule: 'bare-link',
        severity: 'info',
        message: 'A link stands here without a word on what is behind it.',
        instead: 'Tell people one thing that they would learn before they click.',
      },
    ],
    line: 4,
    platform: 'instagram',
    account: 'harbour.lane',
    date: '2026-03-14 09:00',
    intent: 'promotion',
    because: '4 of 5 clauses push',
    score: 22,
    confidence: 'low',
    lift: [
      [['Order now and save 20%.'], 30],
      [['Order now and save 20%.', 'Link in bio!'], 52],
    ],
    missing: ['answerable question', 'explanation', 'credit', 'owned mistake'],
  },
  {
    path: csv,
    id: 'row-4',
    text: 'First line, quite harmless.\nThen the ask: [[LIKE if you love\nFridays]] 👍\nAnd a last line.',
    said: [
      {
        rule: 'engagement-bait',
        severity: 'error',
        message: '"LIKE if you love Fridays" asks for a tap, not for an answer.',
        instead: bait,
      },
    ],
    line: 6,
    platform: 'facebook',
    date: '2026-03-15 12:30',
    intent: 'promotion',
    because: 'asks for likes',
    score: 41,
    lift: [[['Then the ask: LIKE if you love\nFridays'], 60]],
    missing: ['specific'],
  },
  {
    path: 'drafts/wide.md',
    id: 'tokyo',
    text: '東京の新しい店で、[[今すぐ予約]]してください。家族👩‍👩‍👧も一緒に！Cafe\u0301 [[ÜBER!!!]] 👍🏽',
    said: [
      { rule: 'cta-overload', message: '"今すぐ予約" asks for something, and so do 2 other places.', instead: asks },
      {
        rule: 'shouting',
        message: '3 exclamation marks in a row read as shouting. One carries as far.',
        instead: voice,
        suggest: 'Über!',
      },
    ],
    platform: 'x',
    language: 'ja',
    reading: { extent: 'foreign', read: 0, of: 1, unreadWords: 0 },
    note: 'This looks like Japanese. Only English is read word by word.',
    intent: 'unknown',
    because: 'not in English, so only its form was read',
    score: null,
    confidence: 'none',
  },
  {
    path: 'drafts/wide.md',
    id: 'tel-aviv',
    text: 'New in Tel Aviv: המאפייה שלנו פתוחה [[עכשיו!!!]] 12 loaves left',
    said: [{ rule: 'shouting', message: '3 exclamation marks in a row read as shouting.', instead: voice }],
    line: 9,
    kind: 'reply',
    intent: 'notice',
    because: 'it says what is open',
  },
  {
    path: 'drafts/wide.md',
    id: 'amman',
    text: '[[خبز طازج]] كل صباح',
    said: [{ rule: 'hype-density', severity: 'info', message: 'It tells readers how to feel.', instead: hype }],
    line: 12,
    intent: 'appeal',
    because: '',
    score: 60,
  },
  {
    path: 'drafts/long.txt',
    id: '1',
    text: `${'We have been baking in this street for a long time and know a thing or two about it. '.repeat(6)}Nobody disputes that we are [[the best bakery in the whole of the north of England]], as we keep saying. ${'And so it goes on, and on, and on. '.repeat(6)}See https://example.com/${'a'.repeat(140)}`,
    said: [
      {
        rule: 'unsupported-superlative',
        message: 'Who says "the best bakery in the whole of the north of England"? Name the source and the year.',
        instead: claim,
      },
    ],
    because: 'many words about itself',
    score: 48,
  },
  {
    path: 'drafts/hostile.md',
    id: 'evil\u001b[2J\u202eid',
    text: 'Nice\u001b[31m words\u0007, [[buy\u202e now\u2066 \u009b31m]] \u0000 and \ud800 go\tnow',
    said: [
      {
        rule: 'internal/rule-crash',
        severity: 'error',
        message: 'The rule "acme/\u001b]0;owned\u0007x" stopped on this post: no\r\nsuch \u202e thing.',
        instead: 'Turn the rule off for now, and tell its author which post it was.',
      },
    ],
    date: '2026-03-16\u001b[0m',
    intent: 'conversation',
    because: 'answers "\u001b[5mJoan"',
    score: 88,
  },
  {
    path: 'C:\\Users\\Mara Lindqvist\\posts\\week 12.md',
    id: 'monday',
    text: 'HUGE SAVINGS THIS WEEKEND ONLY',
    said: [
      {
        rule: 'internal/unknown-suppression',
        message: 'This post asks to ignore "shoutin", which is no rule. Did you mean "shouting"?',
        instead: 'Correct the name, or remove it. `sincerity rules` lists them all.',
      },
    ],
    platform: 'linkedin',
    score: null,
    confidence: 'none',
    intent: 'promotion',
    because: 'too few words to score',
    reading: { extent: 'scant', read: 1, of: 1, unreadWords: 0 },
    note: 'Too short to judge; that is not a fault.',
  },
  ...['kind.md', 'calm.md', 'fair.md', 'warm.md', 'open.md', 'late.md', 'last.md'].map(
    (name, index): Draft => ({
      path: `replies/${name}`,
      id: '1',
      text: 'Curdling means that our oat milk is too cold for that roast.',
      kind: 'reply',
      intent: 'conversation',
      because: 'explains what they asked about',
      score: 80 + index,
    }),
  ),
  {
    path: 'replies/last.md',
    id: '2',
    text: 'Thanks, Noor.',
    score: null,
    confidence: 'none',
    line: 5,
    reading: { extent: 'scant', read: 1, of: 1, unreadWords: 0 },
  },
];

const inFeed: Diagnostic = {
  rule: 'promo-streak',
  group: 'feed',
  severity: 'warning',
  message: 'Three posts in a row pitch, from 12 to 14 March.',
  path: csv,
  post: 'row-4',
  start: { line: 6, column: 1, offset: 400 },
  end: { line: 6, column: 11, offset: 410 },
  text: 'First line',
  within: { start: 0, end: 10 },
  fingerprint: 'feedfeedfeedfeed',
  docs: docsOf({ id: 'promo-streak' }),
  instead: 'Put an answer to a question between them.',
};

/** What stands in a feed that a reporter has nothing to say of. */
const quiet: Verdict = {
  window: 'all posts',
  posts: 0,
  replies: 0,
  promotion: null,
  dialogue: null,
  repliesKnown: false,
  streak: [],
  strip: [],
  score: null,
  swaps: [],
};

const none = { promotion: 0, information: 0, conversation: 0, appeal: 0, notice: 0, unknown: 0 };

/** One report that holds everything a reporter can meet. */
export const cannedReport: Report = reportOn(drafts.map(judged), {
  feeds: [
    {
      id: 'harbour.lane/instagram',
      account: 'harbour.lane',
      platform: 'instagram',
      posts: 14,
      from: '2026-03-01 09:00',
      to: '2026-03-28 18:00',
      intents: { ...none, promotion: 6, information: 4, conversation: 3, notice: 1 },
      promoShare: 6 / 13,
      score: 52,
      unread: 0,
      verdict: quiet,
      diagnostics: [inFeed],
    },
    {
      id: 'x',
      platform: 'x',
      posts: 8,
      intents: { ...none, notice: 8 },
      promoShare: null,
      score: null,
      unread: 0,
      verdict: quiet,
      diagnostics: [],
    },
    {
      id: '/',
      posts: 9,
      intents: { ...none, unknown: 9 },
      promoShare: 0,
      score: 60,
      unread: 0,
      verdict: quiet,
      diagnostics: [],
    },
    {
      id: 'harbour.lane/',
      account: 'harbour.lane',
      posts: 9,
      intents: { ...none, information: 8, unknown: 1 },
      promoShare: 0,
      score: 80,
      unread: 1,
      verdict: quiet,
      diagnostics: [],
    },
    {
      id: 'short/',
      account: 'short',
      posts: 7,
      intents: { ...none, promotion: 7 },
      promoShare: 1,
      score: 10,
      unread: 0,
      verdict: quiet,
      diagnostics: [],
    },
  ],
  problems: [
    {
      path: 'calendar/broken.csv',
      message: 'This row has 5 cells where the header names 4.',
      hint: 'Put quotes around a text that holds commas.',
      start: { line: 12, column: 4, offset: 310 },
      end: { line: 12, column: 61, offset: 367 },
    },
    { path: 'photos/\u001b[1mcat.jpg', message: 'This looks like a picture, not like text.' },
  ],
});
