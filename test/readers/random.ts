/** A seeded generator (mulberry32), so that posts are the same on every machine. */
export interface Random {
  /** Returns an integer from 0 to `below` - 1. */
  below(below: number): number;
  chance(probability: number): boolean;
  pick<Item>(items: readonly Item[]): Item;
}

export function seeded(seed: number): Random {
  let state = seed;
  const next = () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  return {
    below: (below) => Math.floor(next() * below),
    chance: (probability) => next() < probability,
    pick: <Item>(items: readonly Item[]) => items[Math.floor(next() * items.length)] as Item,
  };
}

const pieces: readonly (readonly string[])[] = [
  ['we', 'launch', 'a', 'Great', 'offer', 'today', 'you', 'naïve', 'Straße', 'שלום', '日本語', 'e\u0301'],
  [' ', ' ', ' ', ' ', '  ', '\t', '\u00a0', '\u200b', '\u2028', '\u0085'],
  ['\n', '\n', '\n\n', '\r\n', '\r\n\r\n', '\r', ' \n', '\n  '],
  ['"', '""', "'", "''", '“', '”', '\\', '\\n', '\\\\', '\\u0041', '`', '*', '_', '|', ';', ','],
  ['&amp;', '&', '&#8217;', '<b>', '<', '>', '> ', '- ', '1. ', '# ', '#tag', '@you', ': ', '---', '%', '{', ']', '!'],
  ['🎉', '👩‍👩‍👧‍👦', '🏳️‍🌈', '🇬🇧', '👍🏽', '1️⃣', '𝗪𝗛𝗔𝗧', '𝓪', 'ﬁ'],
  ['\ud83d', '\udc00', '\u0001', '\u007f', '\ufeff', '\ud800a'],
];

/** Returns a post with at least one letter and with difficult characters. */
export function randomPost(random: Random): string {
  const words = Array.from({ length: 1 + random.below(24) }, () =>
    random.pick(random.chance(0.55) ? (pieces[random.below(2)] ?? []) : random.pick(pieces)),
  );
  words.splice(random.below(words.length + 1), 0, 'Post');
  return words.join('');
}
