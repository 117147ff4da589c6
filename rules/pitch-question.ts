import * as v from 'valibot';
import {
  allowOption,
  createAllowMatcher,
  defineRule,
  isPublicService,
  notices,
  pitchQuestions,
} from '../src/rule-kit.ts';

export default defineRule({
  id: 'pitch-question',
  group: 'bait',
  summary: 'Questions that only lead into a pitch, or that have one possible answer.',
  why: 'A question that expects no answer teaches readers not to answer. Real questions bring comments.',
  advice: 'Ask about their experience, and be ready to respond: "What did you plant first?"',
  sources: ['VGL12', 'KT98', 'FB17'],
  since: '0.1.0',
  supersededBy: ['engagement-bait', 'fomo-guilt', 'hype-density', 'vague-urgency', 'withheld-hook'],
  outOfScope: [
    'Posts that also ask an answerable question.',
    'Questions in essays, lessons and FAQs.',
    '"Isn’t it?" and similar tag questions.',
    '"Thoughts?" after a fact or a reason, which people can discuss.',
  ],
  presets: { recommended: 'info', strict: 'warning' },
  messages: {
    pitch: '"{phrase}" leads into a pitch. Ask something that you want to know.',
    empty: '"{phrase}" has one possible answer. Ask what people did, saw or tried.',
  },
  options: v.strictObject({
    allow: allowOption('Questions to allow.'),
  }),
  examples: {
    bad: [
      '[[Ready to level up your business]]?',
      'Cold email is dead. [[Agree]]?',
      '[[Need a new boiler]]? Book a free quote today.',
      '[[Boiler on the blink]]? Fully insured, any hour. Half price until the clocks change.',
      'Good design is invisible. [[Thoughts]]?',
      '[[Tired of dull knives]]? [[Want sharper ones]]? Order a set today.',
      {
        text: '[[Struggling with your taxes]]? Sound familiar? Sign up today.',
        options: { allow: ['sound familiar'] },
      },
    ],
    good: [
      'What did you stop doing this year that nobody noticed?',
      'What subject line last made you open a cold email? I will go first: "wrong invoice?"',
      'Who doesn’t love rain? My dog, it turns out.',
      'Struggling with fractions? Cut a pizza into eight and eat three of the pieces.',
      'It is a fine old bridge. Isn’t it?',
      'Do you ship abroad? Yes, on Tuesdays. Can I send it back? Within 30 days, in the box it came in.',
      'We moved the toner to the end because it washed out at the start. Thoughts?',
      'Locked out? Ring the neighbour who has the spare key before you ring anybody with a van.',
      'Need a hand with the form? The library helps on Wednesdays from ten.',
      'Ready to level up your garden? What did your grandmother grow that you cannot find seed for?',
      'What is a sonnet for? Fourteen lines are too few to argue and too many to shout.',
    ],
  },
  *check(doc, { options, finding }) {
    if (notices(doc).length > 0 || isPublicService(doc)) return;
    const allowed = createAllowMatcher(options.allow);
    for (const question of pitchQuestions(doc)) {
      const phrase = doc.text.slice(question.start, question.end);
      if (!allowed(phrase)) yield finding(question.kind, question, { phrase: `${phrase}?` });
    }
  },
});
