import { rules } from '../rules/index.ts';
import { defaultSettings } from '../src/core/config/resolve.ts';
import type { Settings } from '../src/core/config/settings.ts';
import type { LintedPost } from '../src/core/model/linted-post.ts';
import type { Post } from '../src/core/model/post.ts';
import { isPostRule, type PostRule } from '../src/core/rule/rule.ts';
import { lintSource, type SourceOptions } from '../src/linter/lint-source.ts';

/** A rule with obvious findings: it reports every `!!!`. */
export const shouting = rules.filter(isPostRule).find(({ id }) => id === 'shouting') as PostRule;

export const shoutingSettings: Settings = {
  ...defaultSettings,
  rules: [{ rule: shouting, severity: 'warning', options: { marks: 3 } }],
  ruleIds: new Set(rules.map(({ id }) => id)),
};

/** Lints posts as if a reader had read them from one file. */
export async function lintPosts(
  posts: readonly Post[],
  settings: Partial<Settings> = {},
  options: SourceOptions = {},
): Promise<readonly LintedPost[]> {
  const reader = { id: 'test', extensions: [], read: () => ({ posts: [...posts], errors: [] }) };
  const file = { path: 'post.txt', text: posts.map(({ text }) => text).join('') };
  return (await lintSource(file, reader, { ...shoutingSettings, ...settings }, options)).posts;
}
