import fc from 'fast-check';

/** A random command line. */
export interface Line {
  readonly argv: readonly string[];
  /** True if the command line is certainly invalid, so that it must have no effect. */
  readonly isWrong: boolean;
  /** True if the command line writes files. */
  readonly writes: boolean;
}

type Part = readonly string[];

const values: Readonly<Record<string, readonly string[]>> = {
  '--as-of': ['2026-11-23', '1999-01-01'],
  '--fail-on': ['error', 'warning', 'info', 'never'],
  '--format': ['agent', 'compact', 'github', 'json', 'junit', 'markdown', 'ndjson', 'sarif', 'stylish'],
  '--columns': ['text=text', 'date=When'],
  '--max-warnings': ['0', '7', '999999999'],
  '--window': ['30d', '20', '28d/20', 'all'],
};

const switches = [
  '--color',
  '--debug',
  '--no-color',
  '--no-config',
  '--no-error-on-unmatched',
  '--no-feeds',
  '--no-ignore',
  '--quiet',
  '--stats',
  '--stdin',
  '-q',
];

const writing: readonly Part[] = [
  ['--cache'],
  ['--cache', '--cache-location', 'kept'],
  ['--fix'],
  ['-f', 'json:report.out'],
  ['--format=sarif:out/report.out'],
];

const flags = [...Object.keys(values), ...switches, '--baseline', '--files-from', '--fix', '--staged', '--watch'];
const known = new Set([
  ...flags,
  '--cache',
  '--changed',
  '--config',
  '--help',
  '--ignore',
  '--no-help',
  '--since',
  '--version',
]);

const paths = ['.', '-', 'a.txt', 'posts.csv', '*.txt', '**/*', './a.txt', 'sub'];

/** Unusual arguments. As paths, they do not lead out of the folder. */
export const junk: fc.Arbitrary<string> = fc
  .oneof(
    fc.constantFrom(
      '',
      ' ',
      '-',
      '--',
      '---',
      '=',
      '__proto__',
      'constructor',
      'toString',
      '\0',
      'a\0b',
      '\u202e',
      '🫖',
      '%s',
      '~',
      '{}',
      '[',
      '*',
      '!',
      '\\',
      '\u001b[31m',
      'a\n::error::b',
    ),
    fc.string({ unit: 'binary', maxLength: 12 }),
    fc.string({ unit: 'grapheme-ascii', maxLength: 12 }),
    fc.constantFrom('x'.repeat(5_000), 'x/'.repeat(400), '9'.repeat(400), '{a,'.repeat(40)),
  )
  .filter((text) => !/^[/\\]|\.\./u.test(text));

const withValue = (flag: string, value: string, isJoined: boolean): Part =>
  isJoined ? [`${flag}=${value}`] : [flag, value];

const rightFlag: fc.Arbitrary<Part> = fc.oneof(
  fc.constantFrom(...switches).map((flag) => [flag]),
  fc
    .constantFrom(...Object.keys(values).filter((flag) => flag !== '--format'))
    .chain((flag) => fc.tuple(fc.constant(flag), fc.constantFrom(...(values[flag] ?? [])), fc.boolean()))
    .map(([flag, value, isJoined]) => withValue(flag, value, isJoined)),
);

const path: fc.Arbitrary<Part> = fc.oneof(
  { weight: 3, arbitrary: fc.constantFrom(...paths).map((name) => [name]) },
  { weight: 1, arbitrary: junk.filter((name) => !name.startsWith('-')).map((name) => [name]) },
);

/** A misspelled flag. */
const misspelt: fc.Arbitrary<Part> = fc
  .tuple(
    fc.constantFrom(...flags.filter((flag) => flag.length > 2)),
    fc.nat(),
    fc.constantFrom('', 'x', 'é', '-', '🫖', ' '),
  )
  .map(([flag, at, letter]) => {
    const place = 2 + (at % (flag.length - 2));
    return flag.slice(0, place) + letter + flag.slice(place + (at % 2));
  })
  .filter((flag) => !known.has(flag) && flag !== '--')
  .map((flag) => [flag]);

const isRight: Readonly<Record<string, (value: string) => boolean>> = {
  '--as-of': (value) => /^\d{4}-\d\d-\d\d$/u.test(value),
  '--max-warnings': (value) => /^\d+$/u.test(value),
  '--window': (value) => /^\d/u.test(value),
};

const wrongValue: fc.Arbitrary<Part> = fc
  .tuple(fc.constantFrom(...Object.keys(values)), junk, fc.boolean())
  .filter(([flag, value]) => !values[flag]?.includes(value) && !isRight[flag]?.(value))
  .map(([flag, value, isJoined]) => withValue(flag, value, isJoined));

const wrong: fc.Arbitrary<Part> = fc.oneof(
  { weight: 3, arbitrary: misspelt },
  { weight: 3, arbitrary: wrongValue },
  {
    weight: 1,
    arbitrary: fc
      .constantFrom(
        '--quiet=yes',
        '--stdin=',
        '-qz',
        '-zq',
        '-qf',
        '-🫖',
        '--no-format',
        '---',
        '--__proto__',
        '--constructor',
        '--to-string=1',
      )
      .map((flag) => [flag]),
  },
  {
    weight: 1,
    arbitrary: fc.constantFrom<Part>(
      ['--staged', '--changed'],
      ['--changed', '--since', 'HEAD'],
      ['--fix', '--fix-dry-run'],
      ['--watch', '--stdin'],
      ['-f', 'json', '-f', 'json'],
      ['-f', 'json:one.out', '-f', 'sarif:one.out'],
      ['-f', 'json:'],
      ['--stdin', '--staged'],
      ['-', '--files-from', '-'],
      ['--config', 'gone.yaml'],
      ['--baseline', 'gone'],
      ['--files-from', 'gone'],
      ['--since', 'gone'],
    ),
  },
);

const ending: fc.Arbitrary<Part> = fc
  .constantFrom(...Object.keys(values), '--config', '--since', '-f')
  .map((flag) => [flag]);

const command = fc.constantFrom<Part>([], [], [], ['lint'], ['feed']);

const linting: fc.Arbitrary<Line> = fc
  .tuple(
    command,
    fc.array(fc.oneof(rightFlag, path), { maxLength: 6 }),
    fc.option(fc.constantFrom(...(values['--format'] ?? []))),
  )
  .map(([name, parts, format]) => ({
    argv: [...name, ...parts.flat(), ...(format ? ['-f', format] : [])],
    isWrong: false,
    writes: false,
  }));

const writingLine: fc.Arbitrary<Line> = fc
  .tuple(linting, fc.constantFrom(...writing))
  .map(([{ argv }, part]) => ({ argv: [...argv, ...part], isWrong: false, writes: true }));

/** An error among valid flags, of which many write files. */
const wrongLine: fc.Arbitrary<Line> = fc
  .tuple(
    command,
    fc.array(fc.oneof(rightFlag, fc.constantFrom(['a.txt'], ['.']), fc.constantFrom(...writing)), { maxLength: 5 }),
    fc.nat(),
    fc.oneof(wrong, wrong, ending),
  )
  .map(([name, parts, at, part]) => {
    const place = part.length === 1 && known.has(part[0] ?? '') ? parts.length : at % (parts.length + 1);
    return {
      argv: [...name, ...[...parts.slice(0, place), part, ...parts.slice(place)].flat()],
      isWrong: true,
      writes: false,
    };
  });

const otherCommand: fc.Arbitrary<Line> = fc.oneof(
  fc
    .tuple(fc.constantFrom('baseline', 'completion', 'doctor', 'explain', 'init', 'print-config', 'rules'), misspelt)
    .map(([name, part]) => ({ argv: [name, ...part], isWrong: true, writes: false })),
  fc
    .tuple(
      fc.constantFrom('completion', 'explain', 'init --format', 'rules --format', 'doctor -f', 'print-config a.txt -f'),
      junk,
    )
    .filter(([, value]) => !value.startsWith('-'))
    .map(([name, value]) => ({ argv: [...name.split(' '), value], isWrong: true, writes: false })),
  fc
    .tuple(fc.constantFrom('doctor', 'print-config'), junk)
    .map(([name, value]) => ({ argv: [name, value], isWrong: false, writes: false })),
  fc.tuple(junk, junk).map((argv) => ({ argv, isWrong: false, writes: false })),
);

export const lines: fc.Arbitrary<Line> = fc.oneof(
  { weight: 5, arbitrary: wrongLine },
  { weight: 3, arbitrary: linting },
  { weight: 1, arbitrary: writingLine },
  { weight: 2, arbitrary: otherCommand },
);
