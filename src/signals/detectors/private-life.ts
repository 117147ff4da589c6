import { phraseSignal } from '../shared/evidence.ts';

/** Phrases about births, weddings, citizenship, first jobs and relatives. Sorted. */
const lists = {
  private: [
    '(a|my|our|his|her|their|the) (new)? (babies|baby|bride|brother|children|child|dad|daughter|daughters|engagement|family|fiance|fiancée|fiancé|girlfriend|boyfriend|goddaughter|godson|grandchild|grandchildren|granddaughter|grandson|groom|husband|kid|kids|little one|mother|mum|mom|father|parents|partner|pregnancy|sister|son|sons|twins|wedding|wife)',
    '(became|become|becoming|am|is|are|now|officially) (a|an)? (british|american|canadian|irish|australian|german)? (citizen|citizens|citizenship)',
    '(best man|bridesmaid|godfather|godmother|godparent|godparents|grandad|grandparent|grandparents|granny|pallbearer)',
    '(expecting|engaged|married|newlywed|newlyweds|pregnant|wedded)',
    '(got|gotten|getting) (engaged|hitched|married)',
    '(my|her|his|their) (first|new|dream) (job|home|house|flat)',
    '(passed|pass|passing) (my|her|his|their) (driving)? (test|exam|exams|viva)',
    '(was|were) born',
    'gave birth',
    'said yes',
  ],
} as const;

/** Mentions of private life. */
export const privateLife = phraseSignal(lists);
