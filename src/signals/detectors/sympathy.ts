import { phraseSignal } from '../shared/evidence.ts';

/** Phrases for somebody with a problem. Sorted. Source: our own reading of replies. */
const lists = {
  sympathy: [
    '(get|feel) (better|well) soon',
    '(how|so) (awful|sad|upsetting)',
    "(i'm|i am|we're|we are|so|very|really|terribly)? (so|very|really)? sorry (for your loss|that happened|to (hear|read|see))",
    '(sending|send) (hugs|love|strength)',
    '(sounds|that sounds|must be|that must be) (awful|hard|horrible|rough|stressful|terrible|tough)',
    'so sorry',
    'sorry for your loss',
    'thinking of (you|you all|your family)',
  ],
} as const;

/** Sympathy with one person. */
export const sympathy = phraseSignal(lists);
