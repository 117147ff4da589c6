import type { Platform, PostKind } from './core/model/post.ts';
import type { Report } from './core/model/report.ts';
import { lint as run } from './linter/lint.ts';
import type { LintOptions } from './linter/options.ts';

export { rules } from '../rules/index.ts';
export { type Config, defineConfig } from './core/config/schema.ts';
export type { Window } from './core/feed/window.ts';
export type { Diagnostic } from './core/model/diagnostic.ts';
export type { Feed, FeedVerdict, Share } from './core/model/feed.ts';
export type { Intent } from './core/model/intent.ts';
export type { LintedPost } from './core/model/linted-post.ts';
export type { ExtraText, Platform, PostKind } from './core/model/post.ts';
export type { Environment, InputError, Report, Reporter } from './core/model/report.ts';
export type { Severity } from './core/model/severity.ts';
export type { Span } from './core/model/span.ts';
export { UserError } from './core/model/user-error.ts';
export type { Rule } from './core/rule/rule.ts';
export type { LintOptions } from './linter/options.ts';

/**
 * Lints the files that paths, folders and patterns match.
 *
 * @throws UserError if a configuration or a plugin is invalid; errors in files are in the report
 */
export function lintFiles(paths: readonly string[], options: LintOptions = {}): Promise<Report> {
  return run(paths, [], options);
}

/** Options of `lintText`. Properties of the post apply if the text does not set them itself. */
export interface LintTextOptions extends LintOptions {
  /** Determines the file format and the configuration; without it, the text is plain text. */
  readonly path?: string;
  readonly kind?: PostKind;
  readonly platform?: Platform;
  readonly account?: string;
}

/**
 * Lints a text.
 *
 * @throws UserError if a configuration or a plugin is invalid
 */
export function lintText(text: string, options: LintTextOptions = {}): Promise<Report> {
  const { path, kind, platform, account, ...others } = options;
  const postDefaults = { ...(kind && { kind }), ...(platform && { platform }), ...(account && { account }) };
  return run([], [{ ...(path !== undefined && { path }), read: async () => ({ text }) }], { ...others, postDefaults });
}
