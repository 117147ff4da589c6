import * as v from 'valibot';
import type { Rule } from './rule.ts';
import type { StandardSchema } from './standard-schema.ts';

/** The inspected parts of valibot's schemas. */
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

/** All schemas for the value at a key path; several if the path leads through a union. */
export function nodesAt(shape: SchemaNode, keys: readonly (string | number)[]): SchemaNode[] {
  const plain = unwrap(shape);
  if (plain.type === 'union') return (plain.options ?? []).filter(isNode).flatMap((option) => nodesAt(option, keys));
  const [key, ...rest] = keys;
  if (key === undefined) return [plain];
  const next = plain.entries?.[key] ?? plain.items?.[Number(key)] ?? plain.item ?? plain.value;
  return next ? nodesAt(next, rest) : [];
}

export const oneOf = (names: readonly string[]) =>
  names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} or ${names.at(-1)}`;

/** The types or values that a schema accepts: `a list`, or `"error"`, `"warning"`. */
export function describeType(shape: SchemaNode): string[] {
  const names = (shape.options ?? []).filter((option) => !isNode(option)).map((name) => JSON.stringify(name));
  return names.length > 0 ? names : [nouns[shape.type] ?? 'an object'];
}

/** An option of a rule, for documentation. */
export interface RuleOption {
  readonly name: string;
  /** `a number`, `a list` */
  readonly takes: string;
  readonly default: unknown;
  readonly description: string;
}

/** The schema itself if valibot made it, with the parts that can be inspected. */
export function asValibotSchema(schema: StandardSchema): v.GenericSchema | undefined {
  const isValibot = '~run' in schema && 'async' in schema && !schema.async;
  return isValibot ? (schema as unknown as v.GenericSchema) : undefined;
}

/** The options of a rule, none if its schema cannot be inspected: Standard Schema defines validation only. */
export function listOptions(rule: Pick<Rule, 'options'>): RuleOption[] {
  const schema = asValibotSchema(rule.options);
  if (!schema) return [];
  const entries = unwrap(schema).entries ?? {};
  const defaults = v.safeParse(schema, {});
  return Object.entries(entries).map(([name, entry]) => ({
    name,
    takes: oneOf(describeType(unwrap(entry))),
    default: defaults.success ? (defaults.output as Record<string, unknown>)[name] : undefined,
    description: descriptionOf(entry),
  }));
}

/** The description of a schema, outside of `optional` or inside. */
function descriptionOf(shape: SchemaNode): string {
  const own = v.getDescription(shape as unknown as v.GenericSchema);
  return own ?? (shape.wrapped ? descriptionOf(shape.wrapped) : '');
}
