import { createPositionLookup } from '../../core/model/line-index.ts';
import { UserError } from '../../core/model/user-error.ts';
import { configFileErrors } from './errors.ts';

/** Formats a position in a file: `sincerity.config.json:3:9`. */
function formatPosition(at: string, text: string, offset: number): string {
  const { line, column } = createPositionLookup({ text })(offset);
  return `${at}:${line}:${column}`;
}

/** Keys that objects inherit. A value for one would be ignored or change the prototype. */
const prototypeKeys: readonly string[] = ['__proto__', 'constructor', 'prototype'];

function throwPrototypeKey(name: string, at: string): never {
  throw new UserError(configFileErrors.forbiddenKey(name), { at });
}

/** @throws {UserError} if parsing exceeds the call stack, because the value is nested too deeply */
function limitDepth<Value>(at: string, read: () => Value): Value {
  try {
    return read();
  } catch (cause) {
    if (!(cause instanceof RangeError)) throw cause;
    throw new UserError(configFileErrors.tooDeep(), { at, cause });
  }
}

/**
 * Parses JSON with comments and trailing commas.
 *
 * @param key the key of the file that contains the configuration, such as in package.json. Other keys are not checked.
 * @throws {UserError} at the first syntax error
 */
export async function parseJson(text: string, at: string, key?: string): Promise<unknown> {
  const { parse, printParseErrorCode, visit } = await import('jsonc-parser');
  const errors: import('jsonc-parser').ParseError[] = [];
  const value: unknown = limitDepth(at, () => {
    visit(text, {
      onObjectProperty: (name, offset, _length, _line, _character, path) => {
        if (prototypeKeys.includes(name) && (key === undefined || path()[0] === key)) {
          throwPrototypeKey(name, formatPosition(at, text, offset));
        }
      },
    });
    return parse(text, errors, { allowTrailingComma: true });
  });
  const [error] = errors;
  if (!error) return value;
  const name = printParseErrorCode(error.error)
    .replaceAll(/(?<=[a-z])(?=[A-Z])/gu, ' ')
    .toLowerCase();
  throw new UserError(configFileErrors.invalidJson(name), { at: formatPosition(at, text, error.offset) });
}

/**
 * Parses YAML. A file without a value is an empty configuration.
 *
 * @throws {UserError} at the first syntax error
 */
export async function parseYaml(text: string, at: string): Promise<unknown> {
  const { isScalar, parseDocument, visit } = await import('yaml');
  // Tags such as !!set are disabled, because they create values other than JSON. The parser must not print warnings.
  const document = limitDepth(at, () =>
    parseDocument(text, { prettyErrors: false, resolveKnownTags: false, logLevel: 'error' }),
  );
  const [error] = document.errors;
  if (error) throw new UserError(configFileErrors.invalidYaml(error), { at: formatPosition(at, text, error.pos[0]) });
  try {
    return limitDepth(at, () => {
      visit(document, {
        Pair(_, { key }) {
          if (!isScalar(key) || !prototypeKeys.includes(String(key.value))) return;
          throwPrototypeKey(String(key.value), formatPosition(at, text, key.range?.[0] ?? 0));
        },
      });
      return document.toJS() ?? {};
    });
  } catch (cause) {
    if (cause instanceof UserError) throw cause;
    throw new UserError(configFileErrors.invalidYaml(cause), { at, cause });
  }
}
