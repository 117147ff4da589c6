import type { Doc, Sentence } from '../../core/doc.ts';
import { once } from '../../core/once.ts';
import { wordSet } from '../../nlp/word-set.ts';
import { evidence } from '../evidence.ts';
import { specifics } from '../talk/specifics.ts';
import { callsToAction } from './calls-to-action.ts';
import { everydayOrder } from './everyday-orders.ts';
import { offers } from './offers.ts';

/**
 * Verbs with which copy promises an experience: "Sleep better tonight", "Turn your garden into a cinema". Source: our
 * own reading of adverts; verbs that people also tell each other ("have", "see", "stop", "stay", "watch") are not here.
 */
const promising = wordSet(`
  accelerate achieve amp amplify avoid banish beat become boost brighten calm capture carry celebrate choose combat
  combine conquer control create customise customize dance deliver discover ditch dive drive earn elevate embrace
  empower energise energize enhance enjoy ensure escape experience explore express feast fight fuel gain gear gift
  glow grow harness hydrate ignite immerse impress improve increase indulge invest jump kickstart level lock lower
  manage master maximise maximize melt monitor nourish nurture optimise optimize own pamper personalise personalize
  power prevent protect reach recharge reclaim rediscover reduce refresh rejuvenate relax relieve replace restore
  retire reveal revitalise revitalize revive reward rise satisfy save savor savour schedule secure shine showcase
  simplify sleep slip smooth snuggle soak soothe spark spice spoil stream streamline strengthen style support surprise
  tackle tame taste track train transform travel treat trust turbocharge turn unleash unlock unwind upgrade wake
  welcome win
`);

/** Words that copy opens a line with when it describes wares: "New season boots", "Perfect for small kitchens". Sorted. */
const describing = wordSet(`
  100% adjustable affordable all-in-one available award-winning beautiful beautifully best brand brand-new breathable
  brighter brilliant cleaner comfortable comfy compact cosy cozy crafted custom delicious designed durable easy
  effective effortless elegant everyday exclusive expert fast featuring finally finest flexible formulated free fresh
  gentle genuine gorgeous great guaranteed handcrafted handmade healthier healthy high-quality ideal inspired
  introducing lightweight limited long-lasting lower luxurious luxury made modern natural naturally new newest
  organic packed perfect personalised personalized portable powerful premium proven pure quality rechargeable
  reliable same-day simple skin-friendly smart smarter soft softer stress-free stunning stylish super superior
  sustainable sweet timeless trusted ultimate ultra ultra-soft unique unlimited versatile waterproof
`);

/** Words that make a sentence somebody's: the sender's own voice, a person told of, or a fact about something. Sorted. */
const telling = wordSet(`
  am are aren't be been can can't could did didn't do does doesn't don't feels get gets got had has have he he'll he's
  her his i i'd i'll i'm i've is isn't it it's knew know let's lol looks made makes may me mine might must my said says
  she she'll she's should thank thanks that's their them there there's they they'll they're think this was we're we've
  were what when where which who why will won't would
`);

/** The sender speaking in the first person, who tells rather than promises. */
const own = wordSet("i i'd i'll i'm i've im me mine my our ours us we we'd we'll we're we've");

/** Words behind a verb that make it an order of everyday life: "save it", "trust me", "turn left". Sorted. */
const everyday = wordSet(`
  and at away back down for he her him home how i if in it left me not off on or out over right safely she so that
  them then these they this to too up us well what when where who why with
`);

function isPromise({ words }: Sentence): boolean {
  const [first, second] = words;
  if (words.length < 3 || !first || !second || first.tagged || !promising.has(first.lower)) return false;
  if (everyday.has(second.lower) || words.some(({ lower }) => own.has(lower))) return false;
  return !everydayOrder.test(words.map(({ lower }) => lower).join(' '));
}

/** Whether nobody does anything in a sentence: no person, no verb that tells. */
function isVerbless({ words }: Sentence): boolean {
  return !words.some(({ lower }) => telling.has(lower));
}

function isBlurb(sentence: Sentence): boolean {
  const [first] = sentence.words;
  if (sentence.words.length < 3 || !first || first.tagged || !describing.has(first.lower)) return false;
  return isVerbless(sentence);
}

/** The sentences in which nobody asks for anything, and that are no question. */
function unaskedIn(doc: Doc): readonly Sentence[] {
  const asking = new Set(callsToAction(doc).map(({ clauses: [clause] }) => doc.clauses[clause]?.sentence));
  return doc.sentences.filter(({ index, question, words }) => !question && words.length > 0 && !asking.has(index));
}

const sells = once(
  (doc): boolean =>
    callsToAction(doc).some(({ kind }) => kind === 'buy' || kind === 'follow' || kind === 'join') ||
    offers(doc).some(({ kind }) => kind === 'discount' || kind === 'prize'),
);

/** A short line beside a sale that tells nothing one could check: "Swiss precision. Attainable luxury." */
function isSlogan(doc: Doc, sentence: Sentence): boolean {
  const { words, start, end } = sentence;
  if (words.length < 2 || words.length > 8 || !sells(doc) || !isVerbless(sentence)) return false;
  return !specifics(doc).some((fact) => fact.start >= start && fact.start < end);
}

function kindOf(doc: Doc, sentence: Sentence): 'promise' | 'blurb' | 'slogan' | undefined {
  if (isPromise(sentence)) return 'promise';
  if (isBlurb(sentence)) return 'blurb';
  return isSlogan(doc, sentence) ? 'slogan' : undefined;
}

/** Lines that read as an advert's: a `promise` in the imperative, a `blurb` without a verb, a `slogan` beside a sale. */
export const salesCopy = once((doc) =>
  unaskedIn(doc).flatMap((sentence) => {
    const kind = kindOf(doc, sentence);
    return kind ? [evidence(kind, sentence.words)] : [];
  }),
);
