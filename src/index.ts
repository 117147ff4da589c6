import type { Report } from './core/model/report.ts';
import { lint as run } from './linter/lint.ts';
import type { LintOptions } from './linter/options.ts';

export { rules } from '../rules/index.ts';
export { type Config, defineConfig } from './core/config/schema.ts';
export type { Window } from './core/feed/window.ts';
export type { Diagnostic } from './core/model/diagnostic.ts';
export type { Document as Doc, Sentence, Token, Word } from './core/model/document.ts';
export type { Feed, FeedVerdict as Verdict, Share } from './core/model/feed.ts';
export type { Intent } from './core/model/intent.ts';
export type { LintedPost as JudgedPost } from './core/model/linted-post.ts';
export type { ExtraText as Aside, Platform, Post, PostKind } from './core/model/post.ts';
export type { Environment, InputError as Problem, Report, Reporter } from './core/model/report.ts';
export type { Severity } from './core/model/severity.ts';
export type { Span } from './core/model/span.ts';
export { UserError } from './core/model/user-error.ts';
export {
  defineFeedRule,
  type FeedExample,
  type FeedFinding,
  type FeedPost,
  type FeedRule,
  type FeedView,
} from './core/rule/feed-rule.ts';
export type { Plugin } from './core/rule/plugin.ts';
export { defineRule, type Example, type Finding, type PostRule, type Rule } from './core/rule/rule.ts';
export type { LintOptions } from './linter/options.ts';
export * as signals from './signals/index.ts';
export type { Evidence } from './signals/shared/evidence.ts';

/**
 * Lints the files that these paths, folders and patterns lead to.
 *
 * @throws UserError where a configuration or plugin is wrong; whatever is wrong with a file is in the report
 */
export function lintFiles(paths: readonly string[], options: LintOptions = {}): Promise<Report> {
  return run(paths, [], options);
}

/**
 * Lints a text.
 *
 * @param options `path` decides how the text is read and which configuration holds; without it, it is plain text
 * @throws UserError where a configuration or plugin is wrong
 */
export function lintText(text: string, options: LintOptions & { readonly path?: string } = {}): Promise<Report> {
  const { path, ...others } = options;
  return run([], [{ ...(path !== undefined && { path }), read: async () => ({ text }) }], others);
}
