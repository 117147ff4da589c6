import { createPositionLookup } from '../../core/model/line-index.ts';
import { UserError } from '../../core/model/user-error.ts';
import { configFileErrors } from './errors.ts';

/** `sincerity.config.json:3:9` */
function place(at: string, text: string, offset: number): string {
  const { line, column } = createPositionLookup({ text })(offset);
  return `${at}:${line}:${column}`;
}

/** Names that objects have by birth: what stands under them would be taken for something else, or for nothing. */
const prototypeKeys: readonly string[] = ['__proto__', 'constructor', 'prototype'];

function assertNoPrototypeKeys(name: string, at: string): never {
  throw new UserError(configFileErrors.forbiddenKey(name), { at });
}

/** Reads something unless it is nested so deeply that reading it fills the stack. */
function unlessDeep<Value>(at: string, read: () => Value): Value {
  try {
    return read();
  } catch (cause) {
    if (!(cause instanceof RangeError)) throw cause;
    throw new UserError(configFileErrors.tooDeep(), { at, cause });
  }
}

/**
 * Reads JSON, comments and trailing commas allowed.
 *
 * @param key where a configuration stands under a key of its file: all else is of no concern
 * @throws UserError at the first character that is wrong
 */
export async function parseJson(text: string, at: string, key?: string): Promise<unknown> {
  const { parse, printParseErrorCode, visit } = await import('jsonc-parser');
  const errors: import('jsonc-parser').ParseError[] = [];
  const value: unknown = unlessDeep(at, () => {
    visit(text, {
      onObjectProperty: (name, offset, _length, _line, _character, path) => {
        if (prototypeKeys.includes(name) && (key === undefined || path()[0] === key)) {
          assertNoPrototypeKeys(name, place(at, text, offset));
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
  throw new UserError(configFileErrors.invalidJson(name), { at: place(at, text, error.offset) });
}

/**
 * Reads YAML; a file of comments alone is an empty configuration.
 *
 * @throws UserError at the first character that is wrong
 */
export async function parseYaml(text: string, at: string): Promise<unknown> {
  const { isScalar, parseDocument, visit } = await import('yaml');
  // Without tags such as !!set, which would make of it what no configuration consists of; and it must not print.
  const document = unlessDeep(at, () =>
    parseDocument(text, { prettyErrors: false, resolveKnownTags: false, logLevel: 'error' }),
  );
  const [error] = document.errors;
  if (error) throw new UserError(configFileErrors.invalidYaml(error), { at: place(at, text, error.pos[0]) });
  try {
    return unlessDeep(at, () => {
      visit(document, {
        Pair(_, { key }) {
          if (!isScalar(key) || !prototypeKeys.includes(String(key.value))) return;
          assertNoPrototypeKeys(String(key.value), place(at, text, key.range?.[0] ?? 0));
        },
      });
      return document.toJS() ?? {};
    });
  } catch (cause) {
    if (cause instanceof UserError) throw cause;
    throw new UserError(configFileErrors.invalidYaml(cause), { at, cause });
  }
}
