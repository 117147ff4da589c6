import { toJsonSchema } from '@valibot/to-json-schema';
import bibliography from '../../rules/bibliography.json' with { type: 'json' };
import { platformLimits } from '../../src/core/model/platform-limits.ts';
import { groups, type RuleGroup } from '../../src/core/model/rule-group.ts';
import { normalizeExample, unmark } from '../../src/core/rule/example.ts';
import { type FeedExample, type FeedRule, legend, usesLetters } from '../../src/core/rule/feed-rule.ts';
import type { Example, PostRule, Rule } from '../../src/core/rule/rule.ts';
import { asValibotSchema } from '../../src/core/rule/schema-introspection.ts';
import { lintExample, lintFeedExample } from '../../src/testing.ts';
import { accuracyIndex, accuracySection } from './measured.ts';
import { numbersSection } from './platform-numbers.ts';
import { configurationSection, formatYaml } from './rule-configuration.ts';

const generated = (from: string) =>
  `<!-- Generated from ${from} by \`npm run docs\`. Edit that file, not this one. -->\n`;

const about: Readonly<Record<RuleGroup, string>> = {
  push: 'Calls to action, offers and self-reference.',
  pressure: 'Urgency, fear of missing out, guilt and hype.',
  bait: 'Requests for reactions, and hooks that withhold the answer.',
  claims: 'Claims, promises and feelings without evidence.',
  reply: 'Replies that could be sent to anybody, or that sell. These rules check replies only.',
  disclosure: 'Labels of paid posts.',
  decency: 'Promotion next to a crisis.',
  form: 'Capitals, hashtags, emoji, letters and length.',
  feed: 'The mix of posts in a feed. These rules check sequences of posts, not single posts.',
};

/** Escapes Markdown and HTML in a text. */
function literal(text: string): string {
  return text
    .replaceAll(/[\\`*_[\]|~]|^(?:[+\-=]|#+(?= ))/gmu, String.raw`\$&`)
    .replaceAll(/^(\d+)(?=[.)])/gmu, '$1\\')
    .replaceAll('<', '&lt;');
}

function cell(text: string): string {
  return text.replaceAll('|', String.raw`\|`).replaceAll('\n', ' ');
}

function quote(lines: string): string {
  return lines
    .split('\n')
    .map((line) => `> ${line}`.trimEnd())
    .join('<br>\n');
}

/** The text with its marked words in bold. HTML, because Markdown cannot embolden half a word, or marks alone. */
function emphasize(marked: string): string {
  const { text, spans } = unmark(marked);
  const edges = spans.flatMap(({ start, end }) => [start, end]).sort((a, b) => a - b);
  const pieces = [0, ...edges].map((edge, i, all) => {
    const depth = spans.filter(({ start, end }) => start <= edge && edge < end).length;
    const piece = literal(text.slice(edge, all[i + 1] ?? text.length));
    return depth > 0 && piece !== '' ? `<strong>${piece}</strong>` : piece;
  });
  return quote(pieces.join('').replaceAll('</strong><strong>', ''));
}

type SettingsOfExample = Pick<FeedExample, 'profile' | 'options'> & { readonly brands?: readonly string[] | undefined };

/** Lists the settings of an example: ``with `account.kind: news` and `fold: 20` ``. */
function describeSettings({ profile = {}, options = {}, brands }: SettingsOfExample): string[] {
  const settings = [
    ...(brands ? [`brands: ${formatYaml(brands)}`] : []),
    ...Object.entries(profile).map(([key, value]) => `account.${key}: ${formatYaml(value)}`),
    ...Object.entries(options).map(([key, value]) => `${key}: ${formatYaml(value)}`),
  ].map((setting) => `\`${setting}\``);
  return settings.length === 0 ? [] : [`with ${settings.join(' and ')}`];
}

/** The messages of a flagged example. */
function messageList(findings: readonly { readonly message: string }[]): string {
  const messages = [...new Set(findings.map(({ message }) => literal(message)))];
  return messages.length === 1
    ? `Message: ${messages[0]}\n`
    : `Messages:\n\n${messages.map((message) => `- ${message}`).join('\n')}\n`;
}

/** The conditions of an example, as an introduction; empty if it has none. */
function setting(rule: PostRule, example: Example): string {
  const normalized = normalizeExample(rule, example);
  const { kind, platform, account, inReplyTo } = normalized;
  const facts = [
    kind !== normalizeExample(rule, '').kind && `a ${kind}`,
    inReplyTo !== undefined && `in reply to “${literal(inReplyTo)}”`,
    platform && `on ${platformLimits[platform].name}`,
    account && `by ${account}`,
    ...describeSettings(normalized),
  ].filter((fact) => typeof fact === 'string');
  const sentence = facts.join(', ');
  return sentence === '' ? '' : `${sentence.charAt(0).toUpperCase()}${sentence.slice(1)}:\n\n`;
}

async function badExample(rule: PostRule, example: Example): Promise<string> {
  const text = emphasize(normalizeExample(rule, example).text);
  return `${setting(rule, example)}${text}\n\n${messageList(await lintExample(rule, example))}`;
}

function goodExample(rule: PostRule, example: Example): string {
  return `${setting(rule, example)}${emphasize(normalizeExample(rule, example).text)}\n`;
}

/** A feed with its name and its posts, in full or as letters. */
function feedShown(example: FeedExample): string {
  const { name, posts } = example;
  const title = [name.charAt(0).toUpperCase() + name.slice(1), ...describeSettings(example)].join(', ');
  const shown =
    typeof posts === 'string'
      ? emphasize(posts)
      : posts.map((post) => `- ${emphasize(typeof post === 'string' ? post : post.text)}`).join('\n');
  return `${title}:\n\n${shown.replaceAll(/^- > /gmu, '- ')}\n`;
}

async function badFeed(rule: FeedRule, example: FeedExample): Promise<string> {
  return `${feedShown(example)}\n${messageList(await lintFeedExample(rule, example))}`;
}

function examplesOf(rule: Rule): { readonly bad: Promise<string[]>; readonly good: readonly string[] } {
  if (rule.scope === 'feed') {
    const bad = Promise.all(rule.examples.bad.map((example) => badFeed(rule, example)));
    return {
      bad: bad.then((pages) => [...(usesLetters(rule.examples) ? [`${legend}\n`] : []), ...pages]),
      good: rule.examples.good.map(feedShown),
    };
  }
  return {
    bad: Promise.all(rule.examples.bad.map((example) => badExample(rule, example))),
    good: rule.examples.good.map((example) => goodExample(rule, example)),
  };
}

function describeScope(rule: Rule): string {
  if (rule.scope === 'feed')
    return rule.across ? 'all posts of an account' : 'feeds (posts of an account on a platform)';
  const kinds = (rule.kinds ?? ['post', 'thread']).map((kind) => (kind === 'reply' ? 'replies' : `${kind}s`));
  return [kinds.join(', '), rule.language === 'any' ? 'in any language' : 'in English'].join(' ');
}

interface JsonOption {
  readonly type?: string;
  readonly enum?: readonly unknown[];
  readonly items?: JsonOption;
  readonly description?: string;
  readonly default?: unknown;
}

function typeOf({ type, enum: values, items }: JsonOption): string {
  if (values) return values.map((value) => `\`${JSON.stringify(value)}\``).join(' or ');
  return items ? `list of ${items.type ?? 'any'}` : (type ?? 'any');
}

/** The rows of a rule's options table: name, type, default, description. */
export function optionsOf(rule: Rule): [name: string, option: JsonOption][] {
  const schema = asValibotSchema(rule.options);
  if (!schema) return [];
  const { properties = {} } = toJsonSchema(schema, { typeMode: 'input', errorMode: 'ignore' });
  return Object.entries(properties as Record<string, JsonOption>);
}

function optionsSection(rule: Rule): string {
  const rows = optionsOf(rule).map(
    ([name, option]) =>
      `| \`${name}\` | ${cell(typeOf(option))} | \`${cell(JSON.stringify(option.default) ?? 'none')}\` | ${cell(option.description ?? '')} |`,
  );
  if (rows.length === 0) return '';
  return `## Options\n\n| Option | Type | Default | Description |\n|---|---|---|---|\n${rows.join('\n')}\n`;
}

function sourceLine(source: string): string {
  const work = bibliography[source as keyof typeof bibliography];
  return work ? `- **${source}** ${work}` : `- <${source}>`;
}

/** The severity in a preset, with its options: `warning` or ``warning `{ limit: 0.2 }` ``. */
function setIn(rule: Rule, preset: 'recommended' | 'strict'): string {
  const proposal = rule.presets[preset] ?? 'off';
  return typeof proposal === 'string' ? proposal : `${proposal[0]} \`${formatYaml(proposal[1])}\``;
}

/** `docs/rules/<id>.md` */
export async function rulePage(rule: Rule): Promise<string> {
  const { bad, good } = examplesOf(rule);
  const sections = [
    generated(`rules/${rule.id}.ts`),
    `# ${rule.id}\n\n${rule.summary}\n`,
    `| Group | recommended | strict | Checks | Since |\n|---|---|---|---|---|\n| [${rule.group}](README.md#${rule.group}) | ${setIn(rule, 'recommended')} | ${setIn(rule, 'strict')} | ${describeScope(rule)} | ${rule.since} |\n`,
    `## Why\n\n${rule.why}\n`,
    `## Advice\n\n${rule.advice}\n`,
    '## Flagged\n\nBold marks the words that the rule reports.\n',
    ...(await bad),
    '## Not flagged\n',
    good.join('\n---\n\n'),
    rule.fixDescription === undefined ? '' : `## Automatic fix\n\n${rule.fixDescription}\n`,
    rule.outOfScope ? `## Out of scope\n\n${rule.outOfScope.map((item) => `- ${item}`).join('\n')}\n` : '',
    optionsSection(rule),
    numbersSection(rule.id),
    configurationSection(rule),
    accuracySection(rule),
    `## Sources\n\n${rule.sources.map(sourceLine).join('\n')}\n`,
  ];
  return sections.filter((section) => section !== '').join('\n');
}

/** `docs/rules/README.md` */
export function cataloguePage(rules: readonly Rule[]): string {
  const sections = groups.flatMap((group) => {
    const rows = rules
      .filter((rule) => rule.group === group)
      .map(
        (rule) =>
          `| [${rule.id}](${rule.id}.md) | ${cell(rule.summary)} | ${setIn(rule, 'recommended')} | ${setIn(rule, 'strict')} |`,
      );
    if (rows.length === 0) return [];
    return `## ${group}\n\n${about[group]}\n\n| Rule | Reports | recommended | strict |\n|---|---|---|---|\n${rows.join('\n')}\n`;
  });
  const keys = [...new Set(rules.flatMap((rule) => rule.sources))].filter((source) => source in bibliography).sort();
  return [
    generated('the rules'),
    '# Rules\n',
    `There are ${rules.length} rules in ${groups.length} groups. The page of a rule has its reasons, examples, options, configuration, accuracy and
sources; \`sincerity explain <rule>\` prints the same in a terminal.\n`,
    `- **Reports** is what the rule finds.
- **\`recommended\`** and **\`strict\`** are the severity of the rule in that [preset](../configuration.md#presets), with its options if
  they differ from the defaults. The preset \`all\` turns on every rule, with its severity in \`recommended\`, or in \`strict\` if it is off there.\n`,
    ...sections,
    accuracyIndex(rules),
    `## Sources

For most papers we read only the abstract or the first page, and for many announcements of platforms only reports about them.
The sources explain why a rule exists. They do not show that a post without findings performs better.\n`,
    `${keys.map(sourceLine).join('\n')}\n`,
  ].join('\n');
}

/** `rules/index.ts` */
export function indexSource(ids: readonly string[]): string {
  const name = (id: string) => id.replaceAll(/-(\w)/gu, (_, letter: string) => letter.toUpperCase());
  const imports = ids.map((id) => `import ${name(id)} from './${id}.ts';`).join('\n');
  const line = `export const rules: readonly Rule[] = [${ids.map(name).join(', ')}];`;
  const lines = `export const rules: readonly Rule[] = [\n${ids.map((id) => `  ${name(id)},\n`).join('')}];`;
  return `// Generated from the files of this folder by \`npm run docs\`.\nimport type { Rule } from '../src/rule-kit.ts';\n${imports}\n\n${line.length <= 120 ? line : lines}\n`;
}
