import type { Diagnostic } from '../../core/model/diagnostic.ts';
import type { TextEdit } from '../../core/model/edit.ts';

/** Texts that mean the same wherever they are put: in a cell, between quotes, in a block of YAML. */
const needsNoQuoting = /^[\p{L}\p{M}\p{N}\p{Zs}!?.]*$/u;

const keyOf = (choice: readonly TextEdit[]): string =>
  choice.map(({ start, end, text }) => `${start.offset} ${end.offset} ${text}`).join('\n');

/**
 * What programs may do about a finding, each choice with all of its edits: what `--fix` does, then what a rule suggests.
 * Nothing of spreadsheets, which are no text, and nothing that would have to be written differently in another kind of
 * file: whoever clicks on it does not look at the quotes around.
 */
export function codeActions({ fix, suggest = [], start }: Diagnostic): readonly (readonly TextEdit[])[] {
  if (start.cell !== undefined) return [];
  const choices = [fix ?? [], ...suggest.map((edit) => [edit])].filter(
    (choice) => choice.length > 0 && choice.every(({ text }) => needsNoQuoting.test(text)),
  );
  return [...new Map(choices.map((choice) => [keyOf(choice), choice])).values()];
}
