import type { ReadError } from '../../core/model/reader.ts';
import type { Span } from '../../core/model/span.ts';

export const documentErrors = {
  tooManyErrors: (more: number): ReadError => ({
    code: 'json/more-errors',
    message: `There ${more === 1 ? 'is 1 more error' : `are ${more.toLocaleString('en')} more errors`} of this kind.`,
    hint: 'Fix the first errors first.',
  }),
  rawLineBreak: (span: Span | undefined): ReadError => ({
    code: 'json/raw-line-break',
    message: 'This file contains line breaks inside of strings, which JSON does not allow. They were read as text.',
    hint: 'Write each line break as "\\n".',
    ...(span && { span }),
  }),
  listInNdjson: (span: Span): ReadError => ({
    code: 'ndjson/json-list',
    message: 'Expected one post per line, but the file is one JSON list.',
    hint: 'Rename it to .json.',
    span,
  }),
};
