import type { Broken } from './broken.ts';
import { brokenArchives } from './broken-archives.ts';
import { brokenDates } from './broken-dates.ts';
import { brokenDrafts } from './broken-drafts.ts';
import { brokenInputs } from './broken-inputs.ts';
import { brokenTables } from './broken-tables.ts';
import { brokenWorkbooks } from './broken-workbooks.ts';
import { brokenZips } from './broken-zips.ts';

export const kinds: readonly (readonly [string, readonly Broken[]])[] = [
  ['a draft that is broken or not there', brokenInputs],
  ['a table', brokenTables],
  ['a workbook', brokenWorkbooks],
  ['dates', brokenDates],
  ['posts in files of their own', brokenDrafts],
  ['an archive', brokenArchives],
  ['a ZIP', brokenZips],
];
