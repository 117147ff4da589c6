import type { Document, Sentence, Word } from '../../core/model/document.ts';
import { memoize } from '../../core/model/memoize.ts';
import { wordSet } from '../../nlp/word-set.ts';
import { everydayOrder } from '../detectors/everyday-orders.ts';
import { specifics } from '../detectors/specifics.ts';
import { createEvidence } from '../shared/evidence.ts';
import { callsToAction, isReport } from './calls-to-action.ts';
import { isCompound, isProductTerm } from './product-terms.ts';
import { hasSaleOrSignUp } from './selling.ts';

/**
 * Verbs that promise an experience: "Sleep better tonight", "Turn your garden into a cinema". Source: our own reading
 * of advertisements. Verbs of everyday conversation ("have", "see", "stop", "stay", "watch") are excluded.
 */
const promising = wordSet(`
  accelerate achieve amp amplify avoid banish beat become boost brighten calm capture celebrate choose combat
  combine conquer control create customise customize dance deliver discover ditch dive drive earn elevate embrace
  empower energise energize enhance enjoy ensure escape experience explore express feast fight fuel gain gear gift
  glow grow harness hydrate ignite immerse impress improve increase indulge invest kickstart level lock lower
  manage master maximise maximize melt monitor nourish nurture optimise optimize pamper personalise personalize
  power prevent protect reach recharge reclaim rediscover reduce refresh rejuvenate relax relieve replace restore
  retire reveal revitalise revitalize revive reward rise satisfy save savor savour schedule secure shine showcase
  simplify sleep slip smooth snuggle soak soothe spark spice spoil stream streamline strengthen style support surprise
  tackle tame taste track train transform travel treat trust turbocharge turn unleash unlock unwind upgrade wake
  welcome win
`);

/**
 * Verbs that offer something: "Get a garden without weeds", "Design your own mug". People and manuals use them too, so
 * one alone is weak evidence. Sorted.
 */
const offering = wordSet(`
  access add adopt automate build calculate choose collect craft create design fix gather get gift give grab invest join
  learn live make meet plan play power start swap try wear
`);

/** Verbs of praise without a subject: "Keeps coffee hot", "Fits any bag". Sorted. */
const praising = wordSet(`
  adapts adds adjusts attaches blocks boosts brings charges cleans combines comes contains covers delivers eliminates
  enhances ensures features fits folds gives guarantees helps holds hydrates improves includes increases keeps lasts lets
  lowers makes offers prevents promotes protects provides reaches reduces relieves removes repairs saves smooths softens
  soothes stores strengthens supports transforms turns
`);

/** First words of descriptions of goods: "New season boots", "Perfect for small kitchens". Sorted. */
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

/** Words that make a sentence a statement: by the sender, about a person, or about a fact. Sorted. */
const narrativeWords = wordSet(`
  acquires am announce announced announces are aren't be became becomes been can can't could did didn't discuss do
  does doesn't don't explains explores feels get gets got had has have he he'll he's her his i i'd i'll i'm i've is
  isn't it it's joined joins knew know launched launches let's lol looks made make makes may me might mine must my
  reports said says she she'll she's should supports talks thank thanks that's their them there there's they they'll
  they're think this was we're we've were what when where which who why will wins won won't would
`);

/** A price. Revenue in millions is excluded. */
const money = /^[$£€₹]\d[\d.,]*\+?$|^\d[\d.,]*[€£]$/u;

/** First-person words. A sentence with one reports something and promises nothing. */
const own = wordSet("i i'd i'll i'm i've im me mine my our ours us we we'd we'll we're we've");

/** Words after a verb that make it an everyday request: "save it", "trust me", "turn left". Sorted. */
const everyday = wordSet(`
  and at away back down for he her him home how i if in it left me not off on or out over right safely she so that
  them then these they this to too up us well what when where who why with
`);

/** Particles of verbs, and words that may follow them in advertisements: "Escape to a", "Power up your". */
const particles = wordSet('away down for in into on out through to up with');
const determiners = wordSet('a an our the these this your');

/** Whether a sentence starts with one of these verbs as an imperative, and is not an everyday request. */
function isOrder({ words }: Sentence, verbs: ReadonlySet<string>): boolean {
  const [first, second, third] = words;
  if (words.length < 3 || !first || !second || first.tagged || !verbs.has(first.lower)) return false;
  const phrasal = particles.has(second.lower) && determiners.has(third?.lower ?? '');
  // "Get it" is everyday language. "Get these sweatshirts" is advertising.
  if (everyday.has(second.lower) && !phrasal && !words.some(isProductTerm)) return false;
  if (words.some(({ lower }) => own.has(lower)) || isReport(second.lower, [third?.lower ?? ''])) return false;
  return !everydayOrder.test(words.map(({ lower }) => lower).join(' '));
}

/** Whether a sentence starts with a verb in the third person and has no subject. */
function isPraise({ words }: Sentence): boolean {
  const [first, second] = words;
  if (!first || !second || first.tagged || !praising.has(first.lower) || second.lower === 'sense') return false;
  return !everyday.has(second.lower) && !words.some(({ lower }) => own.has(lower));
}

/** Words that may precede a description: "A truly", "The", "Our". Sorted. */
const before = wordSet('a all an and another more most of our so such that the these this those truly very your');

/** Verbs before a price that make it a report: "a new one costs £80", "it all came to £80". Sorted. */
const costing = wordSet('came comes cost costs goes totalled totals went');

/** Whether a price is the object of a verb. */
function hasPriceAsObject(words: readonly Word[]): boolean {
  return words.some(
    ({ lower }, index) =>
      costing.has(lower) && words.slice(index + 1, index + 3).some((next) => money.test(next.lower)),
  );
}

/** Whether a sentence has no narrative word and no price as the object of a verb. */
function isVerbless({ words }: Sentence): boolean {
  return !words.some(({ lower }) => narrativeWords.has(lower)) && !hasPriceAsObject(words);
}

function isBlurb(sentence: Sentence): boolean {
  const { words } = sentence;
  const first = words.slice(0, 3).find(({ lower }) => !before.has(lower));
  if (words.length < 3 || !first || first.tagged || !isVerbless(sentence)) return false;
  return describing.has(first.lower) || isCompound(first) || words.filter(isProductTerm).length > 1;
}

/** Returns the sentences that are neither questions nor asks. */
function findStatements(doc: Document): readonly Sentence[] {
  const asking = new Set(callsToAction(doc).map(({ clauses: [clause] }) => doc.clauses[clause]?.sentence));
  return doc.sentences.filter(({ index, question, words }) => !question && words.length > 0 && !asking.has(index));
}

/** Whether a sentence is a short line without facts in a post that sells: "Swiss precision. Attainable luxury." */
function isSlogan(doc: Document, sentence: Sentence): boolean {
  const { words, start, end } = sentence;
  if (words.length < 2 || words.length > 8 || !hasSaleOrSignUp(doc) || !isVerbless(sentence)) return false;
  return !specifics(doc).some((fact) => fact.start >= start && fact.start < end);
}

/** Whether a sentence only names goods and their price. */
function isPriceTag(sentence: Sentence): boolean {
  const { words } = sentence;
  const price = words.findIndex(({ lower }) => money.test(lower));
  if (price < 0 || words.length < 3 || !isVerbless(sentence)) return false;
  return price === words.length - 1 || words.some(isProductTerm);
}

type Kind = 'promise' | 'order' | 'praise' | 'blurb' | 'price tag' | 'slogan';

function kindOf(doc: Document, sentence: Sentence): Kind | undefined {
  if (isOrder(sentence, promising)) return 'promise';
  if (doc.post.kind !== 'reply') {
    if (isOrder(sentence, offering)) return 'order';
    if (isPraise(sentence)) return 'praise';
  }
  if (isPriceTag(sentence)) return 'price tag';
  if (isBlurb(sentence)) return 'blurb';
  // "So sorry for your loss" is addressed to somebody.
  return doc.post.kind !== 'reply' && isSlogan(doc, sentence) ? 'slogan' : undefined;
}

/**
 * Lines that read like an advertisement: promises and orders in the imperative, praise, blurbs and price tags without a
 * verb, and slogans in posts that sell something.
 */
export const salesCopy = memoize((doc) =>
  findStatements(doc).flatMap((sentence) => {
    const kind = kindOf(doc, sentence);
    return kind ? [createEvidence(kind, sentence.words)] : [];
  }),
);
