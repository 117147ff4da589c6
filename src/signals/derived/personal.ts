import { memoize } from '../../core/model/memoize.ts';
import { byStart } from '../../core/text/sort-spans.ts';
import { mistakes } from '../detectors/mistakes.ts';
import { testimonials } from '../detectors/testimonials.ts';
import { type Evidence, phraseSignal } from '../shared/evidence.ts';

/**
 * Phrases about praise, a complaint or an anniversary of one customer. Sorted. Source: posts of shops, clubs and
 * practices.
 */
const lists = {
  complaint: [
    '(apologies|sorry) (about|for) (that|the|this|what|your)',
    "(i am|i'm|we are|we're|so|very) sorry (again|about|for|that|to hear|to (her|him|them|you))",
    '(it was|that was|this was) (my|our) (fault|mistake)',
    '(let|letting) you down',
    '(refunded|replaced) (her|him|it|them|you|your)',
  ],
  milestone: [
    '(a|our|the) (hundredth|thousandth|millionth|100th|1,000th|500th|10,000th) (box|customer|guest|member|order|patient|reader|visitor)',
    '(first|fifth|tenth|twentieth|thirtieth|hundredth|5th|10th|20th|30th|40th|50th|100th) (anniversary|birthday|lesson|order|session|visit|year) (at|here|with (me|us))',
    '(five|ten|fifteen|twenty|twenty-five|thirty|forty|fifty) years (a (customer|member|regular)|of (coming|shopping))',
    '(has|have) (been|come|shopped|trained|eaten) (here|with us|to us) (for|since)',
    '(turned|turns|is|was) (eighty|ninety|a hundred|100|80|90) (last|on|this|today|tomorrow|yesterday)',
    'customer of the (day|month|week|year)',
    'months with us',
    'years with us',
  ],
  praise: [
    '(kind|lovely|nice) (card|letter|message|note|review|words) (from|of|we)',
    '(left|sent|wrote) (me|us) (a|an|the|this|these)',
    '(thank you|thanks) for (the|those|your) (kind|lovely|nice|wonderful)? (card|feedback|letter|message|note|review|words)',
    'wrote to (say|tell|thank) (me|us)?',
  ],
} as const;

const phraseMatches = phraseSignal(lists);

/** Praise, complaints and anniversaries of one customer, in public. */
export const personalMoments = memoize((doc): readonly Evidence<'complaint' | 'milestone' | 'praise'>[] =>
  [
    ...phraseMatches(doc),
    ...testimonials(doc).map((one) => ({ ...one, kind: 'praise' as const })),
    ...(doc.post.kind === 'reply' ? mistakes(doc).map((one) => ({ ...one, kind: 'complaint' as const })) : []),
  ].sort(byStart),
);
