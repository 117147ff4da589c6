import type { Diagnostic } from '../../core/model/diagnostic.ts';
import type { TextEdit } from '../../core/model/edit.ts';

/** Texts that need no escaping anywhere: in a cell, in a quoted string, in a YAML block. */
const needsNoQuoting = /^[\p{L}\p{M}\p{N}\p{Zs}!?.]*$/u;

const keyOf = (choice: readonly TextEdit[]): string =>
  choice.map(({ start, end, text }) => `${start.offset} ${end.offset} ${text}`).join('\n');

/**
 * The fixes that an editor or a code host may offer for a finding, each with all of its edits: the fix of `--fix`, then
 * the suggestions of the rule. Spreadsheets are excluded, because they are not text, and so are texts that some file
 * formats would have to escape: the edit is applied as it is.
 */
export function codeActions({ fix, suggest = [], start }: Diagnostic): readonly (readonly TextEdit[])[] {
  if (start.cell !== undefined) return [];
  const choices = [fix ?? [], ...suggest.map((edit) => [edit])].filter(
    (choice) => choice.length > 0 && choice.every(({ text }) => needsNoQuoting.test(text)),
  );
  return [...new Map(choices.map((choice) => [keyOf(choice), choice])).values()];
}
