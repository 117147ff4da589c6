import type { Doc } from '../../core/doc.ts';
import { once } from '../../core/once.ts';
import type { Span } from '../../core/source-map.ts';
import { spanIndex } from '../../core/span-index.ts';
import { audienceSigns } from '../claims/audience.ts';
import { hype } from '../claims/hype.ts';
import { superlatives } from '../claims/superlatives.ts';
import { testimonialSales } from '../claims/testimonial-sales.ts';
import { virtue } from '../claims/virtue.ts';
import { bait } from '../form/bait.ts';
import { shouting } from '../form/shouting.ts';
import { signs } from '../form/signs.ts';
import { withheldHooks } from '../form/withheld.ts';
import { crisisSales } from '../occasion/crisis-sales.ts';
import { offers } from '../push/offers.ts';
import { pressure } from '../push/pressure.ts';
import { commercialAsks, plainSentences, pushClauses, salesPhrases } from '../push/push.ts';
import { mostlyPush, pushShare, substance, substanceOf } from '../push/push-share.ts';
import { vagueUrgency } from '../push/urgency.ts';
import { stockPhrases } from '../reply/stock-phrases.ts';
import { questions } from '../talk/questions.ts';
import { specifics } from '../talk/specifics.ts';
import type { points } from './weights.ts';

/** Whether half of what does not push is stock phrases. A pitch at the end makes a canned reply no better. */
function mostlyStock(doc: Doc): boolean {
  if (stockPhrases(doc).length === 0) return false;
  const words = plainSentences(doc).flatMap((sentence) => sentence.words);
  const stock = spanIndex(stockPhrases(doc));
  const canned = words.filter((word) => stock.containing(word));
  return canned.length > 0 && canned.length * 2 >= words.length;
}

type Table = typeof points.penalties;

export type Penalised = {
  readonly [Group in keyof Table]: Readonly<Record<keyof Table[Group]['rates'], readonly Span[]>>;
};

/** What costs points, all of it, also what is beyond a limit. Offsets are those of `Doc.text`. */
export const penalties = once((doc): Penalised => {
  const asks = commercialAsks(doc);
  // Sales talk in the mouth of somebody who asks for nothing is often a customer's.
  const pushy = pushClauses(doc).size > 0 && doc.words.length >= mostlyPush.words && pushShare(doc) >= mostlyPush.share;
  const bare = doc.links.length > 0 && substanceOf(doc) < substance;
  const proven = specifics(doc).filter(spanIndex(plainSentences(doc)).containing).length >= 2;
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
      'emoji signs beyond two': signs(doc)
        .filter(({ kind }) => kind === 'sign')
        .slice(2),
      'hashtags beyond six': doc.hashtags.slice(6),
    },
  };
});
