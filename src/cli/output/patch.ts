import { Chalk } from 'chalk';
import { structuredPatch } from 'diff';
import { getOwn } from '../../core/text/get-own.ts';
import type { FixedFile } from '../../linter/fix-files.ts';

const byteOrderMark = '\ufeff';

/** Quotes a file name for `git apply` if necessary. */
const quoted = (name: string) => (/[\p{Cc}"\\]/u.test(name) ? JSON.stringify(name) : name);

/** Returns the content of a file, including its byte order mark. */
function restoreByteOrderMark({ bytes, text }: FixedFile['before']): string {
  return bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? byteOrderMark + text : text;
}

/** Control and invisible characters, except joiners of emoji. */
const invisible =
  /(?!\t)[\p{Cc}\u200b\u200c\u200e\u200f\u2028-\u202e\u2060-\u2069\ufeff]|(?<!\p{ExtPict}|\p{EMod}|\ufe0f)\u200d/gu;

/**
 * Creates a unified diff of the fixes in a file for `git apply` and `patch`.
 *
 * @param isShown whether the diff is for a terminal. Invisible characters are then dots, so it cannot be applied.
 */
export function createPatch(
  { path, before, after }: FixedFile,
  { color, isShown }: { readonly color: boolean; readonly isShown: boolean },
): string {
  const { red, green, cyan, bold } = new Chalk({ level: color ? 1 : 0 });
  const colors: Readonly<Record<string, (line: string) => string>> = { '-': red, '+': green };
  const { hunks } = structuredPatch(
    path,
    path,
    restoreByteOrderMark(before),
    restoreByteOrderMark(after),
    undefined,
    undefined,
    { context: 3 },
  );
  const shown = (line: string) => (isShown ? line.replaceAll(invisible, '·') : line);
  return [
    bold(`--- ${quoted(`a/${path}`)}`),
    bold(`+++ ${quoted(`b/${path}`)}`),
    ...hunks.flatMap(({ oldStart, oldLines, newStart, newLines, lines }) => [
      cyan(`@@ -${oldStart},${oldLines} +${newStart},${newLines} @@`),
      ...lines.map((line) => (getOwn(colors, line.charAt(0)) ?? String)(shown(line))),
    ]),
    '',
  ].join('\n');
}
