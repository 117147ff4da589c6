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
  /** Whether it is in the content and not only in the opening, the ending or the punctuation. */
  readonly empty: boolean;
}

/** Minimum number of generic words for a sign of their kind. */
const several = 2;
/** Minimum number of generic words of all kinds for another sign. */
const row = 4;

function sign(kind: string, [span]: readonly Span[], empty = true): FillerSign[] {
  return span ? [{ ...createEvidence(kind, [], span), empty }] : [];
}

function only<Kind extends string>(list: readonly Evidence<Kind>[], wanted: Kind): readonly Evidence<Kind>[] {
  return list.filter(({ kind }) => kind === wanted);
}

/** Returns generic words that are not part of another sign, so that none counts twice. */
function looseGeneralities(doc: Document): ReturnType<typeof generalities> {
  const taken = createSpanIndex([...genericOpeners(doc), ...epigrams(doc).filter(({ kind }) => kind !== 'gloss')]);
  return generalities(doc).filter((word) => !taken.overlapping(word));
}

/**
 * One entry per kind of sign, if the reply has generic words. People praise, agree and ask in the same phrases, but in
 * between they are specific.
 */
export const fillerSigns = memoize((doc): readonly FillerSign[] => {
  const words = looseGeneralities(doc);
  if (words.length === 0) return [];
  const nouns = only(words, 'abstraction');
  const turns = epigrams(doc);
  const ends = closings(doc);
  const isSomebodys = personalDetails(doc).length > 0;
  return [
    ...sign('verdict', genericOpeners(doc), false),
    ...sign('abstractions', nouns.length < several ? [] : nouns),
    ...sign('progress', only(words, 'progress')),
    ...sign('shine', only(words, 'shine')),
    ...sign('contrast', only(turns, 'contrast')),
    ...sign('moral', only(turns, 'moral')),
    ...sign('gloss', only(turns, 'gloss')),
    ...sign('quip', only(turns, 'quip')),
    ...sign('row', words.length < row ? [] : words.slice(1)),
    ...sign('question', only(ends, 'question'), false),
    ...sign('wish', only(ends, 'goodwill'), false),
    // Smooth writing is not a sign if the reply has personal details or few generic words.
    ...sign('polish', isSomebodys || words.length < several ? [] : polish(doc), false),
  ];
});
