import { Chalk } from 'chalk';
import bibliography from '../../../rules/bibliography.json' with { type: 'json' };
import { rules } from '../../../rules/index.ts';
import { configErrors } from '../../core/config/errors.ts';
import { presetSeverity } from '../../core/config/resolve.ts';
import { internalRuleSummary, isInternal } from '../../core/lint/internal-rules.ts';
import { UserError } from '../../core/model/user-error.ts';
import { normalizeExample, unmark } from '../../core/rule/example.ts';
import { type FeedExample, legend, usesLetters } from '../../core/rule/feed-rule.ts';
import type { Example, PostRule, Rule } from '../../core/rule/rule.ts';
import { getDocsUrl } from '../../core/rule/rule-meta.ts';
import { listOptions } from '../../core/rule/schema-introspection.ts';
import { createConfigurationLookup } from '../../linter/lint.ts';
import { exitCodes } from '../io/exit-code.ts';
import type { Io } from '../io/io.ts';
import { createEnvironment } from '../io/terminal.ts';

/** Styles of the parts of a page. */
interface Style {
  readonly title: (text: string) => string;
  readonly heading: (text: string) => string;
  /** Formats words of an example that the rule reports. */
  readonly marked: (text: string) => string;
  /** Formats the conditions of an example. */
  readonly note: (text: string) => string;
}

const asIs = (text: string) => text;

const plain: Style = { title: asIs, heading: asIs, marked: (text) => `[[${text}]]`, note: asIs };

function createColored(): Style {
  const chalk = new Chalk({ level: 1 });
  return { title: chalk.bold, heading: chalk.bold, marked: chalk.yellow.underline, note: chalk.dim };
}

/** Wraps a text at spaces, so that no indented line is wider than `width`. */
function paragraph(text: string, indent: string, width: number): string {
  const room = Math.max(20, width - indent.length);
  const lines = text.split('\n').flatMap((line) => {
    const broken: string[] = [''];
    for (const word of line.split(' ')) {
      const last = broken.at(-1) ?? '';
      if (last === '') broken[broken.length - 1] = word;
      else if (last.length + 1 + word.length <= room) broken[broken.length - 1] = `${last} ${word}`;
      else broken.push(word);
    }
    return broken;
  });
  return lines.map((line) => `${indent}${line}`.trimEnd()).join('\n');
}

/** Returns the conditions of an example: `as a reply to "Well?", with max: 2`. */
function formatConditions(rule: PostRule, example: Example): string {
  const { kind, platform, account, brands, profile = {}, options, inReplyTo } = normalizeExample(rule, example);
  const settings = Object.entries(options ?? {}).map(([name, value]) => `${name}: ${JSON.stringify(value)}`);
  const isDefault = kind === normalizeExample(rule, '').kind;
  return [
    ...(inReplyTo === undefined ? (isDefault ? [] : [`as a ${kind}`]) : [`as a ${kind} to "${inReplyTo}"`]),
    ...(platform ? [`on ${platform}`] : []),
    ...(account ? [`by ${account}`] : []),
    ...(brands ? [`with brands: ${brands.join(', ')}`] : []),
    ...Object.entries(profile).map(([name, value]) => `with account.${name}: ${JSON.stringify(value)}`),
    ...(settings.length > 0 ? [`with ${settings.join(', ')}`] : []),
  ].join(', ');
}

function formatExample(rule: PostRule, example: Example, style: Style, width: number): string {
  const { text, spans } = unmark(normalizeExample(rule, example).text);
  let shown = '';
  let at = 0;
  for (const { start, end } of spans.filter(({ start }, index) => start >= (spans[index - 1]?.end ?? 0))) {
    shown += text.slice(at, start) + style.marked(text.slice(start, end));
    at = end;
  }
  const lines = (shown + text.slice(at)).split('\n').map((line) => `    ${line}`.trimEnd());
  const note = formatConditions(rule, example);
  const above =
    note === ''
      ? []
      : paragraph(`${note}:`, '    ', width)
          .split('\n')
          .map((line) => style.note(line));
  return [...above, ...lines].join('\n');
}

/** Formats a feed: its name and conditions, and its posts in lines or its letters. */
function formatFeed({ name, posts, profile = {}, options = {} }: FeedExample, style: Style, width: number): string {
  const settings = [
    ...Object.entries(profile).map(([key, value]) => `with account.${key}: ${JSON.stringify(value)}`),
    ...Object.entries(options).map(([key, value]) => `with ${key}: ${JSON.stringify(value)}`),
  ];
  const show = (text: string) => text.replaceAll(/\[\[(.*?)\]\]/gsu, (_, words: string) => style.marked(words));
  const shown =
    typeof posts === 'string'
      ? [show(posts)]
      : posts.map((post) => `- ${show(typeof post === 'string' ? post : post.text)}`);
  return [
    ...paragraph(`${[name, ...settings].join(', ')}:`, '    ', width)
      .split('\n')
      .map((line) => style.note(line)),
    ...shown.flatMap((line) => line.split('\n')).map((line) => `    ${line}`),
  ].join('\n');
}

function formatOptions(rule: Rule, width: number): string[] {
  return listOptions(rule).map(({ name, takes, default: value, description }) =>
    paragraph(
      [`${name}: ${takes}, ${JSON.stringify(value) ?? 'none'} by default.`, description].join(' ').trimEnd(),
      '  ',
      width,
    ),
  );
}

/** The publication that a key of the bibliography stands for; other sources are URLs. */
const citation = (source: string) => bibliography[source as keyof typeof bibliography] ?? source;

/** Formats the page of a rule. */
function page(rule: Rule, style: Style, width: number): string {
  const examples = (of: 'bad' | 'good') =>
    (rule.scope === 'feed'
      ? rule.examples[of].map((example) => formatFeed(example, style, width))
      : rule.examples[of].map((example) => formatExample(rule, example, style, width))
    ).join('\n\n');
  const section = (heading: string, body: string) => (body === '' ? [] : [`${style.heading(heading)}\n${body}`]);
  const items = (list: readonly string[]) =>
    list.map((item) => paragraph(`- ${item}`, '  ', width - 2).replaceAll('\n', '\n  ')).join('\n');
  const letters = rule.scope === 'feed' && usesLetters(rule.examples) ? `${paragraph(legend, '  ', width)}\n\n` : '';
  const [recommended, strict] = [presetSeverity('recommended', rule) ?? 'off', presetSeverity('strict', rule) ?? 'off'];
  return [
    `${style.title(rule.id)}  ${rule.group}, recommended: ${recommended}, strict: ${strict}`,
    paragraph(rule.summary, '', width),
    ...section('Why', paragraph(rule.why, '  ', width)),
    ...section('Advice', paragraph(rule.advice, '  ', width)),
    ...section('Flagged', letters + examples('bad')),
    ...section('Not flagged', examples('good')),
    ...section('Options', formatOptions(rule, width).join('\n')),
    ...section('Automatic fix', rule.fixDescription === undefined ? '' : paragraph(rule.fixDescription, '  ', width)),
    ...section('Out of scope', items(rule.outOfScope ?? [])),
    ...section('Sources', items((rule.sources ?? []).map(citation))),
    ...(getDocsUrl(rule) === '' ? [] : [getDocsUrl(rule)]),
  ]
    .join('\n\n')
    .concat('\n');
}

/** Prints the page of a rule. Plugins of the working folder are loaded only if no built-in rule matches. */
export async function explain(name: string, flags: { readonly color?: boolean }, io: Io): Promise<number> {
  if (isInternal(name)) {
    const { summary, why, advice, docs } = internalRuleSummary(name);
    io.stdout.write(`${name}\n\n${summary} ${why}\n\nAdvice\n  ${advice}\n\n${docs}\n`);
    return exitCodes.ok;
  }
  const builtIn = rules.find(({ id }) => id === name);
  const cwd = io.cwd();
  const all = builtIn ? rules : (await createConfigurationLookup({ cwd })(cwd)).rules;
  const rule = builtIn ?? all.find(({ id }) => id === name);
  if (!rule) {
    const ids = all.map(({ id }) => id);
    throw new UserError(configErrors.unknownRule(name, ids));
  }
  const { color, width } = createEnvironment(io, flags);
  io.stdout.write(page(rule, color ? createColored() : plain, Math.min(width, 100)));
  return exitCodes.ok;
}
