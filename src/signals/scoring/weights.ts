import { neutral, type PositiveSignal } from '../../core/model/post-score.ts';

/**
 * The weight of a feature. The documentation shows the tables of weights, and the accuracy measurements test them.
 *
 * `promotion` and `conversation` are log-odds: the weights of all features, each counted at most `maxCount` times, are
 * added up and passed to the logistic function. The first weights were fitted to labeled posts from six sources, with
 * the same influence for each source and class. Later weights were set by hand to match. Features of promotion never
 * have a negative weight.
 */
export interface Weight {
  readonly weight: number;
  /** Maximum number of occurrences that count. */
  readonly maxCount: number;
}

const of = (weight: number, maxCount = 2): Weight => ({ weight, maxCount });

export const promotionBase = -1.5;

export const promotionWeights = {
  'ask:follow': of(5),
  'ask:look': of(4),
  /** A link in addition to substantial text is a service to readers. */
  'ask:look beside substance': of(1.2),
  /** In customer service, a link is help. */
  'ask:look beside help': of(3),
  /** An unaddressed reply without a link can refer only to the parent post. */
  'ask:look around': of(1.2, 1),
  'ask:buy': of(3),
  'ask:join': of(3),
  'ask:cause': of(0.7),
  'nothing but a link': of(3.5, 1),
  /** A link with very few words in an unaddressed reply. */
  'dropped link': of(2.2, 1),
  'dropped link beside substance': of(1.4, 1),
  /** A short reply rarely sells. */
  'few words': of(-0.4, 3),
  'plea:attention': of(1.5, 3),
  'plea:audience': of(1.2),
  'own project': of(1.5),
  /** A label that clearly discloses an advertisement. */
  'advert label': of(3, 1),
  /** A trademark symbol, which people rarely type. */
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
  /** A question for customers that the post answers. */
  prospect: of(1.3, 1),
  /** Product terms beyond the first, if they are close together. */
  ware: of(0.6, 3),
  'praise shown': of(1.5, 1),
  /** A URL spelled out as its host is typical of shops. */
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
  /** Benefits for readers in a post without a narrator. */
  gain: of(0.5, 1),
  /** Praise without facts, in a post without a narrator. */
  'praise without a fact': of(0.7, 1),
  /** Goods in sales language, without a number or a date. */
  'goods without a fact': of(1.2, 1),
  virtue: of(1, 1),
  superlative: of(1, 1),
  hype: of(0.7, 3),
  'pitch question': of(0.5, 1),
  /** A question that a link answers. */
  'leading question': of(1.5, 1),
  pressure: of(0.3, 1),
  'reader addressed': of(0.4, 3),
  /** Readers are addressed in a post that sells something and has no narrator. */
  'reader without a speaker': of(0.9, 1),
  'sales talk without a speaker': of(0.5, 1),
  'we and our': of(0.2),
  'I and my': of(-0.2, 3),
  'everyday talk': of(-0.3, 3),
  'answerable question': of(-0.4, 1),
  explanation: of(-0.4),
  thanks: of(-0.5),
  credit: of(-0.6, 1),
  /** Public services: votes, vaccinations, helplines. */
  duty: of(-1.5, 1),
  /** Instructions for readers in a post that sells nothing. */
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
  /** Maximum number of occurrences that count. */
  readonly maxCount: number;
}

interface Penalties {
  readonly cap: number;
  readonly rates: Readonly<Record<string, Rate>>;
}

const at = (points: number, maxCount = 1): Rate => ({ points, maxCount });

/**
 * Points of the score. The penalties of each group and the bonuses are capped.
 *
 * The first values were estimates, one per rule. Signals with sufficient labeled posts (asks, offers, pressure and all
 * bonuses) were then fitted to separate promotion from conversation, with the same influence for each source and class.
 * A fitted value was used only if it was confirmed with each source left out in turn. Bait, thanks for an audience and
 * stock phrases keep their estimates: the labels are about sales, and these signals count in other posts too. No value
 * is negative.
 */
export const points = {
  base: neutral,
  bonuses: {
    cap: 40,
    /** The cap if a post is mostly push, contains bait, or thanks somebody for other readers. */
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
