import * as v from 'valibot';
import type { Rule } from './rule.ts';

/** The parts of valibot's schemas that tell what a value may be. */
export interface Shape {
  readonly type: string;
  readonly entries?: Readonly<Record<string, Shape>>;
  readonly items?: readonly Shape[];
  readonly item?: Shape;
  readonly value?: Shape;
  readonly wrapped?: Shape;
  readonly options?: readonly (Shape | string | number)[];
}

const nouns: Readonly<Record<string, string>> = {
  string: 'a text',
  number: 'a number',
  boolean: 'true or false',
  array: 'a list',
  tuple: 'a list',
  strict_tuple: 'a list',
};

const isShape = (option: Shape | string | number): option is Shape => typeof option === 'object';

function unwrap(shape: Shape): Shape {
  return shape.wrapped ? unwrap(shape.wrapped) : shape;
}

/** All schemas that a value under these keys might have to satisfy; several where the way leads through a union. */
export function shapesAt(shape: Shape, keys: readonly (string | number)[]): Shape[] {
  const plain = unwrap(shape);
  if (plain.type === 'union') return (plain.options ?? []).filter(isShape).flatMap((option) => shapesAt(option, keys));
  const [key, ...rest] = keys;
  if (key === undefined) return [plain];
  const next = plain.entries?.[key] ?? plain.items?.[Number(key)] ?? plain.item ?? plain.value;
  return next ? shapesAt(next, rest) : [];
}

export const oneOf = (names: readonly string[]) =>
  names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} or ${names.at(-1)}`;

/** What a value may be: `a list`, or `"error"`, `"warning"`. */
export function wanted(shape: Shape): string[] {
  const names = (shape.options ?? []).filter((option) => !isShape(option)).map((name) => JSON.stringify(name));
  return names.length > 0 ? names : [nouns[shape.type] ?? 'an object'];
}

/** One option of a rule, as people are told of it. */
export interface RuleOption {
  readonly name: string;
  /** `a number`, `a list` */
  readonly takes: string;
  readonly default: unknown;
  readonly description: string;
}

/** What a rule's schema says of its options. */
export function optionsOf(rule: Pick<Rule, 'options'>): RuleOption[] {
  const entries = unwrap(rule.options).entries ?? {};
  const defaults = v.safeParse(rule.options, {});
  return Object.entries(entries).map(([name, entry]) => ({
    name,
    takes: oneOf(wanted(unwrap(entry))),
    default: defaults.success ? (defaults.output as Record<string, unknown>)[name] : undefined,
    description: descriptionOf(entry),
  }));
}

/** A description may stand outside of `optional`, or inside. */
function descriptionOf(shape: Shape): string {
  const own = v.getDescription(shape as unknown as v.GenericSchema);
  return own ?? (shape.wrapped ? descriptionOf(shape.wrapped) : '');
}
