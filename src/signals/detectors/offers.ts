import type { Sentence } from '../../core/model/document.ts';
import { wordSet } from '../../nlp/word-set.ts';
import { phraseSignal } from '../shared/evidence.ts';

/**
 * Phrases about money, gifts and prizes for readers. A price alone (a menu, a news item) is a kind of its own. Sorted.
 * Source: our own reading of retail and service posts.
 */
const lists = {
  discount: [
    '(10|15|20|25|30|40|50|60|70|75|80|90) off',
    '(apply|with|using|enter|use) (coupon|promo|discount|voucher|checkout)? code',
    '(best|new|same) low prices',
    '(big|biggest|best|amazing|great|huge|incredible|hot|top) (online)? (deal|deals|savings|discounts|sale|offer|offers)',
    '(black friday|cyber monday|cyber week|green friday) (sale|deal|deals|special|offer|offers|savings)?',
    '(clearance|closeout|liquidation|sale|seasonal) (event|promotion)',
    '(clearance|sale|reduced|discounted|wholesale) prices',
    '(coupon|promo|promotional|discount|voucher) (code|codes)',
    '(deal|deals|offer|offers|sale|savings|discount|discounts|special) (end|ends|ending|expire|expires|starts|on)',
    '(discount|money|percent) (off|on) (your|everything|all|any|sitewide|select|selected|orders|purchase|entire) (first|next|order|orders|purchase|items|products|styles|store|website|site|entire|whole)?',
    '(exclusive|special|introductory|limited-time|limited time|launch|early-bird|holiday|summer|spring|winter|autumn|fall|christmas|weekend|festive) (offer|offers|deal|deals|discount|discounts|price|prices|pricing|savings|sale|promotion|rate|rates)',
    '(final|flash|annual|clearance|summer|winter|spring|autumn|fall|mid-year|end-of-season|semi-annual|anniversary|boxing day|january|sitewide|storewide|holiday|easter|memorial day|labor day) sale',
    '(for|at|only|just) half price',
    '(get|save|enjoy|receive|take|score|extra|additional|an extra|up to|save up to|at|with|our) <percent>',
    '(huge|massive|big|mega|up to) savings',
    '(less|lower) than (half|a) price',
    '(low|lowest|best|great|special|reduced|discounted|unbeatable|affordable|wholesale|factory|introductory) (price|prices|rate|rates|pricing)',
    '(money-back|price) guarantee',
    '(now|was|today) (only|just) <money>',
    '(save|savings|discount|discounts) (up to|of|on|<percent>|<money>|big|more|over|an|extra|now|today|at)',
    '<money> (instead of|into|not|now|to|today|was) <money>',
    '<money> (off|discount|credit|voucher|bonus|cashback|cash back|rebate|coupon|gift card)',
    '<number> for <number>',
    '<number> for the price of <any>',
    '<percent> (off|discount|savings|cashback|cash back|bonus|rebate|extra|match|apr)',
    'apr (financing|for)',
    'bogo',
    'buy (1|one|2|two|any|3|three|4|more) (get|save)',
    'buy now pay later',
    'cash back',
    'cashback',
    'code (at|on|in) (checkout|the checkout|basket)',
    'coupon',
    'coupons',
    'half price',
    'half-price',
    'interest-free',
    'on sale',
    'on us',
    'pay (in|over) <number> (installments|instalments|payments|months)',
    'percent off',
    'save (big|money|<money>|<percent>|up to|over|more|an extra|an additional|now|today|when|on)',
    'special offer',
    'special offers',
    'use (my|our|the|checkout|promo|coupon|discount) code',
    'use code',
    'with code',
  ],
  free: [
    '(absolutely|completely|totally|for|100%) free',
    '(claim|get|grab|download|receive|enjoy|start|try|request|book|order|win|your|a|our|one|with) (a|your|our|one|my|the|this|any|up to)? free',
    '(free|complimentary) (trial|trials|shipping|delivery|returns|sample|samples|gift|gifts|quote|quotes|estimate|estimates|consultation|consultations|ebook|e-book|guide|guides|webinar|webinars|masterclass|masterclasses|workshop|workshops|training|course|courses|demo|demos|download|downloads|month|months|week|weeks|day|days|lesson|lessons|class|classes|account|tickets|money|bonus|spins|report|checklist|template|templates|toolkit|assessment|audit|session|sessions|call|membership|entry|advice|valuation|appraisal|inspection|installation|upgrade|app|copy|version|plan|pdf|kit|stuff|gear|swag|giveaway|wifi|meal|meals|drink|drinks|coffee|pizza|skins|gems|coins|robux|v-bucks|ipad|iphone)',
    '(free|risk-free) for <number> (days|weeks|months|day|week|month)',
    '(try|play|watch|join|stream|listen|download|start|get|sign up|register|available|enter|read|shop|order) (it|them|us|now|today|one|this)? (for free|free|risk-free|risk free)',
    'freebie',
    'freebies',
    'no (purchase|cost|obligation|strings|contract|contracts|commitment|subscription|credit card|credit check|deposit|fees|hidden fees|upfront cost) (attached|necessary|required|needed)?',
    'risk free',
    'risk-free',
    'zero (cost|fees|commission|risk)',
  ],
  prize: [
    '(a|your|the) chance (to|of) (win|winning)',
    '(be|could be|you could be) (one of|our|the|a)? (our|the)? (lucky)? (winner|winners)',
    '(be|get) entered (to|into|for)',
    '(enter|entered|entries) (our|the|to|for|into|a|this) (giveaway|win|competition|contest|prize|draw|raffle|sweepstakes|chance)',
    '(gift card|gift cards|gift voucher) (giveaway|to|for|from)',
    '(giveaway|giveaways|sweepstakes|prize draw)',
    '(lucky|random) (winner|winners)',
    '(to|and|or|and to|you can|could|you could) win (a|an|one|the|our|up to|some|<money>|<number>|tickets|cash|prizes|big|your|two|free)',
    'want to win',
    'win (a|an|one|our|up to|some|<money>|tickets|cash|prizes|big|your|free) <any>',
    'win big',
  ],
  price: [
    '(as low as|as little as|starting at|starting from|starts at|start at|starts from|from as low as|from only|from just|prices from|priced at|priced from|under|for only|for just|only|just|now only|now just|now|from|less than) <money>',
    '(financing|finance) (available|options|for)',
    '(valued|worth) (at|over|up to)? <money>',
    '<money> (a|per|each|an|every|one) (day|week|month|year|person|night|pair|bottle|box|serving|user|seat|ticket|head)?',
    '<money> (deposit|down|pp|each|rrp|only|value|worth|retail)',
  ],
} as const;

type Kind = keyof typeof lists;

/** Words about pay. Sorted. */
const pay = wordSet('earn earned earning paid pay pays pension salary stipend wage wages');

function isAboutPay({ words }: Sentence): boolean {
  return words.some(({ lower }) => pay.has(lower));
}

/** Words after a number that make it a duration or a count: "180 for eight minutes". Sorted. */
const lasting = wordSet('days degrees hours mins minutes months nights people seconds secs weeks years');

/** Words before "sale" for sales of used things or for a cause. Sorted. */
const causes = wordSet('bake book boot cake garage jumble plant rummage tabletop yard');

/** Whether a sentence is about a price increase: "From £29 to £39". */
function isPriceIncrease({ words }: Sentence): boolean {
  const amounts = words.flatMap(({ lower }) =>
    /^\D?\d[\d,.]*\D?$/u.test(lower) ? [Number(lower.replaceAll(/[^\d.]/gu, ''))] : [],
  );
  const change = words.findIndex(({ lower }, index) => lower === 'from' && words[index + 2]?.lower === 'to');
  const [before, after] = change < 0 ? [] : amounts;
  return before !== undefined && after !== undefined && after > before;
}

/** Offers to readers: a discount, something free, a prize, or a price. */
export const offers = phraseSignal<Kind>(lists, ({ entry, before, after, sentence }, kind) => {
  // "Sold out", "no discount" and "free of charge parking fines" offer nothing.
  if (before === 'no' || before === 'not' || before === "isn't") return entry.startsWith('no');
  if (kind === 'free' && (after === 'of' || after === 'from')) return false;
  if (entry === '<number> for <number>' && lasting.has(after)) return false;
  if (causes.has(before) || isPriceIncrease(sentence)) return false;
  // Pay is not a price.
  if (kind === 'price' && isAboutPay(sentence)) return false;
  return true;
});
