import * as v from 'valibot';
import { concessions, defineRule, isModeration, isObjection, mistakes, quoteList, sparring } from '../src/rule-kit.ts';

export default defineRule({
  id: 'sceptic-sparring',
  group: 'reply',
  summary: 'Replies that try to win an argument with a skeptic.',
  why: 'Everybody who reads along notices the tone. A brand that wins an argument with one person may lose the others.',
  advice: 'Reply with one calm sentence: state what is true and what you can do, then stop.',
  sources: ['SEED', 'KM06', 'VNW12'],
  since: '0.1.0',
  kinds: ['reply'],
  outOfScope: [
    'Removal of abuse, and notices about it.',
    'Replies that concede a point.',
    'Accounts known for mockery: turn the rule off for their files.',
    'Phrases such as "for the record" if no objection is known.',
  ],
  presets: { recommended: 'warning', strict: 'warning' },
  messages: {
    jab: '{phrase} may read as scorn to everybody who reads along. State only the facts.',
    defence: '{phrase} may read as an argument. State the facts without it.',
  },
  options: v.strictObject({}),
  examples: {
    bad: [
      { text: 'As we already said, nobody asked for free products. [[Haters gonna]] hate.', kind: 'reply' },
      { text: '[[If you had actually read the]] post you would know.', inReplyTo: 'This is just an ad.' },
      { text: '[[As we already said]], the soap was not free.', inReplyTo: 'I don’t believe a word of this.' },
      { text: '[[For the record]], the price never changed.', inReplyTo: 'What a rip-off this shop has become!' },
      { text: '[[You clearly didn’t]] look at the second picture.', kind: 'reply' },
    ],
    good: [
      {
        text: 'Fair to ask. Alan did not want anything, he just wrote to us; I phoned to say thanks and that is all there is to it. – Ines',
        inReplyTo: 'Sure, and he got a free pan for it.',
      },
      { text: 'You are right that it reads like an ad. I wrote it too fast.', inReplyTo: 'Reads like an ad.' },
      { text: 'For the record, the choir sang at nine.', inReplyTo: 'When did they sing?' },
      { text: 'As we said on Monday, the bridge opens at noon.', kind: 'reply' },
      { text: 'We removed your comment because of the abuse in it. Trolls will be blocked here.', kind: 'reply' },
      { text: 'With respect to the invoice: it went out today.', inReplyTo: 'Where is my invoice?' },
      { text: 'If you read the label under the lid, the batch is the second line.', kind: 'reply' },
      { text: 'Good point, and you clearly have a better eye than our printer.', inReplyTo: 'The map is wrong.' },
    ],
  },
  *check(doc, { finding }) {
    if (concessions(doc).length > 0 || mistakes(doc).length > 0 || isModeration(doc)) return;
    const found = sparring(doc).find(({ kind }) => kind === 'jab') ?? (isObjection(doc) ? sparring(doc)[0] : undefined);
    if (found) yield finding(found.kind, found, { phrase: quoteList(doc, [found]) });
  },
});
