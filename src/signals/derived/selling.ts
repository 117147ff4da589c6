import type { Document } from '../../core/model/document.ts';
import { memoize } from '../../core/model/memoize.ts';
import { offers } from '../detectors/offers.ts';
import { type CallToAction, callsToAction } from './calls-to-action.ts';

/** Asks that serve the sender: all but help ("message us your order number") and good causes. */
export const commercialAsks = memoize((doc): readonly CallToAction[] =>
  callsToAction(doc).filter(({ kind }) => kind !== 'contact' && kind !== 'cause'),
);

/** Offers other than a price, which readers want to know. */
export const commercialOffers = memoize((doc) => offers(doc).filter(({ kind }) => kind !== 'price'));

/** Asks to buy or to join. */
export const orders = memoize((doc) => commercialAsks(doc).filter(({ kind }) => kind === 'buy' || kind === 'join'));

/** Asks for the sender or offers anything but a price. */
export const hasAskOrOffer = (doc: Document): boolean =>
  commercialAsks(doc).length > 0 || commercialOffers(doc).length > 0;

/** Asks to buy or follow, or offers anything but a price: a price is also what a job pays and what a ticket costs. */
export const hasSale = (doc: Document): boolean =>
  commercialAsks(doc).some(({ kind }) => kind === 'buy' || kind === 'follow') || commercialOffers(doc).length > 0;

/** Asks to buy, follow or join, or offers a discount or a prize. */
export const hasSaleOrSignUp = memoize(
  (doc): boolean =>
    commercialAsks(doc).some(({ kind }) => kind === 'buy' || kind === 'follow' || kind === 'join') ||
    offers(doc).some(({ kind }) => kind === 'discount' || kind === 'prize'),
);

/** Asks for more than a look, or offers anything, a price included. */
export const hasStrongAskOrPrice = memoize(
  (doc): boolean => offers(doc).length > 0 || commercialAsks(doc).some(({ kind }) => kind !== 'look'),
);
