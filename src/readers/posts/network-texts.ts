import type { Platform } from '../../core/model/post.ts';
import { createColumnMatcher, normalizeName } from '../base/column-names.ts';
import { parseNetwork } from '../base/network-names.ts';
import type { Entry, Value } from '../base/value.ts';

const matchColumn = createColumnMatcher();

/** Keys whose object holds a text per network, besides those of a text: `captions: { instagram: … }`. */
const holders = new Set(['channels', 'networks', 'platforms', 'texts', 'variants', 'versions']);

/** The text of a post for one network. */
export interface NetworkText {
  readonly platform: Platform;
  readonly entry: Entry;
}

const isText = ({ value }: Entry) => value.shape === 'text' && value.excerpt().text.trim() !== '';

/** Returns the text of a network's value: a string, or the text in an object. */
function textOf(value: Value): Entry | undefined {
  if (value.shape === 'text') return { name: 'text', value };
  if (value.shape !== 'record') return undefined;
  return value.entries().find((entry) => matchColumn(entry.name)?.role === 'text' && isText(entry));
}

/** Returns the entries of an object whose keys are all networks; empty for other values. */
function networkEntries({ value }: Entry): NetworkText[] {
  if (value.shape !== 'record') return [];
  const entries = value.entries();
  const found = entries.flatMap((entry) => {
    const platform = parseNetwork(entry.name)?.platform;
    const text = platform && textOf(entry.value);
    return text && isText(text) ? [{ platform, entry: text }] : [];
  });
  const isAll = entries.every(({ name }) => parseNetwork(name) !== undefined);
  return isAll ? found : [];
}

/** The texts of a record for single networks, and its other entries. */
export interface SplitRecord {
  readonly texts: readonly NetworkText[];
  readonly rest: readonly Entry[];
}

/**
 * Finds the texts of a record for single networks: `x_text` and `linkedin_text`, or `captions: { x: …, linkedin: … }`.
 * Returns `undefined` if it has none.
 */
export function splitByNetwork(entries: readonly Entry[]): SplitRecord | undefined {
  const texts: NetworkText[] = [];
  const rest: Entry[] = [];
  for (const entry of entries) {
    const network = parseNetwork(entry.name.replaceAll(/(?<=\p{Ll})(?=\p{Lu})/gu, ' '));
    const isHolder = holders.has(normalizeName(entry.name)) || matchColumn(entry.name)?.role === 'text';
    const held = isHolder ? networkEntries(entry) : [];
    if (held.length > 0) texts.push(...held);
    else if (!network?.isText) rest.push(entry);
    else if (isText(entry)) texts.push({ platform: network.platform, entry: { ...entry, name: 'text' } });
    // An empty text of a network is no post, and no data of another one either.
    else if (entry.value.shape !== 'null') rest.push(entry);
  }
  return texts.length > 0 ? { texts, rest } : undefined;
}
