import * as v from 'valibot';
import { allowOption, createAllowMatcher, defineRule, notices, pressure } from '../src/rule-kit.ts';

export default defineRule({
  id: 'fomo-guilt',
  group: 'pressure',
  summary: 'Fear of missing out, or guilt, aimed at the reader.',
  why: 'Guilt causes resistance, most of all in committed customers: the people you want to keep.',
  advice: 'Leave readers free to pass. State the benefit without the threat: "If you like X, this is on until Y."',
  sources: ['ZMF17', 'MAT19'],
  since: '0.1.0',
  outOfScope: ['Health, voting, transport and school reminders.', 'Regrets about one’s own choices.'],
  presets: { recommended: 'warning', strict: 'error' },
  messages: { threat: '"{phrase}" may read as a threat of loss. State the benefit instead.' },
  options: v.strictObject({
    allow: allowOption('Phrases to allow.'),
  }),
  examples: {
    bad: [
      '[[If you’re not posting]] video in 2026 [[you’re leaving money]] on the table.',
      'The green one sells quickly. [[You’ll regret]] sleeping on this.',
      '[[Still paying]] full price? [[What are you waiting for]]? Order today.',
      {
        text: '[[Don’t miss out]]. What are you waiting for? Order today.',
        options: { allow: ['what are you waiting for'] },
      },
    ],
    good: [
      'You have until midnight to register to vote in May. It takes five minutes. Don’t miss out on your say: https://example.org/register',
      'Video doubled our replies and tripled the editing time. We went back to text on Tuesdays.',
      'The green one came back in sizes 8–20. The blue is not returning; the mill closed.',
      'Don’t miss your smear test: book it with the surgery any weekday.',
      'The last bus leaves at 23:40, so do not miss it.',
      'I still haven’t finished the kitchen, and I regret the grout.',
      'Don’t miss your chance to see the swifts: they leave around 10 August.',
      'What are you waiting for? A table, a call, a bus? I am collecting waits for a poem.',
      'If you’re not sleeping, you’re not failing. Newborns are like that.',
      '♪ don’t miss out, what are you waiting for ♪ has been in my head since the dentist.',
      'You’ll regret teaching me chess, Dad. Rematch on Sunday.',
      'If you liked the plum tart, it is on until Sunday at £3. If not, the rye is better anyway.',
      'If you’re not sure which size to take, bring an old one with you.',
    ],
  },
  *check(doc, { options, finding }) {
    if (notices(doc).length > 0) return;
    const allowed = createAllowMatcher(options.allow);
    for (const span of pressure(doc)) {
      const phrase = doc.text.slice(span.start, span.end);
      if (!allowed(phrase)) yield finding('threat', span, { phrase });
    }
  },
});
