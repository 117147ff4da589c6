import { presetSeverity } from '../../src/core/config/resolve.ts';
import type { Severity } from '../../src/core/model/severity.ts';
import { normalizeExample } from '../../src/core/rule/example.ts';
import type { Rule } from '../../src/core/rule/rule.ts';
import { listOptions } from '../../src/core/rule/schema-introspection.ts';

type Options = Readonly<Record<string, unknown>>;

/** Realistic options, for rules whose examples need very small limits. */
const sampleOptions: Readonly<Record<string, Options>> = {
  'over-limit': { limits: { x: 25_000, mastodon: 1000 } },
};

const turnOn = 'The rule is off in `recommended`. To turn it on';

/** A severity that differs from the one in `recommended`. */
const otherSeverity: Readonly<Record<Severity, Severity>> = { info: 'warning', warning: 'error', error: 'warning' };

/** A value in YAML, on one line: `{ max: 1, allow: ["buy now"] }`. */
export function formatYaml(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(formatYaml).join(', ')}]`;
  if (typeof value === 'object' && value !== null) {
    const entries = Object.entries(value).map(([key, item]) => `${key}: ${formatYaml(item)}`);
    return entries.length === 0 ? '{}' : `{ ${entries.join(', ')} }`;
  }
  return typeof value === 'string' && /^[a-z][a-z-]*$/u.test(value) ? value : JSON.stringify(value);
}

const isEmpty = (value: unknown) => typeof value === 'object' && value !== null && Object.keys(value).length === 0;

function findExampleOptions(rule: Rule): Options[] {
  const { bad, good } = rule.examples;
  const options =
    rule.scope === 'feed'
      ? [...rule.examples.bad, ...rule.examples.good].map((example) => example.options)
      : [...bad, ...good].map((example) => normalizeExample(rule, example as string).options);
  return options.filter((option) => option !== undefined);
}

/** The options of a rule with their defaults; an empty list or object is replaced by the value in an example. */
function buildSampleOptions(rule: Rule): Options {
  const examples = findExampleOptions(rule);
  const entries = listOptions(rule).map(({ name, default: value }) => [
    name,
    value === undefined || isEmpty(value) ? examples.find((options) => name in options)?.[name] : value,
  ]);
  return sampleOptions[rule.id] ?? Object.fromEntries(entries);
}

const snippet = (id: string, setting: string) =>
  `\`\`\`yaml sincerity.config.yaml\nrules:\n  ${id}: ${setting}\n\`\`\`\n`;

/** The section with snippets that turn the rule off or on, and change its severity and its options. */
export function configurationSection(rule: Rule): string {
  const severity = presetSeverity('recommended', rule);
  const options = buildSampleOptions(rule);
  const setting = severity ? otherSeverity[severity] : (presetSeverity('strict', rule) ?? 'warning');
  const hasOptions = !isEmpty(options);
  const custom = hasOptions ? `[${setting}, ${formatYaml(options)}]` : setting;
  const change = hasOptions ? 'To change its severity and options' : 'To change its severity';
  return [
    '## Configuration\n',
    ...(severity ? ['To turn the rule off:\n', snippet(rule.id, 'off')] : []),
    `${severity ? change : turnOn}:\n`,
    snippet(rule.id, custom),
    `${hasOptions ? 'Options that you leave out have their default values. ' : ''}To make an exception for one post, [suppress the finding](../suppressions.md).\n`,
  ].join('\n');
}
