import type { InputError } from '../../core/model/report.ts';

/**
 * What a report says at a place. Formats that know only lines and columns get the name of a spreadsheet's cell in front:
 * `March!C5: …`.
 */
export function errorText({ message, hint, start }: Pick<InputError, 'message' | 'hint' | 'start'>): string {
  const words = hint ? `${message} ${hint}` : message;
  return start?.cell === undefined ? words : `${start.cell}: ${words}`;
}
