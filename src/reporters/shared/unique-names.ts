/**
 * Returns a function that makes repeated names unique: the first stays as it is, the next ones get `:1`, `:2` and so
 * on.
 */
export function createUniqueNames(): (name: string) => string {
  const seen = new Map<string, number>();
  return (name) => {
    const before = seen.get(name) ?? 0;
    seen.set(name, before + 1);
    return before === 0 ? name : `${name}:${before}`;
  };
}
