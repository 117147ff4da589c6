import * as v from 'valibot';
import { defineFeedRule, type FeedExamplePost, offlineContact, type Platform } from '../src/rule-kit.ts';

/** A calendar's words for what is no social network. */
const offline =
  /\b(?:calls?|cards?|coffee|e-?mails?|events?|flyers?|in[- ]person|letters?|mail(?:ing|chimp|shot)?|meet(?:ing|up)s?|newsletters?|offline|phone|print|sms|website|workshops?)\b/iu;

/** In characters. What is longer describes a picture or a campaign, and is no channel. */
const longestName = 60;

const captions = [
  'The flour was ground on Tuesday.',
  'Rye ferments faster than wheat, so the second proof takes an hour.',
  'New in: the walnut loaf tin. Shop now.',
  'What do you put on toast when there is no butter in the house?',
  'The mixer in the back dates from 1998.',
  'Bread keeps longer cut side down on a board.',
  'Upgrade to the yearly plan and save 20%. Sign up today.',
  'Ana’s hens lay brown eggs.',
  'The river came up to the second step on Monday night.',
  'Which of the three loaves would you cut for a child who hates crusts?',
  'The council moved the bus stop 40 metres in March.',
  'A dough that tears needs ten more minutes of rest.',
  'Our gift cards make the perfect present.',
];

/** The same captions on a platform. */
const on = (platform: Platform, more: Partial<FeedExamplePost> = {}): FeedExamplePost[] =>
  captions.map((text) => ({ text, platform, ...more }));

const [first = '', ...rest] = captions;

export default defineFeedRule({
  id: 'one-basket',
  group: 'feed',
  across: 'platforms',
  summary: 'Everything goes to one platform.',
  why: 'A platform’s feed forgets by tonight, and its rules may change tomorrow. No feed replaces the call, the card and the coffee.',
  advice: 'If it is all there is, plan one thing that lives elsewhere: a card, a call, a coffee, a list of your own.',
  sources: ['SEED'],
  since: '0.1.0',
  outOfScope: [
    'What stands in no file: an export holds one channel most of the time, and so this is a question.',
    'Files in which a post names no platform.',
    'Calendars with mail, events or follow-ups in them.',
  ],
  presets: { recommended: 'info', strict: 'info' },
  messages: {
    one: 'All {count} posts go to {platform}. Is that all there is, or do these files hold one channel of several? Only you can say.',
  },
  options: v.strictObject({
    min: v.optional(v.pipe(v.number(), v.integer(), v.minValue(2), v.description('Posts from which it asks.')), 12),
  }),
  examples: {
    bad: [
      {
        name: 'thirteen posts on Facebook',
        posts: [{ text: `[[${first}]]`, platform: 'facebook' }, ...on('facebook').slice(1)],
      },
      {
        name: 'thirteen captions on Instagram, with a column that says nothing',
        posts: [
          { text: `[[${first}]]`, platform: 'instagram' },
          ...on('instagram', { fields: { followUp: '', status: 'ready' } }).slice(1),
        ],
      },
      {
        name: 'threads and posts on X',
        posts: [{ text: `[[${first}]]`, platform: 'x', kind: 'thread' }, ...on('x').slice(1)],
      },
      {
        name: 'four posts, where four are enough',
        posts: [{ text: `[[${first}]]`, platform: 'linkedin' }, ...on('linkedin').slice(1, 4)],
        options: { min: 4 },
      },
    ],
    good: [
      { name: 'two platforms', posts: [...on('facebook'), { text: 'We open at seven.', platform: 'instagram' }] },
      { name: 'eleven posts, which are too few', posts: on('facebook').slice(0, 11) },
      { name: 'posts that name no platform', posts: rest },
      {
        name: 'Facebook, and a newsletter once a month',
        posts: [...on('facebook'), { text: 'What the hens did in March.', fields: { channel: 'Newsletter' } }],
      },
      {
        name: 'Facebook, with an open evening',
        posts: [...on('facebook'), { text: 'Open evening on Thursday at six: bring a loaf.', platform: 'facebook' }],
      },
      {
        name: 'Facebook, with cards beside it',
        posts: [
          ...on('facebook'),
          { text: 'Mo has his tenth year with us.', platform: 'facebook', fields: { followUp: 'card' } },
        ],
      },
      {
        name: 'Instagram and email in one cell',
        posts: on('instagram', { fields: { channels: 'Instagram, e-mail' } }),
      },
    ],
  },
  digest(doc) {
    const isNamed = Object.values(doc.post.fields).some(
      (value) => value.length <= longestName && offline.test(value.normalize('NFKC')),
    );
    return isNamed || offlineContact(doc).length > 0 ? true : null;
  },
  *check({ posts, platforms }, { options, finding }) {
    const own = posts.filter(({ post }) => post.kind !== 'reply');
    const [platform] = platforms;
    const [at] = own;
    if (!at || !platform || platforms.length > 1 || own.length < options.min) return;
    const isElsewhere = ({ digest, platforms: goals }: (typeof own)[number]) => digest !== null || goals.length === 0;
    if (!own.some(isElsewhere)) yield finding('one', at, { count: own.length, platform });
  },
});
