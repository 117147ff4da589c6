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

/** How often each piece of evidence was seen in a post; nothing of what was not. */
export type FeatureCounts = ReadonlyMap<string, number>;

const nothing: Weight = { weight: 0, maxCount: 0 };

/** A link dropped by itself: without a word, or in a comment to nobody with next to none. */
function bareLink(doc: Document): boolean {
  if (doc.links.length === 0 || doc.mentions.length > 0 || doc.hashtags.length > 0) return false;
  return doc.words.length === 0 || (isUnaddressedReply(doc) && doc.words.length < 5);
}

/** Names of evidence that something is sold. */
const salesSigns = /^(?:ask:(?:buy|follow|join|look)|offer:|pitch:|hype|prospect|superlative|trade mark|urgency)/u;

/** What makes goods of the things that a post names. */
const besideWares =
  /^(?:ask:(?:buy|follow|join|look)|bait|gain|hype|offer:|pitch:(?!blurb|feature)|prospect|reader addressed|site|slogan:|superlative|urgency)/u;

/** Sales talk that a person might use as well, and that nobody uses who has no voice. */
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

/** Praise that headlines give as well. */
const praising = ['pitch:feature', 'superlative'] as const;

/** Words, outside of asks and offers, from which a post gives something by itself. */
const minSubstantialWords = 25;

/** Notes that something was seen, so many times. */
type Count = (name: string, times?: number) => void;

const flag = (is: boolean): number => (is ? 1 : 0);

/** Somebody who helps says where the answer is. */
const helps = (doc: Document): boolean => service(doc).length + notices(doc).length > 0;

/** Who praises under somebody else's post, or to somebody's face, praises that. */
const praisesOthers = (doc: Document): boolean => isPlainUnaddressedReply(doc) || isPlainAddress(doc);

function countAsks(doc: Document, count: Count): void {
  const look = ownWordCount(doc) >= minSubstantialWords ? 'beside substance' : helps(doc) ? 'beside help' : undefined;
  for (const ask of callsToAction(doc)) {
    if (ask.kind !== 'look') count(`ask:${ask.kind}`);
    else if (isLookAtParent(doc, ask)) count('ask:look around');
    else count(look ? `ask:look ${look}` : 'ask:look');
  }
  for (const { kind } of offers(doc)) count(`offer:${kind}`);
  count('pressure', pressure(doc).length);
}

function countSalesTalk(doc: Document, count: Count): void {
  const praises = praisesOthers(doc);
  let benefits = 0;
  for (const { kind } of pitch(doc)) {
    if (praises && (kind !== 'benefit' || benefits > 0)) continue;
    if (kind === 'benefit') benefits++;
    if (kind !== 'teaser' || !helps(doc)) count(`pitch:${kind}`);
  }
  if (isInstructional(doc)) count('instruction', instructions(doc).length);
  else if (!isPlainAddress(doc)) for (const { kind } of salesCopy(doc)) count(`pitch:${kind}`);
  for (const { kind } of slogans(doc)) count(`slogan:${kind}`);
  count('gain', readerBenefits(doc).length);
  count('prospect', customerQuestions(doc).length);
  count('praise shown', testimonials(doc).length);
  count('advert label', disclosures(doc).filter(({ kind }) => kind === 'clear').length);
  count('trade mark', flag(/[™®]/u.test(ownText(doc))));
  if (praises) return;
  count('bait', bait(doc).length);
  count('urgency', urgency(doc).length);
  count('virtue', virtue(doc).length);
  count('superlative', superlatives(doc).length);
  count('hype', hype(doc).length);
}

function countLinks(doc: Document, count: Count): void {
  count('link', doc.links.length);
  count('nothing but a link', flag(bareLink(doc)));
  count('site spelled out', doc.links.filter(({ lower }) => /^[^/:@]+$/u.test(lower)).length);
}

/** What counts under other people's posts alone, and what counts everywhere else. */
function countByPlace(doc: Document, count: Count): void {
  if (!isUnaddressedReply(doc)) {
    count('duty', flag(isPublicService(doc)));
    return;
  }
  const dropped = ownWordCount(doc) < minOwnWords ? 'dropped link' : 'dropped link beside substance';
  count(dropped, flag(doc.links.length > 0 && !helps(doc)));
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

/** What tells an advert from a headline, where nobody speaks. */
function countImpersonal(doc: Document, seen: FeatureCounts, count: Count): void {
  const sold = productTerms(doc).length > 0 || [...seen.keys()].some((name) => salesSigns.test(name));
  count('reader without a speaker', flag(sold && seen.has('reader addressed')));
  count('sales talk without a speaker', flag(sellingWords.some((name) => seen.has(name))));
  if (questions(doc).length + doc.mentions.length + doc.hashtags.length > 0) return;
  const facts = specifics(doc);
  count('praise without a fact', flag(facts.length === 0 && praising.some((name) => seen.has(name))));
  // What is sold has a name, and a label of a museum has a year.
  count('goods without a fact', flag(facts.every(({ kind }) => kind === 'name') && isMerchandise(doc)));
}

/** Counts all evidence of a post under the names that the weights use. */
export const countFeatures = memoize((doc): FeatureCounts => {
  const seen = new Map<string, number>();
  const count: Count = (name, times = 1) => {
    if (times > 0) seen.set(name, (seen.get(name) ?? 0) + times);
  };
  for (const room of [countAsks, countSalesTalk, countLinks, countByPlace, countTalk]) room(doc, count);
  // Anybody may name one thing, and a museum's label names many: goods are for sale where something else says so.
  if ([...seen.keys()].some((name) => besideWares.test(name))) count('ware', productTerms(doc).length - 1);
  if (isImpersonal(doc)) countImpersonal(doc, seen, count);
  return seen;
});

/** The log-odds that a table of weights makes of a tally. */
export function logOdds(base: number, weights: ReadonlyMap<string, Weight>, counts: FeatureCounts): number {
  let sum = base;
  for (const [name, times] of counts) {
    const { weight, maxCount } = weights.get(name) ?? nothing;
    sum += weight * Math.min(times, maxCount);
  }
  return sum;
}
