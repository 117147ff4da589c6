import { randomUUID } from 'node:crypto';
import { resolve } from 'node:path';
import type { Environment, Report } from '../../core/model/report.ts';
import { UserError } from '../../core/model/user-error.ts';
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
export interface Fixing {
  readonly io: Io;
  readonly options: RunOptions & { readonly cwd: string };
  /** Inputs from standard input. */
  readonly drafts: readonly Input[];
  /** Lints everything, with these options instead of the usual ones. */
  readonly lint: (more: Pick<RunOptions, 'contents' | 'onNotice'>) => Promise<Report>;
  readonly only?: Environment['only'] | undefined;
}

/** The result: the report of what remains, and the streams to write it to. */
export interface Fixed {
  readonly report: Report;
  /** Standard output is replaced by standard error if it carries the fixed text. */
  readonly io: Io;
}

/** @throws UserError if flags contradict each other */
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

function summaryOf(files: readonly FixedFile[], isDone: boolean): string {
  const count = (number: number, noun: string, plural: string) => `${number} ${number === 1 ? noun : plural}`;
  const fixes = files.reduce((sum, { fixes }) => sum + fixes, 0);
  const counted = `${count(fixes, 'fix', 'fixes')} in ${count(files.length, 'file', 'files')}`;
  return isDone ? `${counted}.\n` : `${counted} would be made with --fix.\n`;
}

/** A diff cannot be escaped, and GitHub runners execute commands in its text: they are paused around it. */
function disableCiCommands(patches: string, { env }: Io): string {
  if (patches === '' || env.GITHUB_ACTIONS !== 'true') return patches;
  const word = randomUUID();
  return `::stop-commands::${word}\n${patches}::${word}::\n`;
}

/** Writes fixed files and reports those that were skipped because they changed in the meantime. */
async function written(files: readonly FixedFile[]): Promise<readonly FixedFile[]> {
  const leftAlone: FixedFile[] = [];
  for (const file of files) {
    try {
      leftAlone.push(...(await writeFixedFiles([file])));
    } catch (cause) {
      const reason = explainWriteError(cause);
      if (reason === undefined) throw cause;
      throw new UserError(outputErrors.notWritten('fix', reason), { at: file.path, cause });
    }
  }
  return leftAlone;
}

/** The bytes of standard input, by the absolute path that they stand for. */
async function inputOf(
  [draft]: readonly Input[],
  cwd: string,
): Promise<{ file: string; bytes: Uint8Array } | undefined> {
  let bytes = new Uint8Array();
  await draft?.read((read) => {
    bytes = Uint8Array.from(read);
    return { text: '' };
  });
  return draft && { file: resolve(cwd, draft.path ?? nameless), bytes };
}

/**
 * Applies fixes or shows them as a diff, and prints their number. Fixed standard input and diffs go to standard output; the
 * report then goes to standard error.
 */
export async function fix(
  flags: FixFlags & Pick<SelectionFlags, 'since' | 'staged'> & Pick<DisplayFlags, 'color'>,
  { io, options, drafts, lint, only }: Fixing,
): Promise<Fixed> {
  assertCanFix(flags, only);
  const input = await inputOf(drafts, options.cwd);
  const held: Contents = new Map(input && [[input.file, input.bytes]]);
  const reported = new Set<string>();
  // A file is linted again after each pass; each notice is reported once.
  const onNotice: RunOptions['onNotice'] = (path, notice) => {
    if (!reported.has(path + notice)) options.onNotice?.(path, notice);
    reported.add(path + notice);
  };
  const lintOnce = (contents: Contents) => lint({ contents, onNotice });
  let { report, files } = await fixFiles(lintOnce, held, { ...options, onNotice });
  if (flags.fixDryRun) {
    const { createPatch } = await import('../output/patch.ts');
    const shown = { color: wantsColor(flags.color, io.env, io.stdout), isShown: io.stdout.isTTY === true };
    io.stdout.write(disableCiCommands(files.map((file) => createPatch(file, shown)).join(''), io));
  } else {
    const changed = await written(files.filter(({ file }) => file !== input?.file));
    for (const { path } of changed) onNotice(path, 'The file was not fixed, because it changed in the meantime.');
    if (input) io.stdout.write(files.find(({ file }) => file === input.file)?.after.bytes ?? input.bytes);
    if (changed.length > 0) {
      files = files.filter((file) => !changed.includes(file));
      report = await lintOnce(new Map([...held, ...files.map(({ file, after }) => [file, after.bytes] as const)]));
    }
  }
  if (files.length > 0) io.stderr.write(summaryOf(files, !flags.fixDryRun));
  const isTaken = flags.fixDryRun || input !== undefined;
  return { report, io: isTaken ? Object.create(io, { stdout: { value: io.stderr } }) : io };
}
