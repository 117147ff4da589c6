import { once } from '../../core/once.ts';

/** Missing people and things, advice, help, money for those in need. Source: what Meta exempts from bait (FB17). */
const causes =
  /\b(?:any (?:travel )?(?:ideas|suggestions|tips)|(?:i|we|they|he|she) (?:badly |really |urgently )?needs? (?:some |your )?help|can any(?:body|one) (?:give|help|lend|spare|suggest|take)|(?:did|has|have) any(?:body|one) (?:find|found|see|seen)|rais(?:e|es|ed|ing) (?:funds|money)|stolen|missing(?! out\b)|lost (?:dog|cat|pet|child)|last seen|amber alert|recommend(?:ations?)?|advice|donat(?:e|ion|ions)|fundrais\w+|charity|food ?bank|appeal|blood|hospice|rescue)\b/iu;

/** Whether a post asks for help of a kind that may well ask to be shared. */
export const isGoodCause = once((doc): boolean => causes.test(doc.text));
