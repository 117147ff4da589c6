import type { Document } from '../../core/model/document.ts';
import { memoize } from '../../core/model/memoize.ts';
import { offers } from '../detectors/offers.ts';
import { type CallToAction, callsToAction } from './calls-to-action.ts';

/** Asks that benefit the sender: all except contact for help ("message us your order number") and good causes. */
export const commercialAsks = memoize((doc): readonly CallToAction[] =>
  callsToAction(doc).filter(({ kind }) => kind !== 'contact' && kind !== 'cause'),
);

/** Offers other than prices, which are information for readers. */
export const commercialOffers = memoize((doc) => offers(doc).filter(({ kind }) => kind !== 'price'));

/** Asks to buy or to join. */
export const orders = memoize((doc) => commercialAsks(doc).filter(({ kind }) => kind === 'buy' || kind === 'join'));

/** Whether a post has an ask that benefits the sender, or an offer other than a price. */
export const hasAskOrOffer = (doc: Document): boolean =>
  commercialAsks(doc).length > 0 || commercialOffers(doc).length > 0;

/**
 * Whether a post has an ask to buy or follow, or an offer other than a price. Posts about jobs and events have prices
 * too.
 */
export const hasSale = (doc: Document): boolean =>
  commercialAsks(doc).some(({ kind }) => kind === 'buy' || kind === 'follow') || commercialOffers(doc).length > 0;

/** Whether a post has an ask to buy, follow or join, or offers a discount or a prize. */
export const hasSaleOrSignUp = memoize(
  (doc): boolean =>
    commercialAsks(doc).some(({ kind }) => kind === 'buy' || kind === 'follow' || kind === 'join') ||
    offers(doc).some(({ kind }) => kind === 'discount' || kind === 'prize'),
);

/** Whether a post has an ask other than a look, or any offer, including a price. */
export const hasStrongAskOrPrice = memoize(
  (doc): boolean => offers(doc).length > 0 || commercialAsks(doc).some(({ kind }) => kind !== 'look'),
);
