import { readdirSync, readFileSync } from 'node:fs';
import { join, posix, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';

const project = fileURLToPath(new URL('../', import.meta.url));

/**
 * The imports that each layer may have in addition to its own files. The layer of a path is its longest prefix among the
 * keys. An entry that ends in `/`, `:` or `-` is a prefix of imports. docs/architecture.md explains the table.
 */
const core = ['src/core/text', 'src/core/model', 'src/core/rule', 'src/core/feed', 'src/core/config', 'src/core/lint'];
const signals = [
  'src/signals',
  'src/signals/shared',
  'src/signals/detectors',
  'src/signals/derived',
  'src/signals/scoring',
];

const allowed: Readonly<Record<string, readonly string[]>> = {
  'src/core/text': ['leven'],
  'src/core/model': core.slice(0, 1),
  'src/core/rule': [...core.slice(0, 2), 'valibot'],
  'src/core/feed': core.slice(0, 3),
  'src/core/config': [...core.slice(0, 4), 'valibot'],
  'src/core/lint': core.slice(0, 5),
  'src/nlp': [...core, 'compromise/'],
  'src/signals/shared': [...core, 'src/nlp'],
  'src/signals/detectors': [...core, 'src/nlp', 'src/signals/shared', 'unicode-segmenter/'],
  'src/signals/derived': [...core, 'src/nlp', 'src/signals/shared', 'src/signals/detectors', 'unicode-segmenter/'],
  'src/signals/scoring': [...core, 'src/nlp', ...signals.slice(1, 4)],
  'src/signals': [...core, 'src/nlp', ...signals],
  'src/rule-kit.ts': [...core, 'src/nlp', ...signals],
  rules: ['src/rule-kit.ts', 'valibot'],
  'src/readers': [
    ...core,
    'jsonc-parser',
    'mdast',
    'mdast-util-',
    'micromark-',
    'csv-parse',
    'fflate',
    'saxen',
    'parse5',
    'smol-toml',
    'yaml',
  ],
  'src/reporters': [...core, 'src/reporters/stylish'],
  'src/reporters/stylish': [...core, 'src/reporters', 'chalk', 'get-east-asian-width', 'unicode-segmenter/'],
  'src/node': [
    ...core,
    'src/readers',
    'node:',
    'cosmiconfig',
    'cosmiconfig/dist/Explorer.js',
    'ignore',
    'jiti',
    'jsonc-parser',
    'tinyglobby',
    'yaml',
    'yauzl',
  ],
  'src/linter/pipeline.ts': [...core, 'src/linter', 'src/version.ts'],
  'src/linter': [
    ...core,
    'src/nlp',
    ...signals,
    'src/readers',
    'rules',
    'src/node',
    'src/linter/pipeline.ts',
    'src/version.ts',
    'node:',
  ],
  'src/rule-tester': [...core, 'valibot', 'src/linter', 'src/readers', 'src/node', 'node:'],
  'src/cli': [
    ...core,
    'src/node',
    'src/readers',
    'src/reporters',
    'src/linter',
    'rules',
    'src/version.ts',
    'node:',
    'chalk',
    'chokidar',
    'commander',
    'diff',
    'yaml',
  ],
  'src/version.ts': ['package.json'],
  src: [
    ...core,
    'src/nlp',
    ...signals,
    'src/readers',
    'src/reporters',
    'src/node',
    'src/linter',
    'src/linter/pipeline.ts',
    'src/rule-tester',
    'rules',
    'node:',
    'valibot',
  ],
};

interface Import {
  readonly from: string;
  readonly layer: string;
  readonly to: string;
}

function layerOf(path: string): string {
  return Object.keys(allowed).reduce((best, layer) => {
    const isInside = path === layer || path.startsWith(`${layer}/`);
    return isInside && layer.length > best.length ? layer : best;
  }, '');
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
  // Rules do not import each other.
  const itself = layer === 'rules' ? [] : [layer];
  return [...itself, ...(allowed[layer] ?? [])].some(
    (entry) => own === entry || (/[/:-]$/u.test(entry) && own.startsWith(entry)),
  );
}

describe('imports', () => {
  it.each(Object.keys(allowed))('of %s follow the table', (layer) => {
    const own = imports.filter((one) => one.layer === layer);
    expect(own.length).toBeGreaterThan(0);
    const index = (one: Import) => one.from === 'rules/index.ts' && one.to.startsWith('rules/');
    expect(own.filter((one) => !isAllowed(one) && !index(one)).map(({ from, to }) => `${from} imports ${to}`)).toEqual(
      [],
    );
  });

  it('of compromise are in one file', () => {
    expect(new Set(imports.filter(({ to }) => to.startsWith('compromise')).map(({ from }) => from)).size).toBe(1);
  });

  it('are rejected if they break the table', () => {
    const wrong: [string, string][] = [
      ['src/core/lint/run-rules.ts', 'rules/shouting.ts'],
      ['src/core/lint/run-rules.ts', 'node:fs'],
      ['src/core/model/report.ts', 'src/core/rule/rule.ts'],
      ['src/signals/detectors/hype.ts', 'src/signals/derived/push.ts'],
      ['src/signals/detectors/hype.ts', 'src/readers/csv/csv.ts'],
      ['rules/shouting.ts', 'rules/bare-link.ts'],
      ['rules/shouting.ts', 'src/nlp/parse.ts'],
      ['src/reporters/json.ts', 'chalk'],
      ['src/linter/pipeline.ts', 'src/node/files/input.ts'],
      ['src/node/input/read-file.ts', 'src/cli/io/io.ts'],
      ['src/node/input/read-file.ts', 'src/linter/lint.ts'],
      ['src/linter/lint.ts', 'src/cli/main.ts'],
    ];
    for (const [from, to] of wrong) expect(isAllowed({ from, layer: layerOf(from), to })).toBe(false);
  });
});

/** Returns the files in which a pattern occurs. */
const filesWith = (pattern: RegExp, among: readonly string[]) => among.filter((path) => pattern.test(textOf(path)));

describe('side effects', () => {
  it('are in bin only: no other file exits, sets the exit status, prints or evaluates code', () => {
    expect(filesWith(/\bprocess\.(?:exit\b|exitCode)|\bconsole\.|\b(?:eval|Function)\(/u, files)).toEqual([]);
  });

  it('are not in pure layers: no clock, no random numbers, no process', () => {
    const pure = files.filter((path) => !/^src\/(?:cli|node|linter|index|testing)\b/u.test(path));
    expect(pure.length).toBeGreaterThan(50);
    expect(filesWith(/\bprocess\.|\bDate\.now|\bnew Date\(\)|\bperformance\.|\bMath\.random/u, pure)).toEqual([]);
  });
});
