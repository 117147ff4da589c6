import { resolve } from 'node:path';
import type { FSWatcher } from 'chokidar';
import type { Report } from '../../core/model/report.ts';
import { UserError } from '../../core/model/user-error.ts';
import { forgetModules } from '../../node/config/load-module.ts';
import { usageErrors } from '../input/errors.ts';
import type { LintFlags, SelectionFlags } from '../input/lint-flags.ts';
import { exitCodes } from '../io/exit-code.ts';
import type { Io } from '../io/io.ts';
import { wantsDebug } from '../io/terminal.ts';
import { printError } from '../output/print-error.ts';
import { getCacheFolder } from '../run-cache/cache-location.ts';
import { commandErrors } from './errors.ts';
import type { LintContext } from './lint-context.ts';
import { createWatchTargets } from './watch-targets.ts';

/** Milliseconds without a change before files are linted, so that several saved files are linted once. */
const debounceTime = 100;

/** @throws {UserError} if a flag cannot be used with `--watch` */
function assertCanWatch(paths: readonly string[], { stdin, stdinFilename, staged, filesFrom }: SelectionFlags): void {
  const once = 'standard input can be read only once';
  const reasons: readonly (readonly [isSet: unknown, flag: string, why: string])[] = [
    [stdin, '--stdin', once],
    [stdinFilename, '--stdin-filename', once],
    [paths.includes('-'), '-', once],
    [filesFrom === '-', '--files-from -', once],
    [staged, '--staged', 'the index does not change when a file does; use --changed'],
  ];
  const [, flag, why] = reasons.find(([isSet]) => isSet) ?? [];
  if (flag) throw new UserError(usageErrors.conflict('--watch', flag, `Remove ${flag}: ${why}.`));
}

function formatTargets(files: number | undefined): string {
  return files === undefined ? 'for changes' : `${files.toLocaleString('en')} ${files === 1 ? 'file' : 'files'}`;
}

/** Resolves when standard output is closed, for example by `head`. */
function waitForEnd({ stdout }: Io): Promise<'end'> {
  return new Promise((resolved) => {
    for (const event of ['close', 'error'] as const) stdout.once?.(event, () => resolved('end'));
  });
}

/** @throws {UserError} if the system cannot report changes, usually because too many files are watched */
function waitForFailure(watcher: FSWatcher): Promise<never> {
  return new Promise((_, reject) => {
    watcher.once('error', (cause) => {
      const { code = String(cause) } = cause as NodeJS.ErrnoException;
      reject(new UserError(commandErrors.watchFailed(code), { at: '--watch', cause }));
    });
  });
}

/** Returns a function whose promise resolves after the next changes, when there were no more for `debounceTime`. */
function debounceChanges(watcher: FSWatcher): { readonly next: () => Promise<'change'> } {
  let timer: NodeJS.Timeout | undefined;
  let isDue = false;
  let wake = () => {};
  watcher.on('all', () => {
    clearTimeout(timer);
    timer = setTimeout(() => {
      isDue = true;
      wake();
    }, debounceTime);
  });
  return {
    next: () =>
      new Promise((resolved) => {
        wake = () => {
          if (!isDue) return;
          isDue = false;
          resolved('change');
        };
        wake();
      }),
  };
}

/**
 * Lints, and lints again after each change that can affect the report. Ctrl+C ends the process with the default exit
 * status (130 in a shell). If standard output is closed, returns 0.
 */
export async function watch(
  paths: readonly string[],
  flags: LintFlags,
  context: LintContext,
  lint: (paths: readonly string[], flags: LintFlags, context: LintContext) => Promise<number>,
): Promise<number> {
  const { selection, read, formats, failure: limits, cache, display } = flags;
  assertCanWatch(paths, selection);
  const { io, part = (report: Report) => report } = context;
  const once: LintFlags = { ...flags, watch: false };
  const cwd = io.cwd();
  const hasInput =
    paths.length > 0 || selection.filesFrom !== undefined || selection.since !== undefined || selection.changed;
  // Without an input, `lint` throws the error for it.
  if (!hasInput) return lint(paths, once, context);
  const given = [read.config, limits.baseline, selection.filesFrom].filter((file) => typeof file === 'string');
  const files = new Set(given.map((file) => resolve(cwd, file)));
  const reports = (formats.format ?? []).filter((format) => format.includes(':'));
  const written = [
    ...reports.map((format) => resolve(cwd, format.slice(format.indexOf(':') + 1))),
    getCacheFolder(cache, cwd),
  ];
  const findTargets = () => createWatchTargets({ named: paths.length > 0 ? paths : ['.'], files, written, cwd });
  let targets = findTargets();

  const { watch: observe } = await import('chokidar');
  const observed = new Set(targets.paths);
  const watcher = observe([...observed], {
    ignoreInitial: true,
    ignorePermissionErrors: true,
    ignored: (path, stats) => targets.ignores(resolve(path), stats?.isFile() ?? false),
  });
  const ready = new Promise<void>((resolved) => watcher.once('ready', resolved));
  const { next } = debounceChanges(watcher);
  const ended = Promise.race([waitForEnd(io), waitForFailure(watcher)]);
  await Promise.race([ready, ended]);
  const seen: { files?: number } = {};
  const { runCache: __, ...others } = context;
  const observing: LintContext = {
    ...others,
    onConfiguration: (_folder, { sources }) => {
      for (const source of sources) files.add(source);
    },
    part: (report) => {
      seen.files = report.summary.files;
      for (const { path } of [...report.posts, ...report.inputErrors]) files.add(resolve(cwd, path));
      return part(report);
    },
  };
  do {
    delete seen.files;
    if (io.stdout.isTTY && io.env.TERM !== 'dumb') io.stdout.write('\u001b[2J\u001b[3J\u001b[H');
    try {
      await lint(paths, once, observing);
    } catch (error) {
      if (!(error instanceof UserError)) throw error;
      printError(error, wantsDebug(display.debug, io.env), io);
      // The invalid file can be a configuration that another one extends, which is not watched yet.
      if (error.at !== undefined) files.add(resolve(cwd, error.at.replace(/(?::\d+)+$| overrides\[.*$/u, '')));
    }
    forgetModules();
    targets = findTargets();
    watcher.add(targets.paths.filter((path) => !observed.has(path)));
    for (const path of targets.paths) observed.add(path);
    io.stderr.write(`Watching ${formatTargets(seen.files)}. Press Ctrl+C to stop.\n`);
  } while ((await Promise.race([next(), ended])) === 'change');
  await watcher.close();
  return exitCodes.ok;
}
