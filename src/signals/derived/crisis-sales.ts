import type { Clause } from '../../core/model/document.ts';
import { memoize } from '../../core/model/memoize.ts';
import { crises, isRelief } from '../detectors/crises.ts';
import { notices } from '../detectors/notices.ts';
import { offers } from '../detectors/offers.ts';
import { type Evidence, findClauses } from '../shared/evidence.ts';
import { incentives, sales } from './sales.ts';

/**
 * Sales beside somebody's disaster or mourning. Nothing where the post helps, an offer being no help however free it is,
 * and nothing of charities, public bodies and newsrooms, which must ask and report. Wreaths are sold for a day of
 * mourning, and pamphlets for a week of awareness; a discount is neither.
 */
export const crisisSales = memoize((doc): readonly Evidence[] => {
  if (/^(?:news|nonprofit|public-body)$/u.test(doc.profile.kind)) return [];
  const [crisis] = crises(doc);
  if (!crisis || notices(doc).length > 0) return [];
  const offering = findClauses(doc, offers(doc));
  const helps = (clause: Clause) => !offering.has(clause) && isRelief(doc.text.slice(clause.start, clause.end));
  if (doc.clauses.some(helps)) return [];
  const isDay = crises(doc).every(({ kind }) => kind === 'awareness' || kind === 'mourning');
  if (isDay && incentives(doc).length === 0) return [];
  // "Hurricane sale" is the crisis, and what goes on behind it is the sale.
  return sales(doc).filter(({ start, end }) => start < crisis.start || end > crisis.end);
});
