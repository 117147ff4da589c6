import type { LintedPost } from '../model/linted-post.ts';
import { findLowerBound } from '../text/lower-bound.ts';
import { isPromotion } from './measures.ts';

/** Two promotions that say the same. */
export interface Repeat {
  readonly first: LintedPost;
  readonly second: LintedPost;
  /** Jaccard similarity of their words in threes. */
  readonly likeness: number;
}

/** Posts from which on candidates are found by MinHash: all pairs of five hundred are compared in a moment. */
const maxComparedInPairs = 500;

/** Eight bands of two rows: pairs of likeness .8 are found with a probability above .999, those of .3 with one of .53. */
const bands = 8;
const rows = 2;

/** Scrambles 32 bits (the finaliser of MurmurHash3). */
function scramble(value: number): number {
  let bits = value | 0;
  bits = Math.imul(bits ^ (bits >>> 16), 0x85ebca6b);
  bits = Math.imul(bits ^ (bits >>> 13), 0xc2b2ae35);
  return (bits ^ (bits >>> 16)) >>> 0;
}

/** Broder (1997): of how many hashes the smallest agree tells how alike two sets are. */
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

/** For each post, the later ones that it could be like. */
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
  // A thousand copies of one post are as many pairs as stars: its nearest followers say enough.
  const maxFollowers = 20;
  return (index) => {
    const found = new Set<number>();
    for (const name of keys[index] ?? []) {
      const bucket = buckets.get(name) ?? [];
      const next = findLowerBound(bucket.length, (at) => (bucket[at] ?? 0) <= index);
      for (const other of bucket.slice(next, next + maxFollowers)) found.add(other);
    }
    return [...found].sort((a, b) => a - b);
  };
}

/**
 * Pairs of promotions that say the same within some days, each post with the nearest earlier one that it repeats.
 *
 * @param posts in the order of time
 * @param likeness from which on two are the same
 * @param days how far apart they may be; undated posts are near to all
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
