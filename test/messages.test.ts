import { expect, it } from 'vitest';
import { commandErrors } from '../src/cli/commands/errors.ts';
import { usageErrors } from '../src/cli/input/errors.ts';
import { outputErrors } from '../src/cli/output/errors.ts';
import { configErrors, reporterErrors } from '../src/core/config/errors.ts';
import { lintErrors } from '../src/core/lint/errors.ts';
import type { ErrorDetails } from '../src/core/model/error-details.ts';
import { ruleErrors } from '../src/core/rule/errors.ts';
import { baselineErrors } from '../src/node/cache/errors.ts';
import { configFileErrors } from '../src/node/config/errors.ts';
import { fileErrors } from '../src/node/files/errors.ts';
import { gitErrors } from '../src/node/git/errors.ts';
import { decodeErrors, listErrors, zipErrors } from '../src/node/input/errors.ts';
import { jsonErrors, fileErrors as textErrors } from '../src/readers/base/errors.ts';
import { csvErrors } from '../src/readers/csv/errors.ts';
import { directiveErrors } from '../src/readers/directives/errors.ts';
import { exportErrors } from '../src/readers/exports/errors.ts';
import { documentErrors } from '../src/readers/json/errors.ts';
import { frontMatterErrors } from '../src/readers/markdown/errors.ts';
import { postErrors } from '../src/readers/posts/errors.ts';
import { tableErrors } from '../src/readers/table/errors.ts';
import { tweetErrors } from '../src/readers/text/errors.ts';
import { workbookErrors } from '../src/readers/xlsx/errors.ts';
import { yamlErrors } from '../src/readers/yaml/errors.ts';

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

type Samples<Errors> = { readonly [Name in keyof Errors]: readonly ErrorDetails[] };

/** Sample errors of each area: an area with an error that has no sample does not compile. */
const text: Samples<typeof textErrors> = {
  tooLong: [textErrors.tooLong(6_000_000, 5_000_000)],
  tooDeep: [textErrors.tooDeep()],
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
  rawLineBreak: [documentErrors.rawLineBreak(span)],
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
  invalidToml: [frontMatterErrors.invalidToml(new Error('unexpected character'), span)],
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
  noneInList: [postErrors.noneInList(1240, ['slug', 'title'], span), postErrors.noneInList(3, [], span)],
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

const lint: Samples<typeof lintErrors> = {
  crash: [lintErrors.crash(new TypeError('x is not a function'))],
  invalidDate: [
    lintErrors.invalidDate('30/02/2026', 'day', span),
    lintErrors.invalidDate('2026-11-23 25:00', 'time', span),
  ],
  noDates: [lintErrors.noDates(1200, 'soon', span)],
  postTooLong: [lintErrors.postTooLong('row-2', 120_000, span)],
};

const rule: Samples<typeof ruleErrors> = {
  invalid: [ruleErrors.invalid('jargon', 'Missing key "check".'), ruleErrors.invalid(undefined, 'Missing key "id".')],
};

const config: Samples<typeof configErrors> = {
  invalid: [configErrors.invalid('There is no key "brand".', 'Did you mean "brands"?')],
  invalidOptions: [configErrors.invalidOptions('shouting', 'There is no key "mrks".', 'Did you mean "marks"?')],
  unknownRule: [configErrors.unknownRule('shoting', ['shouting']), configErrors.unknownRule('grammar', ['shouting'])],
  duplicateRule: [configErrors.duplicateRule('acme/jargon')],
  noRule: [configErrors.noRule()],
};

const reporter: Samples<typeof reporterErrors> = {
  invalid: [reporterErrors.invalid('Missing key "id".')],
  notText: [reporterErrors.notText('slack', 'a promise')],
  failed: [reporterErrors.failed('slack', new Error('posts is not iterable.\n  at slack.js'))],
  nameTaken: [reporterErrors.nameTaken('json')],
  duplicateName: [reporterErrors.duplicateName('slack')],
};

const configFile: Samples<typeof configFileErrors> = {
  forbiddenKey: [configFileErrors.forbiddenKey('__proto__')],
  importKey: [configFileErrors.importKey()],
  tooDeep: [configFileErrors.tooDeep()],
  invalidJson: [configFileErrors.invalidJson('comma expected')],
  invalidYaml: [configFileErrors.invalidYaml(new Error('Missing closing "quote.'))],
  unsupportedFormat: [configFileErrors.unsupportedFormat()],
  notFound: [configFileErrors.notFound('./base.yaml')],
  circular: [configFileErrors.circular(['a.yaml', 'b.yaml', 'a.yaml'])],
  notLoaded: [
    configFileErrors.notLoaded(new Error('x is not defined')),
    configFileErrors.notLoaded(new Error("Cannot find package 'sincerity-lint'")),
  ],
  untrustedCode: [configFileErrors.untrustedCode('This configuration')],
  codeDisabled: [configFileErrors.codeDisabled('The plugin "./rules.mjs"')],
  noDefaultExport: [configFileErrors.noDefaultExport()],
  notInstalled: [
    configFileErrors.notInstalled('acme'),
    configFileErrors.notInstalled('strct', 'Did you mean "strict"?'),
  ],
};

const baseline: Samples<typeof baselineErrors> = {
  missing: [baselineErrors.missing(' --baseline known.txt')],
  mergeConflict: [baselineErrors.mergeConflict()],
  invalidLine: [baselineErrors.invalidLine()],
};

const git: Samples<typeof gitErrors> = {
  notInstalled: [gitErrors.notInstalled('--staged')],
  untrusted: [gitErrors.untrusted('/srv/posts')],
  noRepository: [gitErrors.noRepository('--changed')],
  noWorkTree: [gitErrors.noWorkTree('--changed')],
  failed: [gitErrors.failed('bad object HEAD', '--since')],
  missingBlob: [gitErrors.missingBlob()],
  unknownRevision: [gitErrors.unknownRevision('mian')],
};

const file: Samples<typeof fileErrors> = {
  system: ['EACCES', 'EISDIR', 'ELOOP', 'ENAMETOOLONG', 'ENOENT', 'EIO'].map((code) =>
    fileErrors.system({ code, message: 'i/o error' }),
  ),
  isFolder: [fileErrors.isFolder()],
  notFound: [fileErrors.notFound('Did you mean "plan.csv"?')],
  notRegular: [fileErrors.notRegular()],
  tooLarge: [fileErrors.tooLarge(60 * 1024 ** 2, 50 * 1024 ** 2)],
  unsupported: ['', 'png', 'docx', 'ods', 'rar'].map((extension) => fileErrors.unsupported(extension)),
  noneInFolder: [fileErrors.noneInFolder()],
  noneMatching: [fileErrors.noneMatching()],
};

const decoding: Samples<typeof decodeErrors> = {
  zip: [decodeErrors.zip()],
  oldOffice: [decodeErrors.oldOffice()],
  pdf: [decodeErrors.pdf()],
  gzip: [decodeErrors.gzip()],
  binary: [decodeErrors.binary()],
};

const zip: Samples<typeof zipErrors> = {
  notZip: [zipErrors.notZip()],
  encrypted: [zipErrors.encrypted()],
  allEncrypted: [zipErrors.allEncrypted()],
  directoryEncrypted: [zipErrors.directoryEncrypted()],
  directoryDamaged: [zipErrors.directoryDamaged()],
  damaged: [zipErrors.damaged()],
  longerThanStated: [zipErrors.longerThanStated()],
  compressionMethod: [zipErrors.compressionMethod()],
  tooLarge: [zipErrors.tooLarge(5 * 1024 ** 3, 4 * 1024 ** 3)],
  bomb: [zipErrors.bomb()],
  symbolicLink: [zipErrors.symbolicLink()],
  outsidePath: [zipErrors.outsidePath()],
  nulInName: [zipErrors.nulInName()],
  nameTooLong: [zipErrors.nameTooLong(2000)],
  duplicateName: [zipErrors.duplicateName()],
  tooManyMembers: [zipErrors.tooManyMembers(300_000)],
  moreErrors: [zipErrors.moreErrors(2000)],
  nested: [zipErrors.nested()],
  noInputs: [zipErrors.noInputs()],
};

const list: Samples<typeof listErrors> = {
  html: [listErrors.html()],
  none: [listErrors.none()],
  entryTooLong: [listErrors.entryTooLong(4_000_000)],
  tooManyBroken: [listErrors.tooManyBroken(1000)],
};

const usage: Samples<typeof usageErrors> = {
  invalid: [
    usageErrors.invalid('Unknown option "--fromat"', '--format'),
    usageErrors.invalid('Too many arguments', undefined),
  ],
  invalidValue: [usageErrors.invalidValue('--max-warnings', 'few', 'Use a whole number, 0 or more.')],
  invalidChoice: [
    usageErrors.invalidChoice('--fail-on', 'errors', ['error', 'never']),
    usageErrors.invalidChoice('--fail-on', 'x', ['error', 'never']),
  ],
  unknownRole: [usageErrors.unknownRole('txt', ['text']), usageErrors.unknownRole('mood', ['text', 'date'])],
  conflict: [usageErrors.conflict('--staged', '--changed', 'Remove one of them.')],
  stdinTwice: [usageErrors.stdinTwice('--stdin')],
  unknownCommand: [usageErrors.unknownCommand('docter', 'Did you mean "doctor"?')],
  noInput: [usageErrors.noInput()],
};

const output: Samples<typeof outputErrors> = {
  notWritten: (['report', 'configuration', 'baseline', 'fix'] as const).map((what) =>
    outputErrors.notWritten(what, 'The disk is full.'),
  ),
};

const command: Samples<typeof commandErrors> = {
  fixInGit: [commandErrors.fixInGit('--fix', '--staged')],
  configExists: [commandErrors.configExists()],
  watchFailed: [commandErrors.watchFailed('ENOSPC'), commandErrors.watchFailed('EIO')],
};

const areas = [
  ...[text, json, document, csv, table, workbook, yaml, frontMatter, tweet, directive, post, archive],
  ...[lint, rule, config, reporter],
  ...[configFile, baseline, git, file, decoding, zip, list],
  ...[usage, output, command],
];

const errors = areas.flatMap((area) => Object.values<readonly ErrorDetails[]>(area).flat());

it('every error has the message and hint of the snapshot', async () => {
  const messages = errors
    .map(({ code, message, hint }) => `${code}\n  ${message}\n${hint ? `  ${hint}\n` : ''}`)
    .join('\n');
  await expect(messages).toMatchFileSnapshot('../fixtures/messages.txt');
});

it('every error has a code with its area', () => {
  expect(errors.filter(({ code }) => !/^[a-z-]+\/[a-z-]+$/u.test(code))).toEqual([]);
});
