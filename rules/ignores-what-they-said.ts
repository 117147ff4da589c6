import * as v from 'valibot';
import { defineRule, ignoredTopics } from '../src/rule-kit.ts';

export default defineRule({
  id: 'ignores-what-they-said',
  group: 'reply',
  summary: 'Replies that ignore what the other person wrote.',
  why: 'People feel heard if a reply names what they named. A reply that fits any post suggests that nobody read theirs.',
  advice: 'Respond to what they mentioned: an answer, a question, or what you will do about it.',
  sources: ['PB21', 'VNW12', 'KM06'],
  since: '0.1.0',
  kinds: ['reply'],
  requiresFullText: true,
  outOfScope: [
    'Replies whose parent post is unknown or not in English.',
    'Short replies, and answers such as "yes", "Friday" or "£12".',
    'Replies that ask a question, link, ask for a message, admit a mistake or add content of their own.',
    'Thanks for thanks.',
  ],
  presets: { recommended: 'warning', strict: 'warning' },
  messages: {
    unheard: 'The other person mentioned {list}, but this reply addresses none of it.',
  },
  options: v.strictObject({
    own: v.optional(
      v.pipe(
        v.number(),
        v.integer(),
        v.minValue(1),
        v.description('Minimum number of words beyond courtesies for a reply to count as an answer.'),
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
    const ignored = ignoredTopics(doc);
    const first = doc.words[0];
    const last = doc.words.at(-1);
    if (!ignored || ignored.own >= options.own || !first || !last) return;
    yield finding('unheard', { start: first.start, end: last.end }, { list: ignored.list });
  },
});
