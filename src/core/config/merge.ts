import { getOwn } from '../text/get-own.ts';

type Values = Readonly<Record<string, unknown>>;

/** How the values of one key combine if several layers set it. */
export interface MergeRule {
  /** Returns the value that results from an earlier layer's value and a later one's. */
  readonly merge: (earlier: unknown, later: unknown) => unknown;
  /** Splits a value into the parts that can come from different layers, by key path. */
  readonly flatten: (key: string, value: unknown) => (readonly [path: string, value: unknown])[];
}

/** The entries of an object that have a value: JavaScript configurations can contain `undefined`. */
function definedEntries(value: unknown): [string, unknown][] {
  return Object.entries(value ?? {}).filter(([, inner]) => inner !== undefined);
}

/** The later value replaces the earlier one; so do lists. */
export const replace: MergeRule = {
  merge: (_, later) => later,
  flatten: (key, value) => [[key, value]],
};

/** Each key of the later object replaces the same key of the earlier one. */
export const mergeKeys: MergeRule = {
  merge: (earlier, later) => ({ ...(earlier as Values), ...Object.fromEntries(definedEntries(later)) }),
  flatten: (key, value) => definedEntries(value).map(([name, inner]) => [`${key}.${name}`, inner]),
};

/** As `mergeKeys`, but a severity without options keeps the options that the rule had before. */
export const mergeRuleSettings: MergeRule = {
  merge(earlier, later) {
    const before = earlier as Values;
    const settings = definedEntries(later).map(([id, setting]) => {
      const previous = getOwn(before, id);
      return [id, Array.isArray(previous) && !Array.isArray(setting) ? [setting, previous[1]] : setting];
    });
    return { ...before, ...Object.fromEntries(settings) };
  },
  flatten: (key, value) =>
    definedEntries(value).flatMap(([id, setting]) =>
      Array.isArray(setting)
        ? [[`${key}.${id}`, setting[0]] as const, [`${key}.${id}.options`, setting[1]] as const]
        : [[`${key}.${id}`, setting] as const],
    ),
};
