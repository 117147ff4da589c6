import * as v from 'valibot';
import { defineRule, mistakes, selfReference, signOff } from '../src/rule-kit.ts';

/** The organization as the subject of a sentence: "our door" and "tell us" do not match. */
const subject = /^(?:we\b|our (?:colleagues|department|engineers|staff|support|team))/iu;

export default defineRule({
  id: 'faceless-we-reply',
  group: 'reply',
  summary: 'Replies that use "we" and name no person.',
  why: 'Customers felt better understood, and bought more, when the person who answered used "I".',
  advice: 'Reply as a person: describe what you did yourself, and sign with a name or initials.',
  sources: ['PMM18', 'KM06'],
  since: '0.1.0',
  kinds: ['reply'],
  outOfScope: [
    'Personal and creator accounts, whose "we" is a couple or a band.',
    'Apologies for shared mistakes.',
    'Statements worded by lawyers.',
  ],
  presets: { strict: 'info' },
  messages: { faceless: '"{word}" without a name may read as a department. Use "I", or sign the reply.' },
  options: v.strictObject({}),
  examples: {
    bad: [
      { text: '[[We]] are looking into it and we will update you.', kind: 'reply' },
      { text: '[[Our]] team is aware and we are working on it.', kind: 'reply' },
      { text: 'Thanks, [[we]] have passed that on.', inReplyTo: 'The lamp at number 9 is out.' },
      { text: 'Hi Ana, [[we’ve]] moved your slot to Thursday.', kind: 'reply' },
    ],
    good: [
      { text: 'I’ve restarted your line from here; give it four minutes. – Amir', kind: 'reply' },
      { text: 'Beth from Streets here: we reported the lamp at number 9, it is job 2217.', kind: 'reply' },
      { text: 'We have moved your slot to Thursday. ^KS', kind: 'reply' },
      { text: 'We have moved your slot, see https://example.com/slots /MT', kind: 'reply' },
      { text: 'We got this wrong. The money is back on Friday.', kind: 'reply' },
      { text: 'We play at nine, after the choir.', kind: 'reply', profile: { kind: 'creator' } },
      { text: 'The ramp is fine but the back door sticks.', kind: 'reply' },
      { text: 'Our door is the green one; knock loudly.', kind: 'reply' },
      { text: 'Those of us who row know that wind.', kind: 'reply' },
    ],
  },
  *check(doc, { finding }) {
    if (doc.profile.kind === 'personal' || doc.profile.kind === 'creator') return;
    const selves = selfReference(doc);
    const firm = selves.find(({ kind, start }) => kind === 'firm' && subject.test(doc.text.slice(start, start + 20)));
    if (!firm || selves.some(({ kind }) => kind === 'person') || signOff(doc) || mistakes(doc).length > 0) return;
    yield finding('faceless', firm, { word: doc.text.slice(firm.start, firm.end) });
  },
});
