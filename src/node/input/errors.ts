import type { ErrorDetails } from '../../core/model/error-details.ts';
import { formatMegabytes } from '../../core/text/format.ts';

const count = (number: number) => number.toLocaleString('en');

const saveAs = 'Save documents as plain text or Markdown, and spreadsheets as .xlsx or CSV.';

/** Why bytes are not text. */
export const decodeErrors = {
  zip: (): ErrorDetails => ({
    code: 'decode/zip',
    message: 'This is a ZIP or an Office file, not text.',
    hint: 'Use the correct extension: .xlsx for workbooks, .zip for archives. Save documents as plain text.',
  }),
  oldOffice: (): ErrorDetails => ({
    code: 'decode/old-office',
    message: 'This is an old Office file, not text.',
    hint: saveAs,
  }),
  pdf: (): ErrorDetails => ({ code: 'decode/pdf', message: 'This is a PDF, not text.', hint: saveAs }),
  gzip: (): ErrorDetails => ({
    code: 'decode/gzip',
    message: 'This file is compressed with gzip.',
    hint: 'Unpack it, and lint its contents.',
  }),
  binary: (): ErrorDetails => ({ code: 'decode/binary', message: 'This is a binary file, not text.', hint: saveAs }),
};

const redownload = 'Download it again, or unpack it and lint the folder.';
const unlock = 'Unpack it with its password, and lint the folder.';
const unpack = 'Unpack it, and lint the folder.';
const skipped = 'It was skipped.';

/** Why a ZIP or a member of it cannot be read. */
export const zipErrors = {
  notZip: (): ErrorDetails => ({
    code: 'zip/not-zip',
    message: 'This is not a ZIP file, or it is truncated.',
    hint: redownload,
  }),
  encrypted: (): ErrorDetails => ({ code: 'zip/encrypted', message: 'This member is encrypted.', hint: unlock }),
  allEncrypted: (): ErrorDetails => ({
    code: 'zip/all-encrypted',
    message: 'All supported files in this ZIP are encrypted.',
    hint: unlock,
  }),
  directoryEncrypted: (): ErrorDetails => ({
    code: 'zip/directory-encrypted',
    message: 'The central directory of this ZIP is encrypted.',
    hint: unlock,
  }),
  directoryDamaged: (): ErrorDetails => ({
    code: 'zip/directory-damaged',
    message: 'The central directory of this ZIP is damaged.',
    hint: redownload,
  }),
  damaged: (): ErrorDetails => ({ code: 'zip/damaged', message: 'This member is damaged.', hint: redownload }),
  longerThanStated: (): ErrorDetails => ({
    code: 'zip/longer-than-stated',
    message: 'This member is damaged.',
    hint: 'It is longer than its entry in the ZIP states.',
  }),
  compressionMethod: (): ErrorDetails => ({
    code: 'zip/compression-method',
    message: 'The compression method of this member is not supported.',
    hint: unpack,
  }),
  /** @param size and limit in bytes */
  tooLarge: (size: number, limit: number): ErrorDetails => ({
    code: 'zip/too-large',
    message: `This member is too large: ${formatMegabytes(size)} unpacked, limit ${formatMegabytes(limit)}.`,
    hint: skipped,
  }),
  bomb: (): ErrorDetails => ({
    code: 'zip/bomb',
    message: 'This ZIP has a suspicious compression ratio.',
    hint: 'It may be a ZIP bomb. This member and all later ones were skipped.',
  }),
  symbolicLink: (): ErrorDetails => ({
    code: 'zip/symbolic-link',
    message: 'This member is a symbolic link.',
    hint: skipped,
  }),
  outsidePath: (): ErrorDetails => ({
    code: 'zip/outside-path',
    message: 'This name refers to a path outside of the ZIP.',
    hint: skipped,
  }),
  nulInName: (): ErrorDetails => ({
    code: 'zip/nul-in-name',
    message: 'This name contains a NUL character.',
    hint: skipped,
  }),
  nameTooLong: (max: number): ErrorDetails => ({
    code: 'zip/name-too-long',
    message: `This name has more than ${count(max)} characters.`,
    hint: skipped,
  }),
  duplicateName: (): ErrorDetails => ({
    code: 'zip/duplicate-name',
    message: 'This name occurs twice in the ZIP.',
    hint: skipped,
  }),
  tooManyMembers: (max: number): ErrorDetails => ({
    code: 'zip/too-many-members',
    message: `This ZIP has more than ${count(max)} members.`,
    hint: 'The others were skipped.',
  }),
  moreErrors: (more: number): ErrorDetails => ({
    code: 'zip/more-errors',
    message: `${count(more)} more members of this ZIP cannot be read.`,
    hint: 'They were skipped.',
  }),
  nested: (): ErrorDetails => ({
    code: 'zip/nested',
    message: 'ZIPs inside of a ZIP are not supported.',
    hint: 'Unpack the outer ZIP, and lint the inner one.',
  }),
  noInputs: (): ErrorDetails => ({
    code: 'zip/no-inputs',
    message: 'No supported files in this ZIP.',
    hint: 'If the archive consists of several ZIPs, lint the one with the posts.',
  }),
};

/** Why a long list of JSON, or an entry of it, cannot be read. */
export const listErrors = {
  html: (): ErrorDetails => ({
    code: 'json-list/html',
    message: 'This is HTML, not JSON.',
    hint: 'Ask for the archive again, and choose JSON as its format.',
  }),
  none: (): ErrorDetails => ({
    code: 'json-list/none',
    message: 'There is no list of posts in this file.',
    hint: 'Download the archive again, and name its folder or the ZIP.',
  }),
  /** @param max in UTF-16 units */
  entryTooLong: (max: number): ErrorDetails => ({
    code: 'json-list/entry-too-long',
    message: `This entry has more than ${count(max)} characters, or no end.`,
    hint: 'This entry and all later ones were skipped.',
  }),
  tooManyBroken: (max: number): ErrorDetails => ({
    code: 'json-list/too-many-broken',
    message: `More than ${count(max)} entries of this file are broken.`,
    hint: 'All later entries were skipped.',
  }),
};
