import * as v from 'valibot';
import { defineFeedRule, estimateShare, followUps, personalMoments } from '../src/rule-kit.ts';

/** Minimum number of posts. With fewer, the follow-ups may exist but not be recorded. */
const minMoments = 3;

/** Cells of a calendar column that mean "no follow-up". */
const noFollowUp = /^(?:-|–|—|0|false|n\/?a|no|none|nothing|tbd|todo)?$/iu;

type Digest = { readonly what: string; readonly isFollowed: boolean } | null;

export default defineFeedRule({
  id: 'no-follow-through',
  group: 'feed',
  summary: 'Praise, complaints and milestones without a recorded follow-up.',
  why: 'A public reply disappears from feeds within a day. A card or a call is remembered, and plain thanks has little effect if it shows no effort.',
  advice:
    'Write or call, and record it beside the post: `followUp: card`. A card works better than a voucher. Keep addresses out of the calendar.',
  sources: ['SEED', 'TBM23', 'LLH15'],
  since: '0.1.0',
  outOfScope: [
    'Follow-ups that are in no file: the rule is a reminder, not a measurement.',
    'Health, money and children: `account.sensitive` turns the rule off.',
    'Mass praise for a film or a book.',
  ],
  presets: { recommended: 'info', strict: 'warning' },
  messages: {
    public:
      'Posts about {list} without a recorded follow-up: {hits} of {of}. If there was one, add `followUp` beside the post.',
  },
  options: v.strictObject({
    limit: v.optional(
      v.pipe(
        v.number(),
        v.minValue(0),
        v.maxValue(1),
        v.description('Maximum share of such posts without a follow-up, 0 to 1.'),
      ),
      0.5,
    ),
  }),
  examples: {
    bad: [
      {
        name: 'five reviews that are shown',
        posts: [
          '[["Best massage I have ever had" – Karen]]',
          'The towels are from the mill in Darwen now.',
          '"The staff were wonderful" – Ines',
          '"I would not go anywhere else" – Hana',
          '"My back has never been so happy, I recommend it" – Jo',
          '"Changed my life" – Mo',
        ],
      },
      {
        name: 'three complaints that are answered in public',
        posts: [
          { text: '[[We are sorry about the wait on Saturday, Ana: two of us were out.]]', kind: 'reply' },
          { text: 'Sorry about the cold soup, Jo. The heater had tripped.', kind: 'reply' },
          { text: 'That was our mistake, Idris. The label said rye.', kind: 'reply' },
        ],
      },
      {
        name: 'a calendar whose column is empty',
        posts: [
          { text: '[[Mo has his tenth year with us.]]', fields: { followUp: '' } },
          { text: 'Hana sent us a lovely letter about the rye.', fields: { followUp: 'no' } },
          { text: 'Sorry about the queue on Saturday, everybody.', fields: { followUp: 'card' } },
        ],
      },
      {
        name: 'one of three, where all are followed up',
        posts: [
          { text: 'Mo has his tenth year with us.', fields: { followUp: 'card' } },
          { text: 'Thank you for the lovely letter, Hana. Come by on Tuesday, the coffee is on me.' },
          '[["Changed my life" – Ines]]',
        ],
        options: { limit: 0 },
      },
    ],
    good: [
      {
        name: 'reviews, with cards, a call and an invitation',
        posts: [
          { text: '"Best massage I have ever had" – Karen', fields: { followUp: 'card' } },
          { text: '"The staff were wonderful" – Ines', fields: { followUp: 'card' } },
          { text: '"I would not go anywhere else" – Hana', fields: { followUp: 'card' } },
          { text: '"I recommend it to all" – Jo', fields: { followUp: 'call' } },
          { text: '"Changed my life" – Mo', fields: { followUp: 'invited to the open evening' } },
        ],
      },
      {
        name: 'complaints after which somebody called',
        posts: [
          { text: 'We are sorry about the wait on Saturday, Ana. I will ring you tomorrow.', kind: 'reply' },
          { text: 'Sorry about the cold soup, Jo. Come by and the coffee is on me.', kind: 'reply' },
          { text: 'That was our mistake, Idris. The label said rye.', kind: 'reply' },
        ],
      },
      {
        name: 'two of them, which are too few',
        posts: ['"Changed my life" – Mo', '"The staff were wonderful" – Ines', 'We open at seven.'],
      },
      { name: 'promotions and facts', posts: 'PiPiPiPiPi' },
      { name: 'talk', posts: 'cccccccc' },
      { name: 'notices', posts: 'nnnnnn' },
      {
        name: 'a clinic',
        posts: ['"Changed my life" – Mo', '"The staff were wonderful" – Ines', '"I recommend it to all" – Jo'],
        profile: { sensitive: true },
      },
    ],
  },
  digest(doc): Digest {
    const [first] = personalMoments(doc);
    if (!first) return null;
    const { followUp = '' } = doc.post.fields;
    return { what: first.kind, isFollowed: !noFollowUp.test(followUp.trim()) || followUps(doc).length > 0 };
  },
  *check({ posts, profile }, { options, finding }) {
    if (profile.sensitive) return;
    const moments = posts.filter(({ digest }) => digest !== null);
    const left = moments.filter(({ digest }) => digest?.isFollowed === false);
    const share = estimateShare(left.length, moments.length);
    const [at] = left;
    if (!share || !at || share.total < minMoments || share.share <= options.limit) return;
    const kinds = new Set(moments.map(({ digest }) => digest?.what));
    const names = { praise: 'praise', complaint: 'complaints', milestone: 'milestones' };
    const list = Object.entries(names)
      .filter(([kind]) => kinds.has(kind))
      .map(([, name]) => name)
      .join(', ')
      .replace(/, ([^,]*)$/u, ' and $1');
    yield finding('public', at, { hits: share.count, of: share.total, list }, { related: left });
  },
});
