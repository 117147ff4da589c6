import type { Document } from '../../core/model/document.ts';
import { memoize } from '../../core/model/memoize.ts';
import type { Span } from '../../core/model/span.ts';
import { createSpanIndex } from '../../core/model/span-index.ts';
import { audienceSigns } from '../derived/audience.ts';
import { bait } from '../derived/bait.ts';
import { crisisSales } from '../derived/crisis-sales.ts';
import { pressure } from '../derived/pressure.ts';
import { commercialAsks, plainSentences, pushClauses, salesPhrases } from '../derived/push.ts';
import { mostlyPush, pushShare, substance, substanceOf } from '../derived/push-share.ts';
import { questions } from '../derived/questions.ts';
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

/** Whether half of what does not push is stock phrases. A pitch at the end makes a canned reply no better. */
function mostlyStock(doc: Document): boolean {
  if (stockPhrases(doc).length === 0) return false;
  const words = plainSentences(doc).flatMap((sentence) => sentence.words);
  const stock = createSpanIndex(stockPhrases(doc));
  const canned = words.filter((word) => stock.containing(word));
  return canned.length > 0 && canned.length * 2 >= words.length;
}

type Table = typeof points.penalties;

export type Penalised = {
  readonly [Group in keyof Table]: Readonly<Record<keyof Table[Group]['rates'], readonly Span<'doc'>[]>>;
};

/** What costs points, all of it, also what is beyond a limit. Offsets are those of `Doc.text`. */
export const penalties = memoize((doc): Penalised => {
  const asks = commercialAsks(doc);
  // Sales talk in the mouth of somebody who asks for nothing is often a customer's.
  const pushy = pushClauses(doc).size > 0 && doc.words.length >= mostlyPush.words && pushShare(doc) >= mostlyPush.share;
  const bare = doc.links.length > 0 && substanceOf(doc) < substance;
  const proven = specifics(doc).filter(createSpanIndex(plainSentences(doc)).containing).length >= 2;
  return {
    push: {
      'mostly push': pushy ? [{ start: 0, end: doc.text.length }] : [],
      ask: asks.slice(0, 1),
      'further ask': asks.slice(1),
      offer: offers(doc),
      // "If you want to see them" opens no pitch.
      'sales phrase': salesPhrases(doc).filter(({ kind }) => kind !== 'opener'),
      'bare link': bare ? doc.links.slice(0, 1) : [],
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
      virtue: proven ? [] : virtue(doc),
      'stock phrases': mostlyStock(doc) ? stockPhrases(doc) : [],
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
