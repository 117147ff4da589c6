/** A list that is written item by item, because as one string it could be too long. */
export type Items = Generator<unknown>;

/** Invisible characters that a terminal would obey, as escapes: the same data, safe to print. */
function inert(json: string): string {
  return json.replaceAll(
    /[\u007f-\u009f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]/gu,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}

type Entries = ReadonlyMap<string, unknown>;

const isItems = (value: unknown): value is Items =>
  typeof value === 'object' && value !== null && !Array.isArray(value) && Symbol.iterator in value;

function* named(entries: Entries): Generator<readonly [label: string, value: unknown]> {
  for (const [key, value] of entries) if (value !== undefined) yield [`${JSON.stringify(key)}: `, value];
}

function* unnamed(items: Items): Generator<readonly [label: string, value: unknown]> {
  for (const value of items) yield ['', value];
}

/**
 * Writes JSON as `JSON.stringify` does with an indent of two, piece by piece: a map as an object, its entries one after
 * the other, and a generator as a list, its items one after the other. All else is one piece.
 *
 * @param margin the spaces before the line on which the value begins
 */
export function* jsonText(value: unknown, margin = ''): Generator<string> {
  const isObject = value instanceof Map;
  if (!isObject && !isItems(value)) {
    yield inert(JSON.stringify(value, undefined, 2)).replaceAll('\n', `\n${margin}`);
    return;
  }
  const [open, close] = isObject ? '{}' : '[]';
  const inner = `${margin}  `;
  let before = `${open}\n${inner}`;
  for (const [label, content] of isObject ? named(value) : unnamed(value)) {
    yield before + label;
    yield* jsonText(content, inner);
    before = `,\n${inner}`;
  }
  yield before.startsWith(',') ? `\n${margin}${close}` : `${open}${close}`;
}
