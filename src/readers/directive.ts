import { didYouMean } from '../core/did-you-mean.ts';
import type { Directive } from '../core/post.ts';
import type { ReadProblem } from '../core/reader.ts';
import { type Entry, nounOf, type Value, wordsIn } from './value.ts';

const keys = ['ignore', 'reason'];

/** The rules that a wish names: a list, or one text with commas or spaces between; `all` stands for all of them. */
function rulesOf(value: Value, problems: ReadProblem[]): Directive['rules'] {
  const named = (item: Value): string[] => {
    if (item.shape === 'text')
      return item
        .excerpt()
        .text.split(/[\s,;|]+/u)
        .filter((name) => name !== '');
    if (item.shape === 'nothing') return [];
    problems.push({
      message: `The rules to ignore are named by ${nounOf[item.shape]} where a text is due.`,
      hint: 'Name the rules, as in `ignore: [shouting]`, or write `ignore: all`.',
      span: item.span,
    });
    return [];
  };
  const names = value.shape === 'list' ? value.items().flatMap(named) : named(value);
  return names.some((name) => name.toLowerCase() === 'all') ? 'all' : names;
}

/** Reads the wish that rules stay silent about a post: `ignore` and `reason`, however the file spells them. */
export function directiveOf(
  ignore: Value | undefined,
  reason: Value | undefined,
  problems: ReadProblem[],
): Directive | undefined {
  if (ignore === undefined) return undefined;
  const rules = rulesOf(ignore, problems);
  if (rules.length === 0) return undefined;
  const why = reason?.shape === 'text' ? wordsIn(reason) : undefined;
  return { rules, span: ignore.span, ...(why && { reason: why }) };
}

/** Reads the key `sincerity: { ignore: [...], reason: "..." }`. */
export function sincerityOf(value: Value, problems: ReadProblem[]): Directive | undefined {
  if (value.shape === 'nothing') return undefined;
  if (value.shape !== 'record') {
    problems.push({
      message: `"sincerity" is ${nounOf[value.shape]} where \`ignore\` and \`reason\` are due.`,
      hint: 'Write `sincerity: { ignore: [rule], reason: "why" }`.',
      span: value.span,
    });
    return undefined;
  }
  const entries = value.entries();
  for (const { name, value: other } of entries.filter(({ name }) => !keys.includes(name))) {
    problems.push({
      message: [`"${name}" is no key of "sincerity".`, didYouMean(name, keys)].filter(Boolean).join(' '),
      hint: 'Its keys are `ignore` and `reason`.',
      span: other.span,
    });
  }
  const last = (key: string): Entry | undefined => entries.findLast(({ name }) => name === key);
  return directiveOf(last('ignore')?.value, last('reason')?.value, problems);
}
