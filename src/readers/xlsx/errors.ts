import type { ReadError } from '../../core/model/reader.ts';

export type WorkbookError = Required<Pick<ReadError, 'code' | 'message' | 'hint'>>;

const saveAgain = 'Save the workbook again, or export the sheet as CSV.';
const exportPosts = 'Export the sheet that contains the posts as CSV.';
const megabytes = (bytes: number) => `${Math.ceil(bytes / 1024 / 1024).toLocaleString('en')} MB`;

export const workbookErrors = {
  formula: (): WorkbookError => ({
    code: 'xlsx/formula',
    message: 'Expected a text in this cell, but it is a formula without a saved value.',
    hint: 'Open and save the workbook in a spreadsheet program, or paste the texts as values.',
  }),
  errorValue: (): WorkbookError => ({
    code: 'xlsx/error-value',
    message: 'Expected a text in this cell, but it contains an error value.',
    hint: 'Fix the formula, or paste the text as a value.',
  }),
  lostText: (): WorkbookError => ({
    code: 'xlsx/lost-text',
    message: 'Expected a text in this cell, but it is missing from the workbook.',
    hint: 'Enter the text again, and save the workbook.',
  }),
  encrypted: (): WorkbookError => ({
    code: 'xlsx/encrypted',
    message: 'This workbook is protected by a password.',
    hint: 'Save a copy without a password.',
  }),
  oldFormat: (): WorkbookError => ({
    code: 'xlsx/old-format',
    message: 'Expected an .xlsx workbook, but this one has the old .xls format.',
    hint: 'Save it as .xlsx or CSV.',
  }),
  empty: (): WorkbookError => ({
    code: 'xlsx/empty',
    message: 'Expected a workbook, but the file is empty.',
    hint: saveAgain,
  }),
  notWorkbook: (): WorkbookError => ({
    code: 'xlsx/not-workbook',
    message: 'Expected a workbook, but the file is not one.',
    hint: 'Rename it to .csv if it is a table in plain text.',
  }),
  otherPackage: (): WorkbookError => ({
    code: 'xlsx/other-package',
    message: 'Expected a workbook, but this package contains none.',
    hint: 'Export the sheet as CSV.',
  }),
  damaged: (): WorkbookError => ({
    code: 'xlsx/damaged',
    message: 'This workbook is damaged: a part of it cannot be read.',
    hint: saveAgain,
  }),
  tooLarge: (maxBytes: number): WorkbookError => ({
    code: 'xlsx/too-large',
    message: `Expected at most ${megabytes(maxBytes)} when unpacked, but this workbook is larger.`,
    hint: exportPosts,
  }),
  tooManyCells: (max: number): WorkbookError => ({
    code: 'xlsx/too-many-cells',
    message: `Expected at most ${max.toLocaleString('en')} cells, but this workbook has more.`,
    hint: exportPosts,
  }),
  tooLong: (max: number): WorkbookError => ({
    code: 'xlsx/too-long',
    message: `Expected at most ${max.toLocaleString('en')} characters, but this workbook has more.`,
    hint: exportPosts,
  }),
  missingSheet: (name: string): WorkbookError => ({
    code: 'xlsx/missing-sheet',
    message: `The sheet "${name}" is missing from this workbook.`,
    hint: saveAgain,
  }),
  noSheet: (): WorkbookError => ({
    code: 'xlsx/no-sheet',
    message: 'Expected at least one sheet, but this workbook has none.',
    hint: saveAgain,
  }),
  missingStrings: (): WorkbookError => ({
    code: 'xlsx/missing-strings',
    message: 'The texts of this workbook are missing.',
    hint: saveAgain,
  }),
};
