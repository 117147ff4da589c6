/** Groups items by path, in the order in which the paths appear. */
export function groupByPath<Item extends { readonly path: string }>(items: Iterable<Item>): Map<string, Item[]> {
  const files = new Map<string, Item[]>();
  for (const item of items) {
    const file = files.get(item.path);
    if (file) file.push(item);
    else files.set(item.path, [item]);
  }
  return files;
}
