import type { Clause } from '../../core/model/document.ts';
import { memoize } from '../../core/model/memoize.ts';
import { crises, isRelief } from '../detectors/crises.ts';
import { notices } from '../detectors/notices.ts';
import { offers } from '../detectors/offers.ts';
import { type Evidence, findClauses } from '../shared/evidence.ts';
import { incentives, sales } from './sales.ts';

/**
 * Sales in a post about a disaster or mourning. Empty if the post has practical news or a clause that helps (offers do
 * not count as help), and for nonprofits, public bodies and newsrooms, which must ask and report. On days of mourning
 * and awareness, sales count only with a discount or a prize, because wreaths and pamphlets are sold for these days.
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
  // "Hurricane sale" as a whole is a sale. The name of the crisis alone is not.
  return sales(doc).filter(({ start, end }) => start < crisis.start || end > crisis.end);
});
