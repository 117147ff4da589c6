import leven from 'leven';

/** The nearest of the known names, or one that goes on from it (`warn`), as a question; nothing when none is near. */
export function didYouMean(name: string, names: Iterable<string>): string | undefined {
  const known = [...names];
  let best: string | undefined;
  let least = Math.max(2, Math.floor(name.length / 3)) + 1;
  for (const candidate of known) {
    const distance = leven(name.toLowerCase(), candidate.toLowerCase());
    if (distance < least) [best, least] = [candidate, distance];
  }
  if (name.length > 2) best ??= known.find((candidate) => candidate.toLowerCase().startsWith(name.toLowerCase()));
  return best === undefined ? undefined : `Did you mean "${best}"?`;
}
