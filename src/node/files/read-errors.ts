/** Files above this size, in bytes, are not read. */
export const maxFileSize = 50 * 1024 * 1024;

const reasons: Readonly<Record<string, string>> = {
  EACCES: 'Permission denied.',
  EISDIR: 'This is a folder, not a file.',
  ELOOP: 'This link is circular.',
  ENAMETOOLONG: 'The file name is too long.',
  ENOENT: 'No such file.',
  ENOTDIR: 'No such file.',
  EPERM: 'Permission denied.',
};

/** Why the system would not do something, as a sentence. */
export function getErrorReason(cause: unknown): string {
  const { code = '', message = String(cause) } = cause as { readonly code?: string; readonly message?: string };
  return reasons[code] ?? `Could not read this file: ${message}.`;
}
