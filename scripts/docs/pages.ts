import { toJsonSchema } from '@valibot/to-json-schema';
import bibliography from '../../rules/bibliography.json' with { type: 'json' };
import { groups, type RuleGroup } from '../../src/core/model/rule-group.ts';
import { normalizeExample, unmark } from '../../src/core/rule/example.ts';
import { type FeedExample, type FeedRule, legend, usesLetters } from '../../src/core/rule/feed-rule.ts';
import type { Example, PostRule, Rule } from '../../src/core/rule/rule.ts';
import { asValibotSchema } from '../../src/core/rule/schema-introspection.ts';
import { lintExample, lintFeedExample } from '../../src/testing.ts';
import { measuredSection, measuredTable } from './measured.ts';
import { numbersSection } from './platform-numbers.ts';

const generated = (from: string) =>
  `<!-- Generated from ${from} by \`npm run docs\`. Edit that file, not this one. -->\n`;

const about: Readonly<Record<RuleGroup, string>> = {
  push: 'The post asks, sells and points to itself.',
  pressure: 'The reader is hurried, or made to feel guilty.',
  bait: 'Reactions are asked for instead of earned.',
  claims: 'Something is said with nothing to show for it.',
  reply: 'The answer could be for anybody.',
  disclosure: 'Readers cannot tell who paid.',
  decency: 'The moment, or the people in it, call for something else.',
  form: 'How it looks and sounds, whatever it says.',
  feed: 'What many posts do together.',
};

/** Shows a text as it is, whatever Markdown or HTML it seems to hold. */
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
function emphasised(marked: string): string {
  const { text, spans } = unmark(marked);
  const edges = spans.flatMap(({ start, end }) => [start, end]).sort((a, b) => a - b);
  const pieces = [0, ...edges].map((edge, i, all) => {
    const depth = spans.filter(({ start, end }) => start <= edge && edge < end).length;
    const piece = literal(text.slice(edge, all[i + 1] ?? text.length));
    return depth > 0 && piece !== '' ? `<strong>${piece}</strong>` : piece;
  });
  return quote(pieces.join('').replaceAll('</strong><strong>', ''));
}

/** What is known of an example beside its words. */
function setting(rule: PostRule, example: Example): string {
  const { kind, platform, account, brands, profile = {}, options, inReplyTo } = normalizeExample(rule, example);
  const facts = [
    kind !== normalizeExample(rule, '').kind && `a ${kind}`,
    inReplyTo !== undefined && `to “${literal(inReplyTo)}”`,
    platform && `on ${platform}`,
    account && `by ${account}`,
    brands && `where the brand is ${brands.join(', ')}`,
    ...Object.entries(profile).map(([name, value]) => `where \`account.${name}\` is \`${JSON.stringify(value)}\``),
    options && `with \`${JSON.stringify(options)}\``,
  ].filter((fact) => typeof fact === 'string');
  const sentence = facts.join(', ');
  return sentence === '' ? '' : `${sentence.charAt(0).toUpperCase()}${sentence.slice(1)}:\n\n`;
}

async function badExample(rule: PostRule, example: Example): Promise<string> {
  const messages = (await lintExample(rule, example)).map(({ message }) => message);
  const list = [...new Set(messages)].map((message) => `- ${literal(message)}`).join('\n');
  return `${setting(rule, example)}${emphasised(normalizeExample(rule, example).text)}\n\n${list}\n`;
}

function goodExample(rule: PostRule, example: Example): string {
  return `${setting(rule, example)}${emphasised(normalizeExample(rule, example).text)}\n`;
}

/** What a feed is, and its posts: in full, or a letter each. */
function feedShown({ name, posts, profile = {}, options }: FeedExample): string {
  const facts = [
    ...Object.entries(profile).map(([key, value]) => `where \`account.${key}\` is \`${JSON.stringify(value)}\``),
    ...(options ? [`with \`${JSON.stringify(options)}\``] : []),
  ];
  const title = [name, ...facts].join(', ');
  const shown =
    typeof posts === 'string'
      ? emphasised(posts)
      : posts.map((post) => `- ${emphasised(typeof post === 'string' ? post : post.text)}`).join('\n');
  return `${title}:\n\n${shown.replaceAll(/^- > /gmu, '- ')}\n`;
}

async function badFeed(rule: FeedRule, example: FeedExample): Promise<string> {
  const messages = (await lintFeedExample(rule, example)).map(({ message }) => message);
  return `${feedShown(example)}\n${[...new Set(messages)].map((message) => `- ${literal(message)}`).join('\n')}\n`;
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

function readsOf(rule: Rule): string {
  if (rule.scope === 'feed') return rule.across ? 'all that an account posts' : 'feeds: an account on a platform';
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
  return `## Options\n\n| option | takes | default | |\n|---|---|---|---|\n${rows.join('\n')}\n`;
}

function sourceLine(source: string): string {
  const work = bibliography[source as keyof typeof bibliography];
  return work ? `- **${source}** ${work}` : `- <${source}>`;
}

/** `warning`, or `warning` with what the preset asks for: `warning {"limit":0.2}`. */
function setIn(rule: Rule, preset: 'recommended' | 'strict'): string {
  const proposal = rule.presets[preset] ?? 'off';
  return typeof proposal === 'string' ? proposal : `${proposal[0]} \`${JSON.stringify(proposal[1])}\``;
}

/** `docs/rules/<id>.md` */
export async function rulePage(rule: Rule): Promise<string> {
  const { bad, good } = examplesOf(rule);
  const sections = [
    generated(`rules/${rule.id}.ts`),
    `# ${rule.id}\n\n${rule.summary}\n`,
    `| group | recommended | strict | reads | since |\n|---|---|---|---|---|\n| [${rule.group}](README.md#${rule.group}) | ${setIn(rule, 'recommended')} | ${setIn(rule, 'strict')} | ${readsOf(rule)} | ${rule.since} |\n`,
    `## Why\n\n${rule.why}\n`,
    `## Instead\n\n${rule.advice}\n`,
    '## What it points at\n\nThe words in bold, and what it says of them.\n',
    ...(await bad),
    '## What it leaves alone\n',
    good.join('\n---\n\n'),
    rule.fixDescription === undefined ? '' : `## What --fix does\n\n${rule.fixDescription}\n`,
    rule.outOfScope ? `## Out of scope\n\n${rule.outOfScope.map((item) => `- ${item}`).join('\n')}\n` : '',
    optionsSection(rule),
    numbersSection(rule.id),
    measuredSection(rule),
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
    return `## ${group}\n\n${about[group]}\n\n| rule | | recommended | strict |\n|---|---|---|---|\n${rows.join('\n')}\n`;
  });
  const keys = [...new Set(rules.flatMap((rule) => rule.sources))].filter((source) => source in bibliography).sort();
  return [
    generated('the rules'),
    `# The rules\n\n${rules.length} ${rules.length === 1 ? 'rule' : 'rules'}. Each is one file in [rules](../../rules), with its reasons, its words, its examples and its code. The preset \`all\`\nhas every one of them, also those that are off elsewhere.\n`,
    ...sections,
    measuredTable(rules),
    '## Sources\n\nOf papers we have read the abstract or the first page, rarely the whole; of what platforms announced, often\nonly reports. They say why a rule exists, not that your post will do better or worse.\n',
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
