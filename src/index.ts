import type { Report } from './core/report.ts';
import { type LintOptions, run } from './run.ts';

export { rules } from '../rules/index.ts';
export { type Config, defineConfig, type Plugin } from './core/config.ts';
export type { Doc, Sentence, Token, Word } from './core/doc.ts';
export {
  defineFeedRule,
  type FeedExample,
  type FeedFinding,
  type FeedPost,
  type FeedRule,
  type FeedView,
} from './core/feed/feed-rule.ts';
export type { Window } from './core/feed/window.ts';
export type { Aside, Platform, Post, PostKind } from './core/post.ts';
export type {
  Diagnostic,
  Environment,
  Feed,
  Intent,
  JudgedPost,
  Problem,
  Report,
  Reporter,
  Share,
  Verdict,
} from './core/report.ts';
export { defineRule, type Example, type Finding, type PostRule, type Rule, type Severity } from './core/rule.ts';
export type { Span } from './core/source-map.ts';
export { UserError } from './core/user-error.ts';
export type { LintOptions } from './run.ts';
export type { Evidence } from './signals/evidence.ts';
export * as signals from './signals/index.ts';

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
