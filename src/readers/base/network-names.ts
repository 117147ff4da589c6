import { type Platform, parsePlatform } from '../../core/model/post.ts';

/** Words that can follow the network in a column name. */
const textWords = new Set(['caption', 'copy', 'draft', 'message', 'post', 'text', 'version']);

/** A column or sheet that is named after a network. */
export interface Network {
  readonly platform: Platform;
  /** Whether the name marks a column of texts: `LinkedIn copy`. */
  readonly isText: boolean;
}

/** Returns the network that a name denotes: `Twitter/X` and `LinkedIn post` do, `Pinterest board` does not. */
export function parseNetwork(name: string): Network | undefined {
  if (name.length > 40) return undefined;
  const words =
    name
      .normalize('NFKC')
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu) ?? [];
  const rest = words.filter((word) => !textWords.has(word));
  const [first] = rest;
  const platform = parsePlatform(rest.join('')) ?? (first === undefined ? undefined : parsePlatform(first));
  const isWhole = parsePlatform(rest.join('')) !== undefined || rest.every((word) => parsePlatform(word) !== undefined);
  return platform && isWhole ? { platform, isText: rest.length < words.length } : undefined;
}

const yes = new Set(['1', 'on', 'true', 'x', 'y', 'yes', '✓', '✔', '✔️', '✅', '☑', '☑️']);
const no = new Set(['-', '0', 'false', 'n', 'no', 'off', '✗', '✘', '❌', '☐']);

/** Parses yes and no; `undefined` for other texts. */
export function isYes(words: string): boolean | undefined {
  const answer = words.trim().toLowerCase();
  if (yes.has(answer)) return true;
  return no.has(answer) ? false : undefined;
}
