import type { Document, Word } from '../../core/model/document.ts';
import { memoize } from '../../core/model/memoize.ts';
import { wordSet } from '../../nlp/word-set.ts';
import { offers } from '../detectors/offers.ts';
import { selfReference } from '../detectors/self-reference.ts';
import { createEvidence, type Evidence } from '../shared/evidence.ts';

/**
 * Verbs of manual work, exercise and rest, as used in recipes, field notes and first aid. Advertisements use other
 * verbs. Sorted. Source: cookbooks, manuals, first-aid leaflets; no verb that is often a noun at the start of a
 * sentence ("water", "oil", "plant").
 */
const handiwork = wordSet(`
  bake beat blend boil breathe brush buckle bury chill chop climb close cook cool count cover crush cut dig dip
  divide drain drizzle dry empty fasten feed flip flush fold freeze fry glue grate grease grind hang heat hold knead
  knock lay lean lie lift loosen mash mix note peel photograph pinch pour practice practise prune pull put raise
  rake rinse roll rub sand scrape scrub shake sharpen sift simmer sit skim slice soak sow split spread sprinkle
  squeeze stand sterilise sterilize stir strain strip stuff sweat sweep tie tighten toast toss trim twist unplug
  unscrew wait walk warm wash weigh wet whisk wipe wrap write
`);

/** Verbs of manuals that advertisements use too. Sorted. */
const shared = wordSet(`
  add ask bring build choose clean collect cover enjoy find get go keep learn leave let look lower make measure melt
  move paint pick play press put read remove replace rest serve sleep start stay step switch take tell test try turn
  use watch
`);

/** Words that may precede the verb. Sorted. */
const leads = wordSet("always and don't dont first gently just never next not or please slowly then");

/** Whether a word starts a clause, or a part of one after a comma, a semicolon or a colon. */
function opens(doc: Document, words: readonly Word[], index: number): boolean {
  let at = index;
  while (at > 0 && words[at - 1]?.clause === words[at]?.clause && leads.has(words[at - 1]?.lower ?? '')) at--;
  const [before, word] = [words[at - 1], words[at]];
  if (!before || !word || before.clause !== word.clause) return true;
  return /[,;:]/u.test(doc.text.slice(before.end, word.start));
}

type Kind = 'handiwork' | 'shared';

/** Imperatives of manuals, which sell nothing. */
export const instructions = memoize((doc): readonly Evidence<Kind>[] => {
  const found: Evidence<Kind>[] = [];
  for (const { words } of doc.sentences) {
    for (const [index, word] of words.entries()) {
      const kind = handiwork.has(word.lower) ? 'handiwork' : shared.has(word.lower) ? 'shared' : undefined;
      if (kind && !word.tagged && opens(doc, words, index)) found.push(createEvidence(kind, [word]));
    }
  }
  return found;
});

/**
 * Whether a post gives instructions: at least two imperatives, one of them manual work, or three of any kind if there
 * is no link and no mention of a firm or brand. Never true for a post with an offer other than a price.
 */
export const isInstructional = memoize((doc): boolean => {
  const orders = instructions(doc);
  if (orders.length < 2 || offers(doc).some(({ kind }) => kind !== 'price')) return false;
  const names = doc.links.length > 0 || selfReference(doc).some(({ kind }) => kind !== 'person');
  return orders.some(({ kind }) => kind === 'handiwork') || (orders.length > 2 && !names);
});
