import { dirname, resolve } from 'node:path';
import { rules } from '../rules/index.ts';
import { assemble } from './core/assemble.ts';
import type { Settings } from './core/config.ts';
import type { Window } from './core/feed/window.ts';
import type { JudgedPost, Problem, Report } from './core/report.ts';
import { settle, unsettled } from './core/settle.ts';
import { lintSource } from './linter.ts';
import { type Configuration, configurations } from './node/configuration.ts';
import { findDrafts } from './node/find-drafts.ts';
import { ignoreFiles } from './node/ignore-files.ts';
import { type Draft, draftAt, extensions, openDraft } from './node/open-draft.ts';
import { shownPath } from './node/shown-path.ts';
import { tool } from './tool.ts';

export interface LintOptions {
  /** The folder from which paths are resolved and shown, absolute; the working folder when absent. */
  readonly cwd?: string;
  /** One configuration for all files, instead of the nearest to each; `false` for none but the presets. */
  readonly config?: string | false;
  /** Which column or key holds what, before what is configured; a table without such a column is a problem. */
  readonly map?: Readonly<Record<string, string>>;
  /** Whether a path or pattern that leads to nothing is a problem; it is, unless this is `false`. */
  readonly errorOnUnmatchedPattern?: boolean;
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
  const { cwd = process.cwd(), errorOnUnmatchedPattern = true } = options;
  const configurationOf = configurationsFor(options);
  if (typeof options.config === 'string') await configurationOf(cwd);
  const isIgnored = ignoreFiles(cwd);
  const search = { cwd, extensions: new Set(extensions), allowUnmatched: !errorOnUnmatchedPattern };
  const found = await findDrafts(paths, search);
  const posts: JudgedPost[] = [];
  const problems: Problem[] = [...found.problems];
  const settledFor = new Map<string, Settings>();
  let files = 0;
  for (const draft of [...drafts, ...found.files.map(draftAt)]) {
    const path = resolve(cwd, draft.path ?? '<stdin>');
    const configuration = await configurationOf(dirname(path));
    if (draft.path !== undefined && (isIgnored(path) || configuration.ignores(path))) continue;
    files += 1;
    const { settings } = settle(configuration.layers, configuration.rules, path);
    for await (const opened of openDraft(draft, path, shownPath(path, cwd))) {
      if (!('reader' in opened)) {
        problems.push(opened);
        continue;
      }
      const { file, reader, beside, notice } = opened;
      if (notice) options.onNotice?.(file.path, notice);
      settledFor.set(file.path, settings);
      const linted = await lintSource(file, reader, settings, {
        ...(beside && { beside }),
        ...(options.map && { map: options.map }),
      });
      for (const post of linted.posts) posts.push(post);
      problems.push(...linted.problems);
    }
  }
  return assemble(
    tool,
    { files, posts, problems },
    {
      settingsOf: (path) => settledFor.get(path) ?? unsettled,
      ...(options.window && { window: options.window }),
      ...(options.asOf && { asOf: options.asOf }),
    },
  );
}
