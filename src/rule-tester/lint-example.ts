import { defaultSettings } from '../core/config/resolve.ts';
import type { Settings } from '../core/config/settings.ts';
import type { Diagnostic } from '../core/model/diagnostic.ts';
import type { Post } from '../core/model/post.ts';
import { emptyScore } from '../core/model/post-score.ts';
import { normalizeExample, unmark, type WholeExample } from '../core/rule/example.ts';
import type { Example, PostRule } from '../core/rule/rule.ts';
import { lintSource } from '../linter/lint-source.ts';
import { ExampleError } from './example-error.ts';
import { parseExampleOptions } from './example-options.ts';

/**
 * What is settled for an example: one rule, and no other.
 *
 * @throws {ExampleError} when the rule refuses the example's options
 */
export function createSettings(rule: PostRule, example: WholeExample): Settings {
  const options = parseExampleOptions(rule, example.options);
  return {
    ...defaultSettings,
    rules: [{ rule, severity: 'warning', options }],
    profile: {
      ...defaultSettings.profile,
      ...example.profile,
      brands: (example.brands ?? []).map((name) => name.toLowerCase()),
    },
    ruleIds: new Set([rule.id]),
  };
}

function postOf({ options: _, brands: __, profile: ___, ...given }: WholeExample, text: string): Post {
  return {
    ...given,
    id: 'example',
    path: 'example.txt',
    text,
    offset: 0,
    map: [[text.length, text.length]],
    fields: {},
    directives: [],
  };
}

/** A tester asks what one rule finds, and the score is most of the work. */
export const unscored = () => emptyScore;

/**
 * Runs one rule, and no other, over an example or any text; `[[…]]` marks are taken out first.
 *
 * @returns what it found, `within` being offsets of the text
 * @throws {ExampleError} when the rule refuses the example's options, or stops
 */
export async function lintExample(rule: PostRule, example: Example): Promise<readonly Diagnostic[]> {
  const whole = normalizeExample(rule, example);
  const { text } = unmark(whole.text);
  const reader = { id: 'example', extensions: [], read: () => ({ posts: [postOf(whole, text)], errors: [] }) };
  const { posts } = await lintSource({ path: 'example.txt', text }, reader, createSettings(rule, whole), {
    score: unscored,
  });
  const diagnostics = posts.flatMap((post) => post.diagnostics);
  const crash = diagnostics.find(({ rule }) => rule === 'internal/rule-crash');
  if (crash) throw new ExampleError(crash.message);
  return diagnostics;
}
