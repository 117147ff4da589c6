/**
 * Returns the first index that is not below a boundary, by binary search.
 *
 * @param isBelow must be true for all indexes before the boundary and false for all others
 * @returns 0 to `count`
 */
export function findLowerBound(count: number, isBelow: (index: number) => boolean): number {
  let low = 0;
  let high = count;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (isBelow(middle)) low = middle + 1;
    else high = middle;
  }
  return low;
}
