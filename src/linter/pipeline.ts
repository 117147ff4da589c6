/**
 * The pipeline, from paths to a report:
 *
 *   findInputs ─► configFor ─► openInput ─► resolveSettings ─► read ─► parse ─► analyzePost ─► toDiagnostics
 *                                                                                                    │
 *                                                             report ◄─ buildReport ◄─ lintFeeds ◄───┘
 *
 * The first three steps, the cache and the observer come from outside: this file has no access to the file system.
 */
import type { Settings } from '../core/config/settings.ts';
import type { PostCache } from '../core/lint/analyze-post.ts';
import { buildReport, type ReportOptions } from '../core/lint/build-report.ts';
import { lintErrors } from '../core/lint/errors.ts';
import type { LintedPost } from '../core/model/linted-post.ts';
import type { Reader } from '../core/model/reader.ts';
import type { InputError, Report } from '../core/model/report.ts';
import type { SourceFile } from '../core/model/source-file.ts';
import { UserError } from '../core/model/user-error.ts';
import { tool } from '../version.ts';
import { lintSource, type SourceOptions } from './lint-source.ts';
import { createSettingsResolver, type SettingsSource } from './settings-resolver.ts';

/** Something to lint: a file on disk, in a commit or in memory. */
export interface PipelineInput {
  /** `true` for an earlier version that the current one is compared with. */
  readonly isBase?: boolean;
}

/** The configuration that applies to an input. */
export interface InputConfig extends SettingsSource {
  /** Absolute path of the input. */
  readonly path: string;
  /** The path for reports. */
  readonly shownPath: string;
  /** Absolute paths of the configuration files and plugins: the key of the cache includes them. */
  readonly sources: readonly string[];
}

/** One file of an input: an archive has several, a long list several parts. */
export interface SourcePart {
  readonly file: SourceFile;
  readonly reader: Reader;
  readonly companionFiles?: readonly SourceFile[];
}

/** The steps of the pipeline that depend on the system. */
export interface PipelineSteps<Input extends PipelineInput> {
  /** 1. Finds the inputs that paths, patterns or Git lead to. */
  findInputs(): Promise<{ readonly inputs: readonly Input[]; readonly inputErrors: readonly InputError[] }>;
  /** 2. Finds the configuration of an input; `undefined` if the input is ignored. */
  configFor(input: Input): Promise<InputConfig | undefined>;
  /** 3. Reads, decodes, unzips and splits an input. */
  openInput(input: Input, path: string): AsyncIterable<SourcePart | InputError>;
  /** Opens the cache of one part of an input. */
  openCache?(part: SourcePart, input: Input, settings: Settings, config: InputConfig): PartCache | undefined;
  /** Compares with an earlier version: the report then covers only what is new or changed. */
  readonly comparison?: Comparison<Input> | undefined;
  /** Measures a step by its name. */
  step<Result>(name: string, work: () => Result): Result;
  onProgress?(done: number, total: number): void;
  onLinted?(input: Input, linted: readonly LintedInput<Input>[]): void;
  /** Called with an unexpected error. The other inputs are linted all the same. */
  onCrash?(path: string, cause: unknown): void;
}

export interface PartCache extends PostCache {
  save(): Promise<void>;
}

/** An input and the result of linting it. */
export interface LintedInput<Input> {
  readonly input: Input;
  /** Absolute. */
  readonly path: string;
  readonly posts: readonly LintedPost[];
  readonly inputErrors: readonly InputError[];
}

export interface Comparison<Input> {
  /** Lints the earlier versions of the inputs, including deleted ones. */
  lintBase(
    linted: readonly LintedInput<Input>[],
    lintInput: (input: Input) => Promise<LintedInput<Input> | undefined>,
  ): Promise<readonly LintedPost[]>;
  /** Tests whether an input differs from its earlier version. Errors in unchanged inputs are not reported. */
  isChanged(linted: LintedInput<Input>): boolean;
}

export interface PipelineOptions
  extends Omit<SourceOptions, 'cache' | 'companionFiles'>,
    Omit<ReportOptions, 'settingsOf'> {}

/** Runs all steps. */
export async function runPipeline<Input extends PipelineInput>(
  steps: PipelineSteps<Input>,
  options: PipelineOptions,
): Promise<Report> {
  const { step, comparison } = steps;
  const settingsFor = createSettingsResolver();
  const settingsByPath = new Map<string, Settings>();

  async function lintInput(input: Input): Promise<LintedInput<Input> | undefined> {
    const config = await steps.configFor(input);
    if (!config) return undefined;
    const { path, shownPath } = config;
    const settings = settingsFor(config, path);
    const posts: LintedPost[] = [];
    const inputErrors: InputError[] = [];
    const lintPart = async (part: SourcePart): Promise<void> => {
      const { file, reader, companionFiles } = part;
      settingsByPath.set(file.path, settings);
      const cache = steps.openCache?.(part, input, settings, config);
      const linted = await lintSource(file, reader, settings, {
        ...options,
        ...(cache && { cache }),
        ...(companionFiles && { companionFiles }),
      });
      await cache?.save();
      // An archive has more posts than a call has arguments.
      for (const post of linted.posts) posts.push(post);
      for (const error of linted.inputErrors) inputErrors.push(error);
    };
    try {
      for await (const part of steps.openInput(input, path)) {
        if ('reader' in part) await lintPart(part);
        else inputErrors.push(part);
      }
    } catch (cause) {
      if (cause instanceof UserError) throw cause;
      steps.onCrash?.(shownPath, cause);
      inputErrors.push({ path: shownPath, ...lintErrors.crash(cause) });
    }
    return { input, path, posts, inputErrors };
  }

  const found = await step('finding files', steps.findInputs);
  const linted: LintedInput<Input>[] = [];
  for (const [index, input] of found.inputs.entries()) {
    steps.onProgress?.(index, found.inputs.length);
    const result = await step('parsing posts', () => lintInput(input));
    steps.onLinted?.(input, result ? [result] : []);
    if (result) linted.push(result);
  }
  steps.onProgress?.(found.inputs.length, found.inputs.length);
  const before = await comparison?.lintBase(linted, lintInput);
  const reported = comparison ? linted.filter(comparison.isChanged) : linted;
  const result = {
    files: linted.length,
    posts: linted.flatMap(({ posts }) => posts),
    inputErrors: [...found.inputErrors, ...reported.flatMap(({ inputErrors }) => inputErrors)],
    ...(before && { before }),
  };
  const settingsOf = (path: string) => settingsByPath.get(path) ?? settingsFor.defaults;
  return step('linting feeds', () => buildReport(tool, result, { ...options, settingsOf }));
}
