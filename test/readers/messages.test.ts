import { expect, it } from 'vitest';
import type { ReadError } from '../../src/core/model/reader.ts';
import { fileErrors, jsonErrors } from '../../src/readers/base/errors.ts';
import { csvErrors } from '../../src/readers/csv/errors.ts';
import { directiveErrors } from '../../src/readers/directives/errors.ts';
import { exportErrors } from '../../src/readers/exports/errors.ts';
import { documentErrors } from '../../src/readers/json/errors.ts';
import { frontMatterErrors } from '../../src/readers/markdown/errors.ts';
import { postErrors } from '../../src/readers/posts/errors.ts';
import { tableErrors } from '../../src/readers/table/errors.ts';
import { tweetErrors } from '../../src/readers/text/errors.ts';
import { workbookErrors } from '../../src/readers/xlsx/errors.ts';
import { yamlErrors } from '../../src/readers/yaml/errors.ts';

const span = { start: 0, end: 0 };

const columns = ['Date', 'Words'];

/** The names that jsonc-parser gives its errors. */
const syntaxErrors = [
  'InvalidSymbol',
  'InvalidNumberFormat',
  'PropertyNameExpected',
  'ValueExpected',
  'ColonExpected',
  'CommaExpected',
  'CloseBraceExpected',
  'CloseBracketExpected',
  'EndOfFileExpected',
  'InvalidCommentToken',
  'UnexpectedEndOfComment',
  'UnexpectedEndOfString',
  'UnexpectedEndOfNumber',
  'InvalidUnicode',
  'InvalidEscapeCharacter',
  'InvalidCharacter',
];

type Samples<Errors> = { readonly [Name in keyof Errors]: readonly ReadError[] };

/** Sample errors of each area: an area with an error that has no sample does not compile. */
const file: Samples<typeof fileErrors> = {
  tooLong: [fileErrors.tooLong(6_000_000, 5_000_000)],
  tooDeep: [fileErrors.tooDeep()],
};

const json: Samples<typeof jsonErrors> = {
  syntax: syntaxErrors.map((name) => jsonErrors.syntax(name, span)),
  invalid: [jsonErrors.invalid(span)],
  tooManyErrors: [jsonErrors.tooManyErrors(1), jsonErrors.tooManyErrors(2)],
  empty: [jsonErrors.empty(span)],
  markup: [jsonErrors.markup('HTML', span), jsonErrors.markup('XML', span)],
  tooDeep: [jsonErrors.tooDeep(span)],
};

const document: Samples<typeof documentErrors> = {
  tooManyErrors: [documentErrors.tooManyErrors(1), documentErrors.tooManyErrors(2000)],
  listInNdjson: [documentErrors.listInNdjson(span)],
};

const csv: Samples<typeof csvErrors> = {
  unclosedQuote: [csvErrors.unclosedQuote(span)],
  textAfterQuote: [csvErrors.textAfterQuote(span)],
  tooManyCells: [csvErrors.tooManyCells(16_384, span)],
  html: [csvErrors.html(span)],
  xml: [csvErrors.xml(span)],
  json: [csvErrors.json(span)],
  mixedDelimiters: [csvErrors.mixedDelimiters('commas', 'tabs', span)],
};

const table: Samples<typeof tableErrors> = {
  noTextColumn: [tableErrors.noTextColumn(columns, span), tableErrors.noTextColumn([], span, 'March')],
  ambiguousColumns: [tableErrors.ambiguousColumns({ candidates: columns, columns }, span)],
  missingColumn: [
    tableErrors.missingColumn('text', 'Wrds', columns, span),
    tableErrors.missingColumn('text', 'Caption', columns, span),
  ],
  tooManyCells: [tableErrors.tooManyCells(4, 2, ',', span)],
  moreBadRows: [tableErrors.moreBadRows(1, span), tableErrors.moreBadRows(2000)],
};

const workbook: Samples<typeof workbookErrors> = {
  formula: [workbookErrors.formula()],
  errorValue: [workbookErrors.errorValue()],
  lostText: [workbookErrors.lostText()],
  encrypted: [workbookErrors.encrypted()],
  oldFormat: [workbookErrors.oldFormat()],
  empty: [workbookErrors.empty()],
  notWorkbook: [workbookErrors.notWorkbook()],
  otherPackage: [workbookErrors.otherPackage()],
  damaged: [workbookErrors.damaged()],
  tooLarge: [workbookErrors.tooLarge(128 * 1024 * 1024)],
  tooManyCells: [workbookErrors.tooManyCells(1_000_000)],
  tooLong: [workbookErrors.tooLong(50_000_000)],
  missingSheet: [workbookErrors.missingSheet('March')],
  noSheet: [workbookErrors.noSheet()],
  missingStrings: [workbookErrors.missingStrings()],
};

const yaml: Samples<typeof yamlErrors> = {
  syntax: [yamlErrors.syntax('Missing closing "quote', span)],
  undefinedAlias: [yamlErrors.undefinedAlias('rye', span)],
  duplicateKey: [yamlErrors.duplicateKey(span)],
  aliasLimit: [yamlErrors.aliasLimit(span)],
};

const frontMatter: Samples<typeof frontMatterErrors> = {
  notKeys: [frontMatterErrors.notKeys('list', span)],
  unclosed: [frontMatterErrors.unclosed(span)],
};

const tweet: Samples<typeof tweetErrors> = {
  frontMatterNotKeys: [tweetErrors.frontMatterNotKeys('text', span)],
  singlePollOption: [tweetErrors.singlePollOption(span)],
};

const directive: Samples<typeof directiveErrors> = {
  ruleNotString: [directiveErrors.ruleNotString('number', span)],
  reasonNotString: [directiveErrors.reasonNotString('list', span)],
  untilNotDate: [directiveErrors.untilNotDate('record', span)],
  notObject: [directiveErrors.notObject('text', span)],
  unknownKey: [directiveErrors.unknownKey('ignroe', 'Did you mean "ignore"?', span)],
};

const post: Samples<typeof postErrors> = {
  notString: [postErrors.notString('kind', 'list', span), postErrors.notString('kind', 'boolean', span)],
  noText: [postErrors.noText([], span), postErrors.noText(['date', 'words'], span)],
  unknownKind: [postErrors.unknownKind('threed', 'Did you mean "thread"?', span)],
  notPart: [postErrors.notPart('number', span)],
  notPost: [postErrors.notPost('list', span)],
  otherList: [postErrors.otherList('drafts', span)],
  notList: [postErrors.notList('null', span)],
  noPosts: [postErrors.noPosts('number', span)],
};

const archive: Samples<typeof exportErrors> = {
  htmlArchive: [exportErrors.htmlArchive()],
  companion: [exportErrors.companion(jsonErrors.invalid(span))],
  htmlNotString: [exportErrors.htmlNotString('content', 'number', span)],
  postizNoValue: [exportErrors.postizNoValue(span)],
  xEmpty: [exportErrors.xEmpty()],
  xHtml: [exportErrors.xHtml()],
  xScript: [exportErrors.xScript()],
  xOtherData: [exportErrors.xOtherData('like')],
  xNotList: [exportErrors.xNotList('record', span)],
  xNotTweet: [exportErrors.xNotTweet('text', span)],
};

const areas = [file, json, document, csv, table, workbook, yaml, frontMatter, tweet, directive, post, archive];

const errors = areas.flatMap((area) => Object.values<readonly ReadError[]>(area).flat());

it('every error has the message and hint of the snapshot', async () => {
  const text = errors
    .map(({ code, message, hint }) => `${code}\n  ${message}\n${hint ? `  ${hint}\n` : ''}`)
    .join('\n');
  await expect(text).toMatchFileSnapshot('../../fixtures/readers/messages.txt');
});

it('every error has a code with its area', () => {
  expect(errors.filter(({ code }) => !/^[a-z-]+\/[a-z-]+$/u.test(code ?? ''))).toEqual([]);
});
