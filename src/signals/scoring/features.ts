import type { Document } from '../../core/model/document.ts';
import { memoize } from '../../core/model/memoize.ts';
import { address } from '../derived/address.ts';
import { bait } from '../derived/bait.ts';
import { callsToAction } from '../derived/calls-to-action.ts';
import { customerQuestions } from '../derived/customer-questions.ts';
import { instructions, isInstructional } from '../derived/instructions.ts';
import { isPublicService, pressure } from '../derived/pressure.ts';
import { isMerchandise, productTerms } from '../derived/product-terms.ts';
import { minOwnWords, ownWordCount } from '../derived/push-share.ts';
import { leadingQuestions, questions } from '../derived/questions.ts';
import { readerBenefits } from '../derived/reader-benefits.ts';
import { salesCopy } from '../derived/sales-copy.ts';
import { slogans } from '../derived/slogans.ts';
import { superlatives } from '../derived/superlatives.ts';
import { urgency } from '../derived/urgency.ts';
import { isImpersonal } from '../derived/voice.ts';
import { complaints } from '../detectors/complaints.ts';
import { credits } from '../detectors/credits.ts';
import { disclosures } from '../detectors/disclosures.ts';
import { hype } from '../detectors/hype.ts';
import { knowHow } from '../detectors/know-how.ts';
import { notices } from '../detectors/notices.ts';
import { offers } from '../detectors/offers.ts';
import { projects } from '../detectors/own-projects.ts';
import { pitch } from '../detectors/pitch.ts';
import { pleas } from '../detectors/pleas.ts';
import { selfReference } from '../detectors/self-reference.ts';
import { service } from '../detectors/service.ts';
import { specifics } from '../detectors/specifics.ts';
import { talk } from '../detectors/talk.ts';
import { testimonials } from '../detectors/testimonials.ts';
import { thanks } from '../detectors/thanks.ts';
import { virtue } from '../detectors/virtue.ts';
import { ownText } from '../shared/own-text.ts';
import {
  getBrevity,
  isLookAtParent,
  isPlainAddress,
  isPlainUnaddressedReply,
  isUnaddressedReply,
} from './unaddressed-reply.ts';
import type { Weight } from './weights.ts';

/** Number of occurrences of each feature in a post. Features that do not occur are not included. */
export type FeatureCounts = ReadonlyMap<string, number>;

const nothing: Weight = { weight: 0, maxCount: 0 };

/** Whether a post is only a link: without words, or with at most four in an unaddressed reply. */
function isBareLink(doc: Document): boolean {
  if (doc.links.length === 0 || doc.mentions.length > 0 || doc.hashtags.length > 0) return false;
  return doc.words.length === 0 || (isUnaddressedReply(doc) && doc.words.length < 5);
}

/** Features that show that a post sells something. */
const salesSigns = /^(?:ask:(?:buy|follow|join|look)|offer:|pitch:|hype|prospect|superlative|trade mark|urgency)/u;

/** Features that make product terms count as goods for sale. */
const sellsProducts =
  /^(?:ask:(?:buy|follow|join|look)|bait|gain|hype|offer:|pitch:(?!blurb|feature)|prospect|reader addressed|site|slogan:|superlative|urgency)/u;

/** Sales talk that people use too, but rarely in posts without a narrator. */
const sellingWords = [
  'pitch:benefit',
  'pitch:launch',
  'pitch:opener',
  'pitch:order',
  'pitch:praise',
  'praise shown',
  'prospect',
  'site spelled out',
  'urgency',
] as const;

/** Praise that headlines contain too. */
const praising = ['pitch:feature', 'superlative'] as const;

/** Minimum number of words outside of asks and offers for a post to have substance. */
const minSubstantialWords = 25;

/** Adds a number of occurrences of a feature. */
type Count = (name: string, times?: number) => void;

const flag = (is: boolean): number => (is ? 1 : 0);

/** Whether a post is customer service or practical news. A link is then part of the answer. */
const isHelpful = (doc: Document): boolean => service(doc).length + notices(doc).length > 0;

/** Whether praise is about somebody else, and not about the sender. */
const isPraiseOfOthers = (doc: Document): boolean => isPlainUnaddressedReply(doc) || isPlainAddress(doc);

function countAsks(doc: Document, count: Count): void {
  const look =
    ownWordCount(doc) >= minSubstantialWords ? 'beside substance' : isHelpful(doc) ? 'beside help' : undefined;
  for (const ask of callsToAction(doc)) {
    if (ask.kind !== 'look') count(`ask:${ask.kind}`);
    else if (isLookAtParent(doc, ask)) count('ask:look around');
    else count(look ? `ask:look ${look}` : 'ask:look');
  }
  for (const { kind } of offers(doc)) count(`offer:${kind}`);
  count('pressure', pressure(doc).length);
}

function countSalesTalk(doc: Document, count: Count): void {
  const praisesOthers = isPraiseOfOthers(doc);
  let benefits = 0;
  for (const { kind } of pitch(doc)) {
    if (praisesOthers && (kind !== 'benefit' || benefits > 0)) continue;
    if (kind === 'benefit') benefits++;
    if (kind !== 'teaser' || !isHelpful(doc)) count(`pitch:${kind}`);
  }
  if (isInstructional(doc)) count('instruction', instructions(doc).length);
  else if (!isPlainAddress(doc)) for (const { kind } of salesCopy(doc)) count(`pitch:${kind}`);
  for (const { kind } of slogans(doc)) count(`slogan:${kind}`);
  count('gain', readerBenefits(doc).length);
  count('prospect', customerQuestions(doc).length);
  count('praise shown', testimonials(doc).length);
  count('advert label', disclosures(doc).filter(({ kind }) => kind === 'clear').length);
  count('trade mark', flag(/[™®]/u.test(ownText(doc))));
  if (praisesOthers) return;
  count('bait', bait(doc).length);
  count('urgency', urgency(doc).length);
  count('virtue', virtue(doc).length);
  count('superlative', superlatives(doc).length);
  count('hype', hype(doc).length);
}

function countLinks(doc: Document, count: Count): void {
  count('link', doc.links.length);
  count('nothing but a link', flag(isBareLink(doc)));
  count('site spelled out', doc.links.filter(({ lower }) => /^[^/:@]+$/u.test(lower)).length);
}

/** Counts features of unaddressed replies, and features of all other posts. */
function countByAddressee(doc: Document, count: Count): void {
  if (!isUnaddressedReply(doc)) {
    count('duty', flag(isPublicService(doc)));
    return;
  }
  const dropped = ownWordCount(doc) < minOwnWords ? 'dropped link' : 'dropped link beside substance';
  count(dropped, flag(doc.links.length > 0 && !isHelpful(doc)));
  count('few words', getBrevity(doc));
  for (const { kind } of pleas(doc)) count(`plea:${kind}`);
  count('own project', projects(doc).length);
}

function countTalk(doc: Document, count: Count): void {
  const leading = new Set(leadingQuestions(doc).map(({ start }) => start));
  for (const { kind, start } of questions(doc)) count(leading.has(start) ? 'leading question' : `${kind} question`);
  for (const { kind } of selfReference(doc)) count(kind === 'person' ? 'I and my' : 'we and our');
  count('answers somebody', flag(doc.post.kind === 'reply'));
  count('reader addressed', address(doc).length);
  count('everyday talk', talk(doc).length);
  count('explanation', knowHow(doc).length);
  count('thanks', thanks(doc).length);
  count('credit', credits(doc).length);
  count('service', service(doc).length);
  count('notice', notices(doc).length);
  count('complaint', complaints(doc).length);
}

/** Counts features that distinguish advertisements from headlines if a post has no narrator. */
function countImpersonal(doc: Document, seen: FeatureCounts, count: Count): void {
  const sold = productTerms(doc).length > 0 || [...seen.keys()].some((name) => salesSigns.test(name));
  count('reader without a speaker', flag(sold && seen.has('reader addressed')));
  count('sales talk without a speaker', flag(sellingWords.some((name) => seen.has(name))));
  if (questions(doc).length + doc.mentions.length + doc.hashtags.length > 0) return;
  const facts = specifics(doc);
  count('praise without a fact', flag(facts.length === 0 && praising.some((name) => seen.has(name))));
  // Goods for sale have a name; a museum label has a year.
  count('goods without a fact', flag(facts.every(({ kind }) => kind === 'name') && isMerchandise(doc)));
}

/** Counts the features of a post under the names that the weights use. */
export const countFeatures = memoize((doc): FeatureCounts => {
  const seen = new Map<string, number>();
  const count: Count = (name, times = 1) => {
    if (times > 0) seen.set(name, (seen.get(name) ?? 0) + times);
  };
  for (const counter of [countAsks, countSalesTalk, countLinks, countByAddressee, countTalk]) counter(doc, count);
  // A single product term is no evidence, and a museum label has many. The terms count only with other signs of a sale.
  if ([...seen.keys()].some((name) => sellsProducts.test(name))) count('ware', productTerms(doc).length - 1);
  if (isImpersonal(doc)) countImpersonal(doc, seen, count);
  return seen;
});

/** Returns the log-odds of a post: the base, plus the weight of each feature times its number of occurrences. */
export function logOdds(base: number, weights: ReadonlyMap<string, Weight>, counts: FeatureCounts): number {
  let sum = base;
  for (const [name, times] of counts) {
    const { weight, maxCount } = weights.get(name) ?? nothing;
    sum += weight * Math.min(times, maxCount);
  }
  return sum;
}
