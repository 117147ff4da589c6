import { readdirSync, readFileSync } from 'node:fs';
import { join, posix, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';

const project = fileURLToPath(new URL('../', import.meta.url));

/**
 * Who may import whom. Layers are by folder; what ends in `/` or `:` stands for all that begins so. The files right
 * under `src` put the layers together: they may import all of them but the command line.
 */
const allowed: Readonly<Record<string, readonly string[]>> = {
  'src/core': ['src/core', 'valibot', 'leven'],
  'src/nlp': ['src/nlp', 'src/core', 'compromise/'],
  'src/signals': ['src/signals', 'src/core', 'src/nlp', 'unicode-segmenter/'],
  rules: ['src/core', 'src/signals', 'valibot'],
  'src/readers': [
    'src/readers',
    'src/core',
    'jsonc-parser',
    'mdast',
    'mdast-util-',
    'micromark-',
    'csv-parse',
    'fflate',
    'saxen',
    'parse5',
    'yaml',
  ],
  'src/reporters': ['src/reporters', 'src/reporters/stylish', 'src/core'],
  'src/reporters/stylish': [
    'src/reporters/stylish',
    'src/reporters',
    'src/core',
    'chalk',
    'get-east-asian-width',
    'unicode-segmenter/',
  ],
  'src/node': [
    'src/node',
    'src/core',
    'src/readers',
    'node:',
    'cosmiconfig',
    'ignore',
    'jiti',
    'jsonc-parser',
    'tinyglobby',
    'yaml',
    'yauzl',
  ],
  'src/cli': [
    'src/cli',
    'src/core',
    'src/node',
    'src/readers',
    'src/reporters',
    'rules',
    'src',
    'node:',
    'chalk',
    'chokidar',
    'commander',
    'diff',
    'yaml',
  ],
  src: [
    'src',
    'src/core',
    'src/nlp',
    'src/signals',
    'src/readers',
    'src/node',
    'rules',
    'node:',
    'package.json',
    'valibot',
  ],
};

interface Import {
  readonly from: string;
  readonly layer: string;
  readonly to: string;
}

function layerOf(path: string): string {
  return Object.keys(allowed).reduce(
    (best, layer) => (posix.dirname(path).startsWith(layer) && layer.length > best.length ? layer : best),
    '',
  );
}

function filesIn(folder: string): string[] {
  return readdirSync(join(project, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith('.ts'))
    .map((entry) => relative(project, join(entry.parentPath, entry.name)).split(sep).join('/'))
    .sort();
}

const files = [...filesIn('src'), ...filesIn('rules')];
const textOf = (path: string) => readFileSync(join(project, path), 'utf8');

const imports: Import[] = files.flatMap((from) =>
  ts.preProcessFile(textOf(from), true, true).importedFiles.map(({ fileName }) => {
    const to = fileName.startsWith('.') ? posix.join(posix.dirname(from), fileName) : fileName;
    return { from, layer: layerOf(from), to };
  }),
);

function isAllowed({ layer, to }: Import): boolean {
  const own = to.startsWith('src/') || to.startsWith('rules/') ? layerOf(to) : to;
  return (allowed[layer] ?? []).some((entry) => own === entry || (/[/:-]$/u.test(entry) && own.startsWith(entry)));
}

describe('imports', () => {
  it.each(Object.keys(allowed))('of %s keep to its layer', (layer) => {
    const own = imports.filter((one) => one.layer === layer);
    expect(own.length).toBeGreaterThan(0);
    const index = (one: Import) => one.from === 'rules/index.ts' && one.to.startsWith('rules/');
    expect(own.filter((one) => !isAllowed(one) && !index(one)).map(({ from, to }) => `${from} imports ${to}`)).toEqual(
      [],
    );
  });

  it('of compromise stand in one file', () => {
    expect(new Set(imports.filter(({ to }) => to.startsWith('compromise')).map(({ from }) => from)).size).toBe(1);
  });

  it('would be refused if they broke the table', () => {
    const wrong: [string, string][] = [
      ['src/core/lint.ts', 'rules/shouting.ts'],
      ['src/core/lint.ts', 'node:fs'],
      ['src/signals/detectors/hype.ts', 'src/readers/csv/csv.ts'],
      ['rules/shouting.ts', 'rules/bare-link.ts'],
      ['rules/shouting.ts', 'src/nlp/parse.ts'],
      ['src/reporters/json.ts', 'chalk'],
      ['src/node/input/read-file.ts', 'src/cli/io/io.ts'],
      ['src/node/input/read-file.ts', 'src/linter/lint.ts'],
      ['src/linter/lint.ts', 'src/cli/main.ts'],
    ];
    for (const [from, to] of wrong) expect(isAllowed({ from, layer: layerOf(from), to })).toBe(false);
  });
});

/** The files in which a pattern occurs. */
const filesWith = (pattern: RegExp, among: readonly string[]) => among.filter((path) => pattern.test(textOf(path)));

describe('the world outside', () => {
  it('is spoken to by `bin` alone: nothing else exits, sets the status, prints, or runs text as code', () => {
    expect(filesWith(/\bprocess\.(?:exit\b|exitCode)|\bconsole\.|\b(?:eval|Function)\(/u, files)).toEqual([]);
  });

  it('has no clock, no chance and no process for the layers below', () => {
    const pure = files.filter((path) => !/^src\/(?:cli|node|linter|index|testing)\b/u.test(path));
    expect(pure.length).toBeGreaterThan(50);
    expect(filesWith(/\bprocess\.|\bDate\.now|\bnew Date\(\)|\bperformance\.|\bMath\.random/u, pure)).toEqual([]);
  });
});
