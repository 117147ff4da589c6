import * as v from 'valibot';
import { commercialAsks, defineRule, notices, offers, quoteList, usefulPart } from '../src/rule-kit.ts';

export default defineRule({
  id: 'promo-before-value',
  group: 'push',
  summary: 'A pitch above the fold, with the useful part below it.',
  why: 'Most people read only the text above "see more". If that is a pitch, they never reach the part that would help them.',
  advice: 'Open with the useful part, and end with the pitch.',
  sources: ['LI24', 'FB14'],
  since: '0.1.0',
  requiresFullText: true,
  supersededBy: ['promo-density'],
  outOfScope: [
    'Invitations with their date and place below.',
    'Notices, and the small print of an offer.',
    'Posts without a useful part, which other rules cover.',
  ],
  presets: { recommended: 'info', strict: 'warning' },
  messages: { below: 'This useful part comes below the fold, after {pitch}. Move it up.' },
  options: v.strictObject({
    fold: v.optional(
      v.pipe(v.number(), v.integer(), v.minValue(20), v.description('Number of characters shown without a click.')),
      125,
    ),
  }),
  examples: {
    bad: [
      'Shop our new descaler today and get 20% off with the code KETTLE. It is our strongest yet, and it comes in a recycled tin with a spoon.\n\n[[If the kettle furs up within a month, your water is hard, so fill it the night before and let the chalk settle]].',
      'Book your boiler service now! Slots are open all month, and our engineers are friendly, quick and tidy in every kind of house and flat.\n\n[[When the pressure drops below 1 bar, open the filling loop under the casing for two quarter turns]]. Then stop at 1.5.',
      'Get 30% off all our courses this week. Come and learn with us, whatever you bake and wherever you bake it, at home or in a hall.\n1. [[Feed the starter at noon]].\n2. Wait for the bubbles to reach the top.\n3. Fold it four times.',
      {
        text: 'Order your seeds from us today! [[Sow the peas in a gutter, because mice cannot climb it]].',
        options: { fold: 30 },
      },
    ],
    good: [
      'If the kettle furs up within a month, your water is hard, so fill it the night before and let the chalk settle. Shop our descaler if you would rather not wait.',
      'Join us for the spring fair! Bring the children, bring the dog, and bring your own mug if you have one that you like drinking from.\n\nGates open on Saturday 3 May at 10am, and the cake stall opens at noon.',
      'Shop the sale today. Everything in the window is reduced, and everything in the back as well, so that we can paint the walls at last.\n\nTerms and conditions apply. Valid until Sunday when the shop closes.',
      'The library is closed on Monday. Order your books online instead. The van goes out twice on Tuesday, so that nobody has to wait for longer than a day.',
      'Use code SOAP for 10% off, because the first batch cracked in 3 places and Ana says that nobody minds at that price. The second batch cures until June, so there is no hurry about it at all.',
      'Two places are left in the sourdough class on 3 May because the Hendersons moved. It is £40, flour included, and you take your own starter home in a jar. Book at the counter.',
      'Get your coat. The marsh is full of curlews this week, and the tide is lowest at four, when you can walk as far as the wreck without getting wet.',
      {
        text: 'Order your seeds today! Sow the peas in a gutter, because mice cannot climb it.',
        options: { fold: 120 },
      },
    ],
  },
  *check(doc, { options, finding }) {
    if (doc.text.length <= options.fold || notices(doc).length > 0) return;
    const pitch = [
      ...commercialAsks(doc).filter(({ kind }) => kind === 'buy' || kind === 'follow'),
      ...offers(doc).filter(({ kind }) => kind !== 'price'),
    ]
      .filter(({ end, clauses: [clause] }) => end <= options.fold && (doc.clauses[clause]?.sentence ?? 0) < 2)
      .sort((a, b) => a.start - b.start)[0];
    const [useful] = usefulPart(doc);
    if (pitch && useful && useful.start >= options.fold)
      yield finding('below', useful, { pitch: quoteList(doc, [pitch]) });
  },
});
