import { resolve } from 'node:path';
import { columnMap } from '../column-map.ts';
import type { Environment, Report } from '../core/report.ts';
import type { Baseline } from '../node/baseline-file.ts';
import { baseOf } from '../node/repository-base.ts';
import { readerFor } from '../readers/index.ts';
import { inertLines } from '../reporters/inert-lines.ts';
import { oneLine } from '../reporters/one-line.ts';
import { type LintOptions, type Onlooker, run } from '../run.ts';
import type { Commentary } from './commentary.ts';
import { exitCode, exitCodes } from './exit-code.ts';
import type { Io } from './io.ts';
import type { LintFlags } from './lint-flags.ts';
import type { Memo } from './memo.ts';
import { isOnlyPrinted, outputsFor, tell } from './outputs.ts';
import { selected } from './selection.ts';
import { wantsDebug, wantsProgress } from './terminal.ts';

/** What linting needs to know beside paths and flags. */
export interface LintContext {
  readonly io: Io;
  readonly commands: readonly string[];
  /** What of a report to tell and to count, instead of all. */
  readonly part?: (report: Report) => Report;
  readonly only?: Environment['only'];
  /** Hears what holds in a folder. */
  readonly onConfiguration?: Onlooker['onConfiguration'];
  readonly memo?: Memo | undefined;
}

/** Lines of a baseline that are about the files at hand, and that nothing was found for. */
function tellUnasked(baseline: Baseline, { posts }: Report, flags: LintFlags, io: Io): void {
  const paths = new Set(posts.map(({ path }) => resolve(io.cwd(), path)));
  const count = baseline.unasked(paths);
  if (count === 0 || flags.quiet) return;
  const lines = count === 1 ? 'A line' : `${count.toLocaleString('en')} lines`;
  io.stderr.write(
    `${lines} of ${flags.baseline} can go: \`sincerity baseline --prune\` takes out what is not found any more.\n`,
  );
}

/** Whether a run says the same when it is called again, as long as its files stay the same. */
function isRepeatable(flags: LintFlags): boolean {
  const { fix, fixDryRun, watch, stats, staged, changed, since, filesFrom } = flags;
  return ![fix, fixDryRun, watch, stats, staged, changed, since, filesFrom].some(Boolean);
}

/** Lints files and standard input, prints the report, and returns the exit status. */
export async function lint(paths: readonly string[], flags: LintFlags, context: LintContext): Promise<number> {
  if (flags.watch) return (await import('./watch.ts')).watch(paths, flags, context, lint);
  const { io, commands, only, memo, onConfiguration, part = (report: Report) => report } = context;
  const started = Date.now();
  const cwd = io.cwd();
  const outputs = await outputsFor(flags, io);
  const { paths: named, drafts, options: chosen } = await selected(paths, flags, { io, commands });
  const baseline =
    flags.baseline === undefined
      ? undefined
      : (await import('../node/baseline-file.ts')).openBaseline(flags.baseline, cwd);
  const cache = flags.cache ? (await import('./cache.ts')).cacheFor(flags, io) : undefined;
  // Loaded for those who see or ask for it: in pipes and hooks nobody does.
  const wantsComments = wantsProgress(io, flags.quiet) || flags.stats || wantsDebug(flags.debug, io.env);
  const comments = wantsComments ? (await import('./commentary.ts')).commentary(io, flags, cache) : undefined;
  const step: Commentary['step'] = comments?.step ?? ((_, work) => work());
  const sources: string[] = [];
  if (memo && isRepeatable(flags) && drafts.length === 0 && isOnlyPrinted(outputs, io)) {
    const more = [flags.baseline, flags.config || undefined].flatMap((path) => path ?? []);
    const roots = named.map((path) => resolve(cwd, path));
    memo.begin(
      roots,
      more.map((path) => resolve(cwd, path)),
      (name) => readerFor(name) !== undefined,
    );
  }
  const options: LintOptions & Onlooker & { readonly cwd: string } = {
    cwd,
    ...chosen,
    ...(cache && { cache }),
    ...(baseline && { isKnown: baseline.isKnown }),
    ...(flags.config !== undefined && { config: flags.config }),
    ...(flags.map && { map: columnMap(flags.map) }),
    ...(flags.window && { window: flags.window }),
    ...(flags.asOf !== undefined && { asOf: flags.asOf }),
    // Runners of CI and terminals read this as well, and anybody may have named the file.
    onNotice: (path, notice) =>
      io.stderr.write([...inertLines([`${oneLine(path, { unicode: true })}: ${notice}\n`])].join('')),
    ...comments?.options,
    onConfiguration: (folder, configuration) => {
      sources.push(...configuration.sources);
      onConfiguration?.(folder, configuration);
      comments?.options.onConfiguration?.(folder, configuration);
    },
  };
  const lintAll = (more?: Partial<LintOptions>) => step('all else', () => run(named, drafts, { ...options, ...more }));
  const fixed =
    flags.fix || flags.fixDryRun
      ? await (await import('./fix.ts')).fix(flags, { io, options, drafts, only, lint: lintAll })
      : { io, report: await lintAll() };
  const report = part(fixed.report);
  // The usual report is read where it was asked for; the others may be read on the repository's host.
  const more = { ...(flags.format && { base: baseOf(cwd) }), ...(only && { only }) };
  // A hook that has nothing to look at says nothing; who asks for a format gets one.
  const isIdle = (flags.staged || flags.changed) && report.summary.files + report.problems.length === 0;
  if (flags.format || !isIdle) await step('reporting', () => tell(report, outputs, fixed.io, flags, more));
  const { errors, warnings } = report.summary;
  const code = exitCode(report, flags);
  if (flags.maxWarnings !== undefined && warnings > flags.maxWarnings) {
    const counted = `${warnings} ${warnings === 1 ? 'warning' : 'warnings'}`;
    io.stderr.write(`${counted}, more than the ${flags.maxWarnings} that --max-warnings allows.\n`);
  } else if (flags.quiet && errors === 0 && code === exitCodes.findings) {
    io.stderr.write(`There are findings of severity ${flags.failOn}: leave out --quiet to see them.\n`);
  }
  if (baseline) tellUnasked(baseline, report, flags, io);
  comments?.end();
  if (wantsDebug(flags.debug, io.env)) {
    const { files, posts } = report.summary;
    const took = Date.now() - started;
    io.stderr.write(`${report.tool.name} ${report.tool.version}: files ${files}, posts ${posts}, ${took} ms.\n`);
  }
  await memo?.keep(code, sources);
  return code;
}
