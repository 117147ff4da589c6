import type { Environment } from '../../core/model/report.ts';
import { escapeControls } from './visible.ts';

/** Text from outside as one line that is safe to print. */
export function toOneLine(text: string, { unicode }: Pick<Environment, 'unicode'>): string {
  return escapeControls(text.replaceAll(/\s+/gu, ' ').trim(), unicode);
}

/** The beginning of a text that is longer than so many characters, with an ellipsis for the rest. */
export function shortened(text: string, most: number, { unicode }: Pick<Environment, 'unicode'>): string {
  const characters = [...text.slice(0, 2 * most + 2)];
  return characters.length <= most ? text : `${characters.slice(0, most).join('').trimEnd()}${unicode ? '…' : '...'}`;
}
