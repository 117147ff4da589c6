import * as v from 'valibot';
import { acquaintance, defineFeedRule, estimateShare, type FeedPost, type Span, toPercent } from '../src/rule-kit.ts';

/** Minimum number of posts with a clear audience. With fewer, the share may be due to chance. */
const minAddressed = 6;

type Digest = { readonly who: 'regular' } | { readonly who: 'stranger'; readonly words: Span<'post'> } | null;

export default defineFeedRule({
  id: 'stranger-tilt',
  group: 'feed',
  summary: 'Feeds that mostly address people who do not know the account.',
  why: 'Followers already know you. One view is that social media turns people who like a brand into people who love it; many dispute this and use it to win new customers.',
  advice: 'Write the next post for a regular: about something that they bought, asked or will recognize.',
  sources: ['BAER15', 'SEED'],
  since: '0.1.0',
  outOfScope: [
    'New businesses, which nobody knows yet.',
    'Tourism and recruitment, whose readers come once.',
    'Posts with no clear audience, or for both strangers and regulars.',
  ],
  presets: { recommended: 'info', strict: 'warning' },
  messages: {
    tilt: 'Posts that address strangers: {percent}% ({hits} of {of} with a clear audience), for example "{words}". Write the next one for a regular.',
  },
  options: v.strictObject({
    limit: v.optional(
      v.pipe(
        v.number(),
        v.minValue(0),
        v.maxValue(1),
        v.description(
          'Share of posts for strangers, 0 to 1, among posts with a clear audience, from which a feed is flagged.',
        ),
      ),
      0.7,
    ),
  }),
  examples: {
    bad: [
      {
        name: 'welcome offers',
        posts: [
          '[[New customers]] get 20% off their first order. Use code HELLO.',
          'A dough that tears when you stretch it needs ten more minutes of rest, not more flour.',
          'Never tried us? Your first box is half price.',
          'New here? Take 15% off your first order.',
          'See why thousands bake with our flour. First order ships free.',
          'Not a member yet? Your first month is on us.',
          'Have you never tried our rye? New customers get a loaf.',
          'You asked for bigger tins, and they came on Monday.',
          'Your first delivery is free this week.',
        ],
      },
      {
        name: 'introductions',
        posts: [
          '[[Introducing]] the walnut loaf tin.',
          'Introducing our new gift card.',
          'Introducing the oven glove that fits both hands.',
          'Introducing a box for four, with jam.',
          'Introducing our members club.',
          'Never tried us? Come in on Saturday.',
          'Haven’t tried our rye? It is out at nine.',
          'We haven’t been introduced: we are a family-run bakery in Leith.',
        ],
      },
      {
        name: 'six of eight',
        posts: [
          '[[We’re an independent]] framer on Mill Lane.',
          'Book a free consultation for your wedding pictures.',
          'Thank you, Ana, for the photo of the harbour.',
          'Free trial of our picture library, for a month.',
          'Discover why so many painters come to us.',
          'First order? Take a tenth off.',
          'New customers wait no longer than a day.',
          'You asked whether we frame rugs. We do, since Tuesday.',
        ],
      },
      {
        name: 'half of six, where half are too many',
        posts: [
          '[[New customers]] get 20% off their first order.',
          'How to sharpen your bread knife on the bottom of a cup.',
          'Your first lesson is free.',
          'Three of our regulars have had the same table since 2009.',
          'Not a member yet? Sign up at the desk.',
          'You said the till is slow. There are two now.',
        ],
        options: { limit: 0.5 },
      },
    ],
    good: [
      {
        name: 'posts for those who bought',
        posts: [
          'Your old jacket from 2019: how to re-wax it on a warm day.',
          'Mo has his tenth year with us, and still has no key.',
          'New customers get 10% off their first order.',
          'If you own a coat of ours with the brass zip, rub a candle along it.',
          'You asked for bigger pockets. They hold a paperback now.',
          'Thank you, Hana, for the zip that you sent back. We found the fault.',
        ],
      },
      {
        name: 'a feed for regulars',
        posts: [
          'You asked for bigger pockets. They hold a paperback now.',
          'The care guide for oiled wood has a page on rings from cups.',
          'The regulars’ table is back by the window.',
          'Remember the stove? It runs again, since Tuesday.',
          'How to descale the kettle that you bought here.',
          'Jo wondered what we do with the crusts. The hens get them.',
        ],
      },
      {
        name: 'five welcome offers, which are too few',
        posts: [
          'New customers get 20% off their first order.',
          'Never tried us? Come in on Saturday.',
          'Your first lesson is free.',
          'Introducing the walnut loaf tin.',
          'Not a member yet? Sign up at the desk.',
          'Rye ferments faster than wheat because its bran carries more wild yeast.',
        ],
      },
      { name: 'facts, which are for anybody', posts: 'iiiiiiiiii' },
      { name: 'questions and facts', posts: 'ciciciciccic' },
      {
        name: 'posts that greet both',
        posts: [
          'New customers and our regulars eat at one table on Friday.',
          'First order or fiftieth, if you bought a tin from us we fill it.',
          'Your first visit, or your tenth year with us: the door is the green one.',
          'New here? Ask the regulars where the cups are.',
          'You asked, and new members may bring a friend.',
          'Never tried us? Those of you who have will tell the others.',
        ],
      },
    ],
  },
  digest(doc, { keepSpan }): Digest {
    const addressed = acquaintance(doc);
    const [first] = addressed;
    if (!first || addressed.some(({ kind }) => kind !== first.kind)) return null;
    return first.kind === 'regular' ? { who: 'regular' } : { who: 'stranger', words: keepSpan(first) };
  },
  *check({ posts }, { options, finding }) {
    const addressed = posts.filter(({ post, digest }) => post.kind !== 'reply' && digest !== null);
    const strangers = addressed.flatMap((post: FeedPost<Digest>) =>
      post.digest?.who === 'stranger' ? [{ post, words: post.digest.words }] : [],
    );
    const share = estimateShare(strangers.length, addressed.length);
    const [first] = strangers;
    if (!share || !first || share.total < minAddressed || share.share < options.limit) return;
    const words = first.post.post.text.slice(first.words.start, first.words.end);
    yield finding(
      'tilt',
      first.post,
      { hits: share.count, of: share.total, percent: toPercent(share).percent, words },
      { span: first.words, related: strangers.map(({ post }) => post) },
    );
  },
});
