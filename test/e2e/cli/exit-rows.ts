import { rules } from '../../../rules/index.ts';
import { ouchRule } from '../../cli/command-line.ts';
import type { SpawnOptions } from './spawned.ts';

/** The whole text of a stream or file, or a pattern that it must match. */
export type Expected = string | RegExp;

/** A run of the program with its expected result. */
export interface Row extends Omit<SpawnOptions, 'cwd'> {
  readonly argv: readonly string[];
  /** Files in addition to those of every row, or instead of them. */
  readonly files?: Readonly<Record<string, string>>;
  /** Earlier runs, whose results are not checked. */
  readonly before?: readonly (readonly string[])[];
  readonly code: number;
  /** Empty by default. */
  readonly stdout?: Expected;
  /** Empty by default. */
  readonly stderr?: Expected;
  /** The contents of files after the run. */
  readonly leaves?: Readonly<Record<string, Expected>>;
}

const loud = 'Wow!!! We open at ten on Sunday.\n';

/** A file for each severity, with its name. */
export const usual: Readonly<Record<string, string>> = {
  'sincerity.config.yaml': `overrides:
  - { files: info.txt, rules: { shouting: info } }
  - { files: error.txt, rules: { shouting: error } }
`,
  'calm.txt': 'We open at ten on Sunday, and the kettle is on.\n',
  'info.txt': `${loud}Info.\n`,
  'warning.txt': `${loud}Warning.\n`,
  'error.txt': `${loud}Error.\n`,
};

const finding = (name: string) =>
  `${name}.txt:1:4: ${name} shouting: 3 exclamation marks in a row read as shouting. One is enough.\n`;
const found = (name: string) => `${finding(name)}1 ${name} in 1 post (1 file).\n`;
const hidden = (level: string) =>
  `There are findings of severity ${level} or higher: run without --quiet to see them.\n`;
const wrong = (message: string, hint: string) => `sincerity: ${message}\n  ${hint}\n`;

const broken = { 'broken.csv': 'text\n"Wow!!! We open\n' };
const quote =
  'broken.csv:2:1: input-error: Expected a closing quote, but the row ends without one. The row was skipped. Close the quote, or double a quote that is part of the text: "".\n';
const unmatched = 'gone.txt:1:1: input-error: No such file.\n1 input error in 0 posts (0 files).\n';

const plugin = (rule: string) => ({ 'sincerity.config.yaml': 'plugins: [./ouch.mjs]\n', 'ouch.mjs': rule });
const crashing = ouchRule.replace('const all', "throw new Error('It hurts too much.');\n    const all");
const endless = ouchRule.replace('const all', "process.stderr.write('Ouch.');\n    for (;;) {}\n    const all");

/** Options of Node.js that break the clock, which every run reads. */
const broke = 'Date.now=()=>{throw%20new%20TypeError(%22The%20clock%20stands%20still%22)}';
const stopped = { NODE_OPTIONS: `--import data:text/javascript,${broke}` };

const many = `text\n${'"Wow!!! A row of a calendar, and then some."\n'.repeat(200)}`;

/** Runs that lint, by topic. Rows without a format get the compact format. */
export const tables: Readonly<Record<string, readonly Row[]>> = {
  'what was found': [
    { argv: ['calm.txt'], code: 0 },
    { argv: ['info.txt'], code: 0, stdout: found('info') },
    { argv: ['warning.txt'], code: 0, stdout: found('warning') },
    { argv: ['error.txt'], code: 1, stdout: found('error') },
  ],
  '--fail-on': [
    ...(['error', 'warning', 'info', 'never'] as const).flatMap((level, index) =>
      ['calm', 'error', 'warning', 'info'].map((name, severity): Row => {
        const code = severity > 0 && severity <= index + 1 && level !== 'never' ? 1 : 0;
        const stdout = severity === 0 ? '' : found(name);
        return { argv: ['--fail-on', level, `${name}.txt`], code, stdout };
      }),
    ),
    {
      argv: ['--fail-on=sometimes', 'calm.txt'],
      code: 2,
      stderr: wrong('--fail-on does not accept "sometimes".', 'Valid values: error, warning, info, never.'),
    },
    {
      argv: ['calm.txt', '--fail-on'],
      code: 2,
      stderr: /^sincerity: Option "--fail-on <severity>" argument missing\.\n/u,
    },
  ],
  '--max-warnings': [
    { argv: ['--max-warnings', '0', 'calm.txt'], code: 0 },
    { argv: ['--max-warnings', '0', 'info.txt'], code: 0, stdout: found('info') },
    {
      argv: ['--max-warnings', '0', 'warning.txt'],
      code: 1,
      stdout: found('warning'),
      stderr: '1 warning, more than the limit of 0 (--max-warnings).\n',
    },
    { argv: ['--max-warnings', '1', 'warning.txt'], code: 0, stdout: found('warning') },
    {
      argv: ['--max-warnings', '1', 'warning.txt', 'more.txt'],
      files: { 'more.txt': loud },
      code: 1,
      stdout: /^2 warnings in 2 posts/mu,
      stderr: '2 warnings, more than the limit of 1 (--max-warnings).\n',
    },
    {
      argv: ['--max-warnings', '0', '--fail-on', 'never', 'warning.txt'],
      code: 1,
      stdout: found('warning'),
      stderr: /more than the limit of 0/u,
    },
    {
      argv: ['--max-warnings', '0', '--quiet', 'warning.txt'],
      code: 1,
      stderr: '1 warning, more than the limit of 0 (--max-warnings).\n',
    },
    {
      argv: ['--max-warnings', '-1', 'calm.txt'],
      code: 2,
      stderr: wrong('--max-warnings does not accept "-1".', 'Use a whole number, 0 or more.'),
    },
    {
      argv: ['--max-warnings', '0x1', 'calm.txt'],
      code: 2,
      stderr: /^sincerity: --max-warnings does not accept "0x1"\.\n/u,
    },
  ],
  '--quiet': [
    { argv: ['-q', 'calm.txt'], code: 0 },
    { argv: ['-q', 'warning.txt'], code: 0 },
    { argv: ['-q', '--fail-on', 'warning', 'warning.txt'], code: 1, stderr: hidden('warning') },
    { argv: ['-q', 'error.txt', 'warning.txt'], code: 1, stdout: new RegExp(`^${finding('error')}`, 'u') },
  ],
  'what could not be linted': [
    {
      argv: ['broken.csv', 'error.txt'],
      files: broken,
      code: 2,
      stdout: `${finding('error')}${quote}1 error and 1 input error in 1 post (2 files).\n`,
    },
    { argv: ['broken.csv', '--fail-on', 'never'], files: broken, code: 2, stdout: /^broken\.csv:2:1: input-error: /u },
    { argv: ['gone.txt'], code: 2, stdout: unmatched },
    { argv: ['gone.txt', 'error.txt'], code: 2, stdout: /^error\.txt:.+\n(?:.+\n)*gone\.txt:1:1: input-error: /u },
    { argv: ['gone/*.txt'], code: 2, stdout: /No supported files match this pattern/u },
    {
      argv: ['--no-error-on-unmatched', 'gone.txt', 'gone/*.txt'],
      code: 0,
      stdout: '',
    },
    { argv: ['--no-error-on-unmatched-pattern', 'gone.txt', 'error.txt'], code: 1, stdout: found('error') },
    { argv: ['calm.txt'], files: plugin(crashing), code: 2, stdout: /local\/ouch.+It hurts too much/u },
    { argv: ['.'], files: { ...plugin(crashing), ...broken }, code: 2, stdout: /It hurts too much[\s\S]+broken\.csv/u },
    {
      argv: [],
      code: 2,
      stderr: wrong(
        'No input was given.',
        'Pass a file or a folder, for example `sincerity drafts/`, or pipe text to `sincerity -`.',
      ),
    },
  ],
  'what was asked for': [
    {
      argv: ['--nonsense', 'calm.txt'],
      code: 2,
      stderr: wrong('Unknown option "--nonsense".', 'See `sincerity --help`.'),
    },
    { argv: ['--quite', 'calm.txt'], code: 2, stderr: wrong('Unknown option "--quite".', 'Did you mean "--quiet"?') },
    { argv: ['rulez'], code: 2, stderr: wrong('No such command or file: "rulez".', 'Did you mean "rules"?') },
    {
      argv: ['--staged', '--changed'],
      code: 2,
      stderr: /^sincerity: --staged and --changed cannot be used together\.\n/u,
    },
    { argv: ['--since', 'calm', 'calm.txt'], code: 2, stderr: /^sincerity: .+\n/u },
    { argv: ['--config', 'gone.yaml', 'calm.txt'], code: 2, stderr: /^sincerity: gone\.yaml: .+\n/u },
    {
      argv: ['calm.txt'],
      files: { 'sincerity.config.yaml': 'rulez: {}\n' },
      code: 2,
      stderr: wrong('sincerity.config.yaml: There is no key "rulez".', 'Did you mean "rules"?'),
    },
    {
      argv: ['calm.txt'],
      files: { 'sincerity.config.yaml': 'rules: { shoutin: off }\n' },
      code: 2,
      stderr: /^sincerity: sincerity\.config\.yaml: .+"shoutin"[\s\S]+"shouting"\?\n$/u,
    },
    {
      argv: ['calm.txt'],
      files: { 'sincerity.config.yaml': 'rules: [\n' },
      code: 2,
      stderr: /^sincerity: sincerity\.config\.yaml:.+\.\n/u,
    },
    {
      argv: ['calm.txt'],
      files: { 'sincerity.config.yaml': 'extends: []\n' },
      code: 2,
      stderr: /^sincerity: sincerity\.config\.yaml: .+\n/u,
    },
    { argv: ['--no-config', 'calm.txt'], files: { 'sincerity.config.yaml': 'rules: [\n' }, code: 0 },
    {
      argv: ['calm.txt'],
      env: stopped,
      code: 70,
      stderr:
        'sincerity: This is a bug: The clock stands still\n  Please report it at https://github.com/sincerity-lint/sincerity-lint/issues, with the output of --debug.\n',
    },
    {
      argv: ['calm.txt', '--debug'],
      env: stopped,
      code: 70,
      stderr: /^sincerity: This is a bug: The clock stands still\n.+\nTypeError: .+\n {4}at /u,
    },
  ],
  'where reports go': [
    {
      argv: ['-f', 'json:out/report.json', 'error.txt'],
      code: 1,
      stdout: found('error'),
      leaves: { 'out/report.json': /^\{\n? *"version": ?1/u },
    },
    {
      argv: ['-f', 'json:out.json', '-f', 'json:out.json', 'error.txt'],
      code: 2,
      stderr: /^sincerity: --format does not accept "json:out\.json"\.\n/u,
    },
    {
      argv: ['-f', 'json:calm.txt/report.json', 'error.txt'],
      code: 2,
      stdout: found('error'),
      stderr: 'sincerity: calm.txt/report.json: Could not write the report. A parent of this path is not a folder.\n',
    },
    {
      argv: ['-f', 'tarif', 'calm.txt'],
      code: 2,
      stderr: wrong('--format does not accept "tarif".', 'Did you mean "sarif"?'),
    },
    {
      argv: ['-f', 'stylish', 'calm.csv'],
      files: { 'calm.csv': many },
      isBriefReader: true,
      code: 0,
      stdout: /^calm\.csv/u,
    },
    {
      argv: ['-f', 'json', '--fail-on', 'warning', 'calm.csv'],
      files: { 'calm.csv': many },
      isBriefReader: true,
      code: 1,
      stdout: /^\{/u,
    },
    {
      argv: ['calm.txt', 'ouch.txt'],
      files: { ...plugin(endless), 'ouch.txt': 'Ouch.\n' },
      signal: 'SIGINT',
      code: 130,
      stderr: 'Ouch.',
    },
    {
      argv: ['calm.txt', 'ouch.txt'],
      files: { ...plugin(endless), 'ouch.txt': 'Ouch.\n' },
      signal: 'SIGTERM',
      code: 143,
      stderr: 'Ouch.',
    },
  ],
  'standard input': [
    { argv: ['-'], stdin: loud, code: 0, stdout: /^<stdin>:1:4: warning shouting: /u },
    { argv: ['--stdin', '--fail-on', 'warning'], stdin: loud, code: 1, stdout: /^<stdin>:1:4: warning shouting: /u },
    { argv: ['--stdin', '--stdin-filename', 'error.txt'], stdin: loud, code: 1, stdout: found('error') },
    {
      argv: ['--stdin-filename', 'new/broken.csv'],
      stdin: 'text\n"Wow',
      code: 2,
      stdout: /^new\/broken\.csv:2:1: input-error: /u,
    },
    {
      argv: ['-', 'error.txt'],
      stdin: 'Hello there, neighbours.',
      code: 1,
      stdout: /^1 error in 2 posts \(2 files\)\.$/mu,
    },
    { argv: ['-'], code: 0 },
    {
      argv: ['--files-from', '-'],
      stdin: 'error.txt\0calm.txt\0',
      code: 1,
      stdout: /^1 error in 2 posts \(2 files\)\.$/mu,
    },
    {
      argv: ['--files-from', 'gone.txt'],
      code: 2,
      stderr: /^sincerity: --files-from gone\.txt: No such file\.\n/u,
    },
  ],
  'the end of options': [
    {
      argv: ['--fail-on', 'warning', '--', '-draft.md'],
      files: { '-draft.md': loud },
      code: 1,
      stdout: /^-draft\.md:1:4: warning shouting: /u,
    },
    { argv: ['-draft.md'], files: { '-draft.md': loud }, code: 2, stderr: /^sincerity: .+\n/u },
    { argv: ['--', '--quiet'], code: 2, stdout: /^--quiet:1:1: input-error: No such file\./u },
  ],
  'what was known before': [
    {
      argv: ['--baseline', 'known', '.', '--fail-on', 'info'],
      before: [['baseline', '--baseline', 'known']],
      code: 0,
      stdout: '',
    },
    { argv: ['--baseline', 'gone', '.'], code: 2, stderr: /^sincerity: gone: The baseline file does not exist\.\n/u },
    {
      argv: ['--baseline', 'known', '.'],
      files: { known: 'Hello.\n' },
      code: 2,
      stderr: /^sincerity: known:1: Expected a line of a baseline\.\n/u,
    },
    {
      argv: ['--cache', '.'],
      before: [['-f', 'compact', '--cache', '.']],
      code: 1,
      stdout: /^1 error, 1 warning and 1 info in 4 posts \(4 files\)\.$/mu,
    },
    {
      argv: ['--cache', 'broken.csv', 'error.txt'],
      files: broken,
      before: [['-f', 'compact', '--cache', 'broken.csv', 'error.txt']],
      code: 2,
      stdout: /^1 error and 1 input error in 1 post/mu,
    },
  ],
  '--fix': [
    {
      argv: ['--fix', 'error.txt'],
      code: 0,
      stderr: 'Applied 1 fix in 1 file.\n',
      leaves: { 'error.txt': 'Wow! We open at ten on Sunday.\nError.\n' },
    },
    {
      argv: ['--fix', '--fail-on', 'info', 'claim.txt'],
      files: { 'claim.txt': 'Wow!!! We truly care about every customer.\n' },
      code: 1,
      stdout: /^claim\.txt:1:\d+: info announced-sincerity: /u,
      stderr: 'Applied 1 fix in 1 file.\n',
      leaves: { 'claim.txt': /^Wow! We truly care/u },
    },
    {
      argv: ['--fix-dry-run', 'error.txt'],
      code: 0,
      stdout: /^--- a\/error\.txt\n/u,
      stderr: `--fix would apply 1 fix in 1 file.\n`,
      leaves: { 'error.txt': /^Wow!!!/u },
    },
    {
      argv: ['--fix', '-'],
      stdin: loud,
      code: 0,
      stdout: 'Wow! We open at ten on Sunday.\n',
      stderr: /^Applied 1 fix in 1 file\.\n/u,
    },
    {
      argv: ['--fix', '--fix-dry-run', 'error.txt'],
      code: 2,
      stderr: /^sincerity: --fix and --fix-dry-run cannot be used together\.\n/u,
      leaves: { 'error.txt': /^Wow!!!/u },
    },
  ],
};

/** Runs of commands, which have different values of --format. */
export const commands: readonly Row[] = [
  { argv: ['lint', 'error.txt', '-f', 'compact'], code: 1, stdout: found('error') },
  { argv: ['feed', 'error.txt'], code: 0, stdout: /^No score for the feed: 1 of 8 required posts\.\n/u },
  { argv: ['feed', 'gone.txt'], code: 2, stdout: /No such file/u },
  { argv: ['feed', '--window', 'x', 'calm.txt'], code: 2, stderr: /^sincerity: --window does not accept "x"\.\n/u },
  {
    argv: ['baseline'],
    code: 0,
    stdout: '.sincerity-baseline: 3 findings in 3 files.\n',
    leaves: { '.sincerity-baseline': /^#.+\n(?:[\da-f]{16} shouting .+\n){3}$/u },
  },
  {
    argv: ['baseline', '--prune'],
    code: 2,
    stderr: wrong('.sincerity-baseline: The baseline file does not exist.', 'Create it with `sincerity baseline`.'),
  },
  {
    argv: ['baseline', '--prune'],
    before: [['baseline'], ['--fix', 'error.txt']],
    code: 0,
    stdout: '.sincerity-baseline: removed 1 finding, kept 2 findings.\n',
  },
  {
    argv: ['baseline'],
    files: broken,
    code: 2,
    stdout: '.sincerity-baseline: 3 findings in 3 files.\n',
    stderr: /^broken\.csv:2: Expected a closing quote/u,
  },
  { argv: ['baseline', '--baseline', 'calm.txt/known'], code: 2, stderr: /^sincerity: calm\.txt\/known: .+\.\n$/u },
  {
    argv: ['init'],
    code: 2,
    stderr: 'sincerity: sincerity.config.yaml: This folder already has a configuration. It was not changed.\n',
  },
  { argv: ['-q', 'init', '--format', 'toml'], code: 2, stderr: /^sincerity: --format does not accept "toml"\.\n/u },
  { argv: ['rules'], code: 0, stdout: new RegExp(`^(?:.+\\n){${rules.length + 1}}$`, 'u') },
  {
    argv: ['rules', '-f', 'xml'],
    code: 2,
    stderr: wrong('--format does not accept "xml".', 'Valid values: text, json.'),
  },
  { argv: ['explain', 'shouting'], code: 0, stdout: /^shouting {2}/u },
  { argv: ['explain', 'shoutin'], code: 2, stderr: wrong('No such rule: "shoutin".', 'Did you mean "shouting"?') },
  { argv: ['explain'], code: 2, stderr: /^sincerity: Missing required argument "rule"\.\n/u },
  { argv: ['print-config', 'gone.md'], code: 0, stdout: /^gone\.md: sincerity\.config\.yaml\n/u },
  {
    argv: ['print-config', 'gone.md'],
    files: { 'sincerity.config.yaml': '[]\n' },
    code: 2,
    stderr: /^sincerity: sincerity\.config\.yaml: .+\n/u,
  },
  { argv: ['doctor'], code: 0, stdout: /\S/u },
  { argv: ['completion', 'bash'], code: 0, stdout: /^# Completion of sincerity for bash\.\n/u },
  { argv: ['completion', 'tcsh'], code: 2, stderr: /^sincerity: completion does not accept "tcsh"\.\n/u },
  { argv: ['--help'], code: 0, stdout: /^Usage: sincerity /u },
  { argv: ['--version'], code: 0, stdout: /^\d+\.\d+\.\d+\n$/u },
];
