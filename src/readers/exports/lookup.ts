import type { MappedText } from '../base/mapped-text.ts';
import { getText, type Value } from '../base/value.ts';

const noEntries: ReadonlyMap<string, Value> = new Map();

/** Returns the entries of a record by key; empty for other values. */
export function getKeys(value: Value | undefined): ReadonlyMap<string, Value> {
  if (value?.shape !== 'record') return noEntries;
  return new Map(value.entries().map((entry) => [entry.name, entry.value]));
}

/** Returns the items of a list; empty for other values. */
export function getItems(value: Value | undefined): readonly Value[] {
  return value?.shape === 'list' ? value.items() : [];
}

/** Returns the value at a path of keys, or `undefined` if a key is missing. */
export function getValue(value: Value | undefined, ...path: readonly string[]): Value | undefined {
  return path.reduce((found: Value | undefined, name) => getKeys(found).get(name), value);
}

/** Returns a scalar as text, or `undefined` for other values and blank text. */
export function getScalarText(value: Value | undefined): string | undefined {
  return value && getText(value);
}

/** Returns the first value that is text and not blank. */
export function findFirstText(values: readonly (Value | undefined)[]): MappedText | undefined {
  for (const value of values) {
    if (value?.shape !== 'text') continue;
    const excerpt = value.excerpt();
    if (excerpt.text.trim() !== '') return excerpt;
  }
  return undefined;
}

/** The number of items to check for the type of a list: the first item of an archive may be atypical. */
const maxSampleItems = 20;

/** Tests whether one of the first items of a list passes a test. */
export function hasItem(value: Value | undefined, test: (keys: ReadonlyMap<string, Value>) => boolean): boolean {
  return getItems(value)
    .slice(0, maxSampleItems)
    .some((item) => test(getKeys(item)));
}
