import type { ReadError } from '../../core/model/reader.ts';
import type { Span } from '../../core/model/span.ts';
import { toClause } from '../../core/text/format.ts';
import { shapeNames, type Value } from '../base/value.ts';

export const frontMatterErrors = {
  notKeys: (shape: Value['shape'], span: Span): ReadError => ({
    code: 'front-matter/not-keys',
    message: `Expected keys in the front matter, but it is ${shapeNames[shape]}.`,
    hint: 'Write a key, a colon and a value on each line, as in `platform: linkedin`.',
    span,
  }),
  invalidToml: (cause: unknown, span: Span): ReadError => ({
    code: 'front-matter/invalid-toml',
    message: `The front matter is not valid TOML: ${toClause(cause)}.`,
    hint: 'Write a key, an equals sign and a value on each line, as in `platform = "linkedin"`.',
    span,
  }),
  unclosed: (span: Span): ReadError => ({
    code: 'front-matter/unclosed',
    message: 'Expected a line `---` at the end of the front matter, but found none.',
    hint: 'Close the front matter with a line that contains only `---`.',
    span,
  }),
};
