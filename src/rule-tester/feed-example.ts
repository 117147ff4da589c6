import { defaultSettings } from '../core/config/resolve.ts';
import { lintFeeds } from '../core/lint/lint-feeds.ts';
import type { Diagnostic } from '../core/model/diagnostic.ts';
import type { Post } from '../core/model/post.ts';
import { mark, unmark } from '../core/rule/example.ts';
import type { FeedExample, FeedExamplePost, FeedRule } from '../core/rule/feed-rule.ts';
import { lintSource } from '../linter/lint-source.ts';
import { checkCompleteness } from './example-completeness.ts';
import { ExampleError } from './example-error.ts';
import { parseExampleOptions } from './example-options.ts';
import { type Letter, stockPost } from './stock-posts.ts';

/** A check of a rule, which is run as a test. */
export interface Check {
  readonly name: string;
  readonly run: () => Promise<void>;
}

/** Returns the posts of an example, with their marks. */
function expandPosts({ posts }: FeedExample): FeedExamplePost[] {
  if (typeof posts !== 'string') return posts.map((post) => (typeof post === 'string' ? { text: post } : post));
  const seen = new Map<string, number>();
  return [...posts.matchAll(/(\[\[)?([Picanr])(\]\])?/gu)].map(([, marked, letter = '']) => {
    const count = seen.get(letter) ?? 0;
    seen.set(letter, count + 1);
    const { text, kind } = stockPost(letter as Letter, count);
    return { text: marked ? `[[${text}]]` : text, kind };
  });
}

const firstDay = Date.UTC(2026, 2, 2, 9);

function createPost(
  { text: marked, kind = 'post', platform, date, fields = {} }: FeedExamplePost,
  index: number,
): Post {
  const { text } = unmark(marked);
  return {
    id: String(index),
    path: 'example.txt',
    text,
    offset: 0,
    map: [[text.length, text.length]],
    kind,
    date: date ?? new Date(firstDay + index * 24 * 60 * 60 * 1000).toISOString(),
    ...(platform && { platform }),
    fields,
    directives: [],
  };
}

/**
 * Runs one rule, and no other, over the feed of an example.
 *
 * @returns the findings. Their `post` is the index of a post in the example.
 * @throws {ExampleError} if the options do not match the schema, or if the rule crashes
 */
export async function lintFeedExample(rule: FeedRule, example: FeedExample): Promise<readonly Diagnostic[]> {
  const options = parseExampleOptions(rule, example.options);
  const settings = {
    ...defaultSettings,
    feedRules: [{ rule, severity: 'warning', options }],
    feeds: { groupBy: [], window: {} },
    profile: { ...defaultSettings.profile, ...example.profile },
    ruleIds: new Set([rule.id]),
  } as const;
  const reader = {
    id: 'example',
    extensions: [],
    read: () => ({ posts: expandPosts(example).map(createPost), errors: [] }),
  };
  const { posts } = await lintSource({ path: 'example.txt', text: '' }, reader, settings);
  const diagnostics = [...posts, ...lintFeeds(posts, { settingsOf: () => settings })].flatMap(
    (part) => part.diagnostics,
  );
  const crash = diagnostics.find(({ group }) => group === 'internal');
  if (crash) throw new ExampleError(crash.message);
  return diagnostics;
}

/** Returns the posts as lines, with marks around the findings. */
function markFindings(posts: readonly FeedExamplePost[], found: readonly Diagnostic[]): string {
  return posts
    .map(({ text }, index) => {
      const spans = found.filter(({ post }) => post === String(index)).map(({ within }) => within);
      return mark(unmark(text).text, spans);
    })
    .join('\n');
}

/** @throws {ExampleError} if the reported words differ from the marked words */
async function checkExample(rule: FeedRule, example: FeedExample): Promise<void> {
  const posts = expandPosts(example);
  const expected = posts.map(({ text }) => text).join('\n');
  const actual = markFindings(posts, await lintFeedExample(rule, example));
  if (expected === actual) return;
  throw new ExampleError(
    `The rule "${rule.id}" reports other words of "${example.name}" than the example marks.\n  expected:\n${expected}\n  actual:\n${actual}`,
    expected,
    actual,
  );
}

async function checkCoverage(rule: FeedRule): Promise<void> {
  const { bad, good } = rule.examples;
  const hasMarks = (example: FeedExample) => expandPosts(example).some(({ text }) => unmark(text).spans.length > 0);
  const found = (await Promise.all(bad.map((example) => lintFeedExample(rule, example)))).flat();
  checkCompleteness(rule, {
    problems: [
      ...bad.filter((example) => !hasMarks(example)).map(({ name }) => `"${name}" marks no post`),
      ...good.filter(hasMarks).map(({ name }) => `"${name}" marks a post`),
    ],
    messages: found.map(({ message }) => message),
    options: [...bad, ...good].map(({ options }) => options),
  });
}

/** Returns the checks of a feed rule: one for each example, and one for the completeness of the examples. */
export function createFeedChecks(rule: FeedRule): Check[] {
  const createCheck = (verb: string, example: FeedExample): Check => ({
    name: `${verb} ${example.name}`,
    run: () => checkExample(rule, example),
  });
  return [
    ...rule.examples.bad.map((example) => createCheck('reports', example)),
    ...rule.examples.good.map((example) => createCheck('accepts', example)),
    { name: 'shows every message and option in an example', run: () => checkCoverage(rule) },
  ];
}
