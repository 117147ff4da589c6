import { memoize } from '../../core/model/memoize.ts';
import { selfReference } from '../detectors/self-reference.ts';
import { isLimit, specifics } from '../detectors/specifics.ts';
import { type Evidence, phraseSignal } from '../shared/evidence.ts';
import { ownText } from '../shared/own-text.ts';
import { address } from './address.ts';
import { isImpersonal } from './voice.ts';

/** Phrases of benefits for the reader. Sorted. Source: advertisements; people use these phrases too. */
const lists = {
  gain: [
    '(boost|boosts|bring|brings|fit|fits|for|get|gets|give|gives|help|helps|into|keep|keeps|let|lets|make|makes|save|saves|suit|suits|up) (<any>)? (you|your)',
    "(you|you'll) (can|could|deserve|get|love|may|need|want|will)",
    "you'll",
  ],
} as const;

/** The phrases, except "we can't help you", which promises nothing, and "bring your own chair", which is a request. */
const listed = phraseSignal(
  lists,
  ({ after, before }) => after !== 'own' && !/^(?:can't|cannot|couldn't|don't|doesn't|not|won't)$/u.test(before),
);

/**
 * Benefits in a post without a narrator, an addressee, a date or a time, if there is a second sign: an exclamation
 * mark, the reader addressed again, or the sender as "we".
 */
export const readerBenefits = memoize((doc): readonly Evidence<'gain'>[] => {
  if (doc.mentions.length + doc.hashtags.length > 0 || !isImpersonal(doc) || specifics(doc).some(isLimit)) return [];
  const hasSecondSign = address(doc).length > 1 || selfReference(doc).length > 0 || ownText(doc).includes('!');
  return hasSecondSign ? listed(doc) : [];
});
