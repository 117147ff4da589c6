import { once } from '../core/once.ts';

/** Missing people and pets, advice, money for those in need. Source: what Meta exempts from its idea of bait (FB17). */
const causes =
  /\b(?:missing|lost (?:dog|cat|pet|child)|last seen|amber alert|recommend(?:ations?)?|advice|donat(?:e|ion|ions)|fundrais\w+|charity|food ?bank|appeal|blood|hospice|rescue)\b/iu;

/** Whether a post asks for help of a kind that may well ask to be shared. */
export const isGoodCause = once((doc): boolean => causes.test(doc.text));
