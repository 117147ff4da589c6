import { memoize } from '../../core/model/memoize.ts';
import { type Evidence, phraseSignal } from '../shared/evidence.ts';

/**
 * Parts of appeals for others: a need, a way to give, a cause. One alone is everyday talk ("we need flour"). Sorted.
 * Source: appeals of food banks, blood services, shelters and clubs.
 */
const lists = {
  need: [
    '(stocks|supplies) (are|of <any> are) (down|low|running)',
    "(we are|we're|they are|they're) (desperately|nearly|now|really|still|urgently)? (desperate for|down to|in need of|low on|out of|running low|running short|short of)",
    '(we|they) (always|badly|desperately|now|really|still|urgently)? need',
    'what (they|we) need',
  ],
  gift: [
    '(anything|everything) (given|you give)',
    "(can|could|if) (you|you've|anybody|anyone|somebody|someone) (can|could|have)? (bring|drive|foster|give|lend|one|rehome|some|spare|spend)",
    '(donate|donated|donation|donations)',
    '(drop|leave) (any|donations|it|off|tins|them|yours) (at|in|off|with)',
    '(every|each) (gift|penny|pound|<money>) (buys|feeds|goes|helps|pays)',
    '(give|gave|given) (again|blood|what you can)',
    '(volunteer|volunteers|volunteering)',
    "(we'd|we would) be (glad|grateful|thankful) (for|of)",
  ],
  cause: [
    '(a|the) (appeal|fund|fundraiser|petition)',
    '(baby|blood|clothes|food|hygiene|toy|uniform) bank',
    '(be|is|are|gets|will be) (doubled|matched)',
    '(blood|foodbank|homeless|hospice|plasma|refugee|refugees|sanctuary|shelter)',
    '(families|households|people) (arrive|came|come|have nothing|in need|lost|need|turned up|who)',
    '(hospital|school) runs',
    '(o|a|b|ab) (negative|positive)',
  ],
} as const;

const cues = phraseSignal(lists);

/** Parts of an appeal for others. Empty unless at least two of a need, a way to give and a cause are present. */
export const appeals = memoize((doc): readonly Evidence[] => {
  const found = cues(doc);
  return new Set(found.map(({ kind }) => kind)).size > 1 ? found : [];
});
