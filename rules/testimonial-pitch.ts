import * as v from 'valibot';
import { defineRule, firstCluster, quoteList, testimonialSales, testimonials } from '../src/rule-kit.ts';

export default defineRule({
  id: 'testimonial-pitch',
  group: 'claims',
  summary: 'Customer praise used as a pitch.',
  why: 'The praise was meant for you. Next to a call to buy, it reads as advertising copy.',
  advice:
    'Let the praise stand alone: thank them, add one detail that you remember, and leave out the link. Check that they agreed.',
  sources: ['SEED', 'DvDW15', 'CAP', 'FTC24'],
  since: '0.1.0',
  outOfScope: [
    'Blurbs of books, films and shows.',
    'Quotations without praise, and quoted criticism.',
    'Posts that mention the customer’s consent.',
    'Personal accounts and newsrooms that write about others.',
  ],
  presets: { recommended: 'warning', strict: 'error' },
  messages: { pitch: '{pitch} turns {praise} into a pitch. Let the praise stand alone.' },
  options: v.strictObject({}),
  examples: {
    bad: [
      '"Best massage I have ever had" – Karen. [[Book your appointment today]]!',
      '⭐⭐⭐⭐⭐ Another happy client! [[Sign up at]] the link.',
      'Don’t take our word for it. "I will definitely be back" said Tom last week. [[Shop now]].',
      'Here is what our customers say: "I loved every minute of it" – Ana. [[Order yours online today]].',
      'Review of the week: "They made me feel at home" – Joan. [[Get 20% off your first stay]].',
    ],
    good: [
      'Karen wrote us a card about her first massage after surgery. It is on the staff fridge. Thank you, Karen (she said we could mention it).',
      '"Your export broke our month end" was the honest half of Ravi’s review. He was right; fixed on Tuesday, changelog below.',
      '"A debut I loved, and the best book I have read this year" – The Mill Lane Reader. Order now.',
      '"The only way out is through" – Robert Frost. Book your place on the spring walk.',
      'If you enjoyed your stay, leave us a review. It helps the two of us more than you think.',
      '"I could not be happier with the fence" – Ines, who gave her permission. Call us for a quote.',
      {
        text: '"Best soup I have ever had" – my mum, about the place on Mill Lane. Book now, it is tiny.',
        profile: { kind: 'personal' },
      },
      'Five stars over the harbour last night. The boat trips run until October; book at the kiosk.',
    ],
  },
  *check(doc, { finding }) {
    const [praise] = testimonials(doc);
    const stretch = firstCluster(testimonialSales(doc));
    if (praise && stretch)
      yield finding('pitch', stretch, { pitch: quoteList(doc, [stretch]), praise: quoteList(doc, [praise]) });
  },
});
