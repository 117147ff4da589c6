import { dirname, resolve } from 'node:path';
import { rules } from '../../rules/index.ts';
import type { Report } from '../core/model/report.ts';
import { createPostStore } from '../node/cache/compressed-post-store.ts';
import { type Configuration, createConfigurations } from '../node/config/configuration.ts';
import { toDisplayPath } from '../node/files/display-path.ts';
import { extensions } from '../node/files/extensions.ts';
import { findInputs, type Search } from '../node/files/find-inputs.ts';
import { createIgnoreTest } from '../node/files/ignore-files.ts';
import type { Input } from '../node/files/input.ts';
import { createFileInput, openInput } from '../node/input/open-input.ts';
import type { GitComparison } from './compare-revisions.ts';
import type { LintOptions, RunObserver, RunOptions } from './options.ts';
import { type InputConfig, type PipelineSteps, runPipeline } from './pipeline.ts';

type ConfigLookup = (folder: string) => Promise<Configuration>;

/** Creates a function that returns the configuration of a folder. */
export function createConfigurationLookup({
  cwd = process.cwd(),
  config,
  configCode: code = true,
}: Pick<LintOptions, 'cwd' | 'config' | 'configCode'>): ConfigLookup {
  const found = createConfigurations(cwd, rules, { code });
  if (config === false) return async () => found.none;
  if (config === undefined) return (folder) => found.forFolder(folder);
  return () => found.fromFile(config);
}

/** Wraps a lookup to report each folder's configuration once, and to measure its rules. */
function instrument(lookup: ConfigLookup, { stopwatch, onConfiguration }: RunObserver): ConfigLookup {
  if (!stopwatch && !onConfiguration) return lookup;
  const timed = new Map<Configuration, Configuration>();
  const reported = new Set<string>();
  return async (folder) => {
    const configuration = await lookup(folder);
    if (!reported.has(folder)) onConfiguration?.(folder, configuration);
    reported.add(folder);
    if (!stopwatch) return configuration;
    const known = timed.get(configuration) ?? { ...configuration, rules: stopwatch.timeRules(configuration.rules) };
    timed.set(configuration, known);
    return known;
  };
}

/** Returns today's local date, `2026-11-23`. */
function today(): string {
  const now = new Date();
  const two = (number: number) => String(number).padStart(2, '0');
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}

const isCompared = ({ staged, changed, since }: LintOptions) => staged || changed || since !== undefined;

/** Opens the comparison with an earlier version if the options ask for one. */
async function openComparison(
  paths: readonly string[],
  search: Search,
  options: LintOptions,
): Promise<GitComparison | undefined> {
  if (!isCompared(options)) return undefined;
  const { staged, changed, since } = options;
  const { compareWithRevision, compareWithHead } = await import('./compare-revisions.ts');
  if (staged || changed) return compareWithHead(staged ? 'staged' : 'changed', paths, search);
  return compareWithRevision(since ?? '', paths, search, options.onNotice);
}

async function findOnDisk(paths: readonly string[], search: Search): Promise<NonNullable<GitComparison['found']>> {
  const { files, searched, inputErrors } = await findInputs(paths, search);
  return { inputs: files.map((file) => createFileInput(file, searched.has(file))), inputErrors };
}

/** Returns an input that reads the given contents instead of its own. */
function withContents({ path, isFromSearch = false }: Input, bytes: Uint8Array): Input {
  return { ...(path !== undefined && { path }), isFromSearch, read: async (decodeBytes) => decodeBytes(bytes) };
}

/**
 * Lints inputs that are given, and the files that paths, folders and patterns lead to.
 *
 * @throws UserError if a configuration or plugin is wrong; errors of inputs are in the report
 */
export async function lint(
  paths: readonly string[],
  given: readonly Input[],
  options: RunOptions & RunObserver,
): Promise<Report> {
  const { cwd = process.cwd(), errorOnUnmatched = true, files = [], ignore = true, columns, asOf } = options;
  const { cache, contents, onNotice, onLeftOut, stopwatch } = options;
  const step: PipelineSteps<Input>['step'] = stopwatch?.step ?? ((_, work) => work());
  const lookup = instrument(createConfigurationLookup(options), options);
  if (typeof options.config === 'string') await lookup(cwd);
  // Without paths, a comparison covers the working folder, which may hold no posts at all.
  const isAll = isCompared(options) && paths.length + given.length === 0 && options.files === undefined;
  const search: Search = {
    cwd,
    extensions: new Set(extensions),
    allowUnmatched: !errorOnUnmatched || isAll,
    literal: new Set(files),
  };
  const named = isAll ? ['.'] : [...paths, ...files];
  const ignoredBy = createIgnoreTest(cwd);
  const parts = new Map<Input, number>();
  const comparison = await step('finding files', () => openComparison(named, search, options));

  const steps: PipelineSteps<Input> = {
    step,
    comparison,
    async findInputs() {
      const found = comparison?.found ?? (await findOnDisk(named, search));
      return { inputs: [...given, ...found.inputs], inputErrors: found.inputErrors };
    },
    async configFor(input) {
      const path = resolve(cwd, input.path ?? '<stdin>');
      const configuration = await lookup(dirname(path));
      const { layers, rules: all, sources } = configuration;
      const config: InputConfig = { path, shownPath: toDisplayPath(path, cwd), layers, rules: all, sources };
      if (input.path === undefined || !ignore) return config;
      const by = ignoredBy(path) ?? configuration.ignoredBy(path);
      if (by === undefined) return config;
      if (!input.isBase) onLeftOut?.(toDisplayPath(path, cwd), by);
      return undefined;
    },
    async *openInput(input, path) {
      const replaced = input.isBase ? undefined : contents?.get(path);
      const source = replaced ? withContents(input, replaced) : input;
      const read: Input['read'] = (decode) => step('reading files', () => source.read(decode));
      for await (const part of openInput(stopwatch ? { ...source, read } : source, path, toDisplayPath(path, cwd))) {
        if ('notice' in part && part.notice && !input.isBase) onNotice?.(part.file.path, part.notice);
        yield part;
      }
    },
    ...(cache && {
      openCache({ file }, input, settings, config) {
        const part = parts.get(input) ?? 0;
        parts.set(input, part + 1);
        // The base version has entries of its own, or each version would evict the other.
        const name = `${resolve(cwd, file.path)}#${input.isBase ? 'past-' : ''}${part}`;
        return cache.forFile(name, settings, config.sources);
      },
    }),
    ...(options.onProgress && { onProgress: options.onProgress }),
    ...(options.onLinted && { onLinted: options.onLinted }),
    ...(options.onCrash && { onCrash: options.onCrash }),
  };
  try {
    return await runPipeline(steps, {
      store: createPostStore(),
      today: asOf ?? today(),
      ...(options.isBaselined && { isBaselined: options.isBaselined }),
      ...(options.postDefaults && { postDefaults: options.postDefaults }),
      ...(columns && { columnOverrides: columns }),
      ...(options.feeds === false && { feeds: false }),
      ...(options.window && { window: options.window }),
      ...(asOf && { asOf }),
    });
  } finally {
    comparison?.close();
  }
}
