/**
 * The rule tester: a rule's examples are its tests.
 *
 * ```js
 * import { describe, it } from 'node:test';      // or from 'vitest'
 * import { testRule, testVariants } from 'sincerity-lint/testing';
 * import jargon from './jargon.js';
 *
 * testRule(jargon, { describe, it });
 * testVariants(jargon, { describe, it });
 * ```
 *
 * Each bad example must be flagged at exactly the words in `[[…]]`, each good one must draw nothing, and together
 * they must show every message and every option of the rule.
 *
 * Then each example is written again: in a file of every format, saved in several ways, and in another dress. The
 * rule must find the same words, and the place that it names in the file must hold them.
 */
import { mark, normalizeExample, unmark } from './core/rule/example.ts';
import type { Example, PostRule, Rule } from './core/rule/rule.ts';
import { checkCompleteness } from './rule-tester/example-completeness.ts';
import { ExampleError } from './rule-tester/example-error.ts';
import { type Check, createFeedChecks, lintFeedExample } from './rule-tester/feed-example.ts';
import { lintExample } from './rule-tester/lint-example.ts';
import { createVariantChecks, type VariantName, type VariantOptions } from './rule-tester/variants.ts';

export { ExampleError, lintExample, lintFeedExample, type VariantName, type VariantOptions };

/** @throws {ExampleError} when the rule flags other words than those that the example marks */
async function checkExample(rule: PostRule, example: Example): Promise<void> {
  const { text, spans } = unmark(normalizeExample(rule, example).text);
  const expected = mark(text, spans);
  const found = await lintExample(rule, example);
  const distinct = new Map(found.map(({ within }) => [`${within.start}-${within.end}`, within]));
  const actual = mark(
    text,
    [...distinct.values()].sort((a, b) => a.start - b.start || b.end - a.end),
  );
  if (expected !== actual) {
    throw new ExampleError(
      `The rule "${rule.id}" flags other words than the example marks.\n  expected: ${expected}\n  actual:   ${actual}`,
      expected,
      actual,
    );
  }
}

/** @throws {ExampleError} when a message or an option occurs in no example, or a mark is where it must not be */
async function checkCoverage(rule: PostRule): Promise<void> {
  const { bad, good } = rule.examples;
  const marks = (example: Example) => unmark(normalizeExample(rule, example).text).spans.length;
  const lacks = [
    ...bad.filter((example) => marks(example) === 0).map(() => 'a bad example marks no words'),
    ...good.filter((example) => marks(example) > 0).map(() => 'a good example marks words'),
  ];
  const said = (await Promise.all(bad.map((example) => lintExample(rule, example)))).flat();
  checkCompleteness(rule, {
    lacks,
    said: said.map(({ message }) => message),
    options: [...bad, ...good].map((example) => normalizeExample(rule, example).options),
  });
}

function checksOf(rule: Rule): Check[] {
  if (rule.scope === 'feed') return createFeedChecks(rule);
  const named = (verb: string, example: Example): Check => ({
    name: `${verb} ${JSON.stringify(normalizeExample(rule, example).text)}`,
    run: () => checkExample(rule, example),
  });
  return [
    ...rule.examples.bad.map((example) => named('flags', example)),
    ...rule.examples.good.map((example) => named('leaves alone', example)),
    { name: 'shows every message and option in an example', run: () => checkCoverage(rule) },
  ];
}

/** What is wrong, of checks that are run one after the other. */
async function errorsOf(checks: readonly Check[]): Promise<readonly ExampleError[]> {
  const errors: ExampleError[] = [];
  for (const { run } of checks) {
    try {
      await run();
    } catch (error) {
      if (!(error instanceof ExampleError)) throw error;
      errors.push(error);
    }
  }
  return errors;
}

/** Checks a rule against its own examples, without a test runner. Resolves to what is wrong: nothing, at best. */
export function checkRule(rule: Rule): Promise<readonly ExampleError[]> {
  return errorsOf(checksOf(rule));
}

/**
 * Checks that a rule finds the same in its examples however they are written, without a test runner. Resolves to what
 * is wrong, the first of each variant.
 */
export function checkVariants(rule: PostRule, options?: VariantOptions): Promise<readonly ExampleError[]> {
  return errorsOf(createVariantChecks(rule, options));
}

/** What the tester needs of a test runner; those of node:test, vitest, jest and mocha all fit. */
export interface Runner {
  describe(name: string, body: () => void): unknown;
  it(name: string, body: () => Promise<void>): unknown;
}

/** Declares one test for each example of a rule, and one for what the examples leave out. */
export function testRule(rule: Rule, { describe, it }: Runner): void {
  describe(rule.id, () => {
    for (const { name, run } of checksOf(rule)) it(name, run);
  });
}

/**
 * Declares one test for each variant of a rule's examples: in front matter and Markdown, in a cell of a CSV file, in
 * strings of JSON, NDJSON and YAML, in plain text, each with other line ends, with a byte order mark and in UTF-16; with
 * other quotes, spelling, line breaks, spaces and skin tones; and quoted whole, where word rules must be silent.
 */
export function testVariants(rule: PostRule, { describe, it }: Runner, options?: VariantOptions): void {
  describe(`${rule.id}, written another way`, () => {
    for (const { name, run } of createVariantChecks(rule, options)) it(name, run);
  });
}
