import type { Document, Token } from '../../core/model/document.ts';
import { memoize } from '../../core/model/memoize.ts';
import type { Span } from '../../core/model/span.ts';
import { byStart } from '../../core/text/sort-spans.ts';
import { wordSet } from '../../nlp/word-set.ts';
import { createEvidence, type Evidence, phraseSignal } from '../shared/evidence.ts';
import { ownText } from '../shared/own-text.ts';

/** Hashtags that clearly mean "paid for". Sorted. Source: CAP, FTC19. */
const clearTags = wordSet('#ad #advert #advertisement #paidad #paidadvert #paidpartnership #paidpromotion');

/** Hashtags that are clear under US guidance (FTC19), but not to all readers in UK research (CAP). Sorted. */
const sponsorTags = wordSet('#sponsored #sponsoredby #sponsoredpost');

/** Hashtags that always mean something paid, but that few readers understand. Sorted. Source: FTC17, CAP. */
const codeTags = wordSet('#aff #afflink #afflinks #prgift #prgifted #prpackage #spon #sponcon #spons');

/** Hashtags that creators use for deals, with other meanings in other posts. Sorted. Source: FTC17, FTC19, CAP. */
const dealTags = wordSet(`
  #affiliate #affiliatelink #ambassador #brandambassador #brandpartner #collab #collaboration #gifted #giftedproduct
  #kindlygifted #partner #partnership #sp
`);

/** Hashtags about gifts. They are ambiguous only outside of the US. Sorted. Source: CAP, CMA25. */
const britishTags = wordSet('#gifted #giftedproduct #kindlygifted');

/** Labels without a hashtag: at the start, in brackets, or spelled out. */
const clearLabels =
  /^[\s*[(|]*(?:ad|advert|advertisement)\b(?=\s*[:|)\]*/.,\n–—-])|[[(|*]\s?(?:ad|advert)\s?[\])|*]|\b(?:advertisement feature|paid (?:ad|advert|partnership|promotion))\b/iu;
const sponsorLabels = /^[\s*[(|]*sponsored\b|\bsponsored by\b/iu;

/** Words before a hashtag that make it a topic: "the new #ad". Sorted. */
const determiners = wordSet(
  'a an another christmas every first her his its latest my new our radio that the their this tv your',
);

/** Whether a hashtag is a word of a sentence, and not a label. */
function isTopic(doc: Document, { start, end }: Token): boolean {
  const before = doc.text.slice(0, start);
  const after = doc.text.slice(end);
  const opens = before.trim() === '' || /[\n.!?:)\]|–—-]\s*$|#\S+\s*$/u.test(before);
  if (opens) return false;
  return determiners.has(/(\S+)\s*$/u.exec(before)?.[1]?.toLowerCase() ?? '') || /^[ \t]*[\p{L}\p{N}]/u.test(after);
}

function isBritish(doc: Document): boolean {
  return doc.profile.jurisdiction !== 'us';
}

const isAuthored = ({ profile }: Document): boolean => profile.kind === 'creator' || profile.kind === 'personal';

export type Disclosure = Evidence<'clear' | 'ambiguous'>;

function kindOfTag(doc: Document, tag: Token): Disclosure['kind'] | undefined {
  const { lower } = tag;
  if (clearTags.has(lower)) return 'clear';
  if (sponsorTags.has(lower)) return isBritish(doc) && isAuthored(doc) ? 'ambiguous' : 'clear';
  if (codeTags.has(lower)) return 'ambiguous';
  if (doc.profile.kind !== 'creator') return undefined;
  if (britishTags.has(lower)) return isBritish(doc) ? 'ambiguous' : undefined;
  const thankedName = /^#thank(?:s|you)(?:to)?(.{3,})$/u.exec(lower)?.[1];
  if (thankedName && doc.mentions.some((mention) => mention.lower === `@${thankedName}`)) return 'ambiguous';
  return dealTags.has(lower) ? 'ambiguous' : undefined;
}

/** Abbreviations in brackets instead of a hashtag. */
const codeLabels = /[[(](?:aff|affiliate|gifted|pr gift|spon)[\])]/iu;

function findLabels(doc: Document): Disclosure[] {
  const forms: readonly (readonly [Disclosure['kind'], RegExp])[] = [
    ['clear', clearLabels],
    ['ambiguous', codeLabels],
    ...(isBritish(doc) ? [] : [['clear', sponsorLabels] as const]),
  ];
  return forms.flatMap(([kind, pattern]) => {
    const found = pattern.exec(ownText(doc));
    return found ? [createEvidence(kind, [], { start: found.index, end: found.index + found[0].length })] : [];
  });
}

/** Labels for a paid post, clear or ambiguous. */
export const disclosures = memoize((doc): readonly Disclosure[] =>
  [
    ...findLabels(doc),
    ...doc.hashtags.flatMap((tag) => {
      const kind = isTopic(doc, tag) ? undefined : kindOfTag(doc, tag);
      return kind ? [createEvidence(kind, [], tag)] : [];
    }),
  ].sort(byStart),
);

/** Returns the index of a hashtag in its row of hashtags, and the size of the row. */
export function findPlaceInBlock(
  doc: Document,
  { start, end }: Span<'doc'>,
): { readonly index: number; readonly size: number } {
  const blank = (from: number, to: number) => doc.text.slice(from, to).trim() === '';
  const at = doc.hashtags.findIndex((tag) => tag.start === start && tag.end === end);
  if (at < 0) return { index: 0, size: 1 };
  let first = at;
  while (first > 0 && blank(doc.hashtags[first - 1]?.end ?? 0, doc.hashtags[first]?.start ?? 0)) first--;
  let last = at;
  while (last + 1 < doc.hashtags.length && blank(doc.hashtags[last]?.end ?? 0, doc.hashtags[last + 1]?.start ?? 0))
    last++;
  return { index: at - first, size: last - first + 1 };
}

/** Phrases about gifts, codes and commissions. Sorted. Source: CMA25, FTC19. */
const lists = {
  gift: [
    '(gave|gifted|sent) (me|us) (a|an|my|some|the|these|this)',
    '(gifted|kindly sent|kindly gifted|kindly invited) (by|me|to me|us)',
    '(gifted|sent) (this|these|it|them) (by|to me|to us)',
    '(sent|gave) (me|us) <any>? (for free|free|to review|to test|to try)',
  ],
  gain: [
    '(affiliate|referral) (code|link|links)',
    '(discount|promo)? code (for <percent>|gets you|saves you)',
    '(earn|get|make|receive) (a|some)? (small)? commission',
    '(with|use) (my|the)? (discount|promo)? code',
    'my (affiliate|discount|promo|referral)? (code|link to)',
  ],
} as const;

/**
 * Phrases about possible payments to the author of a post. A gift counts only with a mention nearby, because mothers
 * give sweaters too.
 */
export const considerations = phraseSignal(lists, ({ sentence, words }, kind, doc) => {
  if (!isAuthored(doc)) return false;
  if (kind === 'gain' || /review|test|try/u.test(words.map(({ lower }) => lower).join(' '))) return true;
  if (doc.profile.jurisdiction === 'us') return false;
  return doc.mentions.some(({ start, end }) => start >= sentence.start - 30 && end <= sentence.end + 30);
});
