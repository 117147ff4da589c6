import * as v from 'valibot';
import { defineRule, deflections, quoteList, substanceBesides } from '../src/rule-kit.ts';

export default defineRule({
  id: 'dm-deflection',
  group: 'reply',
  summary: 'Replies that ask for a private message instead of answering.',
  why: 'Personal details belong in private messages. Other readers have the same question and learn nothing from a public reply without an answer.',
  advice: 'Answer what you can here in one line, then explain why you need the message: an order number, an address.',
  sources: ['VNW12', 'DvDW18'],
  since: '0.1.0',
  kinds: ['reply'],
  requiresFullText: true,
  outOfScope: [
    'Accounts marked `sensitive`, for which "message us" is a courtesy.',
    'Replies that ask a question of their own, or name the detail that is needed.',
    '"If you have questions, message us" after an answer.',
    'Answers to "how can I reach you?".',
  ],
  presets: { recommended: 'info', strict: 'warning' },
  messages: { deflects: 'Besides {phrase}, this reply has {words} of an answer. Answer what you can in public.' },
  options: v.strictObject({
    words: v.optional(
      v.pipe(
        v.number(),
        v.integer(),
        v.minValue(1),
        v.description('Minimum number of words of an answer beside a request for a message.'),
      ),
      8,
    ),
  }),
  examples: {
    bad: [
      { text: 'Please [[DM us]].', kind: 'reply' },
      { text: 'Hi, [[send us a message]] so we can help.', kind: 'reply' },
      { text: 'Sorry to hear that! [[Email us]] and we will look into it.', inReplyTo: 'The lamp came broken.' },
      { text: 'Thanks for letting us know. Please [[get in touch with us]] directly.', kind: 'reply' },
      {
        text: 'The van broke down at Slough, so it comes tomorrow. [[DM me]] and I will look.',
        kind: 'reply',
        options: { words: 12 },
      },
    ],
    good: [
      {
        text: 'The van broke down at Slough, so today’s Reading drops go out tomorrow before noon. DM me the tracking number and I will check yours. – Jo',
        kind: 'reply',
      },
      {
        text: 'That fee should not be there if you opened the account before June. I need the last four digits to reverse it, so please message us, not here.',
        kind: 'reply',
      },
      { text: 'Please DM us.', kind: 'reply', profile: { sensitive: true } },
      { text: 'Email us at hello@example.com.', inReplyTo: 'How can I contact you about a wedding cake?' },
      { text: 'Which of the two lamps was it? DM us the number on the box.', kind: 'reply' },
      { text: 'They call us the night owls.', kind: 'reply' },
      { text: 'Can you DM us your order number?', kind: 'reply' },
      { text: 'Glad it works. If anything comes up, message us.', kind: 'reply' },
      { text: 'Seen this, back by 3pm.', kind: 'reply' },
      { text: 'Please DM us.', kind: 'post' },
    ],
  },
  *check(doc, { options, finding }) {
    const [deflection] = deflections(doc);
    if (!deflection || doc.profile.sensitive) return;
    const count = substanceBesides(doc);
    if (count >= options.words) return;
    const words = count === 0 ? 'no words' : count === 1 ? 'one word' : `${count} words`;
    yield finding('deflects', deflection, { phrase: quoteList(doc, [deflection]), words });
  },
});
