import * as v from 'valibot';
import { defineFeedRule, type FeedExamplePost, offlineContact, type Platform } from '../src/rule-kit.ts';

/** Words in calendars for channels other than social networks. */
const offline =
  /\b(?:calls?|cards?|coffee|e-?mails?|events?|flyers?|in[- ]person|letters?|mail(?:ing|chimp|shot)?|meet(?:ing|up)s?|newsletters?|offline|phone|print|sms|website|workshops?)\b/iu;

/** Maximum length of the name of a channel in characters. A longer cell describes a picture or a campaign. */
const maxNameLength = 60;

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

/** Returns the captions as posts on a platform. */
const on = (platform: Platform, more: Partial<FeedExamplePost> = {}): FeedExamplePost[] =>
  captions.map((text) => ({ text, platform, ...more }));

const [first = '', ...rest] = captions;

export default defineFeedRule({
  id: 'one-basket',
  group: 'feed',
  across: 'platforms',
  summary: 'Feeds that depend on one platform.',
  why: 'Posts disappear from a feed within a day, and a platform’s rules may change tomorrow. No feed replaces a call, a card or a coffee.',
  advice:
    'If this is your only channel, plan one contact outside it: a card, a call, a coffee, or a mailing list of your own.',
  sources: ['SEED'],
  since: '0.1.0',
  outOfScope: [
    'Channels that are in no file: most exports contain one channel, so this finding is only a hint.',
    'Files with a post that names no platform.',
    'Calendars that include mail, events or follow-ups.',
  ],
  presets: { recommended: 'info', strict: 'info' },
  messages: {
    one: 'All {count} posts go to {platform}. If these files cover all of your channels, plan one contact outside it.',
  },
  options: v.strictObject({
    min: v.optional(
      v.pipe(v.number(), v.integer(), v.minValue(2), v.description('Number of posts from which a feed is flagged.')),
      12,
    ),
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
      (value) => value.length <= maxNameLength && offline.test(value.normalize('NFKC')),
    );
    return isNamed || offlineContact(doc).length > 0 ? true : null;
  },
  *check({ posts, platforms }, { options, finding }) {
    const own = posts.filter(({ post }) => post.kind !== 'reply');
    const [platform] = platforms;
    const [at] = own;
    if (!at || !platform || platforms.length > 1 || own.length < options.min) return;
    const isElsewhere = ({ digest, platforms: targets }: (typeof own)[number]) =>
      digest !== null || targets.length === 0;
    if (!own.some(isElsewhere)) yield finding('one', at, { count: own.length, platform });
  },
});
