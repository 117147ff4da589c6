/**
 * Binary search: the first index, from 0 to `count`, that is not below a boundary.
 *
 * @param isBelow must be true up to some index and false from there on
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
