import type { Clause } from '../../core/model/document.ts';
import { memoize } from '../../core/model/memoize.ts';
import { findClauses } from '../shared/evidence.ts';
import { address } from './address.ts';
import { productTerms } from './product-terms.ts';
import { salesTalk, sellingClauses } from './push.ts';
import { hasAskOrOffer } from './selling.ts';
import { isImpersonal } from './voice.ts';

/** Sales talk that headlines use as well: they praise, and they name what is new. Said to a reader, it is copy. */
const shared: ReadonlySet<string> = new Set(['blurb', 'feature', 'launch', 'superlative']);

/** Whether a post is copy and nothing else: nobody speaks, and readers are promised something. */
export const isAdvert = memoize(
  (doc): boolean =>
    isImpersonal(doc) &&
    // "No more pork" opens a pitch, or a tale.
    salesTalk(doc).some(
      ({ kind }) => kind !== 'opener' && (!shared.has(kind) || (address(doc).length > 0 && salesTalk(doc).length > 1)),
    ),
);

/**
 * The clauses that push or talk as sellers do; where nobody speaks and something is sold, also those that describe the
 * goods or tell readers what becomes theirs.
 */
export const advertClauses = memoize((doc): ReadonlySet<Clause> => {
  if (!(hasAskOrOffer(doc) || isAdvert(doc)) || !isImpersonal(doc)) return sellingClauses(doc);
  return new Set([...sellingClauses(doc), ...findClauses(doc, productTerms(doc), address(doc))]);
});
