import { phraseSignal } from '../shared/evidence.ts';

/**
 * Actions in addition to a public answer: calls, letters, visits, invitations. Sorted. Source: posts of shops and
 * clubs.
 */
const lists = {
  followUp: [
    '(a|the|your) (card|cake|letter|note) (goes|is going|is in|is on|went) (in|off|on|out|the (post|mail)|to|its|your)',
    '(called|phoned|rang|visited|wrote to) (her|him|them|you)',
    '(call|phone|ring) (on (monday|tuesday|wednesday|thursday|friday|saturday|sunday)|this (afternoon|evening|morning)|today|tomorrow|you)',
    '(coffee|dinner|lunch|tea|breakfast) (is|are) (on (me|us)|waiting)',
    '(come (by|in|over|round)|drop (by|in)|pop in|stop by)',
    "(i will|i'll|we will|we'll|i|we|we've|i've) (bring|brought|call|called|drop off|invited|meet|met|phone|phoned|post|posted|rang|ring|see|sent|sent (her|him|them|you)|send (her|him|them|you)|visit|visited|write to|wrote to)",
    '(invited|asked) (her|him|them|you) (for|in|over|round|to)',
    '(put|popped|stuck) (a|the) (card|letter|note|parcel|tin) in the (mail|post)',
    'a (card|letter|note) (for|from us|to) (her|him|them|you)',
    'a handwritten (card|letter|note)',
    'for a (coffee|cup of tea|pint|walk)',
    'in the post (to|today|tomorrow)',
    'over (coffee|lunch|tea)',
  ],
} as const;

/** Calls, cards, visits and invitations, reported or promised. */
export const followUps = phraseSignal(lists);
