/** A list that is written item by item, because one string could exceed the maximum length. */
export type Items = Generator<unknown>;

/** The JSON escape sequence of a character, one `\u` for each UTF-16 unit. */
const toEscapeSequence = (character: string) =>
  [...Array(character.length).keys()]
    .map((at) => `\\u${character.charCodeAt(at).toString(16).padStart(4, '0')}`)
    .join('');

/**
 * Replaces invisible characters and the start of CI commands (`##[`, `##vso[`) by escape sequences: the same data, safe
 * to print.
 */
function escapeJson(json: string): string {
  return json
    .replaceAll(/[\u007f-\u009f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]/gu, toEscapeSequence)
    .replaceAll(/##(?=\w*\[)/gu, '#\\u0023');
}

/** Returns a text as a JSON string without invisible characters. */
export function quoteJson(text: string): string {
  return escapeJson(JSON.stringify(text)).replaceAll(/\p{Cf}/gu, toEscapeSequence);
}

type Entries = ReadonlyMap<string, unknown>;

const isItems = (value: unknown): value is Items =>
  typeof value === 'object' && value !== null && !Array.isArray(value) && Symbol.iterator in value;

function* iterateProperties(entries: Entries, colon: string): Generator<readonly [label: string, value: unknown]> {
  for (const [key, value] of entries) if (value !== undefined) yield [JSON.stringify(key) + colon, value];
}

function* iterateElements(items: Items): Generator<readonly [label: string, value: unknown]> {
  for (const value of items) yield ['', value];
}

/**
 * Writes JSON like `JSON.stringify`, piece by piece: a map as an object, entry by entry, and a generator as a list,
 * item by item. Any other value is one piece.
 *
 * @param margin the indentation of the line on which the value begins; `null` writes everything on one line
 */
export function* writeJson(value: unknown, margin: string | null = ''): Generator<string> {
  const isObject = value instanceof Map;
  const isOneLine = margin === null;
  if (!isObject && !isItems(value)) {
    const json = escapeJson(JSON.stringify(value, undefined, isOneLine ? 0 : 2));
    yield isOneLine ? json : json.replaceAll('\n', `\n${margin}`);
    return;
  }
  const [open, close] = isObject ? '{}' : '[]';
  const inner = isOneLine ? null : `${margin}  `;
  const [lead, tail] = isOneLine ? ['', ''] : [`\n${inner}`, `\n${margin}`];
  let before = open + lead;
  for (const [label, content] of isObject ? iterateProperties(value, isOneLine ? ':' : ': ') : iterateElements(value)) {
    yield before + label;
    yield* writeJson(content, inner);
    before = `,${lead}`;
  }
  yield before.startsWith(',') ? tail + close : `${open}${close}`;
}
