import type { MappedText } from '../base/mapped-text.ts';
import { getText, type Value } from '../base/value.ts';

const nothing: ReadonlyMap<string, Value> = new Map();

/** What a group of keys says under each; nothing where the value is no group. */
export function getKeys(value: Value | undefined): ReadonlyMap<string, Value> {
  if (value?.shape !== 'record') return nothing;
  return new Map(value.entries().map((entry) => [entry.name, entry.value]));
}

/** The items of a list; none where the value is no list. */
export function getItems(value: Value | undefined): readonly Value[] {
  return value?.shape === 'list' ? value.items() : [];
}

/** What stands under one key after the other. */
export function getValue(value: Value | undefined, ...path: readonly string[]): Value | undefined {
  return path.reduce((found: Value | undefined, name) => getKeys(found).get(name), value);
}

/** A scalar in words, where there is one. */
export function getWords(value: Value | undefined): string | undefined {
  return value && getText(value);
}

/** The first of some values that is a text of more than blanks. */
export function findFirstText(values: readonly (Value | undefined)[]): MappedText | undefined {
  for (const value of values) {
    if (value?.shape !== 'text') continue;
    const excerpt = value.excerpt();
    if (excerpt.text.trim() !== '') return excerpt;
  }
  return undefined;
}

/** As many items as tell what a list is of: an archive may begin with something odd. */
const sample = 20;

/** Whether one of the first items of a list passes a test. */
export function hasItem(value: Value | undefined, test: (keys: ReadonlyMap<string, Value>) => boolean): boolean {
  return getItems(value)
    .slice(0, sample)
    .some((item) => test(getKeys(item)));
}
