import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, sep } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { defineConfig, type UserConfig } from 'tsdown';
import { rules } from './rules/index.ts';
import { configJsonSchema } from './scripts/build/config-schema.ts';
import { leanBuiltins } from './scripts/build/lean-builtins.ts';
import { precomputedTagger } from './scripts/build/precomputed-tagger.ts';
import { reportSchema } from './scripts/build/report-schema.ts';

type BuildPlugin = Extract<NonNullable<UserConfig['plugins']>, { name: string }>;

interface BundledPackage {
  readonly name: string;
  readonly version: string;
  readonly license: string;
  readonly text: string;
}

/** The package that a module of node_modules belongs to, with the text of its licence. */
function packageOf(module: string): BundledPackage | undefined {
  if (!module.includes('/node_modules/')) return undefined;
  let folder = dirname(module);
  // Folders of a package may hold a package.json of their own, without a name: go on to the one that has it.
  for (; folder.includes('/node_modules/'); folder = dirname(folder)) {
    const file = join(folder, 'package.json');
    if (!existsSync(file)) continue;
    const { name, version, license } = JSON.parse(readFileSync(file, 'utf8'));
    if (!name || !version) continue;
    const licence = readdirSync(folder).find((entry) => /^licen[cs]e/iu.test(entry));
    if (!licence) throw new Error(`${name} is bundled and has no licence file to ship.`);
    return { name, version, license, text: readFileSync(join(folder, licence), 'utf8').trim() };
  }
  return undefined;
}

/** A chunk of a package is called after the package; its last module is the one that draws in the others. */
function nameOf(modules: readonly string[]): string {
  return packageOf(modules.at(-1) ?? '')?.name ?? '[name]';
}

/** Ships the licences of what is bundled: most of them ask for it. */
function thirdPartyLicenses(): BuildPlugin {
  return {
    name: 'third-party-licenses',
    generateBundle(_, bundle) {
      const modules = Object.values(bundle).flatMap((file) => (file.type === 'chunk' ? Object.keys(file.modules) : []));
      const packages = new Map<string, BundledPackage>();
      for (const module of modules) {
        const found = packageOf(module);
        if (found) packages.set(`${found.name}@${found.version}`, found);
      }
      const sections = [...packages.keys()].sort().map((key) => {
        const { name, version, license, text } = packages.get(key) as BundledPackage;
        return `${name} ${version} (${license})\n\n${text}\n`;
      });
      this.emitFile({
        type: 'asset',
        fileName: 'THIRD-PARTY-LICENSES.txt',
        source: `These packages are part of the files in this folder.\n\n${sections.join(`\n${'-'.repeat(80)}\n\n`)}`,
      });
    },
  };
}

/** Ships the JSON Schema of configurations, for editors. */
function configSchema(): BuildPlugin {
  return {
    name: 'config-schema',
    generateBundle() {
      const source = `${JSON.stringify(configJsonSchema(rules), null, 2)}\n`;
      this.emitFile({ type: 'asset', fileName: 'config.schema.json', source });
    },
  };
}

/** Ships the JSON Schema of the JSON report, for programs that read it. */
function shipReportSchema(): BuildPlugin {
  return {
    name: 'report-schema',
    generateBundle() {
      const source = `${JSON.stringify(reportSchema, null, 2)}\n`;
      this.emitFile({ type: 'asset', fileName: 'report.schema.json', source });
    },
  };
}

const common: UserConfig = {
  format: 'esm',
  platform: 'node',
  target: 'node20.19',
  fixedExtension: false,
  hash: false,
};

const root = dirname(fileURLToPath(import.meta.url));

/** Files and folders (those that end in `/`) that every run needs: one chunk, because opening a file takes time. */
const lintChunk = [
  'rules/',
  'src/core/',
  'src/nlp/',
  'src/signals/',
  'src/rule-kit.ts',
  'src/version.ts',
  'src/linter/lint.ts',
  'src/linter/lint-source.ts',
  'src/reporters/index.ts',
  'src/reporters/shared/escape.ts',
  'src/reporters/stylish.ts',
  'src/reporters/stylish/',
  'src/readers/index.ts',
  'src/readers/markdown/document.ts',
  'src/readers/text/text.ts',
  'src/node/cache/baseline-file.ts',
  'src/node/cache/compressed-post-store.ts',
  'src/node/config/configuration.ts',
  'src/node/config/parse-config.ts',
  'src/node/files/display-path.ts',
  'src/node/files/file-kinds.ts',
  'src/node/files/find-inputs.ts',
  'src/node/files/globs.ts',
  'src/node/files/ignore-files.ts',
  'src/node/files/input-files.ts',
  'src/node/files/pattern.ts',
  'src/node/files/write-file.ts',
  'src/node/git/repository-root.ts',
  'src/node/input/decode.ts',
  'src/node/input/encode.ts',
  'src/node/input/open-input.ts',
  'src/node/input/read-file.ts',
  'src/node/input/split-lines.ts',
  'src/cli/main.ts',
  'src/cli/commands/lint.ts',
  'src/cli/input/flag-parsers.ts',
  'src/cli/input/lint-flags.ts',
  'src/cli/input/select-inputs.ts',
  'src/cli/io/exit-code.ts',
  'src/cli/io/io.ts',
  'src/cli/io/terminal.ts',
];

/** Files that replay a cached run: they load without the linter. */
const runCacheChunk = [
  'package.json',
  'src/version.ts',
  'src/cli/io/coding-agent.ts',
  'src/cli/output/write-stream.ts',
  'src/cli/run-cache/',
  'src/node/cache/file-store.ts',
  'src/node/cache/result-cache.ts',
  'src/node/cache/snapshot.ts',
  'src/node/files/temp-files.ts',
];

/** Tests whether a module is listed, itself or by its folder. */
function isIn(list: readonly string[], module: string): boolean {
  const path = relative(root, module).split(sep).join('/');
  return list.some((entry) => (entry.endsWith('/') ? path.startsWith(entry) : path === entry));
}

/** The entry points that `exports` of package.json names, by their names in `dist`. */
const published = { index: 'src/index.ts', 'rule-kit': 'src/rule-kit.ts', testing: 'src/testing.ts' };

const code: UserConfig = {
  ...common,
  entry: { cli: 'src/cli/start.ts', ...published },
  // Blanks and comments go, names stay: a stack trace in a bug report must say something.
  minify: { compress: true, mangle: { keepNames: true }, codegen: { removeWhitespace: true } },
  // One process lints one draft: it reads a dozen files instead of the hundreds that these packages consist of.
  noExternal: [/./u],
  external: ['jiti', 'typescript'],
  // Where a package has ES modules beside UMD, take those: UMD cannot be bundled.
  inputOptions: {
    resolve: {
      mainFields: ['module', 'main'],
      // Its ES modules are what it gives to browsers; bundled, they start in half the time of its CommonJS.
      alias: { yaml: fileURLToPath(new URL('node_modules/yaml/browser/index.js', import.meta.url)) },
    },
  },
  outputOptions: {
    chunkFileNames: ({ moduleIds }) => `chunks/${nameOf(moduleIds)}.js`,
    // What only some runs need stays apart: a reader, a reporter, a command, the tagger.
    advancedChunks: {
      groups: [
        { name: 'lint', test: (module) => isIn(lintChunk, module), priority: 1 },
        { name: 'run-cache', test: (module) => isIn(runCacheChunk, module), priority: 2 },
      ],
    },
  },
  plugins: [
    leanBuiltins(),
    precomputedTagger((file) => import(pathToFileURL(file).href)),
    thirdPartyLicenses(),
    configSchema(),
    shipReportSchema(),
  ],
  dts: false,
};

const types: UserConfig = {
  ...common,
  entry: published,
  outputOptions: { chunkFileNames: 'chunks/[name].js' },
  clean: false,
  dts: { emitDtsOnly: true },
};

export default defineConfig([code, types]);
