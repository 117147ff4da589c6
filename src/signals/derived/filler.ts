import type { Document } from '../../core/model/document.ts';
import { memoize } from '../../core/model/memoize.ts';
import type { Span } from '../../core/model/span.ts';
import { createSpanIndex } from '../../core/model/span-index.ts';
import { closings } from '../detectors/closings.ts';
import { epigrams } from '../detectors/epigrams.ts';
import { generalities } from '../detectors/generalities.ts';
import { genericOpeners } from '../detectors/generic-openers.ts';
import { polish } from '../detectors/polish.ts';
import { createEvidence, type Evidence } from '../shared/evidence.ts';
import { personalDetails } from './personal-details.ts';

/** A sign that a reply fits under any post. */
export interface FillerSign extends Evidence {
  /** Whether it is in the content, and not in the opening, the ending or the punctuation. */
  readonly empty: boolean;
}

/** Minimum number of abstractions for a sign, and of generic words for polish to be one. */
const minGenericWords = 2;
/** Minimum number of generic words of all kinds for an additional sign. */
const minRowLength = 4;

function sign(kind: string, [span]: readonly Span[], empty = true): FillerSign[] {
  return span ? [{ ...createEvidence(kind, [], span), empty }] : [];
}

function only<Kind extends string>(list: readonly Evidence<Kind>[], wanted: Kind): readonly Evidence<Kind>[] {
  return list.filter(({ kind }) => kind === wanted);
}

/** Returns the generic words that are not part of another sign, so that no word counts twice. */
function findFreeGeneralities(doc: Document): ReturnType<typeof generalities> {
  const taken = createSpanIndex([...genericOpeners(doc), ...epigrams(doc).filter(({ kind }) => kind !== 'gloss')]);
  return generalities(doc).filter((word) => !taken.overlapping(word));
}

/**
 * The signs in a reply with generic words, at most one of each kind. Other replies have none: people praise, agree and
 * ask in stock phrases, but the rest of their reply is specific.
 */
export const fillerSigns = memoize((doc): readonly FillerSign[] => {
  const words = findFreeGeneralities(doc);
  if (words.length === 0) return [];
  const nouns = only(words, 'abstraction');
  const turns = epigrams(doc);
  const ends = closings(doc);
  const isPersonal = personalDetails(doc).length > 0;
  return [
    ...sign('verdict', genericOpeners(doc), false),
    ...sign('abstractions', nouns.length < minGenericWords ? [] : nouns),
    ...sign('progress', only(words, 'progress')),
    ...sign('shine', only(words, 'shine')),
    ...sign('contrast', only(turns, 'contrast')),
    ...sign('moral', only(turns, 'moral')),
    ...sign('gloss', only(turns, 'gloss')),
    ...sign('quip', only(turns, 'quip')),
    ...sign('row', words.length < minRowLength ? [] : words.slice(1)),
    ...sign('question', only(ends, 'question'), false),
    ...sign('wish', only(ends, 'goodwill'), false),
    // Polished writing is not a sign if the reply has personal details or few generic words.
    ...sign('polish', isPersonal || words.length < minGenericWords ? [] : polish(doc), false),
  ];
});
