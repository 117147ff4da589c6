import { deflateRawSync } from 'node:zlib';
import { workbook } from '../readers/xlsx/workbook.ts';
import type { Broken } from './broken.ts';

const lines = (count: number, line: (n: number) => string) => Array.from({ length: count }, (_, n) => line(n + 1));

const loaves = (n: number) => `Loaf ${n} of the day is rye.`;

/** Tables as text. */
export const brokenTables: readonly Broken[] = [
  {
    title: 'a separator that no table has',
    name: 'a.csv',
    is: 'Text/Platform/Date\nThe rye is back./x/2026-03-01\n',
    posts: 0,
    says: [
      'a.csv:1:1: No column of this file is known to hold the text. Its columns are "Text/Platform/Date".\n  Call one of them "text", or say which it is: `--columns text=…`, or `columns: { text: "…" }` in the configuration.',
    ],
  },
  {
    title: 'a header with commas above rows with semicolons',
    name: 'a.csv',
    is: 'Text,Platform\nThe rye is back.;x\nThe oven is warm.;x\n',
    posts: 0,
    says: [
      'a.csv:1:1: The first row is separated by commas, the rows below by semicolons.\n  Separate all rows in one way, or export the table again.',
    ],
  },
  {
    title: 'a header with semicolons above rows with commas',
    name: 'a.csv',
    is: 'Text;Platform;Date\nThe rye is back.,x,2026-03-01\n',
    posts: 0,
    says: [
      'a.csv:1:1: The first row is separated by semicolons, the rows below by commas.\n  Separate all rows in one way, or export the table again.',
    ],
  },
  {
    title: 'a header with commas above rows with tabs',
    name: 'a.tsv',
    is: 'Date,Text\n2026-03-01\tThe rye is back.\n2026-03-02\tThe oven is warm.\n',
    posts: 0,
    says: [
      'a.tsv:1:1: The first row is separated by commas, the rows below by tabs.\n  Separate all rows in one way, or export the table again.',
    ],
  },
  {
    title: 'a header with bars above rows with commas',
    name: 'a.csv',
    is: 'Text|Platform\n"The rye is back.",x\n',
    posts: 0,
    says: [
      'a.csv:1:1: The first row is separated by bars, the rows below by commas.\n  Separate all rows in one way, or export the table again.',
    ],
  },
  {
    title: 'semicolons where the ending says tabs',
    name: 'a.tsv',
    is: 'Text;Platform\nThe rye is back.;x\n',
    posts: 1,
    says: [],
  },
  {
    title: 'one row with commas in its text',
    name: 'a.csv',
    is: 'Platform,Text\nx,Rye, spelt, and oats are back.\nx,The oven is warm.\n',
    posts: 1,
    says: [
      'a.csv:2:1: This row has 4 cells where the first row has 2, so it cannot be read.\n  Put quotes round a text that holds ",".',
    ],
  },
  {
    title: 'a header that stands there twice',
    name: 'a.csv',
    is: 'Text,Platform\nThe rye is back.,x\nText,Platform\nThe oven is warm.,x\n',
    posts: 2,
    says: [],
  },
  {
    title: 'two columns of text that are equally good',
    name: 'a.csv',
    is: 'Date,Text,Text\n2026-03-01,The rye is back.,The oven is warm again.\n',
    posts: 0,
    says: [
      'a.csv:1:1: 2 columns of this file claim to hold the text: "Text" and "Text". Its columns are "Date", "Text", "Text".\n  Give them different names, or say which it is: `--columns text=…`, or `columns: { text: "…" }` in the configuration.',
    ],
  },
  {
    title: 'no column of text',
    name: 'a.csv',
    is: 'Week,Goal,Budget\n1,reach,40\n2,sales,50\n',
    posts: 0,
    says: [
      'a.csv:1:1: No column of this file is known to hold the text. Its columns are "Week", "Goal", "Budget".\n  Call one of them "text", or say which it is: `--columns text=…`, or `columns: { text: "…" }` in the configuration.',
    ],
  },
  {
    title: 'forty-five columns and no text',
    name: 'a.csv',
    is: `${lines(45, (n) => `KPI ${n}`).join()}\n${lines(45, String).join()}\n`,
    posts: 0,
    says: [
      'a.csv:1:1: No column of this file is known to hold the text. Its columns are "KPI 1", "KPI 2", "KPI 3", "KPI 4", "KPI 5", "KPI 6", "KPI 7", "KPI 8", "KPI 9", "KPI 10", "KPI 11", "KPI 12", "KPI 13", "KPI 14", "KPI 15", "KPI 16", "KPI 17", "KPI 18", "KPI 19", "KPI 20", "KPI 21", "KPI 22", "KPI 23", "KPI 24", "KPI 25", "KPI 26", "KPI 27", "KPI 28", "KPI 29", "KPI 30", "KPI 31", "KPI 32", "KPI 33", "KPI 34", "KPI 35", "KPI 36", "KPI 37", "KPI 38", "KPI 39", "KPI 40" and 5 more.\n  Call one of them "text", or say which it is: `--columns text=…`, or `columns: { text: "…" }` in the configuration.',
    ],
  },
  {
    title: 'a --columns of a column that is not there',
    name: 'a.csv',
    flags: ['--columns', 'text=Wrods'],
    is: 'Week,Words\n1,The rye is back.\n',
    posts: 0,
    says: [
      'a.csv:1:1: No column of this file is called "Wrods". Its columns are "Week", "Words".\n  Did you mean "Words"?',
    ],
  },
  {
    title: 'a --columns of a date that is not there',
    name: 'a.csv',
    flags: ['--columns', 'date=Go live'],
    is: 'Day,Text\n1,The rye is back.\n',
    posts: 1,
    says: [
      'a.csv:1:1: No column of this file is called "Go live". Its columns are "Day", "Text".\n  Name one of them: `--columns date=…`.',
    ],
  },
  {
    title: 'a quote that opens at row 3 of 900',
    name: 'a.csv',
    is: `Text,Platform\n${lines(900, (n) => (n === 3 ? `"${loaves(n)},x` : `${loaves(n)},x`)).join('\n')}\n`,
    posts: 899,
    says: [
      'a.csv:4:1: This quote is not closed, so the row cannot be read.\n  Close it, or write a quote that belongs to the text twice: "".',
    ],
  },
  {
    title: 'a quote that opens at row 3 of 900 quoted ones',
    name: 'a.csv',
    is: `Text,Platform\n${lines(900, (n) => (n === 3 ? `"${loaves(n)},x` : `"${loaves(n)}",x`)).join('\n')}\n`,
    posts: 899,
    says: [
      'a.csv:4:1: This quote is not closed, so the row cannot be read.\n  Close it, or write a quote that belongs to the text twice: "".',
    ],
  },
  {
    title: 'a text behind the closing quote',
    name: 'a.csv',
    is: 'Text,Platform\n"The "rye" is back.",x\nThe oven is warm.,x\n',
    posts: 1,
    says: [
      'a.csv:2:7: There is text behind the closing quote, so the row cannot be read.\n  Write a quote that belongs to the text twice: "".',
    ],
  },
  {
    title: 'thirty rows that are too long',
    name: 'a.csv',
    is: `Text,Platform\n${lines(30, (n) => `${loaves(n)},x,y`).join('\n')}\n`,
    posts: 0,
    says: [
      ...lines(
        20,
        (n) =>
          `a.csv:${n + 1}:1: This row has 3 cells where the first row has 2, so it cannot be read.\n  Put quotes round a text that holds ",".`,
      ),
      'a.csv:31:1: There are 10 more rows that cannot be read.\n  Mend those above first: they may have one cause.',
    ],
  },
  {
    title: 'NUL bytes between the rows',
    name: 'a.csv',
    is: 'Text,Platform\nThe rye is back.,x\n\0\0\0\0\n',
    posts: 0,
    says: [
      'a.csv: This is a binary file, not text.\n  Save documents as plain text or Markdown, and spreadsheets as .xlsx or CSV.',
    ],
  },
  {
    title: 'UTF-16 without its mark',
    name: 'a.csv',
    is: Buffer.from('Text,Platform\nThe rye is back.,x\n', 'utf16le'),
    posts: 1,
    says: [],
    notes: 'a.csv: This file has no byte order mark. It was read as UTF-16.\n',
  },
  {
    title: 'UTF-16 with the bytes swapped and without its mark',
    name: 'a.tsv',
    is: Buffer.from('Text\tPlatform\nThe rye is back.\tx\n', 'utf16le').swap16(),
    posts: 1,
    says: [],
    notes: 'a.tsv: This file has no byte order mark. It was read as UTF-16.\n',
  },
  {
    title: 'UTF-16 that ends in half a character',
    name: 'a.tsv',
    is: Buffer.from('\uFEFFText\tPlatform\nThe rye is back.\tx\n', 'utf16le').subarray(0, -1),
    posts: 1,
    says: [],
  },
  {
    title: 'a row of 10,000 cells',
    name: 'a.csv',
    is: `Text,Platform\n${lines(10_000, (n) => `cell ${n}`).join()}\nThe rye is back.,x\n`,
    posts: 1,
    says: [
      'a.csv:2:1: This row has 10,000 cells where the first row has 2, so it cannot be read.\n  Put quotes round a text that holds ",".',
    ],
  },
  {
    title: 'a header of 20,000 cells',
    name: 'a.csv',
    is: `${lines(20_000, (n) => `Column ${n}`).join()}\nThe rye is back.,x\n`,
    posts: 0,
    says: [
      'a.csv:1:1: This row has more than 16,384 cells, so it cannot be read.\n  Put quotes round a text that holds commas.',
    ],
  },
  { title: 'nothing but a header', name: 'a.csv', is: 'Text,Platform,Date\n', posts: 0, says: [] },
  { title: 'nothing but blank lines', name: 'a.csv', is: '\r\n\r\n \r\n\n', posts: 0, says: [] },
  {
    title: 'nothing but commas',
    name: 'a.csv',
    is: ',,,,\n,,,,\n,,,,\n',
    posts: 0,
    says: [
      'a.csv:1:1: No column of this file is known to hold the text. Its columns have no names.\n  Call one of them "text", or say which it is: `--columns text=…`, or `columns: { text: "…" }` in the configuration.',
    ],
  },
  {
    title: 'nothing but a quote',
    name: 'a.csv',
    is: '"',
    posts: 0,
    says: [
      'a.csv:1:1: This quote is not closed, so the row cannot be read.\n  Close it, or write a quote that belongs to the text twice: "".',
    ],
  },
  {
    title: 'a sign-in page in its place',
    name: 'a.csv',
    is: '<!DOCTYPE html>\n<html><head><title>Sign in</title></head><body>Sign in to see the plan.</body></html>\n',
    posts: 0,
    says: [
      'a.csv:1:1: This is a web page, not a table.\n  Export the table as CSV. A sign-in page may have been saved in its place.',
    ],
  },
  {
    title: 'XML in its place',
    name: 'a.csv',
    is: '<?xml version="1.0"?>\n<Error><Code>AccessDenied</Code></Error>\n',
    posts: 0,
    says: [
      'a.csv:1:1: This is XML, not a table.\n  Export the table as CSV. The answer of a server may have been saved in its place.',
    ],
  },
  {
    title: 'JSON in its place',
    name: 'a.csv',
    is: '{"error": {"code": 401, "message": "Sign in, please, to see the plan of the week."}}\n',
    posts: 0,
    says: [
      'a.csv:1:1: This is JSON, not a table.\n  If it holds posts, give it the ending .json. If a server says in it what went wrong, export the table again.',
    ],
  },
  {
    title: 'a workbook that is called .csv',
    name: 'a.csv',
    is: workbook({ name: 'March', rows: [['Text'], ['The rye is back.']] }),
    posts: 0,
    says: [
      'a.csv: This is a ZIP or an Office file, not text.\n  Use the correct extension: .xlsx for workbooks, .zip for archives. Save documents as plain text.',
    ],
  },
  {
    title: 'an old workbook that is called .csv',
    name: 'a.csv',
    is: Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(600)]),
    posts: 0,
    says: [
      'a.csv: This is an old Office file, not text.\n  Save documents as plain text or Markdown, and spreadsheets as .xlsx or CSV.',
    ],
  },
  {
    title: 'a PDF that is called .csv',
    name: 'a.csv',
    is: Buffer.concat([
      Buffer.from('%PDF-1.7\n%âãÏÓ\n1 0 obj\n', 'latin1'),
      Buffer.from([0, 1, 2, 3, 0x80, 0xff]),
      deflateRawSync('A plan.'),
    ]),
    posts: 0,
    says: [
      'a.csv: This is a PDF, not text.\n  Save documents as plain text or Markdown, and spreadsheets as .xlsx or CSV.',
    ],
  },
];
