import * as v from 'valibot';
import { didYouMean } from '../text/did-you-mean.ts';
import { getOwn } from '../text/get-own.ts';
import { asValibotSchema, describeType, nodesAt, oneOf, type SchemaNode } from './schema-introspection.ts';
import type { StandardSchema } from './standard-schema.ts';

/** An error in a value. The message states the key, the expected and the actual value. */
export interface ValidationError {
  /** Keys and indexes from the root to the value. */
  readonly keys: readonly (string | number)[];
  readonly message: string;
  readonly hint: string | undefined;
}

const bounds: Readonly<Record<string, (bound: unknown) => string>> = {
  min_value: (bound) => `at least ${bound}`,
  max_value: (bound) => `at most ${bound}`,
  min_length: (bound) => `at least ${bound} long`,
  max_length: (bound) => `at most ${bound} long`,
  integer: () => 'an integer',
  iso_date: () => 'a date such as 2026-11-23',
  non_empty: () => 'non-empty',
};

function formatValue(value: unknown): string {
  if (Array.isArray(value)) return 'a list';
  if (typeof value === 'function') return 'a function';
  if (typeof value === 'string') return JSON.stringify(value.length > 40 ? `${value.slice(0, 39)}…` : value);
  return typeof value === 'object' && value !== null ? 'an object' : String(value);
}

/** Formats a key path: `overrides[0].account.kind`. */
export function formatKeyPath(keys: readonly (string | number)[]): string {
  return keys.map((key, index) => (typeof key === 'number' ? `[${key}]` : `${index > 0 ? '.' : ''}${key}`)).join('');
}

/** Returns the issue with the longest path among the branches of unions. It is from the branch that fits best. */
function findDeepest(issue: v.BaseIssue<unknown>): { issue: v.BaseIssue<unknown>; keys: (string | number)[] } {
  const keys = (issue.path ?? []).map(({ key }) => key as string | number);
  const inner = (issue.issues ?? []).map(findDeepest).filter((branch) => branch.keys.length > 0);
  const best = inner.sort((a, b) => b.keys.length - a.keys.length)[0];
  return best ? { issue: best.issue, keys: [...keys, ...best.keys] } : { issue, keys };
}

/** Formats a key path as the subject of a sentence. */
const formatSubject = (keys: readonly (string | number)[]) =>
  keys.length === 0 ? 'the value' : `"${formatKeyPath(keys)}"`;

const formatMismatch = (keys: readonly (string | number)[], expected: string, value: unknown) =>
  `Expected ${formatSubject(keys)} to be ${expected}, but it is ${formatValue(value)}.`;

/** Returns the error for a value that has none of the expected types. */
function typeMismatch(
  keys: readonly (string | number)[],
  shapes: readonly SchemaNode[],
  value: unknown,
): ValidationError {
  const names = shapes.flatMap((shape) => (shape.options ?? []).filter((option) => typeof option === 'string'));
  return {
    keys,
    message: formatMismatch(keys, oneOf([...new Set(shapes.flatMap(describeType))]), value),
    hint: typeof value === 'string' ? didYouMean(value, names) : undefined,
  };
}

function toValidationError(schema: SchemaNode, top: v.BaseIssue<unknown>): ValidationError {
  const { issue, keys } = findDeepest(top);
  const path = formatKeyPath(keys);
  if (issue.expected === 'never' && issue.type === 'strict_object') {
    const known = nodesAt(schema, keys.slice(0, -1)).flatMap((shape) => Object.keys(shape.entries ?? {}));
    const all = known.length > 0 ? `Valid keys: ${known.join(', ')}.` : 'No keys are valid here.';
    return { keys, message: `There is no key "${path}".`, hint: didYouMean(String(keys.at(-1)), known) ?? all };
  }
  if (issue.type.endsWith('object') && issue.input === undefined && issue.path?.at(-1)?.origin === 'key') {
    return { keys, message: `Missing key ${formatSubject(keys)}.`, hint: undefined };
  }
  if (issue.kind === 'validation') {
    // The message of a check states the expected value.
    const ownMessage = issue.type.endsWith('check') ? issue.message : undefined;
    const expected = ownMessage ?? getOwn(bounds, issue.type)?.(issue.requirement) ?? issue.expected ?? 'valid';
    const value = issue.path?.at(-1)?.value ?? issue.input;
    return { keys, message: formatMismatch(keys, expected, value), hint: undefined };
  }
  return typeMismatch(keys, nodesAt(schema, keys), issue.input);
}

/** Returns the error for the first list that should be an object. Valibot accepts lists as objects. */
function findMisplacedList(
  schema: SchemaNode,
  value: unknown,
  keys: readonly (string | number)[] = [],
): ValidationError | undefined {
  if (typeof value !== 'object' || value === null) return undefined;
  const shapes = nodesAt(schema, keys);
  const takesList = shapes.length === 0 || shapes.some(({ type }) => /^(?:array|.*tuple|unknown)$/u.test(type));
  if (Array.isArray(value) && !takesList) return typeMismatch(keys, shapes, value);
  for (const [key, inner] of Object.entries(value)) {
    const found = findMisplacedList(schema, inner, [...keys, Array.isArray(value) ? Number(key) : key]);
    if (found) return found;
  }
  return undefined;
}

/** Validates a value against a schema. Returns the output of the schema, or the first error. */
export function validate<Schema extends v.GenericSchema>(
  schema: Schema,
  value: unknown,
): { readonly output: v.InferOutput<Schema> } | { readonly error: ValidationError } {
  const error = findMisplacedList(schema, value);
  if (error) return { error };
  const result = v.safeParse(schema, value);
  return result.success ? { output: result.output } : { error: toValidationError(schema, result.issues[0]) };
}

/**
 * Validates the options of a rule against its schema. Valibot schemas have the same error messages as `validate`; the
 * messages for other schemas contain the text of their library.
 */
export function validateOptions(
  schema: StandardSchema,
  value: unknown,
): { readonly output: unknown } | { readonly error: ValidationError } {
  const valibot = asValibotSchema(schema);
  if (valibot) return validate(valibot, value);
  const result = schema['~standard'].validate(value);
  if ('then' in result) {
    // The promise is not awaited, so a rejection would be unhandled.
    result.catch(() => undefined);
    const hint = 'Use a schema without asynchronous checks.';
    return { error: { keys: [], message: 'The schema of the rule is asynchronous.', hint } };
  }
  const issue = result.issues?.[0];
  if (!result.issues || !issue) return { output: 'value' in result ? result.value : value };
  const keys = (issue.path ?? []).map((segment) => {
    const key = typeof segment === 'object' ? segment.key : segment;
    return typeof key === 'number' ? key : String(key);
  });
  const message = `${keys.length === 0 ? 'The value' : formatSubject(keys)} is not valid: ${issue.message}${/[.!?]$/u.test(issue.message) ? '' : '.'}`;
  return { error: { keys, message, hint: undefined } };
}
