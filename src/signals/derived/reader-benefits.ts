import { memoize } from '../../core/model/memoize.ts';
import { selfReference } from '../detectors/self-reference.ts';
import { isLimit, specifics } from '../detectors/specifics.ts';
import { type Evidence, phraseSignal } from '../shared/evidence.ts';
import { ownText } from '../shared/own-text.ts';
import { address } from './address.ts';
import { isImpersonal } from './voice.ts';

/** What is to become the reader's. Sorted. Source: how adverts speak of the reader; people say it to each other as well. */
const lists = {
  gain: [
    '(boost|boosts|bring|brings|fit|fits|for|get|gets|give|gives|help|helps|into|keep|keeps|let|lets|make|makes|save|saves|suit|suits|up) (<any>)? (you|your)',
    "(you|you'll) (can|could|deserve|get|love|may|need|want|will)",
    "you'll",
  ],
} as const;

/** "We can't help you" gives nothing, and "bring your own chair" takes. */
const listed = phraseSignal(
  lists,
  ({ after, before }) => after !== 'own' && !/^(?:can't|cannot|couldn't|don't|doesn't|not|won't)$/u.test(before),
);

/**
 * What readers are told they gain where nobody speaks, to nobody by name, without a day or a time, if a second sign stands
 * by: an exclamation mark, the reader addressed again, or the sender as "we".
 */
export const readerBenefits = memoize((doc): readonly Evidence<'gain'>[] => {
  if (doc.mentions.length + doc.hashtags.length > 0 || !isImpersonal(doc) || specifics(doc).some(isLimit)) return [];
  const pressed = address(doc).length > 1 || selfReference(doc).length > 0 || ownText(doc).includes('!');
  return pressed ? listed(doc) : [];
});
