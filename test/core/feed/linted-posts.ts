import type { Intent } from '../../../src/core/model/intent.ts';
import type { LintedPost } from '../../../src/core/model/linted-post.ts';
import { emptyScore } from '../../../src/core/model/post-score.ts';

const start = { line: 1, column: 1, offset: 0 };

/** Creates a linted post with the properties that feeds use; `day` also sets its time. */
export function createPost(
  intent: Intent,
  {
    day,
    hasQuestion,
    isAnswer,
    contentHash,
    shingles,
    firstWords,
    ...more
  }: Partial<LintedPost & LintedPost['feedFeatures']> & { readonly day?: string } = {},
): LintedPost {
  return {
    path: 'a.csv',
    id: '1',
    kind: 'post',
    text: '',
    start,
    end: start,
    language: 'en',
    coverage: { level: 'full', sentencesRead: 1, sentences: 1, unreadWords: 0 },
    ...emptyScore,
    intent,
    score: 60,
    digests: {},
    places: [],
    ignores: [],
    inCampaign: false,
    diagnostics: [],
    suppressed: 0,
    baselined: 0,
    ...(day && { time: { day, at: Date.parse(`${day}T09:00Z`) / 60_000 } }),
    feedFeatures: {
      hasQuestion: hasQuestion ?? false,
      isAnswer: isAnswer ?? false,
      contentHash: contentHash ?? '',
      shingles: shingles ?? [],
      firstWords: firstWords ?? '',
    },
    ...more,
  };
}

const intents: Readonly<Record<string, Intent>> = {
  P: 'promotion',
  i: 'information',
  c: 'conversation',
  a: 'appeal',
  n: 'notice',
  '?': 'unknown',
};

/** Creates a feed from letters such as `PPic`: one post per day from 1 March 2026; `r` is a reply. */
export function feedOf(letters: string, more: Partial<LintedPost> = {}): LintedPost[] {
  return [...letters].map((letter, index) =>
    createPost(intents[letter] ?? 'conversation', {
      id: `${letter}${index + 1}`,
      day: new Date(Date.UTC(2026, 2, 1 + index)).toISOString().slice(0, 10),
      ...(letter === 'r' && { kind: 'reply', isAnswer: true }),
      ...more,
    }),
  );
}
