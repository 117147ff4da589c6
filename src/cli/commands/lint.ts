import { resolve } from 'node:path';
import type { Report } from '../../core/model/report.ts';
import { lint as run } from '../../linter/lint.ts';
import type { RunObserver, RunOptions } from '../../linter/options.ts';
import { findExcludeFiles } from '../../node/files/ignore-files.ts';
import { getRepositoryBase } from '../../node/git/repository-root.ts';
import { findReader } from '../../readers/index.ts';
import { parseColumnMap } from '../input/column-map.ts';
import type { LintFlags } from '../input/lint-flags.ts';
import { type Selection, selectInputs } from '../input/select-inputs.ts';
import { exitCode } from '../io/exit-code.ts';
import type { Io } from '../io/io.ts';
import { wantsDebug, wantsProgress } from '../io/terminal.ts';
import { buildClosingNotices, formatNotice } from '../output/notices.ts';
import { createReportTargets, isOnlyPrinted, type ReportTarget, writeReports } from '../output/report-targets.ts';
import type { RunLog } from '../output/run-log.ts';
import type { RunCache } from '../run-cache/run-cache.ts';
import type { LintContext } from './lint-context.ts';

/** Whether a run says the same when it is called again, as long as its files stay the same. */
function isRepeatable(flags: LintFlags): boolean {
  const { fix, fixDryRun, watch, stats, staged, changed, since, filesFrom } = flags;
  return ![fix, fixDryRun, watch, stats, staged, changed, since, filesFrom].some(Boolean);
}

/** Where a run may be remembered, begins to: before anything is read. */
function begin(
  { paths, drafts }: Selection,
  flags: LintFlags,
  outputs: readonly ReportTarget[],
  io: Io,
  memo: RunCache,
): void {
  if (!isRepeatable(flags) || drafts.length > 0 || !isOnlyPrinted(outputs, io)) return;
  const absolute = (path: string) => resolve(io.cwd(), path);
  const more = [flags.baseline, flags.config || undefined].flatMap((path) => path ?? []);
  const roots = paths.map(absolute);
  memo.start(roots, [...more.map(absolute), ...findExcludeFiles(roots)], (name) => findReader(name) !== undefined);
}

/** What flags say of a run, whatever it lints. */
const asked = ({ config, columns, window, asOf }: LintFlags): RunOptions => ({
  ...(config !== undefined && { config }),
  ...(columns && { columns: parseColumnMap(columns) }),
  ...(window && { window }),
  ...(asOf !== undefined && { asOf }),
});

/** Lints files and standard input, prints the report, and returns the exit status. */
export async function lint(paths: readonly string[], flags: LintFlags, context: LintContext): Promise<number> {
  if (flags.watch) return (await import('./watch.ts')).watch(paths, flags, context, lint);
  const { io, commands, only, memo, onConfiguration, part = (report: Report) => report } = context;
  const started = Date.now();
  const cwd = io.cwd();
  const outputs = await createReportTargets(flags, io);
  const selection = await selectInputs(paths, flags, { io, commands });
  const { drafts } = selection;
  const baseline =
    flags.baseline === undefined
      ? undefined
      : (await import('../../node/cache/baseline-file.ts')).openBaseline(flags.baseline, cwd);
  const cache = flags.cache ? (await import('../run-cache/cache-location.ts')).openCache(flags, io) : undefined;
  const debug = wantsDebug(flags.debug, io.env);
  // Loaded for those who see or ask for it: in pipes and hooks nobody does.
  const wantsComments = wantsProgress(io, flags.quiet) || flags.stats || debug;
  const comments = wantsComments ? (await import('../output/run-log.ts')).createRunLog(io, flags, cache) : undefined;
  const step: RunLog['step'] = comments?.step ?? ((_, work) => work());
  const sources: string[] = [];
  if (memo) begin(selection, flags, outputs, io, memo);
  const options: RunOptions & RunObserver & { readonly cwd: string } = {
    cwd,
    ...selection.options,
    ...asked(flags),
    ...(cache && { cache }),
    ...(baseline && { isBaselined: baseline.isBaselined }),
    onNotice: (path, notice) => io.stderr.write(formatNotice(path, notice)),
    ...comments?.options,
    onConfiguration: (folder, configuration) => {
      sources.push(...configuration.sources);
      onConfiguration?.(folder, configuration);
      comments?.options.onConfiguration?.(folder, configuration);
    },
  };
  const lintAll = (more?: Partial<RunOptions>) =>
    step('all else', () => run(selection.paths, drafts, { ...options, ...more }));
  const fixed =
    flags.fix || flags.fixDryRun
      ? await (await import('./fix.ts')).fix(flags, { io, options, drafts, only, lint: lintAll })
      : { io, report: await lintAll() };
  const report = part(fixed.report);
  // The usual report is read where it was asked for; the others may be read on the repository's host.
  const more = { ...(flags.format && { base: getRepositoryBase(cwd) }), ...(only && { only }) };
  // A hook that has nothing to look at says nothing; who asks for a format gets one.
  const isIdle = (flags.staged || flags.changed) && report.summary.files + report.inputErrors.length === 0;
  if (flags.format || !isIdle) await step('reporting', () => writeReports(report, outputs, fixed.io, flags, more));
  const code = exitCode(report, flags);
  for (const notice of buildClosingNotices(report, code, flags, { baseline, cwd })) io.stderr.write(notice);
  comments?.end();
  if (debug) {
    const { files, posts } = report.summary;
    const took = Date.now() - started;
    io.stderr.write(`${report.tool.name} ${report.tool.version}: files ${files}, posts ${posts}, ${took} ms.\n`);
  }
  await memo?.commit(code, sources);
  return code;
}
