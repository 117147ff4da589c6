import { memoize } from '../../core/model/memoize.ts';
import { phraseSignal } from '../shared/evidence.ts';

/**
 * Phrases about missing people and things, help, advice, and money for people in need. Sorted. Source: Meta's
 * exemptions from bait (FB17). The phrases are long, because "to the rescue", "missing out" and "my advice" ask for
 * nothing.
 */
const lists = {
  advice: [
    '(advice|help|recommendations|suggestions) (appreciated|gratefully|needed|sought|wanted|welcome)',
    '(anybody|anyone) (got|know|recommend)',
    '(any|grateful for|looking for|need|needs|seeking|want) (any|some|your)? (good|local|travel)? (advice|ideas|recommendations|suggestions|tips) (for|from|on|about|where|how)',
    '(a|any|some|your) (advice|help|ideas|recommendations|suggestions|tips) (appreciated|gratefully|is|received|welcome|welcomed|would)',
    '(can|could|did|does|has|have|would) (any|anybody|anyone|any one|someone|somebody) (advise|find|found|give|have|help|know|lend|recommend|see|seen|spare|suggest|take)',
    '(i|we|they|he|she) (badly|desperately|really|urgently)? (need|needs) (some|your)? help',
    'please (recommend|suggest)',
  ],
  gift: [
    '(animal|cat|cave|dog|horse|mountain|wildlife) rescue',
    '(appeal|appealing) for <any>',
    '(a|the|this|our|local|national|registered|favourite|favorite|for|of|to) (charities|charity|food bank|foodbank|hospice|non-profit|nonprofit|soup kitchen)',
    '(blood|plasma) (bank|donation|donations|donor|donors|drive|type)',
    '(donate|donated|donates|donating|donation|donations)',
    '(donate|donating|give|giving|need) blood',
    '(emergency|flood|winter|christmas|earthquake) appeal',
    '(fundraise|fundraised|fundraiser|fundraisers|fundraising)',
    '(raise|raised|raises|raising) (money|funds|<money>)',
    'rescue (cat|cats|centre|center|dog|dogs|kitten|kittens|puppies|puppy|shelter)',
  ],
  missing: [
    '(bag|bicycle|bike|bikes|camera|car|caravan|laptop|phone|purse|tools|trailer|van|wallet) (been|got|has been|have been|was|were)? (nicked|stolen)',
    '(been|gone|go|goes|is|are|still|reported|went) missing',
    '(lost|missing) (black|brown|our|my|a|the|white|grey|ginger|tabby|small|little|old|young)? (boy|cat|cats|child|dog|dogs|girl|kitten|man|parrot|person|persons|pet|puppy|rabbit|teenager|tortoise|woman)',
    '(stolen) (bag|bicycle|bike|bikes|car|caravan|from|last night|laptop|phone|this|trailer|van|yesterday)',
    'amber alert',
    'last seen',
    'missing (from|since)',
  ],
} as const;

/** Requests that do not benefit the sender. */
export const requests = phraseSignal(lists);

/** Whether a post asks for help. Such a post may ask readers to share it. */
export const isGoodCause = memoize((doc): boolean => requests(doc).length > 0);
