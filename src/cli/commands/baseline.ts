import { existsSync } from 'node:fs';
import { dirname, relative, resolve, sep } from 'node:path';
import { type BaselineEntry, toBaselineEntry, writeBaseline } from '../../core/lint/baseline.ts';
import type { Diagnostic } from '../../core/model/diagnostic.ts';
import { type InputError, iterateDiagnostics, type Report } from '../../core/model/report.ts';
import { UserError } from '../../core/model/user-error.ts';
import { lint as run } from '../../linter/lint.ts';
import type { RunOptions } from '../../linter/options.ts';
import { parseBaseline } from '../../node/cache/baseline-file.ts';
import { baselineErrors } from '../../node/cache/errors.ts';
import { toDisplayPath } from '../../node/files/display-path.ts';
import { writeFileWhole } from '../../node/files/write-file.ts';
import { exitCodes } from '../io/exit-code.ts';
import type { Io } from '../io/io.ts';
import { outputErrors } from '../output/errors.ts';
import { explainWriteError } from '../output/write-report.ts';

export interface BaselineFlags {
  readonly baseline: string;
  readonly prune?: boolean;
  readonly config?: string | false;
}

const formatNumber = (count: number, noun: string) => `${count.toLocaleString('en')} ${noun}${count === 1 ? '' : 's'}`;

/** Returns a test whether an absolute path was part of a run over paths and patterns. */
function createScopeTest(
  paths: readonly string[],
  { posts, inputErrors }: Report,
  cwd: string,
): (path: string) => boolean {
  const roots = paths.map((path) => resolve(cwd, path));
  const read = new Set(posts.map(({ path }) => resolve(cwd, path)));
  // Files that could not be read keep their entries.
  const unread = new Set(inputErrors.map(({ path }) => resolve(cwd, path)));
  return (path) =>
    !unread.has(path) &&
    (read.has(path) || roots.some((root) => path === root || path.startsWith(root.endsWith(sep) ? root : root + sep)));
}

function printInputErrors(errors: readonly InputError[], io: Io): void {
  for (const { path, start, message, hint } of errors) {
    io.stderr.write(`${path}${start ? `:${start.line}` : ''}: ${message}${hint ? ` ${hint}` : ''}\n`);
  }
}

/**
 * Adds all current findings to the baseline, so that only new ones are reported, and removes findings that no longer
 * occur. With `--prune`, adds none. Entries of files outside of the paths are kept.
 *
 * @returns the exit status
 */
export async function baseline(paths: readonly string[], flags: BaselineFlags, io: Io): Promise<number> {
  const cwd = io.cwd();
  const file = resolve(cwd, flags.baseline);
  const shown = toDisplayPath(file, cwd);
  const before = parseBaseline(file, shown);
  if (!before && flags.prune) {
    throw new UserError(baselineErrors.missing(''), { at: shown });
  }
  const options: RunOptions = { cwd, ...(flags.config !== undefined && { config: flags.config }) };
  const targets = paths.length > 0 ? paths : ['.'];
  const report = await run(targets, [], options);
  const isInScope = createScopeTest(targets, report, cwd);
  const folder = dirname(file);
  const keep = (diagnostic: Diagnostic): BaselineEntry[] => {
    const entry = toBaselineEntry(diagnostic);
    return entry ? [{ ...entry, path: relative(folder, resolve(cwd, entry.path)).split(sep).join('/') }] : [];
  };
  const found = [...iterateDiagnostics(report)].flatMap(keep);
  const current = new Set(found.map(({ fingerprint }) => fingerprint));
  const kept = (before ?? []).filter(({ fingerprint, path }) => {
    const entryFile = resolve(folder, path);
    return current.has(fingerprint) || (!isInScope(entryFile) && existsSync(entryFile));
  });
  const lines = new Map((flags.prune ? kept : [...kept, ...found]).map((line) => [line.fingerprint, line]));
  try {
    await writeFileWhole(file, writeBaseline([...lines.values()]));
  } catch (cause) {
    const reason = explainWriteError(cause);
    if (reason === undefined) throw cause;
    throw new UserError(outputErrors.notWritten('baseline', reason), { at: shown, cause });
  }
  const removed = (before?.length ?? 0) - kept.length;
  const files = new Set([...lines.values()].map(({ path }) => path)).size;
  io.stdout.write(
    flags.prune
      ? `${shown}: removed ${formatNumber(removed, 'finding')}, kept ${formatNumber(lines.size, 'finding')}.\n`
      : `${shown}: ${formatNumber(lines.size, 'finding')} in ${formatNumber(files, 'file')}.\n`,
  );
  printInputErrors(report.inputErrors, io);
  return report.inputErrors.length > 0 || report.summary.crashes > 0 ? exitCodes.failure : exitCodes.ok;
}
