import { rules } from '../../rules/index.ts';
import { configJsonSchema } from '../build/config-schema.ts';

interface SchemaNode {
  readonly $ref?: string;
  readonly description?: string;
  readonly properties?: Readonly<Record<string, SchemaNode>>;
  readonly items?: SchemaNode;
}

const root = configJsonSchema(rules) as SchemaNode & {
  readonly definitions: Readonly<Record<string, SchemaNode>>;
  readonly properties: Readonly<Record<string, SchemaNode>>;
};

const describe = ({ $ref = '', description }: SchemaNode) =>
  description ?? root.definitions[$ref.slice('#/definitions/'.length)]?.description ?? '';

/** The table of the keys of a configuration. */
export function configKeysTable(): string {
  const overridable = root.properties.overrides?.items?.properties ?? {};
  const rows = Object.entries(root.properties)
    .filter(([key]) => key !== '$schema')
    .map(([key, node]) => `| \`${key}\` | ${key in overridable ? 'yes' : 'no'} | ${describe(node)} |`);
  return ['| Key | In `overrides` | Value |', '|---|---|---|', ...rows].join('\n');
}
