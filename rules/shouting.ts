import * as v from 'valibot';
import { defineRule, shouting, surplusMarks } from '../src/rule-kit.ts';

export default defineRule({
  id: 'shouting',
  group: 'form',
  summary: 'Words in capitals and runs of exclamation marks.',
  why: 'Capitals read as shouting, and screen readers may spell them out letter by letter.',
  advice: 'Keep one point of emphasis, and write the rest in normal case.',
  sources: ['GUN16'],
  since: '0.1.0',
  kinds: ['post', 'thread', 'reply'],
  language: 'any',
  outOfScope: ['Single exclamation marks, which read as warm.', 'Initialisms: list yours under account.acronyms.'],
  fixDescription:
    'Three or more exclamation marks in a row become one. Capitals stay, because the normal spelling cannot be known.',
  presets: { recommended: 'warning', strict: 'warning' },
  messages: {
    capitals: '"{words}" is in capitals, which reads as shouting. Use normal case.',
    marks: '{count} exclamation marks in a row read as shouting. One is enough.',
  },
  options: v.strictObject({
    marks: v.optional(
      v.pipe(
        v.number(),
        v.integer(),
        v.minValue(3),
        v.description('Number of exclamation marks in a row from which they are flagged.'),
      ),
      3,
    ),
  }),
  examples: {
    bad: [
      '[[HUGE SAVINGS THIS WEEKEND ONLY]]',
      'Wow[[!!!]] Moon[[!!!]] Get in[[!!!]]',
      'The [[DOORS ARE OPEN]] at noon.',
      { text: 'Three of them!!! And four[[!!!!]]', options: { marks: 4 } },
    ],
    good: [
      'The 2019 Leaf has a new battery and a dent. Both are in the photos.',
      'I finished! Knees did not.',
      { text: 'She did it!!! First of us to finish school.', profile: { kind: 'personal' } },
      'The NHS and HMRC both asked for a PDF, and the BBC asked for a JPG.',
      'HOW TO PRUNE A ROSE\nCut above a bud that looks outwards, a finger’s width and no more. Burn nothing, and leave the hips for the birds.',
      'Our keys fit the GT500X, the MX2 and the HR-V, and they are £9.',
      '"WHERE IS MY TEA" he shouted from the bath, and the cat left.',
      'It was NOT the cat. Well, it was.',
      'Best weekend ever! Thank you! See you in May!',
      { text: 'Two!! Three!!! Enough.', options: { marks: 4 } },
    ],
  },
  *check(doc, { options, finding }) {
    const found = shouting(doc);
    // In a personal account, a single row of exclamation marks is normal.
    if (doc.profile.kind === 'personal' && found.length === 1 && found[0]?.kind === 'marks') return;
    for (const span of found) {
      const words = doc.text.slice(span.start, span.end);
      if (span.kind === 'capitals') yield finding('capitals', span, { words });
      else if (words.length >= options.marks) {
        const fix = surplusMarks(doc, span).map((surplus) => ({ span: surplus, text: '' }));
        yield { ...finding('marks', span, { count: words.length }), ...(fix.length > 0 && { fix }) };
      }
    }
  },
});
