import leven from 'leven';

/**
 * Returns a hint with the known name that is most similar to `name`: `Did you mean "…"?`. If none is similar, a known
 * name matches if it starts with `name` or is a plugin rule of that name (`acme/jargon`).
 *
 * @returns `undefined` if no name matches
 */
export function didYouMean(name: string, names: Iterable<string>): string | undefined {
  const allNames = [...names];
  let best: string | undefined;
  let limit = Math.max(2, Math.floor(name.length / 3)) + 1;
  for (const candidate of allNames) {
    const distance = leven(name.toLowerCase(), candidate.toLowerCase());
    // A distance as long as the candidate means that no letter is the same.
    if (distance < limit && distance < candidate.length) [best, limit] = [candidate, distance];
  }
  if (name.length > 2) {
    const lower = name.toLowerCase();
    best ??= allNames.find((candidate) => candidate.startsWith(lower) || candidate.endsWith(`/${lower}`));
  }
  return best === undefined ? undefined : `Did you mean "${best}"?`;
}
