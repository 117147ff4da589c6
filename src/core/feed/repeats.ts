import type { LintedPost } from '../model/linted-post.ts';
import { findLowerBound } from '../text/lower-bound.ts';
import { isPromotion } from './measures.ts';

/** Two promotions with nearly the same words. */
export interface Repeat {
  readonly first: LintedPost;
  readonly second: LintedPost;
  /** Jaccard similarity of their shingles of three words. */
  readonly likeness: number;
}

/** Maximum number of posts of which all pairs are compared. More posts are filtered by MinHash first. */
const maxComparedInPairs = 500;

/** With eight bands of two rows, pairs are found with a probability above 0.999 at similarity 0.8, and 0.53 at 0.3. */
const bands = 8;
const rows = 2;

/** Mixes the bits of a 32-bit number (the finalizer of MurmurHash3). */
function scramble(value: number): number {
  let bits = value | 0;
  bits = Math.imul(bits ^ (bits >>> 16), 0x85ebca6b);
  bits = Math.imul(bits ^ (bits >>> 13), 0xc2b2ae35);
  return (bits ^ (bits >>> 16)) >>> 0;
}

/** Returns a MinHash (Broder, 1997). The share of equal minima of two sets is an estimate of their similarity. */
function minima(shingles: readonly number[]): number[] {
  return Array.from({ length: bands * rows }, (_, seed) =>
    shingles.reduce((least, shingle) => Math.min(least, scramble(shingle ^ Math.imul(seed + 1, 0x9e3779b1))), 2 ** 32),
  );
}

function likenessOf(a: ReadonlySet<number>, b: ReadonlySet<number>): number {
  const [small, large] = a.size < b.size ? [a, b] : [b, a];
  let shared = 0;
  for (const shingle of small) if (large.has(shingle)) shared++;
  return shared / (a.size + b.size - shared);
}

const dayOfMinutes = 24 * 60;

/** Returns a function that returns the indexes of later posts that may be similar to a post. */
function createCandidateLookup(posts: readonly LintedPost[]): (index: number) => Iterable<number> {
  if (posts.length <= maxComparedInPairs) {
    return (index) => posts.slice(index + 1).map((_, offset) => index + 1 + offset);
  }
  const buckets = new Map<string, number[]>();
  const keys = posts.map(({ feedFeatures }) => {
    const least = minima(feedFeatures.shingles);
    return Array.from({ length: bands }, (_, band) => `${band}:${least.slice(band * rows, (band + 1) * rows).join()}`);
  });
  for (const [index, names] of keys.entries()) {
    for (const name of names) {
      const bucket = buckets.get(name);
      if (bucket) bucket.push(index);
      else buckets.set(name, [index]);
    }
  }
  // Many copies of a post would otherwise result in a quadratic number of pairs.
  const maxCandidates = 20;
  return (index) => {
    const found = new Set<number>();
    for (const name of keys[index] ?? []) {
      const bucket = buckets.get(name) ?? [];
      const next = findLowerBound(bucket.length, (at) => (bucket[at] ?? 0) <= index);
      for (const other of bucket.slice(next, next + maxCandidates)) found.add(other);
    }
    return [...found].sort((a, b) => a - b);
  };
}

/**
 * Returns pairs of similar promotions. Each repeat is paired with the nearest earlier post that it repeats.
 *
 * @param posts in order of time
 * @param likeness minimum similarity
 * @param days maximum number of days between the posts of a pair; 0 if one has no date
 */
export function findRepeats(posts: readonly LintedPost[], likeness = 0.8, days = 28): Repeat[] {
  const pushes = posts.filter((post) => isPromotion(post) && post.feedFeatures.shingles.length > 0);
  const sets = pushes.map(({ feedFeatures }) => new Set(feedFeatures.shingles));
  const after = createCandidateLookup(pushes);
  const repeats = new Map<number, Repeat>();
  for (const [index, first] of pushes.entries()) {
    for (const other of after(index)) {
      const [second, here, there] = [pushes[other], sets[index], sets[other]];
      if (!second || !here || !there) continue;
      const apart = first.time && second.time ? Math.abs(second.time.at - first.time.at) / dayOfMinutes : 0;
      if (apart > days) continue;
      const alike = likenessOf(here, there);
      if (alike >= likeness) repeats.set(other, { first, second, likeness: alike });
    }
  }
  return [...repeats].sort(([a], [b]) => a - b).map(([, repeat]) => repeat);
}
