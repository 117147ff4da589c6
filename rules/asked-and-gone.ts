import * as v from 'valibot';
import { defineFeedRule, type FeedPost, type LintedPost, unansweredQuestions } from '../src/rule-kit.ts';

/** Minimum number of questions. With fewer, the result may be due to chance. */
const minQuestions = 2;

/** Number of minutes after a question in which a reply counts as a reply to it. */
const replyWindow = 3 * 24 * 60;

/** Returns the number in a calendar cell (`12`, `1,204`, `none`), or `null` if there is none. */
function parseCount(cell: string | undefined): number | null {
  const text = cell?.trim().toLowerCase() ?? '';
  if (/^(?:no|none)$/u.test(text)) return 0;
  return /^\d{1,3}(?:[ ,.]?\d{3})*$/u.test(text) ? Number(text.replaceAll(/\D/gu, '')) : null;
}

type Digest = { readonly answers: number; readonly replies: number } | null;

/** Whether the account replied to somebody soon after a question. */
function isRepliedTo({ time }: LintedPost, posts: readonly LintedPost[]): boolean {
  return posts.some(
    (post) =>
      post.kind === 'reply' &&
      post.feedFeatures.isAnswer &&
      time !== undefined &&
      post.time !== undefined &&
      post.time.at >= time.at &&
      post.time.at <= time.at + replyWindow,
  );
}

export default defineFeedRule({
  id: 'asked-and-gone',
  group: 'feed',
  summary: 'Questions to followers without a follow-up.',
  why: 'A question without a follow-up works like engagement bait. A quarter of survey respondents mind a brand’s silence, and brands answer one message in ten.',
  advice: 'Reply to three people by name, or schedule a "you said" round-up within two weeks.',
  sources: ['KT98', 'SP16', 'VNW12'],
  since: '0.1.0',
  outOfScope: [
    'Posts with comments turned off.',
    'Questions from the last two weeks, which can still get a follow-up.',
    'Files without answer counts: the rule then looks only for a round-up, and reports an info.',
  ],
  presets: { recommended: 'warning', strict: 'warning' },
  messages: {
    silent:
      '{hits} of {of} answered questions got no reply from the account (answers: {answers}). Reply to some of them by name.',
    unheard:
      '{hits} of {of} questions had no "you said" follow-up within two weeks. These files do not show whether comments were answered.',
  },
  options: v.strictObject({
    limit: v.optional(
      v.pipe(
        v.number(),
        v.minValue(0),
        v.maxValue(1),
        v.description('Maximum share of questions without a follow-up, 0 to 1.'),
      ),
      0.5,
    ),
  }),
  examples: {
    bad: [
      {
        name: 'four questions, sixty-one answers, no reply',
        posts: [
          {
            text: '[[What did your grandmother put on toast when there was no butter in the house?]]',
            fields: { answers: '22', replies: '0' },
          },
          'The mixer in the back dates from 1998 and still kneads 40 kilos of dough in nine minutes.',
          {
            text: 'How do you keep rolls warm on the way to a picnic?',
            fields: { answers: '18', replies: '0' },
          },
          {
            text: 'Which of the three loaves in the photo would you cut for a child who hates crusts?',
            fields: { answers: '12', replies: 'none' },
          },
          { text: 'What went wrong in your kitchen this week?', fields: { answers: '9', replies: '0' } },
        ],
      },
      {
        name: 'a question every week for two months',
        posts: [
          {
            text: '[[What did your grandmother put on toast when there was no butter in the house?]]',
            date: '2026-03-02',
          },
          { text: 'How do you keep rolls warm on the way to a picnic?', date: '2026-03-09' },
          { text: 'Which of the three loaves would you cut for a child who hates crusts?', date: '2026-03-16' },
          { text: 'What went wrong in your kitchen this week?', date: '2026-03-23' },
          { text: 'Who feeds your sourdough while you are away?', date: '2026-03-30' },
          { text: 'What would you bake for a wedding in the rain?', date: '2026-04-06' },
          { text: 'The council moved the bus stop 40 metres towards the church.', date: '2026-04-27' },
        ],
      },
      {
        name: 'two of three',
        posts: [
          {
            text: '[[How do you keep rolls warm on the way to a picnic?]]',
            fields: { answers: '1,204', replies: '0' },
          },
          { text: 'What went wrong in your kitchen this week?', fields: { answers: '3', replies: '3' } },
          { text: 'Who feeds your sourdough while you are away?', fields: { answers: '40', replies: '0' } },
        ],
      },
      {
        name: 'one of two, where none is to be left',
        posts: [
          { text: 'What went wrong in your kitchen this week?', fields: { answers: '3', replies: '3' } },
          {
            text: '[[Who feeds your sourdough while you are away?]]',
            fields: { answers: '40', replies: '0' },
          },
        ],
        options: { limit: 0.25 },
      },
    ],
    good: [
      {
        name: 'replies by name',
        posts: [
          { text: 'What went wrong in your kitchen this week?', fields: { answers: '12', replies: '8' } },
          { text: 'Who feeds your sourdough while you are away?', fields: { answers: '7', replies: '6' } },
        ],
      },
      {
        name: 'a question on Monday, and on Friday what people said',
        posts: [
          { text: 'What went wrong in your kitchen this week?', date: '2026-03-02' },
          { text: 'You said scales, scales and a cat. We weighed ours: it is out by nine grams.', date: '2026-03-06' },
          { text: 'Who feeds your sourdough while you are away?', date: '2026-03-09' },
          { text: 'Many of you suggested the neighbour. Ours has a spare key now.', date: '2026-03-13' },
          { text: 'The council moved the bus stop 40 metres towards the church.', date: '2026-04-27' },
        ],
      },
      {
        name: 'questions that nobody answered',
        posts: [
          { text: 'What went wrong in your kitchen this week?', fields: { answers: '0', replies: '0' } },
          { text: 'Who feeds your sourdough while you are away?', fields: { answers: '0', replies: '0' } },
        ],
      },
      {
        name: 'answers, and no word of replies',
        posts: [
          { text: 'What went wrong in your kitchen this week?', fields: { answers: '12' } },
          { text: 'Who feeds your sourdough while you are away?', fields: { answers: '7', replies: '' } },
        ],
      },
      {
        name: 'a question, where one is too few',
        posts: [{ text: 'What went wrong in your kitchen this week?', fields: { answers: '12', replies: '0' } }],
      },
      { name: 'questions of this week', posts: 'cicPci' },
      {
        name: 'replies right after the questions',
        posts: [
          { text: 'What went wrong in your kitchen this week?', date: '2026-03-02' },
          {
            text: 'It was the barley malt, Idris. Half a spoon less and it will not burn.',
            kind: 'reply',
            date: '2026-03-03',
          },
          { text: 'Who feeds your sourdough while you are away?', date: '2026-03-09' },
          {
            text: 'In the fridge it lasts a month, Jo. Ours has a lid with a hole.',
            kind: 'reply',
            date: '2026-03-10',
          },
          { text: 'The council moved the bus stop 40 metres towards the church.', date: '2026-04-27' },
        ],
      },
      { name: 'facts and promotions for a month', posts: 'iPiiPiiiPiiiPiiiPiiiPiiiPiii' },
    ],
  },
  digest({ post: { fields } }): Digest {
    const [answers, replies] = [parseCount(fields.answers), parseCount(fields.replies)];
    return answers === null || replies === null ? null : { answers, replies };
  },
  *check({ posts }, { options: { limit }, finding }) {
    const answered = posts.filter(({ post, digest }) => post.feedFeatures.hasQuestion && (digest?.answers ?? 0) > 0);
    const silent = answered.filter(({ digest }) => digest?.replies === 0);
    const [first] = silent;
    if (first && answered.length >= minQuestions && silent.length / answered.length > limit) {
      const answers = silent.reduce((sum, { digest }) => sum + (digest?.answers ?? 0), 0);
      yield finding('silent', first, { hits: silent.length, of: answered.length, answers }, { related: silent });
    }
    if (posts.some(({ digest }) => digest !== null)) return;
    const lintedPosts = posts.map(({ post }) => post);
    const { questions, total } = unansweredQuestions(lintedPosts);
    const left = new Set(questions.filter((question) => !isRepliedTo(question, lintedPosts)));
    const related: FeedPost[] = posts.filter(({ post }) => left.has(post));
    const [at] = related;
    if (!at || total < minQuestions || left.size / total <= limit) return;
    yield finding('unheard', at, { hits: left.size, of: total }, { related, severityCap: 'info' });
  },
});
