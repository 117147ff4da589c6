import type { Share } from '../model/feed.ts';

/** The 90th percentile of the normal distribution. 80% of it is between this value and its negative. */
const z = 1.2815515655446004;

/**
 * Returns a share with its 80% Wilson score interval.
 *
 * Wilson (1927), "Probable inference, the law of succession, and statistical inference", JASA 22.
 *
 * @returns `null` if the total is 0
 */
export function estimateShare(count: number, total: number): Share | null {
  if (total === 0) return null;
  const share = count / total;
  const spread = z ** 2 / total;
  const middle = (share + spread / 2) / (1 + spread);
  const halfWidth = (z * Math.sqrt((share * (1 - share)) / total + spread / (4 * total))) / (1 + spread);
  return { count, total, share, low: Math.max(0, middle - halfWidth), high: Math.min(1, middle + halfWidth) };
}

/** Rounds a share and its interval to whole percentages. */
export function toPercent({ share, low, high }: Share): Readonly<Record<'percent' | 'low' | 'high', number>> {
  const whole = (part: number) => Math.round(part * 100);
  return { percent: whole(share), low: whole(low), high: whole(high) };
}
