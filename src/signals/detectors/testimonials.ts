import type { Document } from '../../core/model/document.ts';
import { memoize } from '../../core/model/memoize.ts';
import { byStart } from '../../core/text/sort-spans.ts';
import { createEvidence, type Evidence, phraseSignal } from '../shared/evidence.ts';

/** Phrases that introduce a customer's praise. Sorted. Source: our own reading of posts that share reviews. */
const lists = {
  review: [
    '(5-star|five-star|5 stars|five stars) (feedback|from|google|rating|review|reviews)',
    '(another|one more) (5-star|five-star|delighted|glowing|great|happy|lovely|satisfied) (client|customer|family|guest|member|patient|review|student)',
    '(client|customer|guest|member|patient|student) (feedback|love|review|reviews|spotlight|testimonial|testimonials) (of the (day|week|month))?',
    "(don't|do not|you don't have to|no need to) (just)? take (it from us|our word)",
    '(left|gave|wrote) us (a|an|this|another) (5-star|amazing|beautiful|five-star|glowing|great|kind|lovely|wonderful) (review|testimonial)',
    '(review|testimonial) of the (day|month|week)',
    'what (our|their|your) (clients|customers|guests|members|patients|students) (are saying|have to say|said|say|think)',
  ],
} as const;

const announced = phraseSignal(lists);

/** Praise by customers. A quotation without praise is a line of a poem, a fact, or criticism. */
const praise =
  /\b(?:amazing|(?:best|greatest|loveliest) [^."]{0,40}\bever|(?:best|greatest) (?:\p{L}+ ){1,5}(?:i have|i've|we have|we've)\b|brilliant|can(?:'t|not) (?:recommend|thank)|changed my life|could(?:n't| not) be (?:happier|more)|delicious|exceeded|excellent|fantastic|glad (?:i|we) (?:bought|found|tried)|hands down|helped (?:me|my|our|us)|impressed|incredible|i (?:absolutely |really )?loved? (?:every|it|my|the|these|this|your)|life-?changing|lovely|made (?:me|us) feel|my (?:life has changed|new favou?rite)|never looked back|obsessed|perfect|recommend(?:ed)? (?:it|them|this|to)|so (?:comfortable|easy|happy|helpful|pleased|soft|soothing)|will (?:be back|definitely)|wonderful|worth every|would(?:n't| not) go anywhere else|(?:i|we) (?:highly )?recommend)\b/iu;

/** Praise of products: effects, people at home who like them, comparisons. */
const consumerPraise =
  /\b(?:(?:all|every one) of (?:my|our) \p{L}+ (?:adores?|enjoys?|loves?)|a (?:delight|game[- ]?changer|must[- ]have|pure joy|real treat)|(?:am|are|been|i'm|we're) (?:loving|obsessed)|best (?:\p{L}+[- ]){1,4}(?:available|ever|of the year|on the market|out there)|came (?:fast|quickly|so quickly)|customer (?:care|service|support) (?:is|was)|exactly what (?:i|we) (?:needed|wanted)|(?:feels?|felt|made me feel|makes me feel) (?:amazing|confident|empowering|empowered|fantastic|great|incredible)|(?:great|outstanding|superb|top[- ]notch) (?:company|communication|experience|product|quality|service|value)|(?:i|we) (?:absolutely |also |just |really )?love \p{L}+(?:'s|s') |(?:my|our) (?:\p{L}+[- ]){0,3}(?:cat|child|children|daughter|dog|family|friends|granddaughter|grandson|husband|kids?|mom|mum|son|toddler|wife) (?:absolutely |just |really )?(?:adores?|asks? for|can(?:'t|not) get enough|can(?:'t|not) stop|enjoys?|is obsessed|loves?|loved)|no other \p{L}+ (?:even )?comes? close|(?:saved|transformed) (?:me|my|our|us)\b|(?:super|truly) (?:adorable|beautiful|comfy|cute|delicious|soft|special|well made)|works? (?:great|like a charm|like magic|perfectly|wonders)|worked out (?:great|perfectly))\b/iu;

const isPraise = (words: string): boolean => praise.test(words) || consumerPraise.test(words);

/** A dash and a name, or a verb of speech. It shows that a quotation is of a person, and not a headline. */
const attribution =
  /^[\s.,]*(?:[-–—~]{1,2}\s*\p{L}|(?:\p{L}+\s){0,3}(?:left|said|says|wrote|writes|told|tells|raves?|shared)\b)/u;

/** Words for books, films and shows, which are advertised with quotations. */
const art =
  /\b(?:album|author|cinema|debut|exhibition|film|movie|novel|paperback|readers?|theatre|theater|(?:best|her|his|my|new|our|the|this) (?:book|play|show))\b/iu;

const permission =
  /\b(?:(?:gave|given|has|have|kind|with) (?:\p{L}+ )?permission|said (?:i|we) (?:can|could|may|might)|shared with (?:her|his|their) (?:ok|okay|blessing))\b/iu;

/** Maximum number of words beside a quotation that only name its author. */
const maxBylineWords = 4;

/** Whether a post is a single quotation with at most the name of its author. */
const isQuotation = ({ quotations, sentences, words }: Document): boolean =>
  quotations.length === 1 && words.length <= maxBylineWords && !sentences.some(({ question }) => question);

/** Returns the span of four or more stars in a row, as in a review. */
function findStars(text: string, emoji: readonly { readonly start: number; readonly end: number }[]): Evidence[] {
  const found = emoji.filter(({ start, end }) => /^[⭐★🌟]/u.test(text.slice(start, end)));
  const first = found[0];
  const fourth = found[3];
  const last = found.at(-1);
  if (!first || !fourth || !last || fourth.end - first.start > 16) return [];
  return [{ ...createEvidence('stars', []), start: first.start, end: last.end }];
}

/** A customer's praise that the sender shares. Empty if the post states that the customer agreed. */
export const testimonials = memoize((doc): readonly Evidence[] => {
  const alone = isQuotation(doc);
  const praised = doc.quotations.filter(
    ({ start, end }) =>
      isPraise(doc.text.slice(start, end)) &&
      (alone || attribution.test(doc.text.slice(end, end + 60))) &&
      !art.test(doc.text),
  );
  const found: Evidence[] = [
    ...announced(doc),
    ...findStars(doc.text, doc.emoji),
    ...praised.map((span) => createEvidence('quotation', [], span)),
  ];
  return found.length === 0 || permission.test(doc.text) ? [] : found.sort(byStart);
});
