import * as v from 'valibot';
import { getOwn } from '../text/get-own.ts';
import type { Rule } from './rule.ts';
import type { StandardSchema } from './standard-schema.ts';

/** The parts of valibot schemas that are inspected. */
export interface SchemaNode {
  readonly type: string;
  readonly entries?: Readonly<Record<string, SchemaNode>>;
  readonly items?: readonly SchemaNode[];
  readonly item?: SchemaNode;
  readonly value?: SchemaNode;
  readonly wrapped?: SchemaNode;
  readonly options?: readonly (SchemaNode | string | number)[];
}

const nouns: Readonly<Record<string, string>> = {
  string: 'a string',
  number: 'a number',
  boolean: 'true or false',
  array: 'a list',
  tuple: 'a list',
  strict_tuple: 'a list',
};

const isNode = (option: SchemaNode | string | number): option is SchemaNode => typeof option === 'object';

function unwrap(shape: SchemaNode): SchemaNode {
  return shape.wrapped ? unwrap(shape.wrapped) : shape;
}

/** Returns the schemas for the value at a key path. There are several if the path contains a union. */
export function nodesAt(shape: SchemaNode, keys: readonly (string | number)[]): SchemaNode[] {
  const plain = unwrap(shape);
  if (plain.type === 'union') return (plain.options ?? []).filter(isNode).flatMap((option) => nodesAt(option, keys));
  const [key, ...rest] = keys;
  if (key === undefined) return [plain];
  const next = getOwn(plain.entries, String(key)) ?? plain.items?.[Number(key)] ?? plain.item ?? plain.value;
  return next ? nodesAt(next, rest) : [];
}

export const oneOf = (names: readonly string[]) =>
  names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} or ${names.at(-1)}`;

/** Returns the types or the values that a schema accepts: `a list`, or `"error"` and `"warning"`. */
export function describeType(shape: SchemaNode): string[] {
  const names = (shape.options ?? []).filter((option) => !isNode(option)).map((name) => JSON.stringify(name));
  return names.length > 0 ? names : [getOwn(nouns, shape.type) ?? 'an object'];
}

/** The documentation of an option of a rule. */
export interface RuleOption {
  readonly name: string;
  /** The accepted types or values: `a number`. */
  readonly takes: string;
  readonly default: unknown;
  readonly description: string;
}

/** Returns the schema if it is a synchronous valibot schema, otherwise `undefined`. */
export function asValibotSchema(schema: StandardSchema): v.GenericSchema | undefined {
  const isValibot = '~run' in schema && 'async' in schema && !schema.async;
  return isValibot ? (schema as unknown as v.GenericSchema) : undefined;
}

/** Returns the options of a rule. Empty unless the schema is a valibot schema, because others cannot be inspected. */
export function listOptions(rule: Pick<Rule, 'options'>): RuleOption[] {
  const schema = asValibotSchema(rule.options);
  if (!schema) return [];
  const entries = unwrap(schema).entries ?? {};
  const defaults = v.safeParse(schema, {});
  return Object.entries(entries).map(([name, entry]) => ({
    name,
    takes: oneOf(describeType(unwrap(entry))),
    default: defaults.success ? getOwn(defaults.output as Record<string, unknown>, name) : undefined,
    description: descriptionOf(entry),
  }));
}

/** Returns the description of a schema, which can be inside or outside of `optional`. */
function descriptionOf(shape: SchemaNode): string {
  const own = v.getDescription(shape as unknown as v.GenericSchema);
  return own ?? (shape.wrapped ? descriptionOf(shape.wrapped) : '');
}
