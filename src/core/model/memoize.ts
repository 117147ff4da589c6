import type { Document } from './document.ts';

let computations = 0;

/** The property of a document that holds the memoized values. A symbol, so that rules cannot reach it. */
const memoized = Symbol('memoized');

/**
 * Computes a value once for each document. The values are stored on the document itself, by the number of the
 * computation: a `WeakMap` for each of fifty computations was measured to take a tenth of a run, and its garbage
 * collection as much again.
 */
export function memoize<Value>(compute: (doc: Document) => Value): (doc: Document) => Value {
  const slot = computations++;
  return (doc: Document & { [memoized]?: unknown[] }) => {
    doc[memoized] ??= [];
    const values = doc[memoized];
    // Only the lines below store values here, so the type is cached. An undefined value is computed again.
    const cached = values[slot];
    if (cached !== undefined) return cached as Value;
    const value = compute(doc);
    values[slot] = value;
    return value;
  };
}
