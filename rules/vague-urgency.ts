import * as v from 'valibot';
import { commercialAsks, defineRule, isLimit, notices, offers, specifics, urgency } from '../src/rule-kit.ts';

/** Urgent phrases that do not imply a sale: "hurry", "don't wait". */
const order = /^(?:act|be|do|don't|dont|get|hurry|move)\b/iu;

export default defineRule({
  id: 'vague-urgency',
  group: 'pressure',
  summary: 'Urgency or scarcity without a limit that readers can check.',
  why: 'Scarcity persuades people only if they expect it to be real. Without a date or a reason, it reads as a tactic.',
  advice:
    'State the real limit and its reason: "Orders close Thursday 6pm because the oven holds 40." If there is none, remove the urgency.',
  sources: ['ML16', 'LM11', 'MAT19'],
  since: '0.1.0',
  outOfScope: [
    'Warnings, deadlines set by others, and transport times: this urgency serves the reader.',
    'Urgency in posts that sell nothing.',
  ],
  presets: { recommended: 'warning', strict: 'error' },
  messages: {
    vague: '"{phrase}" creates urgency without a date, time or reason. State the real limit, or remove it.',
    heaped: '"{phrase}" is one of {count} urgent phrases in this post. State the limit once.',
  },
  options: v.strictObject({
    max: v.optional(
      v.pipe(
        v.number(),
        v.integer(),
        v.minValue(1),
        v.description('Maximum number of urgent phrases in a post that states a real limit.'),
      ),
      1,
    ),
  }),
  examples: {
    bad: [
      '[[Hurry]] – [[spots are filling up fast]]. [[Last chance]]!',
      '[[Ends soon]]! [[While stocks last]]. [[Don’t wait]].',
      'Our course is open [[for a limited time]].',
      {
        text: '[[Only a few pies left]], orders close Friday at noon. [[While stocks last]]. [[Don’t delay]]. [[Last chance]].',
        options: { max: 2 },
      },
    ],
    good: [
      'Hot cross bun orders close Thursday 6pm: the oven does 40 trays and then it is Easter.',
      "Row F is the last one with step-free seats for Saturday's matinee.",
      'Last chance to hand in your form is Friday at 5pm, because the printer collects at six.',
      'Flood warning: hurry home if you can, and do not wait for the bus.',
      'Last chance to register for the autumn exam: the list closes on 12 September.',
      'Tax returns are due on 31 January. Don’t delay, and don’t wait for the letter.',
      'It was hurry up and wait all day: two hours in the van, one in the rain, and then soup.',
      'Plum tarts until Sunday, £3 each. Only four trays left, because Kofi dropped one.',
      {
        text: 'Every pound is doubled until 24 December because a donor in Leith matches it. Last chance to give is noon.',
        profile: { kind: 'nonprofit' },
      },
      'Only three of us turned up, so we played cards.',
      'Hurry up, spring: the allotment is mud.',
      'We don’t do hurry here, so take the chair by the window.',
      'It was the Last Chance Saloon, and we had the early table.',
    ],
  },
  *check(doc, { options, finding }) {
    const found = urgency(doc);
    if (found.length === 0 || notices(doc).length > 0) return;
    // In a post that sells nothing, "hurry" can be about the spring, a child or a tax return.
    const sells = commercialAsks(doc).length > 0 || offers(doc).length > 0;
    const orders = found.filter(({ kind, start, end }) => kind === 'haste' && order.test(doc.text.slice(start, end)));
    if (orders.length === found.length && !sells) return;
    const limited = specifics(doc).some(isLimit);
    if (limited && found.length <= options.max) return;
    for (const span of found) {
      const phrase = doc.text.slice(span.start, span.end);
      if (limited) yield finding('heaped', span, { phrase, count: found.length });
      else yield finding('vague', span, { phrase });
    }
  },
});
