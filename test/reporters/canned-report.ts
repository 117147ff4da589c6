import { rules } from '../../rules/index.ts';
import { summarizeChannels } from '../../src/core/feed/group.ts';
import { internalRuleSummary, isInternal } from '../../src/core/lint/internal-rules.ts';
import type { Diagnostic } from '../../src/core/model/diagnostic.ts';
import type { Feed } from '../../src/core/model/feed.ts';
import type { Intent } from '../../src/core/model/intent.ts';
import type { LintedPost } from '../../src/core/model/linted-post.ts';
import { createBytePositionLookup, createPositionLookup, toRange } from '../../src/core/model/position-lookup.ts';
import type { Platform, PostKind } from '../../src/core/model/post.ts';
import { emptyScore } from '../../src/core/model/post-score.ts';
import { countDiagnostics, type InputError, type Report } from '../../src/core/model/report.ts';
import type { Severity } from '../../src/core/model/severity.ts';
import { getDocsUrl } from '../../src/core/rule/rule-meta.ts';
import { feedFrom } from './canned-feeds.ts';

/** The finding of a rule at the next `[[…]]` of a text. */
interface FlaggedFinding {
  readonly rule: string;
  readonly severity?: Severity;
  readonly message: string;
  readonly advice: string;
  readonly suggest?: string;
  /** Index of the extra text that the finding is about. The whole text is flagged. */
  readonly extraText?: number;
}

export interface PostSpec {
  readonly path: string;
  readonly id: string;
  /** Text in `[[…]]` is flagged, in the order of `findings`. */
  readonly text: string;
  readonly findings?: readonly FlaggedFinding[];
  /** First line of the post in its file. */
  readonly line?: number;
  /** Cell of a spreadsheet. */
  readonly cell?: string;
  readonly extraTexts?: LintedPost['extraTexts'];
  readonly kind?: PostKind;
  readonly platform?: Platform;
  readonly platforms?: readonly Platform[];
  readonly account?: string;
  readonly date?: string;
  readonly day?: string;
  readonly language?: string;
  readonly coverage?: LintedPost['coverage'];
  readonly note?: string;
  readonly intent?: Intent;
  readonly intentReason?: string;
  readonly score?: number | null;
  readonly confidence?: 'high' | 'low' | 'none';
  readonly suppressed?: number;
  /** One or two parts of the text, and the score of the rest. */
  readonly improvements?: readonly (readonly [words: readonly string[], score: number])[];
  readonly missingSignals?: LintedPost['missingSignals'];
}

/** Creates a linted post from a text in which the flagged parts are marked. */
export function createPost(spec: PostSpec): LintedPost {
  const { path, id, findings = [], line = 1, kind = 'post', platform, account, date, language = 'en' } = spec;
  const {
    intent = 'information',
    intentReason = 'two facts, nothing for sale',
    score = 72,
    confidence = 'high',
  } = spec;
  const spans: { start: number; end: number }[] = [];
  let text = '';
  for (const piece of spec.text.split(/(\[\[|\]\])/u)) {
    if (piece === '[[') spans.push({ start: text.length, end: text.length });
    else if (piece === ']]') spans.push({ ...(spans.pop() ?? { start: 0 }), end: text.length });
    else text += piece;
  }
  const above = `${' '.repeat(79)}\n`.repeat(line - 1);
  const cells = spec.cell === undefined ? {} : { cells: [{ name: spec.cell, row: line, start: 0, end: 10_000 }] };
  const source = { text: above + text, ...cells };
  const positionAt = createBytePositionLookup(source, createPositionLookup(source));
  const inFile = (span: { start: number; end: number }) =>
    toRange({ start: span.start + above.length, end: span.end + above.length }, positionAt);
  const diagnostics = findings.map(
    ({ rule, severity = 'warning', message, advice, suggest, extraText }, index): Diagnostic => {
      const beside = extraText === undefined ? undefined : spec.extraTexts?.[extraText]?.text;
      const within = beside === undefined ? (spans[index] ?? { start: 0, end: 0 }) : { start: 0, end: beside.length };
      return {
        rule,
        group: rule.startsWith('internal/') ? 'internal' : 'push',
        severity,
        messageId: 'found',
        message,
        path,
        post: id,
        ...inFile(within),
        text: (beside ?? text).slice(within.start, within.end),
        within,
        fingerprint: `00000000000000${index.toString(16).padStart(2, '0')}`,
        docs: getDocsUrl({ id: rule }),
        advice,
        ...(suggest !== undefined && { suggest: [{ text: suggest, ...inFile(within) }] }),
        ...(extraText !== undefined && { extraText }),
      };
    },
  );
  return {
    path,
    id,
    kind,
    text,
    ...inFile({ start: 0, end: text.length }),
    ...(platform && { platform }),
    ...(spec.platforms && { platforms: spec.platforms }),
    ...(account && { account }),
    ...(date && { date }),
    ...(spec.day && { time: { day: spec.day, at: Date.parse(spec.day) / 60_000 } }),
    language,
    coverage: spec.coverage ?? { level: 'full', sentencesRead: 1, sentences: 1, unreadWords: 0 },
    ...(spec.note && { note: spec.note }),
    ...(spec.extraTexts && { extraTexts: spec.extraTexts }),
    intent,
    intentReason,
    promotion: intent === 'promotion' ? 0.82 : 0.1,
    conversation: intent === 'conversation' ? 0.7 : 0.2,
    score,
    confidence,
    scoreBreakdown:
      score === null
        ? []
        : [
            { points: 60, group: 'base', signal: 'base' },
            { points: score - 60, group: 'push', signal: 'ask', text: text.slice(0, 4), span: { start: 0, end: 4 } },
          ],
    improvements: (spec.improvements ?? []).map(([words, lifted]) => ({
      spans: words.map((each) => ({ start: text.indexOf(each), end: text.indexOf(each) + each.length, text: each })),
      points: lifted - (score ?? 0),
      score: lifted,
    })),
    missingSignals: spec.missingSignals ?? [],
    feedFeatures: emptyScore.feedFeatures,
    digests: {},
    places: [],
    ignores: [],
    inCampaign: false,
    diagnostics,
    ...(spec.missingSignals && findings[0] && { nextStep: { rule: findings[0].rule, advice: findings[0].advice } }),
    suppressed: spec.suppressed ?? 0,
    baselined: 0,
  };
}

/** Joins the output of a reporter. */
export function joined(pieces: string | Iterable<string>): string {
  return typeof pieces === 'string' ? pieces : [...pieces].join('');
}

/** Describes the rules of the findings. */
function notesOn(diagnostics: readonly Diagnostic[]): ReturnType<Report['firedRules']> {
  const notes = diagnostics.flatMap(({ rule: id, severity }) => {
    if (isInternal(id)) return [internalRuleSummary(id)];
    const rule = rules.find((other) => other.id === id);
    if (!rule) return [];
    const { group, summary, why, advice } = rule;
    return [{ id, group, summary, why, advice, docs: getDocsUrl(rule), severity }];
  });
  return [...new Map(notes.map((note) => [note.id, note])).values()].sort((a, b) => (a.id < b.id ? -1 : 1));
}

/** Creates a report on posts, with its summary. */
export function reportOn(
  posts: readonly LintedPost[],
  {
    feeds = [],
    problems: inputErrors = [],
  }: { readonly feeds?: readonly Feed[]; readonly problems?: readonly InputError[] } = {},
): Report {
  const diagnostics = [...posts.flatMap((post) => post.diagnostics), ...feeds.flatMap((feed) => feed.diagnostics)];
  return {
    tool: { name: 'sincerity-lint', version: '0.1.0' },
    summary: {
      files: new Set([...posts, ...inputErrors].map(({ path }) => path)).size,
      posts: posts.length,
      ...countDiagnostics([...posts, ...feeds]),
      suppressed: posts.reduce((sum, { suppressed }) => sum + suppressed, 0),
      baselined: 0,
    },
    firedRules: () => notesOn(diagnostics),
    posts,
    feeds,
    channels: summarizeChannels(posts),
    allDiagnostics: () => diagnostics,
    inputErrors,
  };
}

const asks = 'Turn the rest into information: what, when, where.';
const hype = 'Replace it with facts: a number, a name, a before and after.';
const bait = 'Ask a question that only a person can answer.';
const voice = 'Read it aloud at this volume, and keep one emphasis.';
const claim = 'Name the source and the year, or describe the difference.';

const csv = 'calendar/week-12.csv';

const specs: readonly PostSpec[] = [
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
    findings: [
      {
        rule: 'cta-overload',
        message: '3 calls to action compete: "Shop our", "Order now", "Link in bio".',
        advice: asks,
      },
      {
        rule: 'cta-overload',
        message: '3 calls to action compete: "Shop our", "Order now", "Link in bio".',
        advice: asks,
      },
      {
        rule: 'bare-link',
        severity: 'info',
        message: 'The link has no description.',
        advice: 'Describe one thing that readers learn before they click.',
      },
    ],
    line: 4,
    platform: 'instagram',
    account: 'harbour.lane',
    date: '2026-03-14 09:00',
    intent: 'promotion',
    intentReason: '4 of 5 clauses are promotional',
    score: 22,
    confidence: 'low',
    improvements: [
      [['Order now and save 20%.'], 30],
      [['Order now and save 20%.', 'Link in bio!'], 52],
    ],
    missingSignals: ['answerable question', 'explanation', 'credit', 'owned mistake'],
  },
  {
    path: csv,
    id: 'row-4',
    text: 'First line, quite harmless.\nThen the ask: [[LIKE if you love\nFridays]] 👍\nAnd a last line.',
    findings: [
      {
        rule: 'engagement-bait',
        severity: 'error',
        message: '"LIKE if you love Fridays" asks for a reaction, not for an answer.',
        advice: bait,
      },
    ],
    line: 6,
    platform: 'facebook',
    date: '2026-03-15 12:30',
    day: '2026-03-15',
    intent: 'promotion',
    intentReason: 'asks for likes',
    score: 41,
    improvements: [[['Then the ask: LIKE if you love\nFridays'], 60]],
    missingSignals: ['specific'],
  },
  {
    path: 'drafts/wide.md',
    id: 'tokyo',
    text: '東京の新しい店で、[[今すぐ予約]]してください。家族👩‍👩‍👧も一緒に！Cafe\u0301 [[ÜBER!!!]] 👍🏽',
    findings: [
      { rule: 'cta-overload', message: '"今すぐ予約" is one of 3 calls to action.', advice: asks },
      {
        rule: 'shouting',
        message: '3 exclamation marks in a row read as shouting. One carries as far.',
        advice: voice,
        suggest: 'Über!',
      },
    ],
    platform: 'x',
    language: 'ja',
    coverage: { level: 'other-language', sentencesRead: 0, sentences: 1, unreadWords: 0 },
    note: 'The text seems to be Japanese. Only English text is analyzed.',
    intent: 'unknown',
    intentReason: 'not in English',
    score: null,
    confidence: 'none',
  },
  {
    path: 'drafts/wide.md',
    id: 'tel-aviv',
    text: 'New in Tel Aviv: המאפייה שלנו פתוחה [[עכשיו!!!]] 12 loaves left',
    findings: [{ rule: 'shouting', message: '3 exclamation marks in a row read as shouting.', advice: voice }],
    line: 9,
    kind: 'reply',
    intent: 'notice',
    intentReason: 'it says what is open',
  },
  {
    path: 'drafts/wide.md',
    id: 'amman',
    text: '[[خبز طازج]] كل صباح',
    findings: [
      {
        rule: 'hype-density',
        severity: 'info',
        message: 'The words describe feelings instead of facts.',
        advice: hype,
      },
    ],
    line: 12,
    intent: 'appeal',
    intentReason: '',
    score: 60,
  },
  {
    path: 'drafts/long.txt',
    id: '1',
    text: `${'We have been baking in this street for a long time and know a thing or two about it. '.repeat(6)}Nobody disputes that we are [[the best bakery in the whole of the north of England]], as we keep saying. ${'And so it goes on, and on, and on. '.repeat(6)}See https://example.com/${'a'.repeat(140)}`,
    findings: [
      {
        rule: 'unsupported-superlative',
        message: '"the best bakery in the whole of the north of England" has no source.',
        advice: claim,
      },
    ],
    intentReason: 'many words about itself',
    score: 48,
  },
  {
    path: 'drafts/hostile.md',
    id: 'evil\u001b[2J\u202eid',
    text: 'Nice\u001b[31m words\u0007, [[buy\u202e now\u2066 \u009b31m]] \u0000 and \ud800 go\tnow',
    findings: [
      {
        rule: 'internal/rule-crash',
        severity: 'error',
        message: 'The rule "acme/\u001b]0;owned\u0007x" stopped on this post: no\r\nsuch \u202e thing.',
        advice: 'Turn off the rule and report the post to its author.',
      },
    ],
    date: '2026-03-16\u001b[0m',
    intent: 'conversation',
    intentReason: 'answers "\u001b[5mJoan"',
    score: 88,
  },
  {
    path: 'C:\\Users\\Mara Lindqvist\\posts\\week 12.md',
    id: 'monday',
    text: 'HUGE SAVINGS THIS WEEKEND ONLY',
    findings: [
      {
        rule: 'internal/unknown-suppression',
        message: 'The suppression names the unknown rule "shoutin". Did you mean "shouting"?',
        advice: 'Correct or remove the name. `sincerity rules` lists all rules.',
      },
    ],
    platform: 'linkedin',
    score: null,
    confidence: 'none',
    intent: 'promotion',
    intentReason: 'too few words to score',
    coverage: { level: 'too-short', sentencesRead: 1, sentences: 1, unreadWords: 0 },
    note: 'Too short to score.',
  },
  {
    path: 'plan.xlsx',
    id: 'row-5',
    text: 'Our seed potatoes are in, and there is [[NOTHING]] like them.',
    cell: 'March!C5',
    line: 5,
    extraTexts: [
      { kind: 'alt-text', text: 'Potatoes in a crate' },
      { kind: 'first-comment', text: 'BUY NOW!!! The link is in our bio' },
    ],
    findings: [
      { rule: 'shouting', message: 'These capitals read as shouting.', advice: voice },
      { rule: 'shouting', severity: 'info', message: 'These capitals read as shouting.', advice: voice, extraText: 1 },
      { rule: 'no-specifics', severity: 'info', message: 'The alt text has no details.', advice: hype, extraText: 0 },
    ],
    platform: 'facebook',
    platforms: ['facebook', 'linkedin'],
    account: 'harbour.lane',
    date: '2026-03-16',
    day: '2026-03-16',
    intent: 'promotion',
    score: 44,
  },
  ...['kind.md', 'calm.md', 'fair.md', 'warm.md', 'open.md', 'late.md', 'last.md'].map(
    (name, index): PostSpec => ({
      path: `replies/${name}`,
      id: '1',
      text: 'Curdling means that our oat milk is too cold for that roast.',
      kind: 'reply',
      intent: 'conversation',
      intentReason: 'explains what they asked about',
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
    coverage: { level: 'too-short', sentencesRead: 1, sentences: 1, unreadWords: 0 },
  },
];

/** The finding of a rule about a feed, at the flagged text of a post. */
function inFeed(
  found: Pick<Diagnostic, 'rule' | 'severity' | 'message' | 'advice' | 'feed'>,
  [path, post, words]: readonly [path: string, id: string, words: string],
  related: readonly (readonly [path: string, id: string, line: number, cell?: string])[] = [],
): Diagnostic {
  const spec = specs.find((each) => each.path === path && each.id === post);
  const text = spec ? createPost(spec).text : '';
  const start = text.indexOf(words);
  const { line = 1, cell } = spec ?? {};
  const position = { line, column: start + 1, offset: start, ...(cell && { cell }) };
  return {
    ...found,
    messageId: 'found',
    group: 'feed',
    path,
    post,
    start: position,
    end: { ...position, column: start + words.length + 1, offset: start + words.length },
    text: words,
    within: { start, end: start + words.length },
    fingerprint: 'feedfeedfeedfeed',
    docs: getDocsUrl({ id: found.rule }),
    related: related.map(([file, id, row, name]) => {
      const at = { line: row, column: 1, offset: 0, ...(name && { cell: name }) };
      return { path: file, post: id, start: at, end: at };
    }),
  };
}

const instagram = 'harbour.lane/instagram';

/** A report with every case that a reporter must handle. */
export const cannedReport: Report = reportOn(specs.map(createPost), {
  feeds: [
    feedFrom('iPPcPPnPPPPP iPcPPiPnPaPPPi?', {
      account: 'harbour.lane',
      platforms: ['instagram'],
      from: '2026-03-02',
      score: 38,
      window: 'the last 28 days: 27 of 41 posts',
      suggestedReplacements: [
        {
          path: csv,
          id: 'row-3',
          text: "Shop our Mother's Day range. Order now and save 20%.",
          start: { line: 4, column: 1, offset: 90 },
          score: 43,
        },
        {
          path: csv,
          id: 'row-4',
          text: 'First line, quite harmless.\nThen the ask.',
          start: { line: 6, column: 1, offset: 190 },
          score: 47,
        },
        {
          path: 'plan.xlsx',
          id: 'row-5',
          text: 'Our seed potatoes are in.',
          start: { line: 5, column: 1, offset: 0, cell: 'March!C5' },
          score: 52,
        },
      ],
      change: { posts: 6, before: 'iPPcPPniciciPPiic' },
      diagnostics: [
        inFeed(
          {
            rule: 'promo-ratio',
            severity: 'error',
            message: '17 of 23 posts are promotional. The limit is 33%.',
            advice: 'Replace the next two with an answer to a question.',
            feed: instagram,
          },
          [csv, 'row-4', 'First line, quite harmless.\nThen the ask: LIKE if you love\nFridays 👍\nAnd a last line.'],
          [
            [csv, 'row-2', 2],
            [csv, 'row-3', 4],
            [csv, 'row-5', 8],
            [csv, 'row-6', 9],
            [csv, 'row-7', 10],
            ['plan.xlsx', 'row-5', 5, 'March!C5'],
            ['plan.xlsx', 'row-6', 6, 'March!C6'],
            ['posts/may.md', '1', 1],
          ],
        ),
        inFeed(
          {
            rule: 'promo-streak',
            severity: 'warning',
            message: 'Seven posts in a row are promotional, from 8 to 12 March.',
            advice: 'Put an answer to a question between them.',
            feed: instagram,
          },
          [csv, 'row-3', 'Order now'],
          [[csv, 'row-4', 6]],
        ),
      ],
    }),
    feedFrom('iccPicciP', {
      account: 'harbour.lane',
      platforms: ['facebook', 'linkedin'],
      replies: 6,
      talking: 9,
      score: 74,
      diagnostics: [
        inFeed(
          {
            rule: 'repeated-push',
            severity: 'info',
            message: 'Two promotions have the same text.',
            advice: 'Add what is new the second time.',
            feed: 'harbour.lane/facebook+linkedin',
          },
          ['plan.xlsx', 'row-5', 'NOTHING'],
          [
            ['plan.xlsx', 'row-8', 8, 'March!C8'],
            ['plan.xlsx', 'row-9', 9, 'March!C9'],
          ],
        ),
      ],
    }),
    feedFrom('nnnnnnnnn', { platforms: ['x'], score: null }),
    feedFrom('PPiPn', { platforms: ['threads'], score: null }),
    feedFrom('PPP', { account: 'short', score: null }),
  ],
  problems: [
    {
      path: 'calendar/broken.csv',
      code: 'table/too-many-cells',
      message: 'This row has 5 cells, but the header has 4.',
      hint: 'Quote texts that contain commas.',
      start: { line: 12, column: 4, offset: 310 },
      end: { line: 12, column: 61, offset: 367 },
    },
    { path: 'photos/\u001b[1mcat.jpg', code: 'decode/binary', message: 'Expected text, but found an image.' },
  ],
});
