import type { ErrorDetails } from '../../core/model/error-details.ts';
import { formatMegabytes } from '../../core/text/format.ts';
import { getOwn } from '../../core/text/get-own.ts';
import { conversionHint, kinds } from './file-kinds.ts';

const isFolder = { code: 'file/is-folder', message: 'This is a folder, not a file.' };
const notFound = { code: 'file/not-found', message: 'No such file.' };
const notPermitted = { code: 'file/not-permitted', message: 'Permission denied.' };

const systemErrors: Readonly<Record<string, ErrorDetails>> = {
  EACCES: notPermitted,
  EISDIR: isFolder,
  ELOOP: { code: 'file/circular-link', message: 'This link is circular.' },
  ENAMETOOLONG: { code: 'file/name-too-long', message: 'The file name is too long.' },
  ENOENT: notFound,
  ENOTDIR: notFound,
  EPERM: notPermitted,
};

/** Why a file cannot be found or read. */
export const fileErrors = {
  /** @param cause an error of the operating system or of `readRegularFile` */
  system(cause: unknown): ErrorDetails {
    // An error of `readRegularFile`.
    if (cause instanceof Error && 'details' in cause) return cause.details as ErrorDetails;
    const { code = '', message = String(cause) } = cause as { readonly code?: string; readonly message?: string };
    return (
      getOwn(systemErrors, code) ?? { code: 'file/not-readable', message: `Could not read this file: ${message}.` }
    );
  },
  isFolder: (): ErrorDetails => isFolder,
  notFound: (hint: string | undefined): ErrorDetails => ({ ...notFound, hint }),
  notRegular: (): ErrorDetails => ({
    code: 'file/not-regular',
    message: 'This is not a regular file.',
    hint: 'To lint the output of a program, pipe it to `sincerity -`.',
  }),
  /** @param size and limit in bytes */
  tooLarge: (size: number, limit: number): ErrorDetails => ({
    code: 'file/too-large',
    message: `This file is too large: ${formatMegabytes(size)}, limit ${formatMegabytes(limit)}.`,
    hint: 'Split it into smaller files.',
  }),
  /** @param extension lower case, without the dot; empty if there is none */
  unsupported: (extension: string): ErrorDetails => ({
    code: 'file/unsupported-format',
    message:
      extension === ''
        ? 'Files without an extension are not supported.'
        : `Files with the extension .${extension} are not supported.`,
    hint: conversionHint(extension),
  }),
  noneInFolder: (): ErrorDetails => ({
    code: 'file/none-in-folder',
    message: 'No supported files in this folder.',
    hint: kinds,
  }),
  noneMatching: (hint = kinds): ErrorDetails => ({
    code: 'file/none-matching',
    message: 'No supported files match this pattern.',
    hint,
  }),
};
