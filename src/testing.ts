/**
 * The rule tester: a rule's examples are its tests.
 *
 * ```js
 * import { describe, it } from 'node:test';      // or from 'vitest'
 * import { testRule } from 'sincerity-lint/testing';
 * import jargon from './jargon.js';
 *
 * testRule(jargon, { describe, it });
 * ```
 *
 * Each bad example must be flagged at exactly the words in `[[…]]`, each good one must draw nothing, and together
 * they must show every message and every option of the rule.
 */
import * as v from 'valibot';
import { mark, unmark, type WholeExample, wholeExample } from './core/example.ts';
import type { Post } from './core/post.ts';
import type { Diagnostic } from './core/report.ts';
import type { Example, Rule } from './core/rule.ts';
import { lintSource } from './linter.ts';

/** A rule that does not do what its examples say. */
export class ExampleError extends Error {
  /** The example with its own marks, and with marks at what the rule flagged; test runners show the difference. */
  readonly expected: string;
  readonly actual: string;

  constructor(message: string, expected = '', actual = '') {
    super(message);
    this.name = 'ExampleError';
    this.expected = expected;
    this.actual = actual;
  }
}

function postOf({ options: _, brands: __, sender: ___, ...given }: WholeExample, text: string): Post {
  return {
    ...given,
    id: 'example',
    path: 'example.txt',
    text,
    at: 0,
    map: [[text.length, text.length]],
    fields: {},
    directives: [],
  };
}

/**
 * Runs one rule, and no other, over an example or any text; `[[…]]` marks are taken out first.
 *
 * @returns what it found, `within` being offsets of the text
 * @throws {ExampleError} when the rule refuses the example's options, or stops
 */
export async function lintExample(rule: Rule, example: Example): Promise<readonly Diagnostic[]> {
  const whole = wholeExample(rule, example);
  const options = v.safeParse(rule.options, whole.options ?? {});
  if (!options.success) {
    throw new ExampleError(`The options of an example are not what the rule takes: ${options.issues[0].message}.`);
  }
  const { text } = unmark(whole.text);
  const reader = { id: 'example', extensions: [], read: () => ({ posts: [postOf(whole, text)], problems: [] }) };
  const { posts } = await lintSource({ path: 'example.txt', text }, reader, {
    rules: [{ rule, severity: 'warning', options: options.output }],
    sender: {
      kind: 'business',
      acronyms: [],
      ...whole.sender,
      brands: (whole.brands ?? []).map((name) => name.toLowerCase()),
    },
    known: new Set([rule.id]),
  });
  const diagnostics = posts.flatMap((post) => post.diagnostics);
  const crash = diagnostics.find(({ rule }) => rule === 'internal/rule-crash');
  if (crash) throw new ExampleError(crash.message);
  return diagnostics;
}

/** @throws {ExampleError} when the rule flags other words than those that the example marks */
async function checkExample(rule: Rule, example: Example): Promise<void> {
  const { text, spans } = unmark(wholeExample(rule, example).text);
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

/** Whether a text is a message's template, filled. */
function isFilled(template: string, text: string): boolean {
  const literal = template.split(/\{\w+\}/u).map((part) => part.replaceAll(/[\\^$.*+?()[\]{}|]/gu, String.raw`\$&`));
  return new RegExp(`^${literal.join('.*')}$`, 'su').test(text);
}

function optionNames({ options }: Rule): string[] {
  return 'entries' in options && options.entries instanceof Object ? Object.keys(options.entries) : [];
}

/** @throws {ExampleError} when a message or an option occurs in no example, or a mark is where it must not be */
async function checkCoverage(rule: Rule): Promise<void> {
  const { bad, good } = rule.examples;
  const marks = (example: Example) => unmark(wholeExample(rule, example).text).spans.length;
  const lacks = [
    ...bad.filter((example) => marks(example) === 0).map(() => 'a bad example marks no words'),
    ...good.filter((example) => marks(example) > 0).map(() => 'a good example marks words'),
  ];
  const said = (await Promise.all(bad.map((example) => lintExample(rule, example)))).flat();
  for (const [id, template] of Object.entries(rule.messages)) {
    if (!said.some(({ message }) => isFilled(template, message))) lacks.push(`no bad example shows message "${id}"`);
  }
  const set = [...bad, ...good].flatMap((example) => Object.keys(wholeExample(rule, example).options ?? {}));
  for (const option of optionNames(rule)) {
    if (!set.includes(option)) lacks.push(`no example sets option "${option}"`);
  }
  if (lacks.length > 0) throw new ExampleError(`The examples of "${rule.id}" are not complete: ${lacks.join('; ')}.`);
}

interface Check {
  readonly name: string;
  readonly run: () => Promise<void>;
}

function checksOf(rule: Rule): Check[] {
  const named = (verb: string, example: Example): Check => ({
    name: `${verb} ${JSON.stringify(wholeExample(rule, example).text)}`,
    run: () => checkExample(rule, example),
  });
  return [
    ...rule.examples.bad.map((example) => named('flags', example)),
    ...rule.examples.good.map((example) => named('leaves alone', example)),
    { name: 'shows every message and option in an example', run: () => checkCoverage(rule) },
  ];
}

/** Checks a rule against its own examples, without a test runner. Resolves to what is wrong: nothing, at best. */
export async function checkRule(rule: Rule): Promise<readonly ExampleError[]> {
  const errors: ExampleError[] = [];
  for (const { run } of checksOf(rule)) {
    try {
      await run();
    } catch (error) {
      if (!(error instanceof ExampleError)) throw error;
      errors.push(error);
    }
  }
  return errors;
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
