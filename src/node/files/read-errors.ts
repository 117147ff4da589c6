/** Files above this size, in bytes, are not read. */
export const maxFileSize = 50 * 1024 * 1024;

const reasons: Readonly<Record<string, string>> = {
  EACCES: 'You may not read this file.',
  EISDIR: 'This is a folder, not a file.',
  ELOOP: 'This link leads back to itself.',
  ENAMETOOLONG: 'This name is too long for a file.',
  ENOENT: 'There is no such file.',
  ENOTDIR: 'There is no such file.',
  EPERM: 'You may not read this file.',
};

/** Why the system would not do something, as a sentence. */
export function getErrorReason(cause: unknown): string {
  const { code = '', message = String(cause) } = cause as { readonly code?: string; readonly message?: string };
  return reasons[code] ?? `This file could not be read: ${message}.`;
}
