/**
 * The rule tester: the examples of a rule are its tests.
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
 * `testRule` checks that the rule reports exactly the words in `[[…]]` of each bad example and nothing in each good
 * one, and that the examples show every message and every option of the rule.
 *
 * `testVariants` runs each example again in a file of each format, in several encodings, and with other quotes,
 * spelling and spaces. The findings must be the same, with the same words at their positions in the file.
 */
import { mark, normalizeExample, unmark } from '../core/rule/example.ts';
import type { Example, PostRule, Rule } from '../core/rule/rule.ts';
import { checkCompleteness } from './example-completeness.ts';
import { ExampleError } from './example-error.ts';
import { type Check, createFeedChecks } from './feed-example.ts';
import { lintExample } from './lint-example.ts';
import { createVariantChecks, type VariantOptions } from './variants.ts';

/** @throws {ExampleError} if the reported words differ from the marked words */
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
      `The rule "${rule.id}" reports other words than the example marks.\n  expected: ${expected}\n  actual:   ${actual}`,
      expected,
      actual,
    );
  }
}

/** @throws {ExampleError} if no example shows a message or an option, or if marks are missing or misplaced */
async function checkCoverage(rule: PostRule): Promise<void> {
  const { bad, good } = rule.examples;
  const countMarks = (example: Example) => unmark(normalizeExample(rule, example).text).spans.length;
  const found = (await Promise.all(bad.map((example) => lintExample(rule, example)))).flat();
  checkCompleteness(rule, {
    problems: [
      ...bad.filter((example) => countMarks(example) === 0).map(() => 'a bad example marks no words'),
      ...good.filter((example) => countMarks(example) > 0).map(() => 'a good example marks words'),
    ],
    messages: found.map(({ message }) => message),
    options: [...bad, ...good].map((example) => normalizeExample(rule, example).options),
  });
}

function createChecks(rule: Rule): Check[] {
  if (rule.scope === 'feed') return createFeedChecks(rule);
  const createCheck = (verb: string, example: Example): Check => ({
    name: `${verb} ${JSON.stringify(normalizeExample(rule, example).text)}`,
    run: () => checkExample(rule, example),
  });
  return [
    ...rule.examples.bad.map((example) => createCheck('reports', example)),
    ...rule.examples.good.map((example) => createCheck('accepts', example)),
    { name: 'shows every message and option in an example', run: () => checkCoverage(rule) },
  ];
}

/** Runs checks one after the other. Resolves to their errors. */
async function collectErrors(checks: readonly Check[]): Promise<readonly ExampleError[]> {
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

/** Checks a rule against its own examples without a test runner. Resolves to the errors. */
export function checkRule(rule: Rule): Promise<readonly ExampleError[]> {
  return collectErrors(createChecks(rule));
}

/**
 * Checks without a test runner that a rule has the same findings in all variants of its examples. Resolves to the first
 * error of each variant.
 */
export function checkVariants(rule: PostRule, options?: VariantOptions): Promise<readonly ExampleError[]> {
  return collectErrors(createVariantChecks(rule, options));
}

/** The functions of a test runner that are needed. node:test, vitest, jest and mocha have them. */
export interface Runner {
  describe(name: string, body: () => void): unknown;
  it(name: string, body: () => Promise<void>): unknown;
}

/** Declares one test for each example of a rule, and one for the completeness of the examples. */
export function testRule(rule: Rule, { describe, it }: Runner): void {
  describe(rule.id, () => {
    for (const { name, run } of createChecks(rule)) it(name, run);
  });
}

/**
 * Declares one test for each variant of the examples of a rule. Variants are files (Markdown with front matter, CSV,
 * JSON, NDJSON, YAML and plain text, each with other line ends, with a byte order mark and in UTF-16), changes of the
 * text (quotes, spelling, line breaks, spaces and skin tones), and a quotation, in which rules about words report
 * nothing.
 */
export function testVariants(rule: PostRule, { describe, it }: Runner, options?: VariantOptions): void {
  describe(`${rule.id} in other files and spellings`, () => {
    for (const { name, run } of createVariantChecks(rule, options)) it(name, run);
  });
}
