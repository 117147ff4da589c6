import { memoize } from '../../core/model/memoize.ts';
import { parentPost } from '../detectors/parent.ts';
import { phraseSignal } from '../shared/evidence.ts';

/** Questions and requests of people who want to buy something. Sorted. Source: our own reading of comments. */
const lists = {
  purchase: [
    '(any|anybody|anyone|can anybody|can anyone|can someone|please|who can) (have|know|knows|know of|recommend|suggest|ideas|recommendations|suggestions|tips)',
    '(appointment|availability|available|book|booking|bookings|buy|catalogue|cost|costs|coupon|deal|deals|delivery|discount|gift card|in stock|menu|offer|offers|order|price|prices|pricing|purchase|quote|refill|reserve|sale|sell|selling|shipping|sign up|size|sizes|sold|stock|subscribe|subscription|ticket|tickets|trial|voucher|website)',
    '(channel|follow you|handle|more videos|your (page|shop|store))',
    '(do|will|when will|are) you (be|going|have|doing|open|opening|offer|do|make)',
    '(how much|how many|how do i|how can i|where do i|where can i|where could i|where is|where are|where)',
    '(i need|in need of|looking for|looking to|need (a|an|some|new)|searching for|shopping for|thinking of|want (a|an|one|some|this|these|to try)|wish i (had|could))',
    '(link|links|url)',
    '(recommend|recommendation|recommendations|suggest|suggestions)',
  ],
} as const;

const purchasePhrases = phraseSignal(lists);

/** Whether the parent post asks, or may ask, for something to buy. Undefined if the parent post is unknown. */
export const isAskedForOffer = memoize((doc): boolean | undefined => {
  const parent = parentPost(doc);
  return parent && purchasePhrases(parent).length > 0;
});
