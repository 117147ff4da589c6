import { phraseSignal } from '../shared/evidence.ts';

/** Phrases that admit a mistake. Sorted. "Sorry for any inconvenience" does not. */
const lists = {
  mistake: [
    '(it was|that was|this was|was) (our|my) (fault|mistake|error)',
    '(i|we) (got|get) (it|this|that|the <any> <any>|the <any>) wrong',
    '(i|we) (missed|forgot|broke|messed up|screwed up|made a mistake|misread|miscounted|overpromised|dropped the ball)',
    '(my|our) (fault|bad|mistake)',
    '(you|they|he|she) (were|was|are|is) right',
    'i should have',
    'we should have',
  ],
} as const;

/** Mistakes that the sender admits. */
export const mistakes = phraseSignal(lists);
