/** A path as seen from the root of its repository: `content/` and `../posts/a.md` are `posts/a.md`. */
export function toRepositoryPath(path: string, base = ''): string {
  if (/^(?:[\\/]|[A-Za-z]:)/u.test(path)) return path;
  const steps: string[] = [];
  for (const step of `${base}${path}`.split('/')) {
    if (step === '..' && steps.length > 0 && steps.at(-1) !== '..') steps.pop();
    else if (step !== '.' && step !== '') steps.push(step);
  }
  return steps.join('/');
}
