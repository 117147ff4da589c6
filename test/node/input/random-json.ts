import type { Random } from '../../readers/random.ts';

const letters = [
  'a',
  'é',
  '日',
  '🍞',
  '"',
  '\\',
  '\n',
  '\r\n',
  '\t',
  '[',
  ']',
  '{',
  '}',
  ',',
  ':',
  ' ',
  '\u2028',
  '\\"',
];

const word = (random: Random) => Array.from({ length: random.below(12) }, () => random.pick(letters)).join('');

/** Returns a random JSON value. */
export function randomValue(random: Random, depth: number): unknown {
  const kind = random.below(depth > 3 ? 4 : 6);
  if (kind === 0) return random.pick([null, true, false]);
  if (kind === 1) return random.below(1e9) / 100;
  if (kind < 4) return word(random);
  const inner = Array.from({ length: random.below(4) }, () => randomValue(random, depth + 1));
  return kind === 4 ? inner : Object.fromEntries(inner.map((one) => [word(random), one]));
}

/** Formats JSON with random blanks and line ends between tokens, and with unnecessary escapes. */
export function toRandomJson(json: unknown, random: Random): string {
  const text = JSON.stringify(json, null, random.pick([0, 1, 4]));
  const spread = text.replaceAll('\n', random.pick(['\n', '\r\n', '\n\n']));
  return random.chance(0.5) ? spread.replaceAll('é', '\\u00e9').replaceAll('🍞', '\\ud83c\\udf5e') : spread;
}
