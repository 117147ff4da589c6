import leven from 'leven';

/**
 * Returns the name nearest to an unknown one, as a question. A name also matches if it starts with the unknown one
 * (`warn`) or is that rule in a plugin (`acme/jargon`).
 */
export function didYouMean(name: string, names: Iterable<string>): string | undefined {
  const allNames = [...names];
  let best: string | undefined;
  let least = Math.max(2, Math.floor(name.length / 3)) + 1;
  for (const candidate of allNames) {
    const distance = leven(name.toLowerCase(), candidate.toLowerCase());
    // If every letter changes, the names have nothing in common.
    if (distance < least && distance < candidate.length) [best, least] = [candidate, distance];
  }
  if (name.length > 2) {
    const lower = name.toLowerCase();
    best ??= allNames.find((candidate) => candidate.startsWith(lower) || candidate.endsWith(`/${lower}`));
  }
  return best === undefined ? undefined : `Did you mean "${best}"?`;
}
