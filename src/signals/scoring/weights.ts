import { neutral, type PositiveSignal } from '../../core/model/post-score.ts';

/**
 * The weight of each feature. The documentation shows this table, and the accuracy measurements test it.
 *
 * `promotion` and `conversation` are log-odds: the weights of all features, each counted at most `maxCount` times, are
 * added up and passed to the logistic function. The first weights were fitted, with non-negative weights for promotion,
 * on labeled posts from six sources, each source and class having the same influence. Later weights were set by hand to
 * match. No weight for promotion is negative.
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
  /** A link after a paragraph with substance is a service to readers. */
  'ask:look beside substance': of(1.2),
  /** In customer service, a link is help. */
  'ask:look beside help': of(3),
  /** In an unaddressed reply without a link, there is only the parent post to look at. */
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
  /** The post states that it is an advertisement. */
  'advert label': of(3, 1),
  /** Only owners of a brand write its trademark symbol. */
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
  /** A question that looks for customers and is answered by the post. */
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
  /** The answer is behind the link. */
  'leading question': of(1.5, 1),
  pressure: of(0.3, 1),
  'reader addressed': of(0.4, 3),
  /** Readers are addressed by no narrator: no "I", no answer, no reason. */
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
  /** Instructions for readers, free of charge. */
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
 * Points of the score. Penalties of a group stop at its cap, and bonuses at theirs.
 *
 * The first values were estimates, one per rule. Those with enough labeled posts (asks, offers, pressure and all
 * bonuses) were then changed to separate promotion from conversation best, each source and class having the same
 * influence, if the result held with each source left out in turn. Bait, thanks for an audience and stock phrases were
 * not changed: the labels state whether a post sells, and these count whether it sells or not. No value is negative.
 */
export const points = {
  base: neutral,
  bonuses: {
    cap: 40,
    /** The cap if a post is mostly push, contains bait, or thanks somebody for an audience. */
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
