import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { UserError } from '../../core/model/user-error.ts';
import { didYouMean } from '../../core/text/did-you-mean.ts';
import { getOwn } from '../../core/text/get-own.ts';
import type { LintOptions } from '../../linter/options.ts';
import type { Input } from '../../node/files/input.ts';
import type { Io } from '../io/io.ts';
import { usageErrors } from './errors.ts';
import type { SelectionFlags } from './lint-flags.ts';

/** The selected inputs. */
export interface Selection {
  /** Files, folders and patterns. */
  readonly paths: readonly string[];
  /** Inputs from standard input. */
  readonly drafts: readonly Input[];
  readonly options: Pick<LintOptions, 'changed' | 'errorOnUnmatched' | 'files' | 'ignore' | 'since' | 'staged'>;
}

async function readBytes(stream: AsyncIterable<Uint8Array>): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of stream) chunks.push(chunk);
  return Buffer.concat(chunks);
}

/** @throws {UserError} if the first path does not exist and looks like a misspelled command */
function assertKnownCommand([first]: readonly string[], cwd: string, commands: readonly string[]): void {
  if (first === undefined || !/^[a-z-]+$/u.test(first) || existsSync(resolve(cwd, first))) return;
  const hint = didYouMean(first, commands);
  if (hint) throw new UserError(usageErrors.unknownCommand(first, hint));
}

/** Descriptions of the flags that use Git, for hints. */
const gitFlags: Readonly<Record<string, string>> = {
  '--staged': '--staged lints what is staged',
  '--changed': '--changed lints the work tree',
  '--since': '--since lints all changes since a revision',
};

/** @throws {UserError} if two flags that select inputs contradict each other */
function assertNoContradiction({ staged, changed, since, filesFrom }: SelectionFlags, stdin: string | undefined): void {
  const [one, other] = [staged && 'staged', changed && 'changed', since !== undefined && 'since'].flatMap((name) =>
    name ? `--${name}` : [],
  );
  if (one && other) {
    throw new UserError(
      usageErrors.conflict(one, other, `Remove one of them: ${getOwn(gitFlags, one)}, and ${getOwn(gitFlags, other)}.`),
    );
  }
  if (stdin && one && one !== '--since') {
    throw new UserError(usageErrors.conflict(one, stdin, `Remove ${stdin}: Git does not track standard input.`));
  }
  if (stdin && filesFrom === '-') throw new UserError(usageErrors.stdinTwice(stdin));
}

/** Splits a list of names, separated by newlines or NULs. */
function splitNames(bytes: Uint8Array): readonly string[] {
  // PowerShell can write UTF-16.
  const text = new TextDecoder(bytes[0] === 0xff && bytes[1] === 0xfe ? 'utf-16le' : 'utf-8').decode(bytes);
  return text.split(text.includes('\0') ? '\0' : /\r?\n/u).filter((name) => name.trim() !== '');
}

async function readFileList(file: string, io: Io): Promise<readonly string[]> {
  if (file === '-') return splitNames(await readBytes(io.stdin));
  const { readFile } = await import('node:fs/promises');
  try {
    return splitNames(await readFile(resolve(io.cwd(), file)));
  } catch (cause) {
    const { fileErrors } = await import('../../node/files/errors.ts');
    throw new UserError(fileErrors.system(cause), { at: `--files-from ${file}`, cause });
  }
}

/**
 * Selects inputs by paths and flags.
 *
 * @throws {UserError} if flags contradict each other, or if no input is selected
 */
export async function selectInputs(
  paths: readonly string[],
  flags: SelectionFlags,
  { io, commands }: { readonly io: Io; readonly commands: readonly string[] },
): Promise<Selection> {
  const { staged, changed, since, filesFrom, stdinFilename } = flags;
  const stdin = flags.stdin
    ? '--stdin'
    : stdinFilename === undefined
      ? paths.find((path) => path === '-')
      : '--stdin-filename';
  const named = paths.filter((path) => path !== '-');
  assertNoContradiction(flags, stdin);
  const hasInput = [stdin, filesFrom, since].some((value) => value !== undefined) || staged || changed;
  if (!hasInput && named.length === 0) throw new UserError(usageErrors.noInput());
  assertKnownCommand(named, io.cwd(), commands);
  const draft: Input = {
    ...(stdinFilename !== undefined && { path: stdinFilename }),
    read: async (decodeBytes) => decodeBytes(await readBytes(io.stdin)),
  };
  return {
    paths: named,
    drafts: stdin === undefined ? [] : [draft],
    options: {
      errorOnUnmatched: flags.errorOnUnmatched,
      ignore: flags.ignore,
      ...(filesFrom !== undefined && { files: await readFileList(filesFrom, io) }),
      ...(staged && { staged }),
      ...(changed && { changed }),
      ...(since !== undefined && { since }),
    },
  };
}
