import { rules } from '../../rules/index.ts';
import type { Window } from '../core/feed/window.ts';
import { buildReport } from '../core/lint/build-report.ts';
import type { Report } from '../core/model/report.ts';
import type { ResultCache } from '../node/cache/result-cache.ts';
import { type Configuration, createConfigurations } from '../node/config/configuration.ts';
import { extensions } from '../node/files/extensions.ts';
import { findInputs, type Search } from '../node/files/find-inputs.ts';
import type { Input } from '../node/files/input.ts';
import { createFileInput } from '../node/input/open-input.ts';
import { tool } from '../version.ts';
import type { Comparison } from './compare-revisions.ts';
import { draftLinter, type LintedInput } from './draft-linter.ts';
import type { Timer } from './timing.ts';

export interface LintOptions {
  /** The folder from which paths are resolved and shown, absolute; the working folder when absent. */
  readonly cwd?: string;
  /** One configuration for all files, instead of the nearest to each; `false` for none but the presets. */
  readonly config?: string | false;
  /** Which column or key holds what, before what is configured; a table without such a column is a problem. */
  readonly columns?: Readonly<Record<string, string>>;
  /** Files and folders by their names, which are never read as patterns. */
  readonly files?: readonly string[];
  /** Whether what .gitignore, .sincerityignore and a configuration leave out is left out; it is, unless this is `false`. */
  readonly ignore?: boolean;
  /**
   * Whether a path or pattern that leads to nothing is a problem, and a file that is named and is no draft; they are,
   * unless this is `false`.
   */
  readonly errorOnUnmatched?: boolean;
  /**
   * A Git revision: only posts that are new or changed since then are reported, and what they do to their feeds. Without
   * paths, those of the working folder.
   */
  readonly since?: string;
  /**
   * The same of what is staged for the next commit, as it is staged; no other file is read. It counts before `changed`,
   * and that before `since`.
   */
  readonly staged?: boolean;
  /** The same of files that differ from the last commit, those among them that Git does not know yet. */
  readonly changed?: boolean;
  /** Whether feeds are looked at; they are, unless this is `false`. */
  readonly feeds?: boolean;
  /** Which posts of a feed are judged together, instead of what is configured. */
  readonly window?: Window;
  /** The day on which feeds are looked at, `2026-11-23`: what comes later is left out. */
  readonly asOf?: string;
  /** Whether a baseline has a finding, by its fingerprint: then it is counted and not told. */
  readonly isBaselined?: (fingerprint: string) => boolean;
  /** What files hold instead of what lies on the disk, by their absolute paths. */
  readonly contents?: ReadonlyMap<string, Uint8Array>;
  /** What was said of posts in earlier runs. */
  readonly cache?: ResultCache;
  /** Hears what is no problem but worth saying, such as a guessed encoding. */
  readonly onNotice?: (path: string, notice: string) => void;
  /** Hears how many files have been read, of how many. */
  readonly onProgress?: (done: number, total: number) => void;
}

/** Who looks over the shoulder of a run. */
export interface RunObserver {
  /** Measures rules and steps. */
  readonly stopwatch?: Timer;
  /** Hears what holds in a folder, once for each. */
  readonly onConfiguration?: (folder: string, configuration: Configuration) => void;
  /** Hears what came of a draft: nothing where it was left out. */
  readonly onLinted?: (draft: Input, linted: readonly LintedInput[]) => void;
  /** Hears what leaves a draft out. */
  readonly onLeftOut?: (path: string, by: string) => void;
}

/** The same configurations, with rules that are measured, and told to those who listen. */
function instrument(
  configurationOf: (folder: string) => Promise<Configuration>,
  { stopwatch, onConfiguration }: RunObserver,
): (folder: string) => Promise<Configuration> {
  if (!stopwatch && !onConfiguration) return configurationOf;
  const measured = new Map<Configuration, Configuration>();
  const told = new Set<string>();
  return async (folder) => {
    const configuration = await configurationOf(folder);
    if (!told.has(folder)) onConfiguration?.(folder, configuration);
    told.add(folder);
    if (!stopwatch) return configuration;
    const known = measured.get(configuration) ?? { ...configuration, rules: stopwatch.timeRules(configuration.rules) };
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
export function createConfigurationLookup({
  cwd = process.cwd(),
  config,
}: LintOptions): (folder: string) => Promise<Configuration> {
  const found = createConfigurations(cwd, rules);
  if (config === false) return async () => found.none;
  if (config === undefined) return (folder) => found.forFolder(folder);
  return () => found.fromFile(config);
}

/** Whether only what has changed is to be told. */
const isCompared = ({ staged, changed, since }: LintOptions) => staged || changed || since !== undefined;

/** What drafts are compared with, where only what has changed is to be told. */
async function comparison(
  paths: readonly string[],
  search: Search,
  options: LintOptions,
): Promise<Comparison | undefined> {
  if (!isCompared(options)) return undefined;
  const { staged, changed, since } = options;
  const { compareWithRevision, compareWithHead } = await import('./compare-revisions.ts');
  if (staged || changed) return compareWithHead(staged ? 'staged' : 'changed', paths, search);
  return compareWithRevision(since ?? '', paths, search);
}

/** The drafts that paths, folders and patterns lead to. */
async function onDisk(paths: readonly string[], search: Search): Promise<NonNullable<Comparison['found']>> {
  const { files, searched, inputErrors } = await findInputs(paths, search);
  return { drafts: files.map((file) => createFileInput(file, searched.has(file))), inputErrors: inputErrors };
}

/**
 * Lints drafts, and the files that paths, folders and patterns lead to: from disk to report.
 *
 * @throws UserError where a configuration or plugin is wrong; whatever is wrong with a draft is in the report
 */
export async function run(
  paths: readonly string[],
  drafts: readonly Input[],
  options: LintOptions & RunObserver,
): Promise<Report> {
  const { cwd = process.cwd(), errorOnUnmatched = true, files = [], window, asOf, isBaselined } = options;
  const { onProgress, onLinted, stopwatch } = options;
  const step: Timer['step'] = stopwatch?.step ?? ((_, work) => work());
  const configurationOf = instrument(createConfigurationLookup(options), options);
  if (typeof options.config === 'string') await configurationOf(cwd);
  // Git knows what there is: whoever names nothing means all of the working folder, and it may hold no draft.
  const isAll = isCompared(options) && paths.length + drafts.length === 0 && options.files === undefined;
  const search: Search = {
    cwd,
    extensions: new Set(extensions),
    allowUnmatched: !errorOnUnmatched || isAll,
    literal: new Set(files),
  };
  const named = isAll ? ['.'] : [...paths, ...files];
  const compared = await step('finding files', () => comparison(named, search, options));
  try {
    const found = compared?.found ?? (await step('finding files', () => onDisk(named, search)));
    const linter = draftLinter(configurationOf, { ...options, cwd, today: asOf ?? today() });
    const linted: LintedInput[] = [];
    const all = [...drafts, ...found.drafts];
    for (const [index, draft] of all.entries()) {
      onProgress?.(index, all.length);
      const read: Input['read'] = (decode) => step('reading files', () => draft.read(decode));
      const judged = await step('parsing posts', () => linter.lint(stopwatch ? { ...draft, read } : draft));
      onLinted?.(draft, judged);
      linted.push(...judged);
    }
    onProgress?.(all.length, all.length);
    const before = await compared?.postsBefore(linted, linter);
    const told = compared ? linted.filter(compared.isChanged) : linted;
    return await step('judging feeds', () =>
      buildReport(
        tool,
        {
          files: linted.length,
          posts: linted.flatMap(({ posts }) => posts),
          inputErrors: [...found.inputErrors, ...told.flatMap(({ inputErrors }) => inputErrors)],
          ...(before && { before }),
        },
        {
          settingsOf: linter.settingsOf,
          ...(options.feeds === false && { feeds: false }),
          ...(window && { window }),
          ...(asOf && { asOf }),
          isBaselined: isBaselined,
        },
      ),
    );
  } finally {
    compared?.close();
  }
}
