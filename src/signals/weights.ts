import { neutral } from '../core/report.ts';

/**
 * What each piece of evidence is worth, in one place. The docs show this table, and the measurements judge it.
 *
 * `promotion` and `conversation` are log-odds: the sum over what was seen, no more often than `most` times, goes
 * through the logistic function. Fitted with non-negative pushes on labelled posts of six sources, each source and
 * class weighing the same, and rounded.
 */
export interface Weight {
  readonly weight: number;
  /** How many sightings count. */
  readonly most: number;
}

const of = (weight: number, most = 2): Weight => ({ weight, most });

export const promotionBase = -1.5;

export const promotionWeights = {
  'ask:follow': of(5),
  'ask:look': of(4),
  /** A link behind a paragraph that stands by itself is a service. */
  'ask:look beside substance': of(1.2),
  /** A link of somebody who helps is help. */
  'ask:look beside help': of(3),
  'ask:buy': of(3),
  'ask:join': of(3),
  'ask:cause': of(0.7),
  'nothing but a link': of(3.5, 1),
  'offer:discount': of(2.2),
  'offer:free': of(1.8),
  'offer:price': of(1.6),
  'offer:prize': of(1.3),
  urgency: of(1),
  bait: of(1.6, 1),
  'pitch:promise': of(2),
  'pitch:benefit': of(1.1),
  'pitch:launch': of(1),
  'pitch:teaser': of(1.6, 1),
  'pitch:blurb': of(0.8),
  'pitch:opener': of(0.7),
  virtue: of(1, 1),
  superlative: of(1, 1),
  hype: of(0.7, 3),
  'pitch question': of(0.5, 1),
  pressure: of(0.3, 1),
  'reader addressed': of(0.4, 3),
  'we and our': of(0.2),
  'I and my': of(-0.2, 3),
  'everyday talk': of(-0.3, 3),
  'answerable question': of(-0.4, 1),
  explanation: of(-0.4),
  thanks: of(-0.5),
  credit: of(-0.6, 1),
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

/** Points of the score. A group's penalties stop at its cap; credits stop at theirs. */
export const points = {
  base: neutral,
  credits: {
    cap: 40,
    /** The cap where a post is mostly push, or baits. */
    capWhenPushed: 10,
    'answerable question': { points: 10, most: 1 },
    specific: { points: 4, most: 3 },
    explanation: { points: 8, most: 1 },
    credit: { points: 6, most: 1 },
    'owned mistake': { points: 6, most: 1 },
  },
  penalties: {
    push: {
      cap: 40,
      'further ask': { points: 8, most: 2 },
      'mostly push': { points: 22, most: 1 },
      'bare link': { points: 6, most: 1 },
    },
    pressure: {
      cap: 25,
      'further hype': { points: 4, most: 3 },
      superlative: { points: 8, most: 1 },
      urgency: { points: 6, most: 2 },
      pressure: { points: 8, most: 1 },
    },
    bait: { cap: 25, bait: { points: 20, most: 1 }, 'pitch question': { points: 5, most: 1 } },
    claims: {
      cap: 20,
      'thanks for an audience': { points: 15, most: 1 },
      virtue: { points: 10, most: 1 },
      'stock phrases': { points: 12, most: 1 },
    },
    form: { cap: 8, shouting: { points: 6, most: 1 }, 'hashtags beyond six': { points: 4, most: 1 } },
  },
} as const;
