import { memoize } from '../../core/model/memoize.ts';
import { byStart } from '../../core/text/sort-spans.ts';
import { wordSet } from '../../nlp/word-set.ts';
import { specifics } from '../detectors/specifics.ts';
import { createEvidence, type Evidence } from '../shared/evidence.ts';

/** Words for the author or another person. */
const people = wordSet(`
  he he's her him his i i'd i'll i'm i've im ive me mine my myself our she she's us we we'd we'll we're we've
`);

/** Minimum number of numbers. One or two are often repeated from the parent post. */
const minNumbers = 3;

type Kind = 'person' | 'fact' | 'pointer';

/** Details that make a reply personal: people, dates, times, quotations, numbers, links and hashtags. */
export const personalDetails = memoize((doc): readonly Evidence<Kind>[] => {
  const persons = doc.words.filter(({ lower }) => people.has(lower));
  const found = specifics(doc);
  const numbers = found.filter(({ kind }) => kind === 'number');
  const facts = found.filter(({ kind }) => kind === 'date' || kind === 'time' || kind === 'quotation');
  return [
    ...persons.map((word) => createEvidence<Kind>('person', [word])),
    ...facts.map((fact) => createEvidence<Kind>('fact', [], fact)),
    ...(numbers.length < minNumbers ? [] : numbers).map((number) => createEvidence<Kind>('fact', [], number)),
    ...[...doc.links, ...doc.hashtags].map((token) => createEvidence<Kind>('pointer', [], token)),
  ].sort(byStart);
});
