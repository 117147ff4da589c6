import { type JsonSchema, toJsonSchema } from '@valibot/to-json-schema';
import { type ConfigKey, configKeys } from '../../src/core/config/config-keys.ts';
import { presetSeverity } from '../../src/core/config/resolve.ts';
import { configSchema, type Preset, presets } from '../../src/core/config/schema.ts';
import { severities } from '../../src/core/model/severity.ts';
import type { Rule } from '../../src/core/rule/rule.ts';
import { asValibotSchema } from '../../src/core/rule/schema-introspection.ts';

function optionsSchema(rule: Rule): JsonSchema {
  const valibot = asValibotSchema(rule.options);
  if (!valibot) return { type: 'object' };
  const { $schema, ...schema } = toJsonSchema(valibot, { typeMode: 'input' });
  return schema;
}

/** Returns the JSON Schema of the setting of a rule: a severity, or a pair of a severity and options. */
function settingOf(rule: Rule): JsonSchema {
  const options = optionsSchema(rule);
  const severity: JsonSchema = { enum: ['off', ...severities] };
  const proposed = (preset: Preset) => `${preset}: ${presetSeverity(preset, rule) ?? 'off'}`;
  return {
    description: `${rule.summary} (${presets.map(proposed).join(', ')})`,
    anyOf: [severity, { type: 'array', items: [severity, options], minItems: 2, additionalItems: false }],
  };
}

/** Adds the default values of the table of keys, as people write them. */
function addDefaults(properties: NonNullable<JsonSchema['properties']>): void {
  for (const [key, { default: value, merge, print }] of Object.entries<ConfigKey>(configKeys)) {
    const parts = value === undefined ? [] : merge.flatten(key, print ? print(value) : value);
    for (const [path, part] of parts) {
      const [name = '', inner] = path.split('.');
      const node = properties[name];
      if (typeof node !== 'object') continue;
      const branches = (node.anyOf ?? [node]).filter((branch) => typeof branch === 'object');
      const target = inner === undefined ? node : branches.find((branch) => branch.properties)?.properties?.[inner];
      if (typeof target === 'object') target.default = part as NonNullable<JsonSchema['default']>;
    }
  }
}

/**
 * Returns the JSON Schema (draft 7) of a configuration. It is generated from the schema with which the linter validates
 * configurations, and has the options of each rule. It allows plugin rules without checking them.
 */
export function configJsonSchema(rules: readonly Rule[]): JsonSchema {
  const schema = toJsonSchema(configSchema, { typeMode: 'input', ignoreActions: ['check', 'partial_check'] });
  addDefaults(schema.properties ?? {});
  const general = schema.properties?.rules;
  if (typeof general !== 'object') throw new Error('The schema of configurations has no rules.');
  const ruleSettings: JsonSchema = {
    ...(general.description && { description: general.description }),
    type: 'object',
    properties: Object.fromEntries(rules.map((rule) => [rule.id, settingOf(rule)])),
    patternProperties: { '/': general.additionalProperties ?? true },
    additionalProperties: false,
  };
  const override = schema.properties?.overrides;
  if (typeof override !== 'object' || typeof override.items !== 'object' || Array.isArray(override.items)) {
    throw new Error('The schema of configurations has no overrides.');
  }
  const reference: JsonSchema = { $ref: '#/definitions/rules' };
  return {
    ...schema,
    title: 'Configuration of sincerity-lint',
    definitions: { rules: ruleSettings },
    properties: {
      ...schema.properties,
      rules: reference,
      overrides: {
        ...override,
        items: { ...override.items, properties: { ...override.items.properties, rules: reference } },
      },
    },
  };
}
