import { memoize } from '../../core/model/memoize.ts';
import { followUps } from '../detectors/follow-ups.ts';
import { type Evidence, phraseSignal } from '../shared/evidence.ts';

/** Phrases for contact outside of social media. Sorted. Source: calendars of shops, clubs and clinics. */
const lists = {
  elsewhere: [
    '(book|choir|coffee|lunch|reading|supper|walking) (club|group|morning)',
    '(by|in the|our) (mailing list|newsletter|post)',
    '(drop-in|open) (day|evening|house|morning|night)',
    '(in|face) (person|to face)',
    '(meet|meets) (at|here|in|on|us)',
    'mailing list',
    'newsletter',
    'workshop',
  ],
} as const;

const mentioned = phraseSignal(lists);

/** Letters, mail and meetings. */
export const offlineContact = memoize((doc): readonly Evidence[] => [...mentioned(doc), ...followUps(doc)]);
