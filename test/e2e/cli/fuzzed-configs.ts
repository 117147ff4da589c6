import fc from 'fast-check';
import { stringify } from 'yaml';
import { junk } from './fuzzed-lines.ts';

/** Random files in a folder, in addition to drafts. */
export interface Setup {
  readonly files: Readonly<Record<string, string | Uint8Array>>;
  readonly argv: readonly string[];
  /** True if the input is certainly invalid. */
  readonly isWrong: boolean;
}

type Settings = Readonly<Record<string, unknown>>;

/** Values of all types, including keys that every object inherits. */
const anything: fc.Arbitrary<unknown> = fc.object({
  key: fc.oneof(
    fc.constantFrom('__proto__', 'constructor', 'files', 'prototype', 'rules', 'toString'),
    fc.string({ maxLength: 6 }),
  ),
  values: [fc.string({ maxLength: 8 }), fc.double(), fc.maxSafeInteger(), fc.boolean(), fc.constant(null), junk],
  maxDepth: 3,
  maxKeys: 4,
});

const right: fc.Arbitrary<Settings> = fc.record(
  {
    account: fc.constantFrom<unknown>('bakery', { kind: 'nonprofit' }, { name: 'joan', acronyms: ['NHS'] }),
    allow: fc.constantFrom<unknown>(
      [],
      ['book now'],
      [{ phrase: 'wow', rules: ['shouting'], reason: 'It is our name.' }],
    ),
    brands: fc.array(fc.string({ maxLength: 8 }), { maxLength: 3 }),
    columns: fc.constantFrom({}, { text: 'Caption' }),
    dates: fc.constantFrom('dmy', 'mdy'),
    extends: fc.constantFrom<unknown>('recommended', ['strict'], ['recommended', 'all']),
    feeds: fc.constantFrom({}, { groupBy: ['account'] }, { window: '30d' }),
    ignores: fc.array(junk, { maxLength: 3 }),
    language: fc.constantFrom('en', 'de-AT', 'und'),
    overrides: fc.constantFrom<unknown>(
      [],
      [{ files: '*.md', rules: { shouting: 'off' } }],
      [{ files: ['[', '**/{a', '!x'], brands: ['A'] }],
    ),
    platform: fc.constantFrom('instagram', 'linkedin', 'x'),
    rules: fc.constantFrom({}, { shouting: 'off' }, { shouting: 'error', 'cta-overload': 'info' }),
    suppressions: fc.constantFrom({}, { requireReason: false }),
  },
  { requiredKeys: [] },
);

const oddNames = ['__proto__', 'constructor', 'hasOwnProperty', 'prototype', 'toString', 'valueOf'];
const oddName = fc.constantFrom(...oddNames, 'rulez', 'Rules', 'shoutin', '$import', '🫖', 'a b', '');

/** Defines an entry under any name, including `__proto__`, which an assignment would not create. */
const keyed = (name: string, value: unknown): Settings => Object.fromEntries([[name, value]]);

const wrong: fc.Arbitrary<Settings> = fc.oneof(
  oddName.map((name) => keyed(name, {})),
  oddName.map((name) => ({ rules: keyed(name, 'off') })),
  oddName.map((name) => ({ rules: { shouting: ['error', keyed(name, 1)] } })),
  oddName.map((name) => ({ overrides: [{ files: '*', ...keyed(name, []) }] })),
  oddName.map((name) => ({ overrides: [{ files: '*', rules: keyed(name, 'error') }] })),
  oddName.map((name) => ({ account: keyed(name, 'x') })),
  oddName.map((name) => ({ feeds: keyed(name, 'x') })),
  fc.constantFrom<Settings>(
    { account: [] },
    { account: { campaigns: [{ name: 'x', from: '2026-02-30', to: '2026-03-01' }] } },
    { allow: [{}] },
    { allow: 'wow' },
    { brands: 7 },
    { columns: { text: 1 } },
    { dates: 'ymd' },
    { extends: '' },
    { extends: './gone.yaml' },
    { extends: './sincerity.json.gone' },
    { extends: 'a\0b' },
    { extends: 'reccomended' },
    { extends: ['recommended', 7] },
    { feeds: { groupBy: 'account' } },
    { feeds: { window: '1e9' } },
    { ignores: '*' },
    { language: 1 },
    { overrides: 'x' },
    { overrides: [{ rules: {} }] },
    { overrides: [[]] },
    { platform: 'myspace' },
    { plugins: ['./gone.mjs'] },
    { plugins: ['\0'] },
    { plugins: ['sincerity-plugin-gone'] },
    { plugins: {} },
    { rules: [] },
    { rules: { shouting: 'loud' } },
    { rules: { shouting: ['error'] } },
    { rules: { shouting: ['error', []] } },
    { rules: { shouting: 2 } },
    { rules: null },
    { suppressions: { requireReason: 'yes' } },
  ),
);

type Form = 'json' | 'yaml';
const textIn = (form: Form, value: unknown) =>
  form === 'json' ? JSON.stringify(value, null, 1) : stringify(value, { aliasDuplicateObjects: false });

const names: Readonly<Record<Form, readonly string[]>> = {
  json: ['sincerity.config.json', '.sincerityrc.json', '.sincerityrc'],
  yaml: ['sincerity.config.yaml', 'sincerity.config.yml', '.sincerityrc', '.sincerityrc.yaml'],
};

/** Variants of a valid text. */
const dresses: readonly ((text: string) => string | Uint8Array)[] = [
  (text) => text,
  (text) => `\ufeff${text}`,
  (text) => text.replaceAll('\n', '\r\n'),
];

const place = fc
  .constantFrom<Form>('json', 'yaml')
  .chain((form) =>
    fc.record({ form: fc.constant(form), name: fc.constantFrom(...names[form]), dress: fc.constantFrom(...dresses) }),
  );

const call = fc.constantFrom<readonly string[]>(['a.txt'], ['.'], ['feed', 'a.txt'], ['print-config', 'a.txt']);

const setup = (settings: fc.Arbitrary<Settings>, isWrong: boolean): fc.Arbitrary<Setup> =>
  fc.tuple(settings, place, call).map(([value, { form, name, dress }, argv]) => ({
    files: { [name]: dress(textIn(form, value)) },
    argv,
    isWrong,
  }));

const inPackage: fc.Arbitrary<Setup> = fc.tuple(wrong, call).map(([value, argv]) => ({
  files: { 'package.json': JSON.stringify({ name: 'x', sincerity: value }) },
  argv,
  isWrong: true,
}));

const bomb = `a: &a [x, x, x, x, x, x, x, x]\n${[...'bcdefg'].map((name, index) => `${name}: &${name} [${`*${'abcdef'[index]}, `.repeat(8)}]`).join('\n')}\n`;

const brokenTexts: readonly string[] = [
  '*',
  '- a\n- b\n',
  '7',
  '? {a: 1}\n: b\n',
  '[[[[',
  '\t- x',
  '{"rules": {',
  '{"rules": }',
  'a: b: c',
  'brands: *gone\n',
  'brands: &a [*a]\n',
  'rules: !!set {shouting}\n',
  'rules: {shouting: error, shouting: off}\n',
  'rules:\n  shouting: !!binary aGk=\n',
  'rules: {<<: 7}\n',
  'text',
  '"',
  "'",
  '--- {}\n--- {}\n',
  bomb,
  '['.repeat(3_000),
  `${'['.repeat(3_000)}${']'.repeat(3_000)}`,
  `${'{"a":'.repeat(3_000)}1${'}'.repeat(3_000)}`,
  `${'- '.repeat(3_000)}x\n`,
  'rules: {shouting: 1e999}\n',
  'brands: [0x_]\nbrands: 1\n',
];

const brokenText: fc.Arbitrary<Setup> = fc
  .tuple(fc.constantFrom(...brokenTexts), fc.constantFrom(...names.json, ...names.yaml), call)
  .map(([text, name, argv]) => ({ files: { [name]: text }, argv, isWrong: true }));

const noText: fc.Arbitrary<Setup> = fc
  .tuple(
    fc.oneof(
      fc.uint8Array({ maxLength: 60 }),
      fc.string({ unit: 'binary', maxLength: 60 }),
      anything.map((value) => JSON.stringify(value)),
    ),
    fc.constantFrom(...names.json, ...names.yaml, 'package.json'),
    call,
  )
  .map(([content, name, argv]) => ({ files: { [name]: content }, argv, isWrong: false }));

/** A valid text that is truncated or from which a part was removed. */
const torn: fc.Arbitrary<Setup> = fc
  .tuple(right, place, call, fc.nat(), fc.nat(40))
  .map(([value, { form, name }, argv, at, length]) => {
    const text = textIn(form, value);
    const start = at % (text.length + 1);
    return { files: { [name]: text.slice(0, start) + text.slice(start + length) }, argv, isWrong: false };
  });

const circle: fc.Arbitrary<Setup> = fc.tuple(fc.integer({ min: 1, max: 5 }), call).map(([length, argv]) => ({
  files: Object.fromEntries(
    Array.from({ length }, (_, index) => [
      index === 0 ? 'sincerity.config.yaml' : `base-${index}.yaml`,
      `extends: ./${index + 1 === length ? 'sincerity.config.yaml' : `base-${index + 1}.yaml`}\n`,
    ]),
  ),
  argv,
  isWrong: true,
}));

const ignoreFile: fc.Arbitrary<Setup> = fc
  .tuple(
    fc.array(junk, { maxLength: 8 }),
    fc.constantFrom('.gitignore', '.sincerityignore', '.git/info/exclude', 'sub/.gitignore'),
  )
  .map(([rows, name]) => ({ files: { [name]: rows.join('\n') }, argv: ['.'], isWrong: false }));

const fingerprint = fc
  .array(fc.constantFrom(...'0123456789abcdef'), { minLength: 16, maxLength: 16 })
  .map((letters) => letters.join(''));

const baseline: fc.Arbitrary<Setup> = fc
  .tuple(
    fc.array(
      fc.oneof(
        fingerprint.map((print) => `${print} shouting a.txt`),
        junk,
      ),
      { maxLength: 8 },
    ),
  )
  .map(([rows]) => {
    const lines = rows.join('\n').split(/\r?\n/u);
    const isWrong = lines.some((line) => !/^(?:\s*$|#|[\da-f]{16} \S+ \S)/u.test(line));
    return { files: { known: rows.join('\n') }, argv: ['.', '--baseline', 'known'], isWrong };
  });

const fileList: fc.Arbitrary<Setup> = fc
  .tuple(fc.array(fc.oneof(fc.constant('a.txt'), junk), { maxLength: 8 }), fc.constantFrom('\n', '\0', '\r\n'))
  .map(([rows, end]) => ({ files: { list: rows.join(end) }, argv: ['--files-from', 'list'], isWrong: false }));

export const setups: fc.Arbitrary<Setup> = fc.oneof(
  { weight: 6, arbitrary: setup(wrong, true) },
  {
    weight: 3,
    arbitrary: setup(
      fc.tuple(right, wrong).map(([good, bad]) => ({ ...good, ...bad })),
      true,
    ),
  },
  { weight: 3, arbitrary: setup(right, false) },
  {
    weight: 2,
    arbitrary: setup(
      anything.filter((value) => typeof value === 'object' && value !== null) as fc.Arbitrary<Settings>,
      false,
    ),
  },
  { weight: 1, arbitrary: inPackage },
  { weight: 3, arbitrary: brokenText },
  { weight: 2, arbitrary: noText },
  { weight: 2, arbitrary: torn },
  { weight: 1, arbitrary: circle },
  { weight: 2, arbitrary: ignoreFile },
  { weight: 2, arbitrary: baseline },
  { weight: 2, arbitrary: fileList },
);
