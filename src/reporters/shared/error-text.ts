import type { InputError } from '../../core/model/report.ts';

/**
 * The message of a finding or an input error, with its hint. The name of a spreadsheet cell comes first (`March!C5:
 * …`), for formats that have only lines and columns.
 */
export function errorText({ message, hint, start }: Pick<InputError, 'message' | 'hint' | 'start'>): string {
  const text = hint ? `${message} ${hint}` : message;
  return start?.cell === undefined ? text : `${start.cell}: ${text}`;
}
