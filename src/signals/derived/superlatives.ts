import type { Sentence } from '../../core/model/document.ts';
import { memoize } from '../../core/model/memoize.ts';
import type { Span } from '../../core/model/span.ts';
import { phraseList } from '../../nlp/phrase-list.ts';
import { wordSet } from '../../nlp/word-set.ts';
import { selfReference } from '../detectors/self-reference.ts';
import { createEvidence, type Evidence } from '../shared/evidence.ts';

/** Claims to be better than all others. Sorted. Source: the objective superiority claims of advertising codes (CAP). */
const claims = phraseList([
  '(award|multi-award) winning',
  '(best|better|cheaper|faster) than (the rest|any other|all other|anyone else|anybody else|everyone else|our competitors|the competition)',
  '(best|finest|greatest) in (the|town|class|britain|america|business)',
  '(best|finest|lowest|cheapest|greatest|biggest|fastest|largest|highest) <any> (in|on|around) (the)? (town|britain|london|america|market|world|earth|area|region|country|county|city|business|coast|village)',
  '(no|number|no.) (1|one) (builders|caterers|cleaners|electricians|florists|gardeners|installers|joiners|locksmiths|movers|painters|plasterers|plumbers|removers|roofers|tilers)',
  '(no|number|no.) (1|one) (for|in|choice|brand|rated|provider|destination|app|platform)',
  "(the|our|america's|britain's|uk's|world's|nation's|city's|town's|area's|region's|country's) (best|finest|greatest|favourite|favorite|biggest|largest|fastest|cheapest|lowest|most)",
  "(the|your|our|a|britain's|america's|europe's|australia's|canada's|india's|ireland's|scotland's|uk's|wales's) (leading|premier|foremost)",
  '(trusted|loved|chosen) by (thousands|millions|over|more than|hundreds)',
  'award-winning',
  'best-in-class',
  'industry-leading',
  'leading (provider|supplier|brand|specialist|specialists|expert|experts|clinic|agency|company|firm|destination|platform|manufacturer|retailer|solution)',
  'market-leading',
  'number one',
  'second to none',
  'the (one|only) <any> you will ever need',
  'the most (trusted|advanced|comfortable|innovative|powerful|complete|comprehensive|popular|effective|reliable|experienced|successful|beautiful|delicious|exciting|affordable|recommended)',
  'unbeatable',
  'unrivalled',
  'world-leading',
  'your #1',
]);

/** Words around "best" that make it something other than a claim: good wishes, labels, friends, fixed phrases. */
const harmlessAfter = wordSet(`
  before bet buy case friend friends i if luck man not of part practice practices regards thing time to way we
  western wishes
`);
const harmlessBefore = wordSet(`
  all at did do for her his my their tried try your
`);

/** Words for people. Praise of them is thanks and not a claim. */
const people = wordSet(`
  audience client clients community crowd customer customers fans followers friend friends guests members neighbor
  neighbors neighbour neighbours readers supporters volunteer volunteers
`);

/** Subjects before a claim about somebody else. */
const otherSubjects = wordSet(`
  he i i've she they they're was were you you're
`);

/** Claims that the sender or its products are the best. */
export const superlatives = memoize((doc): readonly Evidence<'superlative'>[] => {
  const found = claims(doc);
  if (found.length === 0) return [];
  // "Our neighbours make the best soup" is about them.
  const ofOthers = ({ end }: Span) => people.has(/^\s+(\p{L}+)/u.exec(doc.text.slice(end, end + 20))?.[1] ?? '');
  const selves = new Set(
    selfReference(doc)
      .filter((self) => !ofOthers(self))
      .map(({ clauses: [clause] }) => clause),
  );
  const others = new Map<Sentence, number>();
  /** Returns the index of the first other subject in a sentence, or -1. Cached by sentence. */
  const findOther = (sentence: Sentence): number => {
    const cached = others.get(sentence) ?? sentence.words.findIndex(({ lower }) => otherSubjects.has(lower));
    others.set(sentence, cached);
    return cached;
  };
  return found
    .filter(({ entry, words, sentence, index, before, after }) => {
      const plainBest = /best|greatest|favou?rite|most/u.test(words.map((word) => word.lower).join(' '));
      if (plainBest && (harmlessAfter.has(after) || harmlessBefore.has(before))) return false;
      if (people.has(after)) return false;
      const first = words[0]?.clause ?? 0;
      const last = words.at(-1)?.clause ?? 0;
      const near = Array.from({ length: last - first + 2 }, (_, offset) => first - 1 + offset).some((clause) =>
        selves.has(clause),
      );
      const aboutSelf = near || /your|roofers|trusted|award|second to none|unbeatable|unrivalled|leading/u.test(entry);
      // "You are the best team I have worked with" praises somebody else.
      const other = findOther(sentence);
      return aboutSelf && !(other >= 0 && other < index);
    })
    .map(({ words }) => createEvidence('superlative', words));
});
