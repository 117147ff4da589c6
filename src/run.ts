import { rules } from '../rules/index.ts';
import { assemble } from './core/assemble.ts';
import type { Window } from './core/feed/window.ts';
import type { Report } from './core/report.ts';
import { draftLinter, type LintedDraft } from './draft-linter.ts';
import { type Configuration, configurations } from './node/configuration.ts';
import { findDrafts } from './node/find-drafts.ts';
import { type Draft, draftAt, extensions } from './node/open-draft.ts';
import { tool } from './tool.ts';

export interface LintOptions {
  /** The folder from which paths are resolved and shown, absolute; the working folder when absent. */
  readonly cwd?: string;
  /** One configuration for all files, instead of the nearest to each; `false` for none but the presets. */
  readonly config?: string | false;
  /** Which column or key holds what, before what is configured; a table without such a column is a problem. */
  readonly map?: Readonly<Record<string, string>>;
  /** Whether a path or pattern that leads to nothing is a problem; it is, unless this is `false`. */
  readonly errorOnUnmatched?: boolean;
  /** A Git revision: only posts that are new or changed since then are reported, and what they do to their feeds. */
  readonly since?: string;
  /** Which posts of a feed are judged together, instead of what is configured. */
  readonly window?: Window;
  /** The day on which feeds are looked at, `2026-11-23`: what comes later is left out. */
  readonly asOf?: string;
  /** Hears what is no problem but worth saying, such as a guessed encoding. */
  readonly onNotice?: (path: string, notice: string) => void;
}

/** How configurations are found for a run, whatever it lints. */
export function configurationsFor({
  cwd = process.cwd(),
  config,
}: LintOptions): (folder: string) => Promise<Configuration> {
  const found = configurations(cwd, rules);
  if (config === false) return async () => found.none;
  if (config === undefined) return (folder) => found.forFolder(folder);
  return () => found.fromFile(config);
}

/**
 * Lints drafts, and the files that paths, folders and patterns lead to: from disk to report.
 *
 * @throws UserError where a configuration or plugin is wrong; whatever is wrong with a draft is in the report
 */
export async function run(paths: readonly string[], drafts: readonly Draft[], options: LintOptions): Promise<Report> {
  const { cwd = process.cwd(), errorOnUnmatched = true, since, window, asOf } = options;
  const configurationOf = configurationsFor(options);
  if (typeof options.config === 'string') await configurationOf(cwd);
  const search = { cwd, extensions: new Set(extensions), allowUnmatched: !errorOnUnmatched };
  const found = await findDrafts(paths, search);
  const linter = draftLinter(configurationOf, { ...options, cwd });
  const linted: LintedDraft[] = [];
  for (const draft of [...drafts, ...found.files.map((file) => draftAt(file, found.searched.has(file)))])
    linted.push(...(await linter.lint(draft)));
  const before =
    since === undefined ? undefined : await (await import('./since.ts')).postsAt(since, paths, linted, linter, cwd);
  return assemble(
    tool,
    {
      files: linted.length,
      posts: linted.flatMap(({ posts }) => posts),
      problems: [...found.problems, ...linted.flatMap(({ problems }) => problems)],
      ...(before && { before }),
    },
    { settingsOf: linter.settingsOf, ...(window && { window }), ...(asOf && { asOf }) },
  );
}
