import * as v from 'valibot';
import { allowOption, createAllowMatcher, defaultAnswerLength, defineRule, withheldHooks } from '../src/rule-kit.ts';

export default defineRule({
  id: 'withheld-hook',
  group: 'bait',
  summary: 'Posts that raise curiosity and withhold the answer.',
  why: 'Platforms treat withheld information as one of the two marks of clickbait, and readers who were teased once scroll on.',
  advice: 'Give the answer in the first two lines, and let people choose to read on.',
  sources: ['FBC', 'CHA16', 'WEB17'],
  since: '0.1.0',
  requiresFullText: true,
  supersededBy: ['engagement-bait'],
  outOfScope: [
    'Openers of threads, because the answer follows: lint a thread as one post.',
    'News under embargo, if the post gives the release date.',
    'Spoilers left out for the reader’s sake.',
  ],
  presets: { recommended: 'warning', strict: 'warning' },
  messages: {
    hook: '"{phrase}" promises an answer that the post does not give. Add the answer here.',
    teaser: '"{phrase}" announces news without any detail. Share what you can, or post later.',
  },
  options: v.strictObject({
    answer: v.optional(
      v.pipe(
        v.number(),
        v.integer(),
        v.minValue(1),
        v.description('Minimum number of words after a hook that count as an answer.'),
      ),
      defaultAnswerLength,
    ),
    allow: allowOption('Phrases to allow.'),
  }),
  examples: {
    bad: [
      '[[You won’t believe what]] happened next 👇',
      '[[Something big is coming]]. [[Watch this space]].',
      'We doubled our bookings in a month. [[Here’s how]] 👇 https://example.com/how',
      '[[This one simple trick]] saves us hours every week! Read more at the link in bio.',
      'Exciting times at the workshop. [[Big news coming]] soon!',
      'My manager closed the door and [[said three words]]. I never went back. Read on 👇',
      {
        text: '[[You’ll never guess what]] we did to the shop window. It took all of us, and a lot of tea. Watch this space.',
        options: { allow: ['watch this space'], answer: 40 },
      },
    ],
    good: [
      'We removed the discount banner for a month. Sales fell 2%, returns fell 11%. Keeping it off.',
      'We are opening a second kitchen in Leith on 3 June so the evening orders stop being late.',
      'I got fired. Best thing that ever happened to me.',
      'She looked at me and said two words: "Eat, child."',
      'We close on Mondays now. Here’s why: nobody came, and the ovens cost the same.',
      'Here’s how\n\nSoak the beans overnight, change the water, and salt them late. They stay whole.',
      'You won’t believe what happened next. The man whose bike it was had been standing behind me in the queue all along, and he had bought me the coffee before I even knew. 🧵',
      'You’ll never guess who walked in: Maureen, with the flask.',
      'A thread on how we lost the lease, and what we did 🧵 You won’t believe what the landlord said. 1/9',
      'Something big is coming, and the agency asked us to keep it until Friday 6 June.',
      'No spoilers here: I will not say what happens next, because half of you have not seen it.',
      'Flood warning for Mill Lane. Stay tuned, move your car, and do not wait for the alarm.',
      'Stay tuned for the second half.',
    ],
  },
  *check(doc, { options, finding }) {
    const allowed = createAllowMatcher(options.allow);
    for (const hook of withheldHooks(doc, options.answer)) {
      const phrase = doc.text.slice(hook.start, hook.end);
      if (!allowed(phrase)) yield finding(hook.kind === 'teaser' ? 'teaser' : 'hook', hook, { phrase });
    }
  },
});
