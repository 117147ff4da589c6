import { memoize } from '../../core/model/memoize.ts';
import type { Span } from '../../core/model/span.ts';
import { hype } from '../detectors/hype.ts';
import { offers } from '../detectors/offers.ts';
import { thanks } from '../detectors/thanks.ts';
import { virtue } from '../detectors/virtue.ts';
import { phraseSignal } from '../shared/evidence.ts';
import { commercialAsks } from './selling.ts';
import { superlatives } from './superlatives.ts';

/** Phrases about customers, for other readers. Sorted. Source: the founding example of this project (SEED). */
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

/** Words for readers other than the person thanked. */
const audience = phraseSignal(lists);

/** After thanks: they go to many people, so words about customers are addressed to them. */
const toMany = /^(?: (?:so|very) much)?,? (?:to )?(?:all|both|each|every\w*|our|the|those|you all)\b/iu;

/** A sign that thanks are meant for other readers. */
export interface AudienceSign extends Span<'doc'> {
  /** Name for messages. */
  readonly name: string;
}

/**
 * One entry per kind of sign in a post that thanks somebody. Hashtags and links are also used to give credit, so they
 * count only with another sign.
 */
export const audienceSigns = memoize((doc): readonly AudienceSign[] => {
  const given = thanks(doc).filter(({ kind }) => kind === 'thanks');
  if (given.length === 0) return [];
  const isToMany = doc.post.kind !== 'reply' && given.some(({ end }) => toMany.test(doc.text.slice(end, end + 40)));
  const toSign = (name: string, [span]: readonly Span[]): AudienceSign[] =>
    span ? [{ name, start: span.start, end: span.end }] : [];
  const speech = [
    ...toSign('words about customers', isToMany ? [] : audience(doc)),
    ...toSign('an ask', [...commercialAsks(doc).filter(({ kind }) => kind !== 'look'), ...offers(doc)]),
    ...toSign('praise of the sender', [...superlatives(doc), ...virtue(doc), ...hype(doc)]),
  ];
  if (speech.length === 0) return [];
  const links = doc.post.kind === 'reply' ? doc.links : [];
  return [...speech, ...toSign('hashtags', doc.hashtags), ...toSign('a link', links)];
});
