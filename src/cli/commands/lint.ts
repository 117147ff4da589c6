import { resolve } from 'node:path';
import type { Report } from '../../core/model/report.ts';
import { formatCount } from '../../core/text/format.ts';
import { lint as run } from '../../linter/lint.ts';
import type { RunObserver, RunOptions } from '../../linter/options.ts';
import { findExcludeFiles } from '../../node/files/ignore-files.ts';
import { getRepositoryBase } from '../../node/git/repository-root.ts';
import { findReader } from '../../readers/index.ts';
import { parseColumnMap } from '../input/column-map.ts';
import type {
  DisplayFlags,
  FailureFlags,
  FeedFlags,
  FixFlags,
  LintFlags,
  ReadFlags,
  SelectionFlags,
} from '../input/lint-flags.ts';
import { selectInputs } from '../input/select-inputs.ts';
import { exitCode } from '../io/exit-code.ts';
import { wantsDebug, wantsProgress } from '../io/terminal.ts';
import { buildClosingNotices, formatNotice } from '../output/notices.ts';
import { createReportTargets, isOnlyPrinted, writeReports } from '../output/report-targets.ts';
import type { RunLog } from '../output/run-log.ts';
import type { RunCache } from '../run-cache/run-cache.ts';
import type { LintContext } from './lint-context.ts';

/** Whether a second run would print the same output if no file changes. */
function isRepeatable(
  { fix, fixDryRun }: FixFlags,
  { staged, changed, since, filesFrom }: SelectionFlags,
  { stats }: DisplayFlags,
): boolean {
  return ![fix, fixDryRun, stats, staged, changed, since, filesFrom].some(Boolean);
}

/** Takes a snapshot of the files that the report depends on. Must be called before any of them is read. */
function startRunCache(
  paths: readonly string[],
  { baseline, config }: Pick<FailureFlags, 'baseline'> & Pick<ReadFlags, 'config'>,
  cwd: string,
  runCache: RunCache,
): void {
  const absolute = (path: string) => resolve(cwd, path);
  const others = [baseline, config || undefined].flatMap((path) => path ?? []);
  const roots = paths.map(absolute);
  runCache.start(
    roots,
    [...others.map(absolute), ...findExcludeFiles(roots)],
    (name) => findReader(name) !== undefined,
  );
}

/** Converts flags to the options of a run that do not depend on its inputs. */
const toRunOptions = ({ config, configCode, columns }: ReadFlags, { feeds, window, asOf }: FeedFlags): RunOptions => ({
  feeds,
  ...(config !== undefined && { config }),
  ...(configCode !== undefined && { configCode }),
  ...(columns && { columns: parseColumnMap(columns) }),
  ...(window && { window }),
  ...(asOf !== undefined && { asOf }),
});

/** Lints files and standard input, prints the report, and returns the exit status. */
export async function lint(paths: readonly string[], flags: LintFlags, context: LintContext): Promise<number> {
  if (flags.watch) return (await import('./watch.ts')).watch(paths, flags, context, lint);
  const { selection: selectionFlags, formats, failure, display } = flags;
  const { io, commands, only, runCache, onConfiguration, part = (report: Report) => report } = context;
  const started = Date.now();
  const cwd = io.cwd();
  const outputs = await createReportTargets({ ...formats, ...flags.read }, io);
  const selection = await selectInputs(paths, selectionFlags, { io, commands });
  const { drafts } = selection;
  const baseline =
    failure.baseline === undefined
      ? undefined
      : (await import('../../node/cache/baseline-file.ts')).openBaseline(failure.baseline, cwd);
  const cache = flags.cache.cache
    ? (await import('../run-cache/cache-location.ts')).openCache(flags.cache, io)
    : undefined;
  const debug = wantsDebug(display.debug, io.env);
  // Loaded only if progress, timing or debug output is shown.
  const hasLog = wantsProgress(io, display.quiet) || display.stats || debug;
  const log = hasLog ? (await import('../output/run-log.ts')).createRunLog(io, display, cache) : undefined;
  const step: RunLog['step'] = log?.step ?? ((_, work) => work());
  const sources: string[] = [];
  const canCache =
    isRepeatable(flags.fix, selectionFlags, display) && drafts.length === 0 && isOnlyPrinted(outputs, io);
  if (runCache && canCache) startRunCache(selection.paths, { ...failure, ...flags.read }, cwd, runCache);
  const options: RunOptions & RunObserver & { readonly cwd: string } = {
    cwd,
    ...selection.options,
    ...toRunOptions(flags.read, flags.feeds),
    ...(cache && { cache }),
    ...(baseline && { isBaselined: baseline.isBaselined }),
    onNotice: (path, notice) => io.stderr.write(formatNotice(path, notice)),
    ...log?.options,
    onConfiguration: (folder, configuration) => {
      sources.push(...configuration.sources);
      onConfiguration?.(folder, configuration);
      log?.options.onConfiguration?.(folder, configuration);
    },
  };
  const lintAll = (more?: Partial<RunOptions>) =>
    step('other steps', () => run(selection.paths, drafts, { ...options, ...more }));
  const fixed =
    flags.fix.fix || flags.fix.fixDryRun
      ? await (await import('./fix.ts')).fix(
          { ...flags.fix, ...selectionFlags, ...display },
          { io, options, drafts, only, lint: lintAll },
        )
      : { io, report: await lintAll() };
  const report = part(fixed.report);
  // The default report has paths relative to the working folder. Other formats may be shown by the host of the
  // repository, which needs paths relative to its root.
  const environment = { ...(formats.format && { base: getRepositoryBase(cwd) }), ...(only && { only }) };
  // A Git hook without inputs prints nothing unless a format is requested.
  const isIdle =
    (selectionFlags.staged || selectionFlags.changed) && report.summary.files + report.inputErrors.length === 0;
  if (formats.format || !isIdle)
    await step('reporting', () => writeReports(report, outputs, fixed.io, display, environment));
  const code = exitCode(report, failure);
  for (const notice of buildClosingNotices(report, code, { ...failure, ...display }, { baseline, cwd }))
    io.stderr.write(notice);
  log?.end();
  if (debug) {
    const { files, posts } = report.summary;
    const counts = `${formatCount(files, 'file')}, ${formatCount(posts, 'post')}`;
    io.stderr.write(`${report.tool.name} ${report.tool.version}: ${counts}, ${Date.now() - started} ms.\n`);
  }
  await runCache?.commit(code, sources);
  return code;
}
