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

/** A sign that a reply could stand under any post. */
export interface FillerSign extends Evidence {
  /** Whether it lies in what is said, and not only in how it begins, ends and is typed. */
  readonly empty: boolean;
}

/** How many words that fit any subject are a sign of their own kind. One is only a word. */
const several = 2;
/** How many of them, of whatever kind, are a sign once more. */
const row = 4;

function sign(kind: string, [span]: readonly Span[], empty = true): FillerSign[] {
  return span ? [{ ...createEvidence(kind, [], span), empty }] : [];
}

function only<Kind extends string>(list: readonly Evidence<Kind>[], wanted: Kind): readonly Evidence<Kind>[] {
  return list.filter(({ kind }) => kind === wanted);
}

/** The words that fit any subject and that no other sign is made of, so that none counts twice. */
function looseGeneralities(doc: Document): ReturnType<typeof generalities> {
  const taken = createSpanIndex([...genericOpeners(doc), ...epigrams(doc).filter(({ kind }) => kind !== 'gloss')]);
  return generalities(doc).filter((word) => !taken.overlapping(word));
}

/**
 * One entry a kind of sign, where the reply uses words that fit any subject. Kind people praise, agree and ask in the
 * same turns of phrase; what they say between them is about something.
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
    // Where somebody is in it, or something is said, smooth writing tells nothing.
    ...sign('polish', isSomebodys || words.length < several ? [] : polish(doc), false),
  ];
});
