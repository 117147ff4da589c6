/**
 * A path as a URI: relative where the path is, `file:///C:/…` and `file://server/…` of Windows.
 *
 * @param path well-formed, with forward slashes
 */
export function toUri(path: string): string {
  const [first = '', ...steps] = path.split('/').map(encodeURIComponent);
  if (/^[A-Za-z]:\//u.test(path)) return ['file://', path.slice(0, 2), ...steps].join('/');
  const encoded = [first, ...steps].join('/');
  if (path.startsWith('//')) return `file:${encoded}`;
  return path.startsWith('/') ? `file://${encoded}` : encoded;
}
