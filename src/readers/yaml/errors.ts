import type { ReadError } from '../../core/model/reader.ts';
import type { Span } from '../../core/model/span.ts';

export const yamlErrors = {
  /** @param reason the parser's message, without its final period */
  syntax: (reason: string, span: Span): ReadError => ({
    code: 'yaml/syntax',
    message: `This is not valid YAML: ${reason}.`,
    span,
  }),
  undefinedAlias: (name: string, span: Span): ReadError => ({
    code: 'yaml/undefined-alias',
    message: `Expected an anchor "&${name}" before this alias, but found none.`,
    hint: 'Define the anchor before the alias.',
    span,
  }),
  duplicateKey: (span: Span): ReadError => ({
    code: 'yaml/duplicate-key',
    message: 'Expected unique keys, but this key occurs twice.',
    hint: 'Remove or rename one of the two keys.',
    span,
  }),
  aliasLimit: (span: Span): ReadError => ({
    code: 'yaml/alias-limit',
    message: 'The aliases in this file repeat too much text. This alias and those after it were skipped.',
    hint: 'Write out the posts instead of repeating them with aliases.',
    span,
  }),
};
