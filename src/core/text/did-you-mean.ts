import leven from 'leven';

/**
 * The nearest of the known names, as a question; or one that goes on from it (`warn`), or that is it in a plugin
 * (`acme/jargon`). Nothing when none is near.
 */
export function didYouMean(name: string, names: Iterable<string>): string | undefined {
  const allNames = [...names];
  let best: string | undefined;
  let least = Math.max(2, Math.floor(name.length / 3)) + 1;
  for (const candidate of allNames) {
    const distance = leven(name.toLowerCase(), candidate.toLowerCase());
    // As many changes as letters leave nothing of the name.
    if (distance < least && distance < candidate.length) [best, least] = [candidate, distance];
  }
  if (name.length > 2) {
    const lower = name.toLowerCase();
    best ??= allNames.find((candidate) => candidate.startsWith(lower) || candidate.endsWith(`/${lower}`));
  }
  return best === undefined ? undefined : `Did you mean "${best}"?`;
}
