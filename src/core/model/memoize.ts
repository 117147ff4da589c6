import type { Document } from './document.ts';

let computations = 0;

/**
 * Remembers what was computed of a post for as long as the post is alive. It is kept on the post itself, by the number
 * of the computation: a `WeakMap` for each of fifty took a tenth of a run, and its collector as much again.
 */
export function memoize<Value>(compute: (doc: Document) => Value): (doc: Document) => Value {
  const slot = computations++;
  return (doc) => {
    const { computed } = doc;
    // What is there was put there by the lines below. What is undefined is worked out again: it never takes long.
    const cached = computed[slot];
    if (cached !== undefined) return cached as Value;
    const value = compute(doc);
    computed[slot] = value;
    return value;
  };
}
