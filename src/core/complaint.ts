import * as v from 'valibot';
import { didYouMean } from './did-you-mean.ts';
import { oneOf, type Shape, shapesAt, wanted } from './schema-shape.ts';

/** What is wrong with a value, in words: which key, what it should be, and what comes nearest. */
export interface Complaint {
  /** Keys and indexes from the root to the value. */
  readonly keys: readonly (string | number)[];
  readonly message: string;
  readonly hint?: string | undefined;
}

const bounds: Readonly<Record<string, (bound: unknown) => string>> = {
  min_value: (bound) => `at least ${bound}`,
  max_value: (bound) => `at most ${bound}`,
  min_length: (bound) => `at least ${bound} long`,
  max_length: (bound) => `at most ${bound} long`,
  integer: () => 'a whole number',
  non_empty: () => 'filled in',
};

function shown(value: unknown): string {
  if (Array.isArray(value)) return 'a list';
  if (typeof value === 'string') return JSON.stringify(value.length > 40 ? `${value.slice(0, 39)}…` : value);
  return typeof value === 'object' && value !== null ? 'an object' : String(value);
}

/** `overrides[0].account.kind` */
export function keyPath(keys: readonly (string | number)[]): string {
  return keys.map((key, index) => (typeof key === 'number' ? `[${key}]` : `${index > 0 ? '.' : ''}${key}`)).join('');
}

/** Of the complaints of a union's branches, the one that got furthest: it is from the branch that was meant. */
function deepest(issue: v.BaseIssue<unknown>): { issue: v.BaseIssue<unknown>; keys: (string | number)[] } {
  const keys = (issue.path ?? []).map(({ key }) => key as string | number);
  const inner = (issue.issues ?? []).map(deepest).filter((branch) => branch.keys.length > 0);
  const best = inner.sort((a, b) => b.keys.length - a.keys.length)[0];
  return best ? { issue: best.issue, keys: [...keys, ...best.keys] } : { issue, keys };
}

function complain(schema: Shape, top: v.BaseIssue<unknown>): Complaint {
  const { issue, keys } = deepest(top);
  const path = keyPath(keys);
  if (issue.expected === 'never' && issue.type === 'strict_object') {
    const known = shapesAt(schema, keys.slice(0, -1)).flatMap((shape) => Object.keys(shape.entries ?? {}));
    const all = known.length > 0 ? `The keys are ${known.join(', ')}.` : 'It has no keys.';
    return { keys, message: `There is no key "${path}".`, hint: didYouMean(String(keys.at(-1)), known) ?? all };
  }
  const name = path === '' ? 'It' : `"${path}"`;
  if (issue.type.endsWith('object') && issue.input === undefined && issue.path?.at(-1)?.origin === 'key') {
    return { keys, message: `${name} is missing.` };
  }
  if (issue.kind === 'validation') {
    const bound = bounds[issue.type]?.(issue.requirement) ?? issue.expected ?? 'something else';
    return { keys, message: `${name} should be ${bound}, not ${shown(issue.input)}.` };
  }
  const shapes = shapesAt(schema, keys);
  const names = shapes.flatMap((shape) => (shape.options ?? []).filter((option) => typeof option === 'string'));
  return {
    keys,
    message: `${name} should be ${oneOf([...new Set(shapes.map(wanted))])}, not ${shown(issue.input)}.`,
    hint: typeof issue.input === 'string' ? didYouMean(issue.input, names) : undefined,
  };
}

/** Checks a value against a schema: the value as the schema reads it, or the first complaint about it. */
export function check<Schema extends v.GenericSchema>(
  schema: Schema,
  value: unknown,
): { readonly output: v.InferOutput<Schema> } | { readonly complaint: Complaint } {
  const result = v.safeParse(schema, value);
  return result.success ? { output: result.output } : { complaint: complain(schema, result.issues[0]) };
}
