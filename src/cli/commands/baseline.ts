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

const counted = (count: number, noun: string) => `${count.toLocaleString('en')} ${noun}${count === 1 ? '' : 's'}`;

/** A test of absolute paths: whether a run over some paths and patterns was about them. */
function scopeOf(paths: readonly string[], { posts, inputErrors }: Report, cwd: string): (path: string) => boolean {
  const roots = paths.map((path) => resolve(cwd, path));
  const read = new Set(posts.map(({ path }) => resolve(cwd, path)));
  // Files that could not be read keep their entries.
  const unread = new Set(inputErrors.map(({ path }) => resolve(cwd, path)));
  return (path) =>
    !unread.has(path) &&
    (read.has(path) || roots.some((root) => path === root || path.startsWith(root.endsWith(sep) ? root : root + sep)));
}

function printInputErrors(problems: readonly InputError[], io: Io): void {
  for (const { path, start, message, hint } of problems) {
    io.stderr.write(`${path}${start ? `:${start.line}` : ''}: ${message}${hint ? ` ${hint}` : ''}\n`);
  }
}

/**
 * Writes all current findings to the baseline, so that only new ones are reported; with --prune, removes fixed ones. Entries
 * of files outside the paths are kept.
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
  const wanted = paths.length > 0 ? paths : ['.'];
  const report = await run(wanted, [], options);
  const isInScope = scopeOf(wanted, report, cwd);
  const folder = dirname(file);
  const keep = (diagnostic: Diagnostic): BaselineEntry[] => {
    const known = toBaselineEntry(diagnostic);
    return known ? [{ ...known, path: relative(folder, resolve(cwd, known.path)).split(sep).join('/') }] : [];
  };
  const found = [...iterateDiagnostics(report)].flatMap(keep);
  const current = new Set(found.map(({ fingerprint }) => fingerprint));
  const kept = (before ?? []).filter(({ fingerprint, path }) => {
    const about = resolve(folder, path);
    return current.has(fingerprint) || (!isInScope(about) && existsSync(about));
  });
  const lines = new Map((flags.prune ? kept : [...kept, ...found]).map((line) => [line.fingerprint, line]));
  try {
    await writeFileWhole(file, writeBaseline([...lines.values()]));
  } catch (cause) {
    const reason = explainWriteError(cause);
    if (reason === undefined) throw cause;
    throw new UserError(outputErrors.notWritten('baseline', reason), { at: shown, cause });
  }
  const gone = (before?.length ?? 0) - kept.length;
  const files = new Set([...lines.values()].map(({ path }) => path)).size;
  io.stdout.write(
    flags.prune
      ? `${shown}: removed ${counted(gone, 'finding')}, kept ${counted(lines.size, 'finding')}.\n`
      : `${shown}: ${counted(lines.size, 'finding')} in ${counted(files, 'file')}.\n`,
  );
  printInputErrors(report.inputErrors, io);
  return report.inputErrors.length > 0 || report.summary.crashes > 0 ? exitCodes.failure : exitCodes.ok;
}
