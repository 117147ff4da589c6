import { listSignal } from '../evidence.ts';

/** Mistakes that the sender owns. Sorted. "Sorry for any inconvenience" owns none. */
const lists = {
  mistake: [
    '(i|we) (got|get) (it|this|that|the <any> <any>|the <any>) wrong',
    '(i|we) (missed|forgot|broke|messed up|screwed up|made a mistake|misread|miscounted|overpromised|dropped the ball)',
    '(it was|that was|this was|was) (our|my) (fault|mistake|error)',
    '(my|our) (fault|bad|mistake)',
    '(you|they|he|she) (were|was|are|is) right',
    'we should have',
    'i should have',
  ],
} as const;

/** Mistakes owned plainly. */
export const mistakes = listSignal(lists);
