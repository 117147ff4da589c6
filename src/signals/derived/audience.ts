import { memoize } from '../../core/model/memoize.ts';
import type { Span } from '../../core/model/span.ts';
import { hype } from '../detectors/hype.ts';
import { offers } from '../detectors/offers.ts';
import { thanks } from '../detectors/thanks.ts';
import { virtue } from '../detectors/virtue.ts';
import { phraseSignal } from '../shared/evidence.ts';
import { commercialAsks } from './selling.ts';
import { superlatives } from './superlatives.ts';

/** Phrases about customers that address other readers. Sorted. Source: the founding example of this project (SEED). */
const lists = {
  audience: [
    '(another|one more) (happy|satisfied|delighted|5-star|five-star|great) (customer|client|guest|member|review)',
    '(love|loving) (seeing|hearing|reading) (our|your|these|this) (customers|community|clients|guests|reviews|feedback|members|followers|fans)?',
    '(our|the) (lovely|wonderful|amazing|fantastic|loyal|happy|valued)? (customers|community|clients|guests|followers|members|fans|patients|readers)',
    '(reviews|feedback|comments|messages|words) like (this|these|yours)',
    "(that's|it's|this is) why we",
    '(that|this) is (exactly)? why',
    'customers like you',
    'what our (customers|clients|guests|members) (say|think|are saying)',
  ],
} as const;

/** Words that address other readers than the person who is thanked. */
const audience = phraseSignal(lists);

/** After "thanks": many people are thanked, so that words about customers address them. */
const toMany = /^(?: (?:so|very) much)?,? (?:to )?(?:all|both|each|every\w*|our|the|those|you all)\b/iu;

/** A sign that thanks are meant for other readers. */
export interface AudienceSign extends Span<'doc'> {
  /** Name in messages. */
  readonly name: string;
}

/**
 * The signs in a post that thanks somebody, at most one of each kind. Hashtags and links can also give credit, so they
 * count only with another sign.
 */
export const audienceSigns = memoize((doc): readonly AudienceSign[] => {
  const given = thanks(doc).filter(({ kind }) => kind === 'thanks');
  if (given.length === 0) return [];
  const isToMany = doc.post.kind !== 'reply' && given.some(({ end }) => toMany.test(doc.text.slice(end, end + 40)));
  const toSign = (name: string, [span]: readonly Span[]): AudienceSign[] =>
    span ? [{ name, start: span.start, end: span.end }] : [];
  const wordSigns = [
    ...toSign('words about customers', isToMany ? [] : audience(doc)),
    ...toSign('an ask', [...commercialAsks(doc).filter(({ kind }) => kind !== 'look'), ...offers(doc)]),
    ...toSign('praise of the sender', [...superlatives(doc), ...virtue(doc), ...hype(doc)]),
  ];
  if (wordSigns.length === 0) return [];
  const links = doc.post.kind === 'reply' ? doc.links : [];
  return [...wordSigns, ...toSign('hashtags', doc.hashtags), ...toSign('a link', links)];
});
