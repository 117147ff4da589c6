/** A file's name without folder and extension: what a post is called that has a file to itself. */
export function getStem(path: string): string {
  const name = path.split(/[\\/]/u).at(-1) ?? path;
  return name.replace(/(?<=.)\.[^.]*$/u, '');
}
