/** The two-sided 95% quantile of the normal distribution. */
const z = 1.959963984540054;

/** Returns the Wilson interval of a share, which is reliable for small samples. `null` if the total is 0. */
export function wilson(hits: number, of: number): { readonly low: number; readonly high: number } | null {
  if (of === 0) return null;
  const share = hits / of;
  const middle = share + z ** 2 / (2 * of);
  const margin = z * Math.sqrt((share * (1 - share)) / of + z ** 2 / (4 * of ** 2));
  const whole = 1 + z ** 2 / of;
  return { low: Math.max(0, (middle - margin) / whole), high: Math.min(1, (middle + margin) / whole) };
}

/** Returns the probability that a positive scores above a negative. A tie counts half. `null` if a list is empty. */
export function auc(positives: readonly number[], negatives: readonly number[]): number | null {
  if (positives.length === 0 || negatives.length === 0) return null;
  const sorted = negatives.toSorted((a, b) => a - b);
  const countWhile = (isLess: (score: number) => boolean) => {
    let low = 0;
    let high = sorted.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (isLess(sorted[middle] ?? 0)) low = middle + 1;
      else high = middle;
    }
    return low;
  };
  const wins = positives.map((score) => (countWhile((n) => n < score) + countWhile((n) => n <= score)) / 2);
  return wins.reduce((sum, win) => sum + win, 0) / (positives.length * negatives.length);
}

/** Returns the harmonic mean of precision and recall. 0 if nothing was found, `null` if there are no positives. */
export function f1(found: number, alarms: number, positives: number): number | null {
  return positives === 0 ? null : (2 * found) / (found + alarms + positives);
}
