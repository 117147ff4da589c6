import type { Environment } from '../../core/model/report.ts';

/**
 * Characters that a terminal interprets instead of displaying: controls, line and paragraph separators, direction marks,
 * overrides and isolates, interlinear annotations. Lone surrogates are included, because they are not characters.
 */
const unsafeCharacters = /[\p{Cc}\p{Cs}\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ufff9-\ufffb]/gu;

function substitute(character: string, unicode: boolean): string {
  const code = character.charCodeAt(0);
  if (character === '\t') return ' ';
  if (code < 0x20) return unicode ? String.fromCharCode(0x2400 + code) : `^${String.fromCharCode(code + 0x40)}`;
  if (code === 0x7f) return unicode ? '␡' : '^?';
  if (code >= 0xd800 && code <= 0xdfff) return unicode ? '�' : '?';
  return unicode ? '·' : '?';
}

/** Makes external text safe to print: replaces control characters with visible ones (`␛`, `·`; `^[`, `?` in ASCII). */
export function escapeControls(text: string, unicode: boolean): string {
  return text.replaceAll(unsafeCharacters, (character) => substitute(character, unicode));
}

/** Returns external text as one line that is safe to print. */
export function toOneLine(text: string, { unicode }: Pick<Environment, 'unicode'>): string {
  return escapeControls(text.replaceAll(/\s+/gu, ' ').trim(), unicode);
}

/** Cuts a text after `maxLength` characters and appends an ellipsis. */
export function shorten(text: string, maxLength: number, { unicode }: Pick<Environment, 'unicode'>): string {
  const characters = [...text.slice(0, 2 * maxLength + 2)];
  if (characters.length <= maxLength) return text;
  return `${characters.slice(0, maxLength).join('').trimEnd()}${unicode ? '…' : '...'}`;
}

/**
 * Returns external text as one line without markup. Code hosts render messages as Markdown, and SARIF messages have
 * links in the same syntax: a visible space disables links, images, tags and comments.
 */
export function escapeMarkup(text: string): string {
  return toOneLine(text, { unicode: true })
    .replaceAll('](', '] (')
    .replaceAll(/<(?=[!/?A-Za-z])/gu, '< ');
}

/**
 * Disables CI commands in a line by a visible space. CI runners read commands from the output of programs: GitHub
 * Actions reads `::` at the start of a line (after any white space) and `##[` anywhere, Azure Pipelines reads `##vso[`,
 * TeamCity reads `##teamcity[`.
 *
 * Sources: `ActionCommand` of github.com/actions/runner; the logging commands of Azure Pipelines and of TeamCity.
 */
function escapeCommandsInLine(line: string): string {
  return line.replace(/^([\s\p{Cf}]*):(?=:)/u, '$1: ').replaceAll(/##(?=\w*\[)/gu, '# #');
}

/**
 * Disables CI commands in a finished report. All text formats pass their output through this function.
 *
 * @param pieces one or more complete lines, each with its newline
 */
export function* escapeCiCommands(pieces: Iterable<string>): Generator<string> {
  for (const piece of pieces) yield piece.split('\n').map(escapeCommandsInLine).join('\n');
}
