import { memoize } from '../../core/model/memoize.ts';
import type { Span } from '../../core/model/span.ts';
import { hype } from '../detectors/hype.ts';
import { offers } from '../detectors/offers.ts';
import { thanks } from '../detectors/thanks.ts';
import { virtue } from '../detectors/virtue.ts';
import { phraseSignal } from '../shared/evidence.ts';
import { commercialAsks } from './push.ts';
import { superlatives } from './superlatives.ts';

/** Customers spoken of before others. Sorted. Source: the founding example of this project (SEED). */
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

/** Words that turn from the person thanked to everybody else. */
const audience = phraseSignal(lists);

/** Behind thanks: that it goes to many, so that words about them are addressed to whom they name. */
const toMany = /^(?: (?:so|very) much)?,? (?:to )?(?:all|both|each|every\w*|our|the|those|you all)\b/iu;

/** A sign that thanks is meant for more people than the one who is thanked. */
export interface AudienceSign extends Span<'doc'> {
  /** As a message names it. */
  readonly name: string;
}

/**
 * One entry a kind of sign, in a post that thanks somebody. Tags and links alone are how credit is given, so they
 * count only beside another sign.
 */
export const audienceSigns = memoize((doc): readonly AudienceSign[] => {
  const given = thanks(doc).filter(({ kind }) => kind === 'thanks');
  if (given.length === 0) return [];
  const isToMany = doc.post.kind !== 'reply' && given.some(({ end }) => toMany.test(doc.text.slice(end, end + 40)));
  const of = (name: string, [span]: readonly Span[]): AudienceSign[] =>
    span ? [{ name, start: span.start, end: span.end }] : [];
  const speech = [
    ...of('words about customers', isToMany ? [] : audience(doc)),
    ...of('an ask', [...commercialAsks(doc).filter(({ kind }) => kind !== 'look'), ...offers(doc)]),
    ...of('praise of the sender', [...superlatives(doc), ...virtue(doc), ...hype(doc)]),
  ];
  if (speech.length === 0) return [];
  const links = doc.post.kind === 'reply' ? doc.links : [];
  return [...speech, ...of('hashtags', doc.hashtags), ...of('a link', links)];
});
