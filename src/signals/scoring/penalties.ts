import type { Document } from '../../core/model/document.ts';
import { memoize } from '../../core/model/memoize.ts';
import type { Span } from '../../core/model/span.ts';
import { createSpanIndex } from '../../core/model/span-index.ts';
import { audienceSigns } from '../derived/audience.ts';
import { bait } from '../derived/bait.ts';
import { crisisSales } from '../derived/crisis-sales.ts';
import { pressure } from '../derived/pressure.ts';
import { plainSentences, pushClauses, salesPhrases } from '../derived/push.ts';
import { minOwnWords, mostlyPush, ownWordCount, pushShare } from '../derived/push-share.ts';
import { questions } from '../derived/questions.ts';
import { commercialAsks } from '../derived/selling.ts';
import { superlatives } from '../derived/superlatives.ts';
import { testimonialSales } from '../derived/testimonial-sales.ts';
import { vagueUrgency } from '../derived/urgency.ts';
import { withheldHooks } from '../derived/withheld.ts';
import { hype } from '../detectors/hype.ts';
import { offers } from '../detectors/offers.ts';
import { shouting } from '../detectors/shouting.ts';
import { signageEmoji } from '../detectors/signage-emoji.ts';
import { specifics } from '../detectors/specifics.ts';
import { stockPhrases } from '../detectors/stock-phrases.ts';
import { virtue } from '../detectors/virtue.ts';
import type { points } from './weights.ts';

/**
 * Whether at least half of the words outside of promotional sentences are in stock phrases. Promotional sentences do
 * not count, because a pitch at the end does not make a reply less generic.
 */
function isMostlyStock(doc: Document): boolean {
  if (stockPhrases(doc).length === 0) return false;
  const words = plainSentences(doc).flatMap((sentence) => sentence.words);
  const stock = createSpanIndex(stockPhrases(doc));
  const stockWords = words.filter((word) => stock.containing(word));
  return stockWords.length > 0 && stockWords.length * 2 >= words.length;
}

type Table = typeof points.penalties;

export type PostPenalties = {
  readonly [Group in keyof Table]: Readonly<Record<keyof Table[Group]['rates'], readonly Span<'doc'>[]>>;
};

/** Spans that cost points, by group and signal, before limits and caps. Offsets are those of `Document.text`. */
export const penalties = memoize((doc): PostPenalties => {
  const asks = commercialAsks(doc);
  // A post without asks, offers and pressure is never mostly push: its sales talk can be a customer's praise.
  const isMostlyPush =
    pushClauses(doc).size > 0 && doc.words.length >= mostlyPush.words && pushShare(doc) >= mostlyPush.share;
  const isBareLink = doc.links.length > 0 && ownWordCount(doc) < minOwnWords;
  const hasFacts = specifics(doc).filter(createSpanIndex(plainSentences(doc)).containing).length >= 2;
  return {
    push: {
      'mostly push': isMostlyPush ? [{ start: 0, end: doc.text.length }] : [],
      ask: asks.slice(0, 1),
      'further ask': asks.slice(1),
      offer: offers(doc),
      // Openers are not sales phrases by themselves: "if you want to see them".
      'sales phrase': salesPhrases(doc).filter(({ kind }) => kind !== 'opener'),
      'bare link': isBareLink ? doc.links.slice(0, 1) : [],
    },
    pressure: {
      'further hype': hype(doc).slice(1),
      superlative: superlatives(doc),
      urgency: vagueUrgency(doc),
      pressure: pressure(doc),
    },
    bait: {
      bait: bait(doc),
      'withheld hook': withheldHooks(doc),
      'pitch question': questions(doc).filter(({ kind }) => kind === 'pitch'),
    },
    claims: {
      'thanks for an audience': audienceSigns(doc).length > 1 ? audienceSigns(doc) : [],
      'testimonial with a pitch': testimonialSales(doc),
      virtue: hasFacts ? [] : virtue(doc),
      'stock phrases': isMostlyStock(doc) ? stockPhrases(doc) : [],
    },
    decency: { 'crisis with a pitch': crisisSales(doc) },
    form: {
      shouting: shouting(doc),
      'emoji signs beyond two': signageEmoji(doc)
        .filter(({ kind }) => kind === 'sign')
        .slice(2),
      'hashtags beyond six': doc.hashtags.slice(6),
    },
  };
});
