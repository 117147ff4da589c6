import * as v from 'valibot';
import {
  address,
  allowOption,
  createAllowMatcher,
  createSpanIndex,
  type Document,
  defineRule,
  formulas,
  privateLife,
  type Sentence,
} from '../src/rule-kit.ts';

export default defineRule({
  id: 'announcement-formula',
  group: 'claims',
  summary: 'Announcements that open with a stock phrase about feelings.',
  why: 'Most people read only the opening words, and a stock phrase there leaves no room for the news.',
  advice: 'Start with the news for the reader: "You can now return parcels at any branch."',
  sources: ['SEED', 'MOR15'],
  since: '0.1.0',
  supersededBy: ['humblebrag', 'withheld-hook'],
  outOfScope: [
    'Personal accounts, and personal milestones on any account: births, weddings, exams, first jobs.',
    'Formulas after the second sentence.',
    'Sentences with news for the reader: "you can now".',
  ],
  presets: { recommended: 'info', strict: 'warning' },
  messages: { formula: '"{phrase}" delays the news. Start with the news itself.' },
  options: v.strictObject({
    sentences: v.optional(
      v.pipe(v.number(), v.integer(), v.minValue(1), v.description('Number of sentences that count as the opening.')),
      2,
    ),
    allow: allowOption('Phrases to allow.'),
  }),
  examples: {
    bad: [
      '[[We’re thrilled to announce]] our Series A.',
      '[[Delighted to share that]] we have been shortlisted for an award.',
      'Big day at the mill. [[We are so excited to finally introduce]] the autumn range.',
      '[[It is with great pleasure that we announce]] a partnership with Harbour Foods.',
      {
        text: 'Good morning. The kettle is on. [[Proud to reveal]] the new label.',
        options: { sentences: 3, allow: ['excited to share that'] },
      },
    ],
    good: [
      'We raised $4m. It buys eighteen months and four support engineers; it does not change the price of the free plan.',
      'The library on Mill Lane opens on Sundays from 5 May. Bring the puzzle donations then.',
      'So proud to share that my daughter passed her driving test at the fifth go.',
      { text: 'I’m thrilled to announce that I start at the foundry on Monday.', profile: { kind: 'personal' } },
      'We are happy to announce that you can now return parcels at any branch.',
      'Happy to share the recipe with anybody who asks at the hatch.',
      'Gate 4 is open again. The path is dry as far as the lock. We are pleased to announce that the swans are back.',
      'She said "we are thrilled to announce" so often that the interpreter laughed.',
    ],
  },
  *check(doc, { options, finding }) {
    if (doc.profile.kind === 'personal') return;
    const allowed = createAllowMatcher(options.allow);
    const personal = createSpanIndex(privateLife(doc));
    for (const span of formulas(doc)) {
      const phrase = doc.text.slice(span.start, span.end);
      const sentence = doc.sentences[doc.clauses[span.clauses[0]]?.sentence ?? 0];
      if (!sentence || sentence.index >= options.sentences || allowed(phrase)) continue;
      if (!personal.overlapping(sentence) && !servesReader(doc, sentence, span.end))
        yield finding('formula', span, { phrase });
    }
  },
});

/** Whether a sentence addresses the reader after an offset, as in "you can now" or "your parcels". */
function servesReader(doc: Document, { end: last }: Sentence, end: number): boolean {
  return address(doc).some((reader) => reader.start >= end && reader.end <= last);
}
