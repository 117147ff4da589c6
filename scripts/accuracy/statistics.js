/** Two-sided 95 % of the normal distribution. */
const z = 1.959963984540054;

/** The Wilson interval of a share: honest where the share is 0 or 1, or the sample small. `null` for an empty one. */
export function wilson(hits, of) {
  if (of === 0) return null;
  const share = hits / of;
  const middle = share + z ** 2 / (2 * of);
  const reach = z * Math.sqrt((share * (1 - share)) / of + z ** 2 / (4 * of ** 2));
  const whole = 1 + z ** 2 / of;
  return { low: Math.max(0, (middle - reach) / whole), high: Math.min(1, (middle + reach) / whole) };
}

/** The chance that a positive scores above a negative, ties counting half. `null` where a side is empty. */
export function auc(positives, negatives) {
  if (positives.length === 0 || negatives.length === 0) return null;
  const sorted = negatives.toSorted((a, b) => a - b);
  const countWhile = (isLess) => {
    let low = 0;
    let high = sorted.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (isLess(sorted[middle])) low = middle + 1;
      else high = middle;
    }
    return low;
  };
  const wins = positives.map((score) => (countWhile((n) => n < score) + countWhile((n) => n <= score)) / 2);
  return wins.reduce((sum, win) => sum + win, 0) / (positives.length * negatives.length);
}

/** The harmonic mean of precision and recall: 0 where nothing was found, `null` where there was nothing to find. */
export function f1(found, alarms, positives) {
  return positives === 0 ? null : (2 * found) / (found + alarms + positives);
}
