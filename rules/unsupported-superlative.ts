import * as v from 'valibot';
import {
  allowOption,
  createAllowMatcher,
  createSpanIndex,
  defineRule,
  specifics,
  superlatives,
} from '../src/rule-kit.ts';

/** A factor as in "10x your output", which is a promise and not a count. */
const factor = /^\d+x$/iu;

export default defineRule({
  id: 'unsupported-superlative',
  group: 'claims',
  summary: 'Claims to be the best without a source.',
  why: 'Readers discount "best" and "leading", and advertising codes require evidence for them.',
  advice: 'Name the source and the year, or describe what you do differently and let readers decide.',
  sources: ['CAP', 'PKM94'],
  since: '0.1.0',
  outOfScope: [
    'Praise for others: "the best team I have worked with".',
    'Fixed phrases: best wishes, best before, at best.',
  ],
  presets: { recommended: 'warning', strict: 'error' },
  messages: { claim: '"{claim}" claims a rank without a source. Name the source, or describe the difference.' },
  options: v.strictObject({
    allow: allowOption('Claims that you can prove and names, to allow.'),
  }),
  examples: {
    bad: [
      'We are [[the best]] estate agents in town, [[second to none]].',
      '[[Your #1]] choice for smiles. [[The leading]] clinic in the region.',
      'Our [[award-winning]] pies are back.',
      'We built [[the most powerful]] planner for florists, so shops like yours can 10x their orders.',
      { text: 'Our [[world-leading]] kettle and our award-winning pies.', options: { allow: ['award-winning'] } },
    ],
    good: [
      'Sold in nine days, 3% over asking: the photos were taken at 8am, before the cars. That is most of the trick.',
      'Rated 4.8 from 212 reviews on Google: the two one-star ones are about parking, and they are right.',
      'Our pork pie won the best in show at Melton in 2024, as the certificate by the till will tell you.',
      'You are the best team I have worked with.',
      'Best wishes to everyone, and eat it before the best before date.',
      'We met at the Best Western, bought our kettle at Best Buy, and at best we slept an hour.',
      '"The best roofers in town" is what Ana wrote about us, and Kofi has framed it.',
      'Our team thanks the best customers in town for a loud year.',
      'Our neighbours at Mill Lane make the best soup in town, so go there when we are full.',
      'We were named the best café in Fife by the Courier in 2025, and the scones are still £2.',
      'Worst day for us, best day for Leeds.',
      'My best friend drove me to the airport at four in the morning.',
    ],
  },
  *check(doc, { options, finding }) {
    if (superlatives(doc).length === 0) return;
    const allowed = createAllowMatcher(options.allow);
    // A year, a count or a link in the same sentence supports a claim. The "1" in "No. 1" does not.
    const own = createSpanIndex(superlatives(doc));
    const facts = specifics(doc).filter(
      (fact) => fact.kind !== 'name' && !own.overlapping(fact) && !factor.test(doc.text.slice(fact.start, fact.end)),
    );
    const support = createSpanIndex([...doc.links, ...facts]);
    for (const span of superlatives(doc)) {
      const claim = doc.text.slice(span.start, span.end);
      const sentence = doc.sentences[doc.clauses[span.clauses[0]]?.sentence ?? -1];
      const isSupported = sentence && support.within({ start: sentence.start, end: sentence.end + 1 });
      if (!allowed(claim) && !isSupported) yield finding('claim', span, { claim });
    }
  },
});
