import * as v from 'valibot';
import {
  createSpanIndex,
  credits,
  type Document,
  defineRule,
  mistakes,
  notices,
  offers,
  ownText,
  questions,
  specifics,
  unsupportedClaims,
} from '../src/rule-kit.ts';

/** A sum or a percentage. Prices count as specifics in this rule. */
const figure = /[$£€₹¥]\s?\d|\d\s?(?:[%€]|percent\b|per cent\b)/giu;

/** Whether a post contains a figure that is neither a discount nor a prize. */
function hasFigure(doc: Document): boolean {
  const offered = createSpanIndex(offers(doc).filter(({ kind }) => kind !== 'price'));
  return [...ownText(doc).matchAll(figure)].some(
    ({ 0: text, index }) => !offered.overlapping({ start: index, end: index + text.length }),
  );
}

export default defineRule({
  id: 'no-specifics',
  group: 'claims',
  summary: 'Promotions or promises without a number, a date, a name or a quotation.',
  why: 'Concrete details show attention. Without them, a post could be from anybody.',
  advice: 'Add one detail that only you could know: a time, a place, a person, a mistake.',
  sources: ['PB21', 'SEED'],
  since: '0.1.0',
  requiresFullText: true,
  supersededBy: ['announced-sincerity', 'hype-density', 'promo-density', 'unsupported-superlative'],
  outOfScope: [
    'Posts that neither sell nor praise the account: poems, condolences, thoughts, notices.',
    'Posts that ask an answerable question, admit a mistake or credit somebody.',
    'Personal accounts.',
  ],
  presets: { recommended: 'info', strict: 'warning' },
  messages: {
    none: 'This promotional text of {words} contains no number, date, name or quotation. Add one concrete detail.',
  },
  options: v.strictObject({
    words: v.optional(
      v.pipe(
        v.number(),
        v.integer(),
        v.minValue(1),
        v.description('Minimum number of words for a post to be checked.'),
      ),
      25,
    ),
  }),
  examples: {
    bad: [
      'We help ambitious businesses [[unlock growth with innovative solutions, and we truly believe]] that lasting success always starts with people, passion, purpose and a real commitment to doing things better.',
      'Our [[amazing community is all about positivity and progress, so come and be part of something special and discover what you can really achieve]] with us.',
      'The new range is here and [[we pride ourselves on the way it looks and feels, because quality is what you deserve at this time of the year. Shop now]].',
      { text: 'Soft, warm and [[unforgettable]]: the coat that you have been waiting for.', options: { words: 8 } },
    ],
    good: [
      'A bakery in Crewe stopped accepting orders after 4pm and its refund rate halved. We only suggested the sign.',
      'Tuesday’s 6am class has eleven regulars; average age 58. Maureen brings the flask.',
      'Our incredible team moved the whole shop across the road on Saturday, shelf by shelf, and the cat came last. Come in and see where everything went.',
      'The sea does not care what we call it. It comes in, it goes out, it takes the sand and brings it back, and we stand there with our shoes in our hands.',
      'We are thinking of everybody who knew her, and we have no words for it. The door is open, the kettle is on, and nobody has to say anything at all.',
      'The office is closed because of the snow. Do not travel, our phones are on, and we will do our best to answer all of you as soon as the lines are working again.',
      'We truly care about how this went, and it went badly. We got it wrong, the parcels sat in the rain, and you had to ring us to find out what had happened to them.',
      {
        text: 'My incredible sister makes the softest scarves, and if you are looking for something warm then have a look at hers, because mine has not left my neck since the frost.',
        profile: { kind: 'personal' },
      },
      'The levy goes up by 4.99 %, and that is £1.64 a week for most of you. We care about every home, and the papers say what it is for, line by line, with the sums behind it.',
      'Shop small and say hello.',
    ],
  },
  *check(doc, { options, finding }) {
    if (doc.words.length < options.words || doc.profile.kind === 'personal') return;
    const isSpecific = [specifics, notices, mistakes, credits].some((signal) => signal(doc).length > 0);
    if (
      isSpecific ||
      hasFigure(doc) ||
      doc.mentions.length > 0 ||
      questions(doc).some(({ kind }) => kind === 'answerable')
    )
      return;
    const [first, ...others] = unsupportedClaims(doc);
    if (!first) return;
    yield finding(
      'none',
      { start: first.start, end: Math.max(first.end, ...others.map(({ end }) => end)) },
      {
        words: `${doc.words.length} ${doc.words.length === 1 ? 'word' : 'words'}`,
      },
    );
  },
});
