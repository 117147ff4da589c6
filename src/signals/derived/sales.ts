import type { Document } from '../../core/model/document.ts';
import { memoize } from '../../core/model/memoize.ts';
import type { Span } from '../../core/model/span.ts';
import { bySpan } from '../../core/text/sort-spans.ts';
import { offers } from '../detectors/offers.ts';
import { recruiting } from '../detectors/recruiting.ts';
import { type Evidence, phraseSignal } from '../shared/evidence.ts';
import { commercialAsks } from './selling.ts';

/** Words that make a discount or a prize concrete. "Low rates" and "who will win" are not. */
const definite =
  /[%$£€₹]|\b(?:bogo|chance|codes?|coupons?|deals?|discounts?|enter|giveaway|half[- ]price|off|offers?|on sale|raffle|sale|save|voucher)\b/iu;

/** Words for things that are free at first and paid for later. */
const sample = /\b(?:consultation|demo|estimate|for \d+ (?:days|months|weeks)|quote|trial|valuation)\b/iu;

/** Two amounts, as in a story: "my $500 into $900". */
const betweenSums = /^[$£€₹]\S+ \S+ [$£€₹]\S+$/u;

/** Discounts, prizes and trials. Prices and other free things are news. */
export const incentives = memoize((doc) =>
  offers(doc).filter(({ kind, start, end, clauses: [clause] }) => {
    const words = doc.text.slice(start, end);
    // "What about a free trial?" is advice.
    if (kind === 'free') return sample.test(words) && !doc.sentences[doc.clauses[clause]?.sentence ?? 0]?.question;
    return kind !== 'price' && definite.test(words) && !betweenSums.test(words);
  }),
);

/**
 * Phrases that only look like asks to buy: news ("now open"), pointers to more text, volumes ("book 3"), and texts and
 * messages as nouns.
 */
const harmless =
  /\b(?:article|available|blog|booking|faq|for sale|guide|help|hiring|live|newsroom|now open|open now|page|playing|showing|site|stock|streaming|support|website)\b|^book \d|^(?:call|dm|e-?mail|message|ring|text)\s(?!me\b|now\b|our\b|today\b|us\b|[\d+])/iu;

/** Determiners. Words after one are a noun: "a message for your fans". */
const named = /\b(?:a|an|her|his|my|our|the|their|this|your)\s$/iu;

function isOrder({ text }: Document, { start, end }: Evidence): boolean {
  return !harmless.test(text.slice(start, end)) && !named.test(text.slice(Math.max(0, start - 8), start));
}

/** Unambiguous sales: asks to buy, requests to follow the sender, and incentives. */
export const sales = memoize((doc): readonly Evidence[] =>
  dropQuoted(doc, [
    ...commercialAsks(doc).filter((ask) => ask.kind === 'buy' && isOrder(doc, ask)),
    ...recruiting(doc),
    ...incentives(doc),
  ]),
);

/** Sales and sign-ups. */
export const salesAndSignUps = memoize((doc: Document): readonly Evidence[] =>
  inOrder([...sales(doc), ...commercialAsks(doc).filter(({ kind }) => kind === 'join')]),
);

/** Offers to sell in person, and firms that state whom they help. Sorted. */
const proposals = phraseSignal({
  proposal: [
    '(at <any>)? we help (brands|businesses|clients|companies|founders|leaders|organisations|organizations|startups|teams)',
    '(glad|happy|love|pleased) to (arrange|book|give|offer|schedule|set up|show) (you)? (a|our) (<any>)? (consultation|demo|quote|trial)',
  ],
});

/** Asks to follow or subscribe. "Read our statement" has the same kind, but helps its readers. */
const following = /^(?:please )?(?:follow|sub|subscribe)\b/iu;

/** Sales, sign-ups, proposals and asks to follow, which are unwelcome in a reply to somebody who did not ask. */
export const unwantedSales = memoize((doc): readonly Evidence[] =>
  inOrder([
    ...salesAndSignUps(doc),
    ...proposals(doc),
    ...commercialAsks(doc).filter(({ start, end }) => following.test(doc.text.slice(start, end))),
  ]),
);

/** Drops evidence in quotation marks: the name of a button is not an ask. In order. */
function dropQuoted({ text }: Document, found: readonly Evidence[]): readonly Evidence[] {
  return inOrder(found.filter(({ start, end }) => text[start - 1] !== '"' || text[end] !== '"'));
}

function inOrder(found: readonly Evidence[]): readonly Evidence[] {
  return [...found].sort(bySpan);
}

/** Returns the span of the first evidence and of all evidence that follows it in the same or the next clause. */
export function firstCluster([first, ...rest]: readonly Evidence[]): Span<'doc'> | undefined {
  if (!first) return undefined;
  let { end } = first;
  let [, last] = first.clauses;
  for (const next of rest) {
    if (next.clauses[0] > last + 1) break;
    end = Math.max(end, next.end);
    last = Math.max(last, next.clauses[1]);
  }
  return { start: first.start, end };
}
