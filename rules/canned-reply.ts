import * as v from 'valibot';
import { createSpanIndex, defineRule, specifics, stockPhrases } from '../src/rule-kit.ts';

/** Courtesies that are normal between people if a reply contains nothing else. */
const courtesy = /^(?:glad|happy to help|have a|hope to see|see you|thank you so much)\b/iu;

export default defineRule({
  id: 'canned-reply',
  group: 'reply',
  summary: 'Replies made of stock phrases.',
  why: 'People feel heard if a reply names what they wrote. Stock phrases suggest that nobody read it.',
  advice: 'Keep the thanks and add a detail: name what they mentioned and what you will do about it.',
  sources: ['PB21', 'TBM23', 'PEU15', 'KM06'],
  since: '0.1.0',
  kinds: ['reply'],
  requiresFullText: true,
  supersededBy: ['dm-deflection', 'ignores-what-they-said'],
  outOfScope: [
    'Wording required by law.',
    'One-line courtesies such as "thank you so much".',
    'Similarity among an account’s replies, which only the whole feed shows.',
  ],
  presets: { recommended: 'warning', strict: 'warning' },
  messages: {
    stock: 'Stock phrases such as "{phrase}" make up {percent}% of this reply. Add a detail from their message.',
  },
  options: v.strictObject({
    share: v.optional(
      v.pipe(
        v.number(),
        v.minValue(0),
        v.maxValue(1),
        v.description('Share of words in stock phrases, 0 to 1, from which a reply is flagged.'),
      ),
      0.5,
    ),
  }),
  examples: {
    bad: [
      { text: '[[Thank you for your kind words]]! We look forward to welcoming you again soon.', kind: 'reply' },
      { text: 'We [[apologise for any inconvenience caused]]. Your feedback is important to us.', kind: 'reply' },
      {
        text: 'Hi there! [[Thanks for reaching out]]. Please do not hesitate to contact us if you have any questions.',
        kind: 'reply',
      },
      {
        text: '[[Thank you for your feedback]]. The kitchen opens at nine most days.',
        kind: 'reply',
        options: { share: 0.4 },
      },
    ],
    good: [
      {
        text: 'Hana, I told Luis you noticed the extra blanket. He has gone pink. See you in March? – Tess',
        kind: 'reply',
      },
      {
        text: 'Bag tag ending 4471 is in Porto, on the 18:05 tonight. I have asked them to deliver, not hold. – Sam',
        kind: 'reply',
      },
      { text: 'Thanks!', kind: 'reply' },
      { text: 'Thank you so much, see you soon!', kind: 'reply' },
      { text: 'Hello Ana, sorry for wait. I check your parcel now, it is in Gdansk since morning.', kind: 'reply' },
      {
        text: 'Past performance is no guide to the future, and your capital is at risk. Thank you for your question: the fee is 0.4 % a year.',
        kind: 'reply',
      },
      { text: 'Seen this, back by 3pm.', kind: 'reply' },
      { text: 'Thank you for your patience, Ines. The part came at two and Kofi fitted it.', kind: 'reply' },
      { text: 'Thank you for your kind words! We look forward to welcoming you again soon.', kind: 'post' },
    ],
  },
  *check(doc, { options, finding }) {
    const found = stockPhrases(doc);
    const [first] = found;
    if (!first || doc.words.length < 4 || specifics(doc).some(({ kind }) => kind !== 'number' && kind !== 'quotation'))
      return;
    const isShort = doc.words.length < 8;
    if (isShort && found.every(({ start, end }) => courtesy.test(doc.text.slice(start, end)))) return;
    const phrases = createSpanIndex(found);
    const stock = doc.words.filter((word) => phrases.containing(word));
    const share = stock.length / doc.words.length;
    if (share < options.share) return;
    const phrase = doc.text.slice(first.start, first.end);
    yield finding('stock', first, { percent: Math.round(share * 100), phrase });
  },
});
