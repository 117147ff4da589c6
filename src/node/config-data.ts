import { positions } from '../core/position.ts';
import { UserError } from '../core/user-error.ts';

/** `sincerity.config.json:3:9` */
function place(at: string, text: string, offset: number): string {
  const { line, column } = positions({ text })(offset);
  return `${at}:${line}:${column}`;
}

/**
 * Reads JSON, comments and trailing commas allowed.
 *
 * @throws UserError at the first character that is wrong
 */
export async function parseJson(text: string, at: string): Promise<unknown> {
  const { parse, printParseErrorCode } = await import('jsonc-parser');
  const errors: import('jsonc-parser').ParseError[] = [];
  const value: unknown = parse(text, errors, { allowTrailingComma: true });
  const [error] = errors;
  if (!error) return value;
  const name = printParseErrorCode(error.error)
    .replaceAll(/(?<=[a-z])(?=[A-Z])/gu, ' ')
    .toLowerCase();
  throw new UserError(`This is not valid JSON: ${name}.`, { at: place(at, text, error.offset) });
}

/**
 * Reads YAML; a file of comments alone is an empty configuration.
 *
 * @throws UserError at the first character that is wrong
 */
export async function parseYaml(text: string, at: string): Promise<unknown> {
  const { parseDocument } = await import('yaml');
  const document = parseDocument(text, { prettyErrors: false });
  const [error] = document.errors;
  if (error)
    throw new UserError(`This is not valid YAML: ${lowerFirst(error.message)}.`, { at: place(at, text, error.pos[0]) });
  try {
    return document.toJS() ?? {};
  } catch (cause) {
    throw new UserError(
      `This is not valid YAML: ${lowerFirst(cause instanceof Error ? cause.message : String(cause))}.`,
      { at },
    );
  }
}

function lowerFirst(sentence: string): string {
  return sentence.charAt(0).toLowerCase() + sentence.slice(1).replace(/\.$/u, '');
}
