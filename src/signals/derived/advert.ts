import type { Clause, Document } from '../../core/model/document.ts';
import { memoize } from '../../core/model/memoize.ts';
import { offers } from '../detectors/offers.ts';
import { findClauses } from '../shared/evidence.ts';
import { address } from './address.ts';
import { productTerms } from './product-terms.ts';
import { salesTalk, sellingClauses } from './push.ts';
import { commercialAsks, hasAskOrOffer } from './selling.ts';
import { isImpersonal } from './voice.ts';

/**
 * Kinds of sales talk that headlines also use. They count as advertising if the post addresses readers and has other
 * sales talk.
 */
const shared: ReadonlySet<string> = new Set(['blurb', 'feature', 'launch', 'superlative']);

/** Whether a post reads like an advertisement: it has sales talk and no narrator. */
const isAdvert = memoize(
  (doc): boolean =>
    isImpersonal(doc) &&
    // "No more pork" opens a pitch or a story.
    salesTalk(doc).some(
      ({ kind }) => kind !== 'opener' && (!shared.has(kind) || (address(doc).length > 0 && salesTalk(doc).length > 1)),
    ),
);

/**
 * The promotional clauses. In a post that sells something and has no narrator, clauses that describe goods or address
 * readers are promotional too.
 */
export const advertClauses = memoize((doc): ReadonlySet<Clause> => {
  if (!(hasAskOrOffer(doc) || isAdvert(doc)) || !isImpersonal(doc)) return sellingClauses(doc);
  return new Set([...sellingClauses(doc), ...findClauses(doc, productTerms(doc), address(doc))]);
});

/**
 * Tests whether a post sells: it asks for the sender, offers a discount or a prize, praises the product in several clauses,
 * or is an advert as a whole. Free items and prices are news unless the post also asks for something.
 */
export const isPromotional = (doc: Document): boolean =>
  commercialAsks(doc).length > 0 ||
  offers(doc).some(({ kind }) => kind === 'discount' || kind === 'prize') ||
  new Set(salesTalk(doc).map(({ clauses: [clause] }) => clause)).size > 1 ||
  isAdvert(doc);
