/** Halves of surrogate pairs: there are no bytes that could stand for them. */
const halves = /\p{Cs}/gu;

/** A path with forward slashes as a URI: relative where the path is, `file:///C:/…` and `file://server/…` of Windows. */
export function uriOf(path: string): string {
  const [first = '', ...steps] = path.split('/').map((step) => encodeURIComponent(step.replaceAll(halves, '\ufffd')));
  if (/^[A-Za-z]:\//u.test(path)) return ['file://', path.slice(0, 2), ...steps].join('/');
  const encoded = [first, ...steps].join('/');
  if (path.startsWith('//')) return `file:${encoded}`;
  return path.startsWith('/') ? `file://${encoded}` : encoded;
}
