import type { Intent } from '../../../src/core/model/intent.ts';
import type { JudgedPost } from '../../../src/core/model/linted-post.ts';
import { unjudged } from '../../../src/core/model/post-score.ts';

const start = { line: 1, column: 1, offset: 0 };

/** A judged post as far as feeds look at it; `day` also gives its moment. */
export function judged(
  intent: Intent,
  {
    day,
    asks,
    answers,
    idea,
    shingles,
    opening,
    ...more
  }: Partial<JudgedPost & JudgedPost['traces']> & { readonly day?: string } = {},
): JudgedPost {
  return {
    path: 'a.csv',
    id: '1',
    kind: 'post',
    text: '',
    start,
    end: start,
    language: 'en',
    reading: { extent: 'full', read: 1, of: 1, unreadWords: 0 },
    ...unjudged,
    intent,
    score: 60,
    digests: {},
    places: [],
    ignores: [],
    inCampaign: false,
    diagnostics: [],
    suppressed: 0,
    known: 0,
    ...(day && { moment: { day, at: Date.parse(`${day}T09:00Z`) / 60_000 } }),
    traces: {
      asks: asks ?? false,
      answers: answers ?? false,
      idea: idea ?? '',
      shingles: shingles ?? [],
      opening: opening ?? '',
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

/** `PPic`: one post a letter, a day apart from 1 March 2026; `r` is a reply. */
export function feedOf(letters: string, more: Partial<JudgedPost> = {}): JudgedPost[] {
  return [...letters].map((letter, index) =>
    judged(intents[letter] ?? 'conversation', {
      id: `${letter}${index + 1}`,
      day: new Date(Date.UTC(2026, 2, 1 + index)).toISOString().slice(0, 10),
      ...(letter === 'r' && { kind: 'reply', answers: true }),
      ...more,
    }),
  );
}
