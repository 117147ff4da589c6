import type { ErrorDetails } from '../model/error-details.ts';
import type { ReadError } from '../model/reader.ts';
import type { Span } from '../model/span.ts';
import { toClause } from '../text/format.ts';

/** The errors that the linter itself finds in the posts of a file. */
export const lintErrors = {
  /** @param cause an unexpected error: a bug of the linter, not an error of the input */
  crash: (cause: unknown): ErrorDetails => ({
    code: 'internal/crash',
    message: `The linter failed on this file: ${toClause(cause)}.`,
    hint: 'This is a bug. Please report it at https://github.com/sincerity-lint/sincerity-lint/issues, with the output of --debug.',
  }),
  invalidDate: (date: string, part: 'day' | 'time', span: Span): ReadError => ({
    code: 'dates/invalid',
    message: `"${date}" ${part === 'day' ? 'is not a valid date' : 'has no valid time of day'}.`,
    hint: 'Write the date as 2026-11-23 or 2026-11-23 09:30. Without a date, the post is ordered by its position in the file.',
    span,
  }),
  noDates: (count: number, first: string, span: Span): ReadError => ({
    code: 'dates/none-parsed',
    message: `None of the ${count.toLocaleString('en')} dates could be parsed. The first is "${first}".`,
    hint: 'Write them as 2026-11-23 09:30, 23/11/2026 or Nov 23, 2026, or name another column in the configuration: `columns: { date: "…" }`.',
    span,
  }),
  postTooLong: (id: string, length: number, span: Span): ReadError => ({
    code: 'post/too-long',
    message: `The post "${id}" has ${length.toLocaleString('en')} characters, more than any platform allows.`,
    hint: 'Put each post into a row, an entry or a file of its own.',
    span,
  }),
};

/** Tests whether a bug of the linter prevented that an input was linted. */
export const isCrash = ({ code }: Pick<ErrorDetails, 'code'>): boolean => code === 'internal/crash';
