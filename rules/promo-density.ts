import * as v from 'valibot';
import {
  advertClauses,
  advertShare,
  defineRule,
  isInstructional,
  isPromotional,
  isPublicService,
  mostlyPush,
  notices,
  offers,
} from '../src/rule-kit.ts';

export default defineRule({
  id: 'promo-density',
  group: 'push',
  summary: 'Posts that are mostly promotion.',
  why: 'If asks, offers and pressure fill a post, it has nothing for people who do not buy today.',
  advice:
    'Add one thing that readers can use without buying: a tip, a reason, a person. Or keep this one for a paid ad.',
  sources: ['FB14', 'LI24', 'LHN18'],
  since: '0.1.0',
  requiresFullText: true,
  supersededBy: ['crisis-pitch', 'testimonial-pitch'],
  outOfScope: [
    'Notices: closures, recalls, outages, hours.',
    'Posts of fewer than six words.',
    'Marketplaces, where everything is for sale: set account.kind to "marketplace".',
  ],
  presets: { recommended: 'warning', strict: 'error' },
  messages: { dense: '{percent}% of the words are promotional ({pushing} of {clauses}).' },
  options: v.strictObject({
    share: v.optional(
      v.pipe(
        v.number(),
        v.minValue(0),
        v.maxValue(1),
        v.description('Share of promotional words, 0 to 1, from which a post is flagged.'),
      ),
      mostlyPush.share,
    ),
  }),
  examples: {
    bad: [
      '[[50% off boiler servicing! Limited spots. Book now at link in bio]].',
      '[[Flash sale now on. Use code SAVE30. Get yours today]]!',
      'Hello! [[Save 20% on everything this weekend only. Shop now]].',
      { text: 'The ovens are on and the loaves are in. [[Order yours online today]].', options: { share: 0.3 } },
    ],
    good: [
      'The Christmas stollen is ready to order. It’s £14, feeds eight, and keeps three weeks in a tin because of the butter. Order at the counter or by phone before 18 December and we’ll have your name on one.',
      'If your boiler pressure drops below 1 bar, the filling loop is under the casing: two quarter turns, watch the dial, stop at 1.5. If it drops again within a week you have a leak and that is when you want someone like me.',
      'We got the pricing page wrong: three of you thought the team plan was per seat. It is flat. The page now says so in the first line, thanks @mira_ops for the screenshot.',
      'The shop is closed on Monday for the bank holiday. Orders placed now go out on Tuesday.',
      'Product recall: do not use the blue kettle sold in May. Bring it back to any shop for a full refund.',
      'The sourdough class has two places left because the Hendersons moved to March. It is £40, flour included. Book at the counter.',
      'Warm space open all winter. Free soup at noon, free wifi, nobody asks why you are here.',
      '"Half price today, shop now, last chance", said every email I got this morning.',
      'Doors at seven, band at eight, last tram at midnight. Bring your ticket and leave the umbrella.',
      {
        text: 'The winter shelter opens on Friday. Please donate £10, a coat or an hour.',
        profile: { kind: 'nonprofit' },
      },
      { text: '50% off every bicycle today. Buy it now and collect in Leith.', profile: { kind: 'marketplace' } },
    ],
  },
  *check(doc, { options, finding }) {
    if (doc.profile.kind === 'marketplace') return;
    if (doc.words.length < mostlyPush.words || !isPromotional(doc)) return;
    if (isPublicService(doc) || isInstructional(doc)) return;
    if (notices(doc).length > 0 && !offers(doc).some(({ kind }) => kind === 'discount')) return;
    const share = advertShare(doc);
    if (share < options.share) return;
    const pushing = advertClauses(doc);
    const clauses = doc.clauses.filter((clause) => clause.words.some((word) => !word.tagged));
    const promotional = clauses.filter((clause) => pushing.has(clause));
    const first = promotional[0];
    const last = promotional.at(-1);
    if (!first || !last) return;
    const total = `${clauses.length} ${clauses.length === 1 ? 'clause' : 'clauses'}`;
    yield finding(
      'dense',
      { start: first.words[0]?.start ?? first.start, end: last.words.at(-1)?.end ?? last.end },
      { percent: Math.round(share * 100), pushing: promotional.length, clauses: total },
    );
  },
});
