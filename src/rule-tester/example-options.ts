import type { Rule } from '../core/rule/rule.ts';
import { validateOptions } from '../core/rule/validate.ts';
import { ExampleError } from './example-error.ts';

/**
 * Returns the output of the schema of a rule for the options of an example.
 *
 * @throws {ExampleError} if they do not match the schema
 */
export function parseExampleOptions(rule: Rule, options: unknown = {}): unknown {
  const result = validateOptions(rule.options, options);
  if ('output' in result) return result.output;
  throw new ExampleError(`The options of an example do not match the schema of the rule: ${result.error.message}`);
}
