import { CST, Lexer, Parser } from 'yaml';
import type { Span } from '../../core/model/span.ts';

/**
 * Yields the tokens of a YAML text. Calls `onComment` with the span of each comment, from its `#` to the end of the line.
 */
export function* tokenizeYaml(text: string, onComment: (span: Span) => void): Generator<CST.Token> {
  const parser = new Parser();
  let isScalar = false;
  for (const lexeme of new Lexer().lex(text)) {
    if (!isScalar && lexeme.startsWith('#')) onComment({ start: parser.offset, end: parser.offset + lexeme.length });
    isScalar = !isScalar && lexeme === CST.SCALAR;
    yield* parser.next(lexeme);
  }
  yield* parser.end();
}
