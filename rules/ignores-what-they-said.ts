import * as v from 'valibot';
import { defineRule, ignoredTopics } from '../src/rule-kit.ts';

export default defineRule({
  id: 'ignores-what-they-said',
  group: 'reply',
  summary: 'A reply that takes up nothing of what was said.',
  why: 'People feel heard when an answer names what they named. One that fits below any post tells them that nobody read theirs.',
  advice: 'Say something about what they mentioned: an answer, a question, what you will do about it.',
  sources: ['PB21', 'VNW12', 'KM06'],
  since: '0.1.0',
  kinds: ['reply'],
  requiresFullText: true,
  outOfScope: [
    'Replies whose parent is not known, or not in English.',
    'Short replies, and answers such as "yes", "Friday" or "£12".',
    'Replies that ask, link, ask for a message, own a mistake, or have words of their own.',
    'Thanks for thanks.',
  ],
  presets: { recommended: 'warning', strict: 'warning' },
  messages: { unheard: 'They mentioned {list}. This reply may read as if nobody had seen it.' },
  options: v.strictObject({
    own: v.optional(
      v.pipe(
        v.number(),
        v.integer(),
        v.minValue(1),
        v.description('Words of its own, beyond courtesies, from which a reply counts as an answer.'),
      ),
      2,
    ),
  }),
  examples: {
    bad: [
      {
        text: '[[Thanks for stopping by, have a lovely day]]!',
        inReplyTo: 'the oat milk curdled in my flat white again',
      },
      {
        text: '[[Hi there! We love hearing from our guests]].',
        inReplyTo: 'does the ramp at the back door still work?',
      },
      {
        text: '[[We appreciate your feedback and hope to see you again soon]].',
        inReplyTo: 'Forty minutes for two coffees and the toilet was locked.',
      },
      {
        text: '[[Your opinion is important to us, and the whole crew sends greetings]]!',
        inReplyTo: 'The zip broke on the second day of the walk.',
        options: { own: 4 },
      },
    ],
    good: [
      {
        text: 'Curdling means our oat milk is too cold for that roast. Try it at the hatch tomorrow, we have changed the carton.',
        inReplyTo: 'the oat milk curdled in my flat white again',
      },
      {
        text: 'The ramp is fine but the back door sticks; ring the bell and someone will hold it.',
        inReplyTo: 'does the ramp at the back door still work?',
      },
      { text: 'Yes, it does, and thank you for asking!', inReplyTo: 'Does the ramp at the back door still work?' },
      { text: 'Thank you so much, see you soon!', inReplyTo: 'Thanks for the lovely soup and the bread on Sunday.' },
      {
        text: 'So sorry. The van broke down at Slough, and Jo is driving the rest.',
        inReplyTo: 'Still waiting for my parcel, third day.',
      },
      { text: 'Oh no, which shop was that in?', inReplyTo: 'The zip broke on the second day.' },
      { text: 'Friday, and thank you for waiting!', inReplyTo: 'Any news on the blue paint delivery?' },
      { text: 'Thank you, we hope to see you again soon.', inReplyTo: 'La leche estaba agria y el pan también.' },
      { text: 'Thanks for stopping by, have a lovely day!', kind: 'reply' },
      { text: '🙏🙏🙏', inReplyTo: 'the oat milk curdled in my flat white again' },
    ],
  },
  *check(doc, { options, finding }) {
    const passedOver = ignoredTopics(doc);
    const first = doc.words[0];
    const last = doc.words.at(-1);
    if (!passedOver || passedOver.own >= options.own || !first || !last) return;
    yield finding('unheard', { start: first.start, end: last.end }, { list: passedOver.list });
  },
});
