import * as v from 'valibot';
import { allowOption, bait, createAllowMatcher, defineRule } from '../src/rule-kit.ts';

export default defineRule({
  id: 'engagement-bait',
  group: 'bait',
  summary: 'Requests for likes, shares, tags or one-word comments for their own sake.',
  why: 'Facebook and LinkedIn show such posts to fewer people, and readers learn to ignore real questions.',
  advice: 'Ask something that only a person can answer: "What did you try first?" If you give a file away, link to it.',
  sources: ['FB17', 'META', 'LI22', 'LI24', 'LSV17'],
  since: '0.1.0',
  outOfScope: [
    'Missing people, pets and things, requests for help and advice, and money for people in need, which platforms exempt.',
    'Native polls.',
  ],
  presets: { recommended: 'warning', strict: 'error' },
  messages: { bait: '"{phrase}" asks for a reaction instead of an answer. Ask something that people can answer.' },
  options: v.strictObject({
    allow: allowOption('Phrases to allow.'),
  }),
  examples: {
    bad: [
      '[[LIKE if you]] love Fridays, [[SHARE if you]] love Saturdays!',
      'I wrote the playbook. [[Comment GUIDE and I’ll]] send it to you.',
      '[[Tag a friend]] who needs this soup.',
      { text: '[[Tag someone]] hungry. Double tap if you agree.', options: { allow: ['double tap if'] } },
    ],
    good: [
      'What was playing in the car the first time you drove alone? We are building tomorrow’s 8am hour from your answers.',
      'The playbook is 9 pages, no sign-up, link in the first comment. Page 4 is the part people argue with: tell me where you disagree.',
      'Lost dog: Biscuit, brown, red collar. Please share this post if you live near the canal, he was last seen at the lock.',
      'The comment period closes on 4 May, and the vote is on the 9th.',
      'Like most bakers, I like it if you bring the tin back.',
      'Missing since Tuesday: Arthur Bell, 81, brown coat. Please share this if you live near Leith.',
      'Has anybody seen our delivery bike? Red, with a basket. Please share if you live near Mill Lane.',
      'Any travel tips for Lisbon with a toddler? Tag a friend who has been.',
      'We need help: the cellar is under water. Share this if you know somebody with a pump to lend.',
      'We are raising money for Noor’s wheelchair. Please share this if you can.',
      'We vote for the new secretary at the AGM on the 9th: comment in the margin if you cannot come.',
      'The poll is open until noon: vote for soup or stew.',
      'The spring list is out, 40 kinds of tomato at £2 a pot. Tell us which one failed for you last year.',
      'Share your story with the archive, and tag us so we can credit the photo.',
    ],
  },
  *check(doc, { options, finding }) {
    const allowed = createAllowMatcher(options.allow);
    for (const span of bait(doc)) {
      const phrase = doc.text.slice(span.start, span.end);
      if (!allowed(phrase)) yield finding('bait', span, { phrase });
    }
  },
});
