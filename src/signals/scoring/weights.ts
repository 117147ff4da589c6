import { neutral, type PositiveSignal } from '../../core/model/post-score.ts';

/**
 * What each piece of evidence is worth, in one place. The docs show this table, and the measurements judge it.
 *
 * `promotion` and `conversation` are log-odds: the sum over what was seen, no more often than `most` times, goes
 * through the logistic function. Begun as a fit with non-negative pushes on labelled posts of six sources, each source
 * and class weighing the same; what came later was weighed beside those by hand. No push is ever below zero.
 */
export interface Weight {
  readonly weight: number;
  /** How many sightings count. */
  readonly maxCount: number;
}

const of = (weight: number, maxCount = 2): Weight => ({ weight, maxCount });

export const promotionBase = -1.5;

export const promotionWeights = {
  'ask:follow': of(5),
  'ask:look': of(4),
  /** A link behind a paragraph that stands by itself is a service. */
  'ask:look beside substance': of(1.2),
  /** A link of somebody who helps is help. */
  'ask:look beside help': of(3),
  /** In a comment without a link, what there is to see is somebody else's. */
  'ask:look around': of(1.2, 1),
  'ask:buy': of(3),
  'ask:join': of(3),
  'ask:cause': of(0.7),
  'nothing but a link': of(3.5, 1),
  /** A link left among other people's talk with next to no words, for nobody who asked. */
  'dropped link': of(2.2, 1),
  'dropped link beside substance': of(1.4, 1),
  /** A few words under somebody's post seldom sell. */
  'few words': of(-0.4, 3),
  'plea:attention': of(1.5, 3),
  'plea:audience': of(1.2),
  'own project': of(1.5),
  /** Who says that it is an advert is believed. */
  'advert label': of(3, 1),
  /** Only those who sell a name put its sign behind it. */
  'trade mark': of(1.2, 1),
  'offer:discount': of(2.2),
  'offer:free': of(1.4),
  'offer:price': of(1),
  'offer:prize': of(1.3),
  urgency: of(1),
  bait: of(1.6, 1),
  'pitch:promise': of(2),
  'pitch:benefit': of(1.3),
  'pitch:order': of(1.4),
  'pitch:testimony': of(1.2, 1),
  'pitch:price tag': of(1.2, 1),
  'pitch:praise': of(1),
  'pitch:feature': of(0.9),
  /** A question that looks for customers, and answers itself. */
  prospect: of(1.3, 1),
  /** Words of the trade, close together, beyond the first. */
  ware: of(0.6, 3),
  'praise shown': of(1.5, 1),
  /** A site that is spelled out is a shop's sign. */
  'site spelled out': of(1.2, 1),
  'pitch:launch': of(1),
  'pitch:teaser': of(1.6, 1),
  'pitch:blurb': of(0.9),
  'pitch:opener': of(0.7),
  'pitch:slogan': of(0.4),
  'slogan:showing': of(1.5),
  'slogan:catchphrase': of(1.5),
  'slogan:trade': of(1.5),
  'slogan:turn': of(0.8),
  /** What readers gain, where nobody tells them. */
  gain: of(0.5, 1),
  /** Praise in which there is nothing to check, of nobody for nobody. */
  'praise without a fact': of(0.7, 1),
  /** Goods described as sellers do, without a number or a date. */
  'goods without a fact': of(1.2, 1),
  virtue: of(1, 1),
  superlative: of(1, 1),
  hype: of(0.7, 3),
  'pitch question': of(0.5, 1),
  /** Its answer is behind the link. */
  'leading question': of(1.5, 1),
  pressure: of(0.3, 1),
  'reader addressed': of(0.4, 3),
  /** Readers are addressed, and by nobody: no "I", no answer, no reason given. */
  'reader without a speaker': of(0.9, 1),
  'sales talk without a speaker': of(0.5, 1),
  'we and our': of(0.2),
  'I and my': of(-0.2, 3),
  'everyday talk': of(-0.3, 3),
  'answerable question': of(-0.4, 1),
  explanation: of(-0.4),
  thanks: of(-0.5),
  credit: of(-0.6, 1),
  /** Votes, vaccinations, helplines. */
  duty: of(-1.5, 1),
  /** Who tells how something is done tells it for nothing. */
  instruction: of(-0.6, 4),
  service: of(-1.2, 3),
  complaint: of(-1.6),
  notice: of(-1.2, 1),
} as const satisfies Readonly<Record<string, Weight>>;

export const conversationBase = -0.5;

export const conversationWeights = {
  'answerable question': of(1.4, 1),
  credit: of(1.4, 1),
  'answers somebody': of(0.9, 1),
  service: of(0.7, 3),
  thanks: of(0.7),
  'everyday talk': of(0.6, 3),
  'ask:contact': of(0.6, 1),
  explanation: of(0.3),
  link: of(-0.5, 1),
} as const satisfies Readonly<Record<string, Weight>>;

export interface Rate {
  readonly points: number;
  /** How many sightings count. */
  readonly maxCount: number;
}

interface Penalties {
  readonly cap: number;
  readonly rates: Readonly<Record<string, Rate>>;
}

const at = (points: number, maxCount = 1): Rate => ({ points, maxCount });

/**
 * Points of the score. A group's penalties stop at its cap; credits stop at theirs.
 *
 * Begun as guesses, one a rule. Those of which labelled posts hold enough were moved to where promotion and talk part
 * best, each source and class weighing the same, as far as it held with every source left out in turn: asks, offers,
 * pressure and all credits. Bait, thanks for an audience and stock phrases are as they were: the labels say whether a
 * post sells, and these are minded whether it sells or not. Nothing is ever below zero.
 */
export const points = {
  base: neutral,
  bonuses: {
    cap: 40,
    /** The cap where a post is mostly push, baits, or thanks somebody for others to hear. */
    capWhenPushed: 10,
    rates: {
      'answerable question': at(8),
      specific: at(2, 3),
      explanation: at(10),
      credit: at(10),
      'owned mistake': at(6),
    },
  },
  penalties: {
    push: {
      cap: 40,
      rates: {
        'mostly push': at(22),
        ask: at(6),
        'further ask': at(12, 2),
        offer: at(6),
        'sales phrase': at(6, 2),
        'bare link': at(6),
      },
    },
    pressure: {
      cap: 25,
      rates: { 'further hype': at(4, 3), superlative: at(8), urgency: at(7, 2), pressure: at(9) },
    },
    bait: { cap: 25, rates: { bait: at(20), 'withheld hook': at(10), 'pitch question': at(7) } },
    claims: {
      cap: 20,
      rates: {
        'thanks for an audience': at(15),
        'testimonial with a pitch': at(12),
        virtue: at(12),
        'stock phrases': at(12),
      },
    },
    decency: { cap: 25, rates: { 'crisis with a pitch': at(25) } },
    form: { cap: 8, rates: { shouting: at(5), 'emoji signs beyond two': at(4), 'hashtags beyond six': at(4) } },
  },
} as const satisfies {
  readonly base: number;
  readonly bonuses: {
    readonly cap: number;
    readonly capWhenPushed: number;
    readonly rates: Record<PositiveSignal, Rate>;
  };
  readonly penalties: Readonly<Record<string, Penalties>>;
};
