import type { Doc } from '../core/doc.ts';
import { once } from '../core/once.ts';
import type { Credited, LedgerRow } from '../core/report.ts';
import { locate, type Span } from '../core/source-map.ts';
import { spanIndex } from '../core/span-index.ts';
import { audienceSigns } from './audience.ts';
import { bait } from './bait.ts';
import { credits } from './credits.ts';
import { hype } from './hype.ts';
import { knowHow } from './know-how.ts';
import { mistakes } from './mistakes.ts';
import { pressure } from './pressure.ts';
import { commercialAsks, plainSentences } from './push.ts';
import { mostlyPush, pushShare, substance, substanceOf } from './push-share.ts';
import { questions } from './questions.ts';
import { shouting } from './shouting.ts';
import { specifics } from './specifics.ts';
import { stockPhrases } from './stock-phrases.ts';
import { superlatives } from './superlatives.ts';
import { vagueUrgency } from './urgency.ts';
import { virtue } from './virtue.ts';
import { points } from './weights.ts';

/** Words below which a post is not scored, and below which its score is of low confidence. */
export const fewest = { scored: 8, confident: 15 } as const;

/** Beside these, what a post gives earns little: one cannot buy back a pitch with a nice question. */
const gates = new Set(['mostly push', 'bait', 'thanks for an audience']);

/** What a rate is paid for, all of it, also what is beyond the rate's limit. Offsets are those of `Doc.text`. */
export interface Sighted<Signal extends string = string> {
  readonly signal: Signal;
  readonly spans: readonly Span[];
  readonly rate: { readonly points: number; readonly most: number };
}

/** Where a post neither pushes nor praises its sender, and where it tells something there. */
const plain = once((doc) => spanIndex(plainSentences(doc)));
const told = once((doc) => spanIndex(plainSentences(doc).filter(({ question }) => !question)));

/** Whether half of what does not push is stock phrases. A pitch at the end makes a canned reply no better. */
function mostlyStock(doc: Doc): boolean {
  if (stockPhrases(doc).length === 0) return false;
  const words = plainSentences(doc).flatMap((sentence) => sentence.words);
  const stock = spanIndex(stockPhrases(doc));
  const canned = words.filter((word) => stock.containing(word));
  return canned.length > 0 && canned.length * 2 >= words.length;
}

type Lost = Readonly<Record<keyof typeof points.penalties, readonly Sighted[]>>;

/** What costs points, by group. */
export const penalties = once((doc): Lost => {
  const { push, pressure: pressed, bait: baited, claims, form } = points.penalties;
  const asks = commercialAsks(doc);
  const whole = { start: 0, end: doc.text.length };
  const pushy = doc.words.length >= mostlyPush.words && pushShare(doc) >= mostlyPush.share;
  const bare = doc.links.length > 0 && substanceOf(doc) < substance;
  const proven = specifics(doc).filter(plain(doc).containing).length >= 2;
  return {
    push: [
      { signal: 'further ask', spans: asks.slice(1), rate: push['further ask'] },
      { signal: 'mostly push', spans: pushy ? [whole] : [], rate: push['mostly push'] },
      { signal: 'bare link', spans: bare ? doc.links.slice(0, 1) : [], rate: push['bare link'] },
    ],
    pressure: [
      { signal: 'further hype', spans: hype(doc).slice(1), rate: pressed['further hype'] },
      { signal: 'superlative', spans: superlatives(doc), rate: pressed.superlative },
      { signal: 'urgency', spans: vagueUrgency(doc), rate: pressed.urgency },
      { signal: 'pressure', spans: pressure(doc), rate: pressed.pressure },
    ],
    bait: [
      { signal: 'bait', spans: bait(doc), rate: baited.bait },
      {
        signal: 'pitch question',
        spans: questions(doc).filter(({ kind }) => kind === 'pitch'),
        rate: baited['pitch question'],
      },
    ],
    claims: [
      {
        signal: 'thanks for an audience',
        spans: audienceSigns(doc).length > 1 ? audienceSigns(doc) : [],
        rate: claims['thanks for an audience'],
      },
      { signal: 'virtue', spans: proven ? [] : virtue(doc), rate: claims.virtue },
      {
        signal: 'stock phrases',
        spans: mostlyStock(doc) ? stockPhrases(doc) : [],
        rate: claims['stock phrases'],
      },
    ],
    form: [
      { signal: 'shouting', spans: shouting(doc), rate: form.shouting },
      { signal: 'hashtags beyond six', spans: doc.hashtags.slice(6), rate: form['hashtags beyond six'] },
    ],
  };
});

/** What earns points, also that of which nothing was seen. */
export const earnings = once((doc): readonly Sighted<Credited>[] => {
  const answerable = questions(doc).filter(({ kind }) => kind === 'answerable');
  const isTold = told(doc).containing;
  const { credits: rates } = points;
  return [
    {
      signal: 'answerable question',
      spans: answerable.filter(plain(doc).containing),
      rate: rates['answerable question'],
    },
    { signal: 'specific', spans: specifics(doc).filter(isTold), rate: rates.specific },
    { signal: 'explanation', spans: knowHow(doc).filter(isTold), rate: rates.explanation },
    { signal: 'credit', spans: credits(doc).filter(isTold), rate: rates.credit },
    { signal: 'owned mistake', spans: mistakes(doc).filter(isTold), rate: rates['owned mistake'] },
  ];
});

/** One row a sighting, until the rate's or the group's limit is reached. */
function rows(doc: Doc, group: string, sighted: readonly Sighted[], cap: number, sign: 1 | -1): LedgerRow[] {
  let left = cap;
  return sighted.flatMap(({ signal, spans, rate }) =>
    spans.slice(0, rate.most).flatMap((span): LedgerRow[] => {
      const amount = Math.min(rate.points, left);
      if (amount === 0) return [];
      left -= amount;
      const inPost = locate(doc.map, 0, span);
      return [
        { points: sign * amount, group, signal, text: doc.post.text.slice(inPost.start, inPost.end), span: inPost },
      ];
    }),
  );
}

/**
 * The account of a post's score: a neutral 60, less what pushes, plus what talks. Adding a pitch never raises it, and
 * taking one away never lowers it, because credit is earned only by sentences that do not push.
 *
 * @returns rows whose points add up to the score, 0 to 100; nothing where there is too little English to read
 */
export function ledgerOf(doc: Doc): readonly LedgerRow[] {
  if (doc.language !== 'en' || doc.words.length < fewest.scored) return [];
  const lost = penalties(doc);
  const groups = Object.keys(points.penalties) as (keyof typeof points.penalties)[];
  const taken = groups.flatMap((group) => rows(doc, group, lost[group], points.penalties[group].cap, -1));
  const gated = taken.some(({ signal }) => gates.has(signal));
  const earned = rows(doc, 'credits', earnings(doc), gated ? points.credits.capWhenPushed : points.credits.cap, 1);
  const all: LedgerRow[] = [{ points: points.base, group: 'base', signal: 'base' }, ...earned, ...taken];
  const sum = all.reduce((total, row) => total + row.points, 0);
  return sum < 0 ? [...all, { points: -sum, group: 'base', signal: 'floor' }] : all;
}
