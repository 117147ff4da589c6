import { randomUUID } from 'node:crypto';
import { resolve } from 'node:path';
import type { Environment, Report } from '../../core/model/report.ts';
import { UserError } from '../../core/model/user-error.ts';
import { formatCount } from '../../core/text/format.ts';
import { type Contents, type FixedFile, fixFiles, nameless, writeFixedFiles } from '../../linter/fix-files.ts';
import type { RunOptions } from '../../linter/options.ts';
import type { Input } from '../../node/files/input.ts';
import { usageErrors } from '../input/errors.ts';
import type { DisplayFlags, FixFlags, SelectionFlags } from '../input/lint-flags.ts';
import type { Io } from '../io/io.ts';
import { wantsColor } from '../io/terminal.ts';
import { outputErrors } from '../output/errors.ts';
import { explainWriteError } from '../output/write-report.ts';
import { commandErrors } from './errors.ts';

/** The context of a run with fixes. */
export interface FixContext {
  readonly io: Io;
  readonly options: RunOptions & { readonly cwd: string };
  /** Inputs from standard input. */
  readonly drafts: readonly Input[];
  /** Lints all inputs, with these options in place of those of the run. */
  readonly lint: (more: Pick<RunOptions, 'contents' | 'onNotice'>) => Promise<Report>;
  readonly only?: Environment['only'] | undefined;
}

/** The report after fixes, and the streams to print it to. */
export interface FixedRun {
  readonly report: Report;
  /** Its standard output is standard error if the real one was used for a diff or for fixed text. */
  readonly io: Io;
}

/** @throws {UserError} if flags contradict each other */
export function assertCanFix(
  { fix, fixDryRun, staged, since }: FixFlags & Pick<SelectionFlags, 'since' | 'staged'>,
  only: Environment['only'] | undefined,
): void {
  const flag = fix ? '--fix' : '--fix-dry-run';
  if (fix && fixDryRun) {
    throw new UserError(usageErrors.conflict('--fix', '--fix-dry-run', 'Run --fix-dry-run first, then --fix.'));
  }
  if (only) {
    const hint = 'Run `sincerity --fix` on the same files: only findings in single posts can be fixed.';
    throw new UserError(usageErrors.conflict('`sincerity feed`', flag, hint));
  }
  const other = staged ? '--staged' : since === undefined ? undefined : '--since';
  if (other) throw new UserError(commandErrors.fixInGit(flag, other));
}

function formatSummary(files: readonly FixedFile[], isDone: boolean): string {
  const fixes = files.reduce((sum, file) => sum + file.fixes, 0);
  const counts = `${formatCount(fixes, 'fix', 'fixes')} in ${formatCount(files.length, 'file')}`;
  return isDone ? `Applied ${counts}.\n` : `--fix would apply ${counts}.\n`;
}

/** Returns a diff that GitHub runners print without executing commands in its text, which cannot be escaped. */
function disableCiCommands(patches: string, { env }: Io): string {
  if (patches === '' || env.GITHUB_ACTIONS !== 'true') return patches;
  const word = randomUUID();
  return `::stop-commands::${word}\n${patches}::${word}::\n`;
}

/** Writes fixed files. Returns those that were skipped because they changed in the meantime. */
async function writeFiles(files: readonly FixedFile[]): Promise<readonly FixedFile[]> {
  const skipped: FixedFile[] = [];
  for (const file of files) {
    try {
      skipped.push(...(await writeFixedFiles([file])));
    } catch (cause) {
      const reason = explainWriteError(cause);
      if (reason === undefined) throw cause;
      throw new UserError(outputErrors.notWritten('fix', reason), { at: file.path, cause });
    }
  }
  return skipped;
}

/** Returns the bytes of standard input and its absolute path. `undefined` if standard input is not linted. */
async function readStdin(
  [input]: readonly Input[],
  cwd: string,
): Promise<{ file: string; bytes: Uint8Array } | undefined> {
  let bytes = new Uint8Array();
  await input?.read((content) => {
    bytes = Uint8Array.from(content);
    return { text: '' };
  });
  return input && { file: resolve(cwd, input.path ?? nameless), bytes };
}

/**
 * Applies fixes or prints them as a diff, and prints their number. Diffs and fixed standard input are written to
 * standard output. The report is then written to standard error.
 */
export async function fix(
  flags: FixFlags & Pick<SelectionFlags, 'since' | 'staged'> & Pick<DisplayFlags, 'color'>,
  { io, options, drafts, lint, only }: FixContext,
): Promise<FixedRun> {
  assertCanFix(flags, only);
  const input = await readStdin(drafts, options.cwd);
  const contents: Contents = new Map(input && [[input.file, input.bytes]]);
  const reported = new Set<string>();
  // Files are linted again after each pass, but each notice is reported once.
  const onNotice: RunOptions['onNotice'] = (path, notice) => {
    if (!reported.has(path + notice)) options.onNotice?.(path, notice);
    reported.add(path + notice);
  };
  const lintOnce = (current: Contents) => lint({ contents: current, onNotice });
  let { report, files } = await fixFiles(lintOnce, contents, { ...options, onNotice });
  if (flags.fixDryRun) {
    const { createPatch } = await import('../output/patch.ts');
    const shown = { color: wantsColor(flags.color, io.env, io.stdout), isShown: io.stdout.isTTY === true };
    io.stdout.write(disableCiCommands(files.map((file) => createPatch(file, shown)).join(''), io));
  } else {
    const changed = await writeFiles(files.filter(({ file }) => file !== input?.file));
    for (const { path } of changed) onNotice(path, 'The file was not fixed, because it changed in the meantime.');
    if (input) io.stdout.write(files.find(({ file }) => file === input.file)?.after.bytes ?? input.bytes);
    if (changed.length > 0) {
      files = files.filter((file) => !changed.includes(file));
      report = await lintOnce(new Map([...contents, ...files.map(({ file, after }) => [file, after.bytes] as const)]));
    }
  }
  if (files.length > 0) io.stderr.write(formatSummary(files, !flags.fixDryRun));
  const isStdoutUsed = flags.fixDryRun || input !== undefined;
  return { report, io: isStdoutUsed ? Object.create(io, { stdout: { value: io.stderr } }) : io };
}
