import { describe, expect, it, test } from 'vitest';
import { rules } from '../../../rules/index.ts';
import { configJsonSchema } from '../../../scripts/build/config-schema.ts';
import { configPage } from '../../../scripts/docs/config-page.ts';
import { configSchema, presets } from '../../../src/core/config/schema.ts';
import { severities } from '../../../src/core/model/severity.ts';
import { listOptions } from '../../../src/core/rule/schema-introspection.ts';

const schema = configJsonSchema(rules);

interface Node {
  readonly $ref?: string;
  readonly description?: string;
  readonly properties?: Readonly<Record<string, Node>>;
  readonly items?: Node & readonly Node[];
  readonly anyOf?: readonly Node[];
  readonly enum?: readonly string[];
  readonly additionalProperties?: boolean;
}

const root = schema as unknown as Node & { readonly definitions: { readonly rules: Node } };
const settings = root.definitions.rules.properties ?? {};

describe('configuration schema', () => {
  it('has exactly the keys of configurations, each except $schema with a description', () => {
    expect(Object.keys(root.properties ?? {}).sort()).toEqual(Object.keys(configSchema.entries).sort());
    expect(root.additionalProperties).toBe(false);
    for (const [key, { $ref, description }] of Object.entries(root.properties ?? {})) {
      if (key !== '$schema' && $ref === undefined) expect([key, description]).toEqual([key, expect.any(String)]);
    }
  });

  it('has every rule with its summary, its severities and its options', () => {
    expect(Object.keys(settings)).toEqual(rules.map(({ id }) => id));
    for (const rule of rules) {
      const { description, anyOf = [] } = settings[rule.id] ?? {};
      expect(description).toContain(rule.summary);
      for (const preset of presets) expect(description).toContain(`${preset}: `);
      expect(anyOf[0]?.enum).toEqual(['off', ...severities]);
      const options = anyOf[1]?.items?.[1];
      expect(options).toMatchObject({ type: 'object', additionalProperties: false });
      expect(Object.keys(options?.properties ?? {})).toEqual(listOptions(rule).map(({ name }) => name));
      for (const { name, description: text } of listOptions(rule)) {
        expect(options?.properties?.[name]?.description).toBe(text);
      }
    }
  });

  it('has the same rules in overrides', () => {
    expect(root.properties?.rules).toEqual({ $ref: '#/definitions/rules' });
    expect(root.properties?.overrides?.items?.properties?.rules).toEqual({ $ref: '#/definitions/rules' });
  });
});

test('docs/configuration-keys.md describes the schema', async () => {
  await expect(configPage()).toMatchFileSnapshot('../../../docs/configuration-keys.md');
});
