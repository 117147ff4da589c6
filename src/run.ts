import { rules } from '../rules/index.ts';
import { assemble } from './core/assemble.ts';
import type { Window } from './core/feed/window.ts';
import type { Report } from './core/report.ts';
import { draftLinter, type LintedDraft } from './draft-linter.ts';
import type { Cache } from './node/cache.ts';
import { type Configuration, configurations } from './node/configuration.ts';
import { findDrafts } from './node/find-drafts.ts';
import { type Draft, draftAt, extensions } from './node/open-draft.ts';
import type { Stopwatch } from './stopwatch.ts';
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
  /** Whether a baseline has a finding, by its fingerprint: then it is counted and not told. */
  readonly isKnown?: (fingerprint: string) => boolean;
  /** What files hold instead of what lies on the disk, by their absolute paths. */
  readonly contents?: ReadonlyMap<string, Uint8Array>;
  /** What was said of posts in earlier runs. */
  readonly cache?: Cache;
  /** Hears what is no problem but worth saying, such as a guessed encoding. */
  readonly onNotice?: (path: string, notice: string) => void;
  /** Hears how many files have been read, of how many. */
  readonly onProgress?: (done: number, total: number) => void;
}

/** Who looks over the shoulder of a run. */
export interface Onlooker {
  /** Measures rules and steps. */
  readonly stopwatch?: Stopwatch;
  /** Hears what holds in a folder, once for each. */
  readonly onConfiguration?: (folder: string, configuration: Configuration) => void;
  /** Hears what came of a draft: nothing where it was left out. */
  readonly onLinted?: (draft: Draft, linted: readonly LintedDraft[]) => void;
  /** Hears what leaves a draft out. */
  readonly onLeftOut?: (path: string, by: string) => void;
}

/** The same configurations, with rules that are measured, and told to those who listen. */
function watched(
  configurationOf: (folder: string) => Promise<Configuration>,
  { stopwatch, onConfiguration }: Onlooker,
): (folder: string) => Promise<Configuration> {
  if (!stopwatch && !onConfiguration) return configurationOf;
  const measured = new Map<Configuration, Configuration>();
  const told = new Set<string>();
  return async (folder) => {
    const configuration = await configurationOf(folder);
    if (!told.has(folder)) onConfiguration?.(folder, configuration);
    told.add(folder);
    if (!stopwatch) return configuration;
    const known = measured.get(configuration) ?? { ...configuration, rules: stopwatch.timed(configuration.rules) };
    measured.set(configuration, known);
    return known;
  };
}

/** Where the clock hangs. */
function today(): string {
  const now = new Date();
  const two = (number: number) => String(number).padStart(2, '0');
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
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
export async function run(
  paths: readonly string[],
  drafts: readonly Draft[],
  options: LintOptions & Onlooker,
): Promise<Report> {
  const { cwd = process.cwd(), errorOnUnmatched = true, since, window, asOf, isKnown } = options;
  const { onProgress, onLinted, stopwatch } = options;
  const step: Stopwatch['step'] = stopwatch?.step ?? ((_, work) => work());
  const configurationOf = watched(configurationsFor(options), options);
  if (typeof options.config === 'string') await configurationOf(cwd);
  const search = { cwd, extensions: new Set(extensions), allowUnmatched: !errorOnUnmatched };
  const found = await step('finding files', () => findDrafts(paths, search));
  const linter = draftLinter(configurationOf, { ...options, cwd, today: asOf ?? today() });
  const linted: LintedDraft[] = [];
  const all = [...drafts, ...found.files.map((file) => draftAt(file, found.searched.has(file)))];
  for (const [index, draft] of all.entries()) {
    onProgress?.(index, all.length);
    const read: Draft['read'] = (decode) => step('reading files', () => draft.read(decode));
    const judged = await step('reading posts', () => linter.lint(stopwatch ? { ...draft, read } : draft));
    onLinted?.(draft, judged);
    linted.push(...judged);
  }
  onProgress?.(all.length, all.length);
  const before =
    since === undefined ? undefined : await (await import('./since.ts')).postsAt(since, paths, linted, linter, cwd);
  return step('judging feeds', () =>
    assemble(
      tool,
      {
        files: linted.length,
        posts: linted.flatMap(({ posts }) => posts),
        problems: [...found.problems, ...linted.flatMap(({ problems }) => problems)],
        ...(before && { before }),
      },
      { settingsOf: linter.settingsOf, ...(window && { window }), ...(asOf && { asOf }), isKnown },
    ),
  );
}
