/** A list that is written item by item, because as one string it could be too long. */
export type Items = Generator<unknown>;

/** A character as JSON may spell it, in units of UTF-16. */
const toEscapeSequence = (character: string) =>
  [...Array(character.length).keys()]
    .map((at) => `\\u${character.charCodeAt(at).toString(16).padStart(4, '0')}`)
    .join('');

/**
 * What those that show text would obey, as escapes: the same data, safe to print. These are invisible characters, and
 * `##[` with a name in it or none, in which the runners of several CIs look for commands.
 */
function escapeJson(json: string): string {
  return json
    .replaceAll(/[\u007f-\u009f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]/gu, toEscapeSequence)
    .replaceAll(/##(?=\w*\[)/gu, '#\\u0023');
}

/** Words as a string of JSON in which nothing stays invisible: they cannot be taken for anything but words. */
export function quoteJson(words: string): string {
  return escapeJson(JSON.stringify(words)).replaceAll(/\p{Cf}/gu, toEscapeSequence);
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
 * Writes JSON as `JSON.stringify` does, piece by piece: a map as an object, its entries one after the other, and a
 * generator as a list, its items one after the other. All else is one piece.
 *
 * @param margin the spaces before the line on which the value begins, where it is written with an indent of two; `null`
 * writes all of it on one line
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
