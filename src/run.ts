import { dirname, resolve } from 'node:path';
import { rules } from '../rules/index.ts';
import { assemble } from './core/assemble.ts';
import type { JudgedPost, Problem, Report } from './core/report.ts';
import { settle } from './core/settle.ts';
import { lintSource } from './linter.ts';
import { type Configuration, configurations } from './node/configuration.ts';
import type { Decoded } from './node/decode.ts';
import { readDraft } from './node/draft.ts';
import { extensionOf, findDrafts } from './node/find-drafts.ts';
import { ignoreFiles } from './node/ignore-files.ts';
import { shownPath } from './node/shown-path.ts';
import { readerFor, readers } from './readers/index.ts';
import { tool } from './tool.ts';

export interface LintOptions {
  /** The folder from which paths are resolved and shown, absolute; the working folder when absent. */
  readonly cwd?: string;
  /** One configuration for all files, instead of the nearest to each; `false` for none but the presets. */
  readonly config?: string | false;
  /** Whether a path or pattern that leads to nothing is a problem; it is, unless this is `false`. */
  readonly errorOnUnmatchedPattern?: boolean;
  /** Hears what is no problem but worth saying, such as a guessed encoding. */
  readonly onNotice?: (path: string, notice: string) => void;
}

/** Something to lint that is not on the disk, or not yet. */
export interface Draft {
  /** Decides the reader, the configuration and whether it is ignored; plain text without a place when absent. */
  readonly path?: string;
  read(): Promise<Decoded>;
}

/** Extensions of files that can be read: lower case, without the dot. */
const extensions: readonly string[] = [...new Set(readers.flatMap((reader) => reader.extensions))];

const known = `Drafts are files ending in ${extensions.map((extension) => `.${extension}`).join(', ')}.`;

function unreadable(path: string): Problem {
  const extension = extensionOf(path);
  const message =
    extension === '' ? 'A file without an ending cannot be read.' : `Files ending in .${extension} cannot be read.`;
  return { path, message, hint: known };
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

async function lintDraft(
  draft: Draft,
  path: string,
  shown: string,
  configuration: Configuration,
  options: LintOptions,
) {
  const reader = await (draft.path === undefined ? readerFor('draft.txt') : readerFor(path))?.load();
  if (!reader) return { posts: [], problems: [unreadable(shown)] };
  const decoded = await draft.read();
  if (!('text' in decoded)) return { posts: [], problems: [{ path: shown, ...decoded }] };
  if (decoded.notice) options.onNotice?.(shown, decoded.notice);
  const { settings } = settle(configuration.layers, configuration.rules, path);
  return lintSource({ path: shown, text: decoded.text }, reader, settings);
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
  let files = 0;
  const onDisk = found.files.map((path): Draft => ({ path, read: () => readDraft(path) }));
  for (const draft of [...drafts, ...onDisk]) {
    const path = resolve(cwd, draft.path ?? '<stdin>');
    const configuration = await configurationOf(dirname(path));
    if (draft.path !== undefined && (isIgnored(path) || configuration.ignores(path))) continue;
    files += 1;
    const linted = await lintDraft(draft, path, shownPath(path, cwd), configuration, options);
    posts.push(...linted.posts);
    problems.push(...linted.problems);
  }
  return assemble(tool, { files, posts, problems });
}
