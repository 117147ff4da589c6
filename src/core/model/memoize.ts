import type { Document } from './document.ts';

let computations = 0;

/**
 * Caches a computed value for the lifetime of a document. The cache is an array on the document, indexed by
 * computation: a `WeakMap` for each of fifty signals took a tenth of a run, and garbage collection as much again.
 */
export function memoize<Value>(compute: (doc: Document) => Value): (doc: Document) => Value {
  const slot = computations++;
  return (doc) => {
    const { computed } = doc;
    // Only the code below writes to this slot. `undefined` is computed again, which is cheap.
    const cached = computed[slot];
    if (cached !== undefined) return cached as Value;
    const value = compute(doc);
    computed[slot] = value;
    return value;
  };
}
