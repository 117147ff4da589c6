import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { defineConfig, type UserConfig } from 'tsdown';
import { rules } from './rules/index.ts';
import { configJsonSchema } from './src/build/config-schema.ts';
import { leanBuiltins } from './src/build/lean-builtins.ts';
import { precomputedTagger } from './src/build/precomputed-tagger.ts';

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

const common: UserConfig = {
  format: 'esm',
  platform: 'node',
  target: 'node20.19',
  fixedExtension: false,
  hash: false,
};

const root = dirname(fileURLToPath(import.meta.url));

/** What every run needs: one file, because each takes its time to be found and opened. */
const everyPath =
  /^(?:rules|src\/(?:core|nlp|signals)|src\/(?:draft-linter|linter|run|tool)\.ts|src\/reporters\/(?:index|stylish)|src\/readers\/(?:index|text)|src\/node\/(?!blobs|cache|changes|config-files|git|json-|leftovers|load-|narrow|open-list|open-long|open-zip|revision|snapshot|stored|zip)|src\/cli\/(?:main|lint|selection|usage|exit-code|terminal|io))/u;

function isOnEveryPath(module: string): boolean {
  return everyPath.test(relative(root, module));
}

/** What says again what was said before, and knows nothing of how it was found out. */
const repeating =
  /^(?:package\.json|src\/tool\.ts|src\/cli\/(?:cache|coding-agent|memo|write)\.ts|src\/node\/(?:cache|leftovers|snapshot|stored)\.ts)/u;

const code: UserConfig = {
  ...common,
  entry: { cli: 'src/cli/start.ts', index: 'src/index.ts', testing: 'src/testing.ts' },
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
        { name: 'lint', test: isOnEveryPath, priority: 1 },
        { name: 'memo', test: (module) => repeating.test(relative(root, module)), priority: 2 },
      ],
    },
  },
  plugins: [
    leanBuiltins(),
    precomputedTagger((file) => import(pathToFileURL(file).href)),
    thirdPartyLicenses(),
    configSchema(),
  ],
  dts: false,
};

const types: UserConfig = {
  ...common,
  entry: { index: 'src/index.ts', testing: 'src/testing.ts' },
  outputOptions: { chunkFileNames: 'chunks/[name].js' },
  clean: false,
  dts: { emitDtsOnly: true },
};

export default defineConfig([code, types]);
