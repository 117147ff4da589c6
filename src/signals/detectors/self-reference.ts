import type { Word } from '../../core/model/document.ts';
import { memoize } from '../../core/model/memoize.ts';
import { normalizeHandle } from '../../core/text/normalize-handle.ts';
import { byStart } from '../../core/text/sort-spans.ts';
import { wordSet } from '../../nlp/word-set.ts';
import { createEvidence, type Evidence } from '../shared/evidence.ts';

/** Words for the sender as a firm, including contractions without an apostrophe. Sorted. */
const firm = wordSet(`
  our ours ourselves us we we'd we'll we're we've weve
`);
/** Words for the sender as a person. */
const person = wordSet(`
  i i'd i'll i'm i've im ive me mine my myself
`);
/** Words before an "us" that means everybody: "those of us", "all of us", "let us". */
const communityBefore = new Set(['let', 'of', 'all', 'tell', 'join']);
const communityAfter = wordSet(`
  all both each humans know live men women
`);

type Kind = 'firm' | 'person' | 'brand';

/** Mentions of the sender: we and our, I and my, and the configured brand names. */
export const selfReference = memoize((doc): readonly Evidence<Kind>[] => {
  const brands = doc.profile.brands
    .map((brand) => brand.toLowerCase().match(/[\p{L}\p{N}&'-]+/gu) ?? [])
    .filter((words) => words.length > 0);
  const own = doc.post.account && normalizeHandle(doc.post.account);
  const found: Evidence<Kind>[] = [];
  for (const { words } of doc.sentences) {
    words.forEach((word, index) => {
      const kind = kindOf(words, index, brands);
      if (kind) found.push(kind);
      else if (firm.has(word.lower) && !isInclusive(words, index)) found.push(createEvidence('firm', [word]));
      else if (person.has(word.lower) && !word.tagged) found.push(createEvidence('person', [word]));
    });
  }
  let next = 0;
  for (const { lower, start, end } of doc.mentions) {
    if (!own || lower !== `@${own}`) continue;
    while ((doc.clauses[next]?.end ?? Number.POSITIVE_INFINITY) <= start) next++;
    const index = doc.clauses[next]?.index ?? 0;
    found.push({ kind: 'brand', start, end, clauses: [index, index] });
  }
  return found.sort(byStart);
});

function kindOf(
  words: readonly Word[],
  index: number,
  brands: readonly (readonly string[])[],
): Evidence<Kind> | undefined {
  const brand = brands.find((name) =>
    name.every((part, offset) => words[index + offset]?.lower.replace(/'s$/u, '') === part),
  );
  return brand && createEvidence('brand', words.slice(index, index + brand.length));
}

/** Whether an "us" means everybody. */
function isInclusive(words: readonly Word[], index: number): boolean {
  return communityBefore.has(words[index - 1]?.lower ?? '') || communityAfter.has(words[index + 1]?.lower ?? '');
}
