import { memoize } from '../../core/model/memoize.ts';
import { createSpanIndex } from '../../core/model/span-index.ts';
import { wordSet } from '../../nlp/word-set.ts';
import { createEvidence, type Evidence } from '../shared/evidence.ts';
import { callsToAction } from './calls-to-action.ts';

const forms = wordSet(`
  u ur y'all ya yall you you'd you'll you're you've your yours yourself yourselves
`);

/** Words that address the reader, outside of calls to action: the "your" in "book your place" is part of the ask. */
export const address = memoize((doc): readonly Evidence<'reader'>[] => {
  const asks = createSpanIndex(callsToAction(doc));
  const found: Evidence<'reader'>[] = [];
  for (const { words } of doc.clauses) {
    for (const word of words)
      if (forms.has(word.lower) && !asks.containing(word)) found.push(createEvidence('reader', [word]));
  }
  return found;
});
