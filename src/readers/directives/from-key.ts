import type { DisableDirective } from '../../core/model/post.ts';
import type { ReadError } from '../../core/model/reader.ts';
import { didYouMean } from '../../core/text/did-you-mean.ts';
import { getText, type Value } from '../base/value.ts';
import { directiveErrors } from './errors.ts';
import { parseRuleNames } from './parse-comment.ts';

const keys = ['ignore', 'reason', 'until'] as const;

/** The values of a directive, independent of the names of their keys in the file. */
type DirectiveValues = Readonly<Partial<Record<(typeof keys)[number], Value | undefined>>>;

/** Returns the rules of a directive: a list, or a string with commas or spaces between the rules. */
function rulesOf(value: Value, errors: ReadError[]): DisableDirective['rules'] {
  const textOf = (item: Value): string => {
    if (item.shape === 'text') return item.excerpt().text;
    if (item.shape === 'null') return '';
    errors.push(directiveErrors.ruleNotString(item.shape, item.span));
    return '';
  };
  return parseRuleNames(value.shape === 'list' ? value.items().map(textOf).join(' ') : textOf(value));
}

/**
 * Returns the text of a scalar, or `undefined` if the key is empty. Adds an error if the value is a list or an object.
 */
function readText(key: 'reason' | 'until', value: Value | undefined, errors: ReadError[]): string | undefined {
  if (value === undefined || value.shape === 'null') return undefined;
  if (value.shape !== 'list' && value.shape !== 'record') return getText(value);
  const toError = key === 'until' ? directiveErrors.untilNotDate : directiveErrors.reasonNotString;
  errors.push(toError(value.shape, value.span));
  return undefined;
}

/** Returns the directive of a post, or `undefined` if it contains no rules. */
export function parseDirective(
  { ignore, reason, until }: DirectiveValues,
  errors: ReadError[],
): DisableDirective | undefined {
  if (ignore === undefined) return undefined;
  const rules = rulesOf(ignore, errors);
  if (rules.length === 0) return undefined;
  const why = readText('reason', reason, errors);
  const day = readText('until', until, errors);
  return {
    rules,
    span: ignore.span,
    ...(why !== undefined && { reason: why }),
    ...(day !== undefined && { until: day }),
  };
}

/**
 * Returns the directives of the key `sincerity: { ignore: [...], reason: "...", until: 2026-12-31 }`, or of a list of
 * such objects.
 */
export function parseSincerityKey(value: Value, errors: ReadError[]): DisableDirective[] {
  if (value.shape === 'null') return [];
  if (value.shape === 'list') return value.items().flatMap((item) => groupOf(item, errors) ?? []);
  return [groupOf(value, errors) ?? []].flat();
}

function groupOf(value: Value, errors: ReadError[]): DisableDirective | undefined {
  if (value.shape === 'null') return undefined;
  if (value.shape !== 'record') {
    errors.push(directiveErrors.notObject(value.shape, value.span));
    return undefined;
  }
  const entries = value.entries();
  const isKey = (name: string) => keys.some((key) => key === name);
  for (const { name, value: other } of entries.filter(({ name }) => !isKey(name))) {
    errors.push(directiveErrors.unknownKey(name, didYouMean(name, keys), other.span));
  }
  const last = (key: string) => entries.findLast(({ name }) => name === key)?.value;
  return parseDirective({ ignore: last('ignore'), reason: last('reason'), until: last('until') }, errors);
}
