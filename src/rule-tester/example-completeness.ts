import type { Rule } from '../core/rule/rule.ts';
import { listOptions } from '../core/rule/schema-introspection.ts';
import { ExampleError } from './example-error.ts';

/** Whether a text is a message template with its slots filled. */
function isFilled(template: string, text: string): boolean {
  const literal = template.split(/\{\w+\}/u).map((part) => part.replaceAll(/[\\^$.*+?()[\]{}|]/gu, String.raw`\$&`));
  return new RegExp(`^${literal.join('.*')}$`, 'su').test(text);
}

/**
 * Checks that the examples of a rule show all of its messages and options.
 *
 * @throws {ExampleError} if no example shows a message or an option
 */
export function checkCompleteness(
  rule: Rule,
  examples: {
    /** Other problems with the examples. */
    readonly problems: readonly string[];
    /** The messages of the findings in bad examples. */
    readonly messages: readonly string[];
    /** The options that examples set. */
    readonly options: readonly (Readonly<Record<string, unknown>> | undefined)[];
  },
): void {
  const problems = [...examples.problems];
  for (const [id, template] of Object.entries(rule.messages)) {
    const isShown = examples.messages.some((message) => isFilled(template, message));
    if (!isShown) problems.push(`no bad example shows message "${id}"`);
  }
  const set = new Set(examples.options.flatMap((options) => Object.keys(options ?? {})));
  for (const { name } of listOptions(rule)) {
    if (!set.has(name)) problems.push(`no example sets option "${name}"`);
  }
  if (problems.length > 0) {
    throw new ExampleError(`The examples of "${rule.id}" are incomplete: ${problems.join('; ')}.`);
  }
}
