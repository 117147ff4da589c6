import * as v from 'valibot';
import {
  address,
  credits,
  defineRule,
  mistakes,
  notices,
  type Sentence,
  type Span,
  selfReference,
} from '../src/rule-kit.ts';

/** Words for other people. "Our customers" does not count, because it refers to the account. Sorted. */
const people: ReadonlySet<string> = new Set(
  'anybody anyone customers he him nobody people readers she somebody someone visitors'.split(' '),
);

export default defineRule({
  id: 'self-reference-ratio',
  group: 'push',
  summary: 'Posts that mention the account far more often than anybody else.',
  why: 'Readers look for the part of a post that concerns them. If every sentence begins with "we", there is none.',
  advice: 'Decide who the post is for, and rewrite one sentence from their point of view.',
  sources: ['CLP17', 'LSS20', 'SWS12', 'KT98'],
  since: '0.1.0',
  requiresFullText: true,
  outOfScope: [
    'Stories told as "I".',
    'Job ads and other notices.',
    'Apologies, which need a "we".',
    'Clubs, churches and choirs, whose "we" is their members: set account.kind to "nonprofit" or "personal".',
  ],
  presets: { recommended: 'warning', strict: 'warning' },
  messages: {
    ratio:
      'Mentions of the account: {self}, of the reader: {reader}, of others: {others}. Rewrite one sentence for the reader.',
  },
  options: v.strictObject({
    ratio: v.optional(
      v.pipe(
        v.number(),
        v.minValue(0),
        v.maxValue(1),
        v.description('Maximum share of mentions that refer to the account, 0 to 1.'),
      ),
      0.75,
    ),
    min: v.optional(
      v.pipe(
        v.number(),
        v.integer(),
        v.minValue(1),
        v.description('Minimum number of mentions of the account for a post to be flagged.'),
      ),
      4,
    ),
  }),
  examples: {
    bad: [
      'We launched our new framework. [[Our team worked hard on our vision and we know our approach sets us apart.]]',
      'We are growing. [[Our branches, our people.]] We celebrate our success.',
      { text: '[[Acme builds what Acme dreams.]] Acme is proud. Acme is here.', brands: ['Acme'] },
      { text: '[[We moved our shop.]] It took our van two days.', options: { ratio: 0.5, min: 3 } },
    ],
    good: [
      "Three people on Tuesday's call had the same problem: the forecast is owned by nobody. We wrote down what each of them tried.",
      'If your card was declined at the Co-op on Saturday: it was our fault, it is fixed, and you do not need to do anything.',
      'We got this wrong. Our driver left your parcels in the rain, and we are sorry. We have replaced ours and we will pay.',
      'We are hiring a weekend baker. We are small, we are loud, and we share tips. Send us a note about your last loaf.',
      'I left my job, I burned my first loaf, I cried, and I baked another. My neighbour ate it.',
      { text: 'All of us can do this, because those of us who row know that we all began wet.', kind: 'post' },
      {
        text: 'We sang in our church, we walked to our hall, and our choir had our soup.',
        profile: { kind: 'nonprofit' },
      },
      'We have moved our counter to the window, so you can see your bread come out of our oven. We open at eight for you.',
      'We asked you what to cook. You said soup, you said bread, and your children said cake, so we made all three.',
    ],
  },
  *check(doc, { options, finding }) {
    if (['nonprofit', 'personal'].includes(doc.profile.kind) || mistakes(doc).length > 0) return;
    if (notices(doc).length > 0) return;
    const selves = selfReference(doc).filter(({ kind }) => kind !== 'person');
    const reader = address(doc).length;
    const others =
      doc.mentions.filter(({ lower }) => lower.slice(1) !== doc.post.account?.toLowerCase()).length +
      credits(doc).length +
      doc.words.filter(({ lower }, index) => people.has(lower) && doc.words[index - 1]?.lower !== 'our').length;
    if (selves.length < options.min || selves.length / (selves.length + reader + others) < options.ratio) return;
    const fullest = findFullest(doc.sentences, selves);
    if (fullest) yield finding('ratio', fullest, { self: selves.length, reader, others });
  },
});

/** Returns the sentence with the largest number of spans, which must be sorted. The first one wins a tie. */
function findFullest(sentences: readonly Sentence[], spans: readonly Span<'doc'>[]): Sentence | undefined {
  let fullest = sentences[0];
  let max = 0;
  let next = 0;
  for (const sentence of sentences) {
    let count = 0;
    for (let span = spans[next]; span && span.end <= sentence.end; span = spans[++next]) {
      if (span.start >= sentence.start) count++;
    }
    if (count > max) [fullest, max] = [sentence, count];
  }
  return fullest;
}
