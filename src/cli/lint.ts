import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { columnMap } from '../column-map.ts';
import { didYouMean } from '../core/did-you-mean.ts';
import type { Environment, Report } from '../core/report.ts';
import { UserError } from '../core/user-error.ts';
import type { Baseline } from '../node/baseline-file.ts';
import type { Draft } from '../node/open-draft.ts';
import { baseOf } from '../node/repository-base.ts';
import { type LintOptions, run } from '../run.ts';
import { exitCode, exitCodes } from './exit-code.ts';
import type { Io } from './io.ts';
import type { LintFlags } from './lint-flags.ts';
import { outputsFor, tell } from './outputs.ts';

/** What linting needs to know beside paths and flags. */
export interface LintContext {
  readonly io: Io;
  readonly commands: readonly string[];
  /** What of a report to tell and to count, instead of all. */
  readonly part?: (report: Report) => Report;
  readonly only?: Environment['only'];
}

async function bytesOf(stream: AsyncIterable<Uint8Array>): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of stream) chunks.push(chunk);
  return Buffer.concat(chunks);
}

/** A misspelt command looks like a file that does not exist. */
function refuseMisspeltCommand([first]: readonly string[], cwd: string, commands: readonly string[]): void {
  if (first === undefined || !/^[a-z-]+$/u.test(first) || existsSync(resolve(cwd, first))) return;
  const hint = didYouMean(first, commands);
  if (hint) throw new UserError(`There is no command and no file "${first}".`, { hint });
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

/** Lints files and standard input, prints the report, and returns the exit status. */
export async function lint(
  paths: readonly string[],
  flags: LintFlags,
  { io, commands, only, part = (report) => report }: LintContext,
): Promise<number> {
  const started = Date.now();
  const cwd = io.cwd();
  const outputs = await outputsFor(flags, io);
  const wantsStdin = flags.stdin || flags.stdinFilename !== undefined || paths.includes('-');
  const named = paths.filter((path) => path !== '-');
  if (!wantsStdin && named.length === 0) {
    throw new UserError('There is nothing to lint.', {
      hint: 'Name a file or a folder, as in `sincerity drafts/`, or pipe a draft to `sincerity -`.',
    });
  }
  refuseMisspeltCommand(named, cwd, commands);
  const stdin: Draft = {
    ...(flags.stdinFilename !== undefined && { path: flags.stdinFilename }),
    read: async (decodeBytes) => decodeBytes(await bytesOf(io.stdin)),
  };
  const baseline =
    flags.baseline === undefined
      ? undefined
      : (await import('../node/baseline-file.ts')).openBaseline(flags.baseline, cwd);
  const cache = flags.cache ? (await import('./cache.ts')).cacheFor(flags, io) : undefined;
  const options: LintOptions = {
    cwd,
    ...(cache && { cache }),
    ...(baseline && { isKnown: baseline.isKnown }),
    ...(flags.config !== undefined && { config: flags.config }),
    ...(flags.map && { map: columnMap(flags.map) }),
    errorOnUnmatched: flags.errorOnUnmatched && flags.errorOnUnmatchedPattern,
    ...(flags.since !== undefined && { since: flags.since }),
    ...(flags.window && { window: flags.window }),
    ...(flags.asOf !== undefined && { asOf: flags.asOf }),
    onNotice: (path, notice) => io.stderr.write(`${path}: ${notice}\n`),
  };
  const report = part(await run(named, wantsStdin ? [stdin] : [], options));
  // The usual report is read where it was asked for; the others may be read on the repository's host.
  const more = { ...(flags.format && { base: baseOf(cwd) }), ...(only && { only }) };
  await tell(report, outputs, io, flags, more);
  const { errors, warnings } = report.summary;
  const code = exitCode(report, flags);
  if (flags.maxWarnings !== undefined && warnings > flags.maxWarnings) {
    const counted = `${warnings} ${warnings === 1 ? 'warning' : 'warnings'}`;
    io.stderr.write(`${counted}, more than the ${flags.maxWarnings} that --max-warnings allows.\n`);
  } else if (flags.quiet && errors === 0 && code === exitCodes.findings) {
    io.stderr.write(`There are findings of severity ${flags.failOn}: leave out --quiet to see them.\n`);
  }
  if (baseline) tellUnasked(baseline, report, flags, io);
  if (flags.debug) {
    const { files, posts } = report.summary;
    const took = Date.now() - started;
    io.stderr.write(`${report.tool.name} ${report.tool.version}: files ${files}, posts ${posts}, ${took} ms.\n`);
  }
  return code;
}
