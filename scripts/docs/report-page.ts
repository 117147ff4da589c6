import { type ObjectSchema, reportSchema, type SchemaNode } from '../build/report-schema.ts';

const definitions: Readonly<Record<string, ObjectSchema>> = reportSchema.$defs;

const nameOf = (ref: string) => ref.slice('#/$defs/'.length);

/** `number`, `list of [feed](#feed)`, `[share](#share) or null`. */
function describeType(node: SchemaNode): string {
  if (node.$ref) return `[${nameOf(node.$ref)}](#${nameOf(node.$ref).toLowerCase()})`;
  if (node.anyOf) return node.anyOf.map(describeType).join(' or ');
  if (node.enum) return node.enum.map((value) => `\`${value}\``).join(', ');
  if (node.const !== undefined) return `\`${JSON.stringify(node.const)}\``;
  if (node.items) return `list of ${node.items.enum ? 'strings' : describeType(node.items)}`;
  return node.type ?? 'any';
}

function describeKey(key: string, node: SchemaNode, isRequired: boolean): string {
  return `| \`${key}\`${isRequired ? '' : ' (optional)'} | ${describeType(node)} | ${node.description ?? ''} |`;
}

function section(name: string, { description, properties, required }: ObjectSchema, level: string): string {
  const rows = Object.entries(properties).map(([key, node]) => describeKey(key, node, required.includes(key)));
  return `${level} ${name}\n\n${description}\n\n| Key | Type | Description |\n|---|---|---|\n${rows.join('\n')}\n`;
}

const isLine = (name: string) => name.endsWith('Line');

/** `docs/json-report.md` */
export function reportPage(): string {
  const objects = Object.entries(definitions).filter(([name]) => !isLine(name));
  const { summaryLine } = reportSchema.$defs;
  return `<!-- Generated from scripts/build/report-schema.ts by \`npm run docs\`. Edit that file, not this one. -->

# JSON report

\`sincerity --format json\` prints one JSON object, described by [report](#report). \`--format ndjson\` prints the same objects
one per line, which suits long reports and streaming:

\`\`\`sh
sincerity --format json posts/ > report.json
sincerity --format json posts/ | jq '.diagnostics[] | select(.severity == "error") | .message'
sincerity --format ndjson posts/ | jq 'select(.type == "post") | [.path, .id, .score]'
\`\`\`

Both formats contain the whole report: \`--quiet\` and the width of the terminal have no effect. \`sincerity feed\` omits \`posts\`
and \`diagnostics\`; the findings about feeds are in \`feeds\`.

## Schema

A JSON Schema (2020-12) ships with the package as \`sincerity-lint/report.schema.json\`. Its root validates a JSON report or an
NDJSON line.

## Compatibility

New versions may add keys and values, so ignore keys that you do not know. A key that is removed or changes its meaning
changes \`version\`. The published schema allows no other keys: it describes the reports of its own version.

${section('report', reportSchema.$defs.report, '##')}
## NDJSON lines

Each line has a \`type\`, followed by the keys of the object:

| \`type\` | Keys |
|---|---|
| \`post\` | [post](#post) |
| \`diagnostic\` | [diagnostic](#diagnostic); the findings of a post follow it, those of a feed follow the feed |
| \`feed\` | [feed](#feed) |
| \`inputError\` | [inputError](#inputerror) |
| \`summary\` | the last line: ${Object.keys(summaryLine.properties)
    .filter((key) => key !== 'type')
    .map((key) => `\`${key}\``)
    .join(', ')} |

## Objects

${objects
  .filter(([name]) => name !== 'report')
  .map(([name, definition]) => section(name, definition, '###'))
  .join('\n')}`;
}
