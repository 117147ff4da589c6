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
 * Returns settings for an example in which only this rule is on.
 *
 * @throws {ExampleError} if the options of the example do not match the schema
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

function createPost({ options: _, brands: __, profile: ___, ...given }: WholeExample, text: string): Post {
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

/** Replaces the score, which takes most of the time. */
export const unscored = () => emptyScore;

/**
 * Runs a rule over an example, without its `[[…]]` marks.
 *
 * @returns the findings. The offsets of `within` are those of the text without marks.
 * @throws {ExampleError} if the options do not match the schema, or if the rule crashes
 */
export async function lintExample(rule: PostRule, example: Example): Promise<readonly Diagnostic[]> {
  const whole = normalizeExample(rule, example);
  const { text } = unmark(whole.text);
  const reader = { id: 'example', extensions: [], read: () => ({ posts: [createPost(whole, text)], errors: [] }) };
  const { posts } = await lintSource({ path: 'example.txt', text }, reader, createSettings(rule, whole), {
    score: unscored,
  });
  const diagnostics = posts.flatMap((post) => post.diagnostics);
  const crash = diagnostics.find(({ rule }) => rule === 'internal/rule-crash');
  if (crash) throw new ExampleError(crash.message);
  return diagnostics;
}
