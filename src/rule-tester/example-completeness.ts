import type { Rule } from '../core/rule/rule.ts';
import { listOptions } from '../core/rule/schema-introspection.ts';
import { ExampleError } from './example-error.ts';

/** Whether a text is a message's template, filled. */
function isFilled(template: string, text: string): boolean {
  const literal = template.split(/\{\w+\}/u).map((part) => part.replaceAll(/[\\^$.*+?()[\]{}|]/gu, String.raw`\$&`));
  return new RegExp(`^${literal.join('.*')}$`, 'su').test(text);
}

/**
 * Checks that a rule's examples show all that it can say and take.
 *
 * @throws {ExampleError} when a message or an option occurs in none
 */
export function checkCompleteness(
  rule: Rule,
  shown: {
    /** What else is wrong with the examples. */
    readonly lacks: readonly string[];
    /** The messages that bad examples draw. */
    readonly said: readonly string[];
    /** The options that examples set. */
    readonly options: readonly (Readonly<Record<string, unknown>> | undefined)[];
  },
): void {
  const lacks = [...shown.lacks];
  for (const [id, template] of Object.entries(rule.messages)) {
    if (!shown.said.some((message) => isFilled(template, message))) lacks.push(`no bad example shows message "${id}"`);
  }
  const set = shown.options.flatMap((options) => Object.keys(options ?? {}));
  for (const { name } of listOptions(rule)) {
    if (!set.includes(name)) lacks.push(`no example sets option "${name}"`);
  }
  if (lacks.length > 0) throw new ExampleError(`The examples of "${rule.id}" are not complete: ${lacks.join('; ')}.`);
}
