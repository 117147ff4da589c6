import type { JsonSchema } from '@valibot/to-json-schema';
import { rules } from '../../rules/index.ts';
import { configJsonSchema } from '../build/config-schema.ts';

type Node = Exclude<JsonSchema, boolean>;

const isNode = (node: unknown): node is Node => typeof node === 'object' && node !== null && !Array.isArray(node);

const escapeCell = (text: string) => text.replaceAll('|', String.raw`\|`);

/** `string`, `list of strings`, `string or object`, or the values of an enumeration. */
function describeType(node: Node): string {
  if (node.anyOf) return node.anyOf.filter(isNode).map(describeType).join(' or ');
  if (node.enum) return node.enum.map((value) => `\`${value}\``).join(', ');
  if (isNode(node.items)) {
    const items = (node.items.anyOf ?? [node.items]).filter(isNode);
    return `list of ${items.map((item) => `${item.enum ? 'string' : describeType(item)}s`).join(' or ')}`;
  }
  return String(node.type);
}

/** The rows of the keys of an object, each followed by the keys inside it: `account`, `account.kind`. */
function listRows(properties: Readonly<Record<string, unknown>>, prefix = ''): string[] {
  return Object.entries(properties).flatMap(([name, node]) => {
    if (!isNode(node) || name === '$schema') return [];
    const path = `${prefix}${name}`;
    if (node.$ref) {
      const settings = [`\`${path}.<id>\``, 'severity, or list of severity and options', 'as in the presets'];
      return [`| ${settings.join(' | ')} | Severity and options of a rule. See the [rules](rules/README.md). |`];
    }
    const fallback = node.default === undefined ? '' : `\`${JSON.stringify(node.default)}\``;
    const cells = [`\`${path}\``, describeType(node), fallback, node.description ?? ''];
    const list = isNode(node.items) ? node.items : undefined;
    const object = [node, ...(node.anyOf ?? []), ...(list ? [list, ...(list.anyOf ?? [])] : [])]
      .filter(isNode)
      .find((branch) => branch.properties);
    const inner = name === 'overrides' ? { files: object?.properties?.files } : (object?.properties ?? {});
    return [`| ${cells.map(escapeCell).join(' | ')} |`, ...listRows(inner, `${path}${list ? '[]' : ''}.`)];
  });
}

/** `docs/configuration-keys.md` */
export function configPage(): string {
  return `<!-- Generated from src/core/config by \`npm run docs\`. Edit the files there, not this one. -->

# Configuration keys

All keys of a configuration file. [Configuration](configuration.md) explains where the file is searched for and shows examples.
An entry of \`overrides\` takes \`files\` and, except for \`extends\`, \`plugins\`, \`reporters\` and \`ignores\`, the same keys. A JSON
Schema ships with the package as \`sincerity-lint/config.schema.json\`.

| Key | Type | Default | Description |
|---|---|---|---|
${listRows(configJsonSchema(rules).properties ?? {}).join('\n')}
`;
}
