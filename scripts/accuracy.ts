/**
 * `npm run accuracy -- --data DIR [--worst 5] [--write]` measures the accuracy of the linter on the labeled posts in DIR.
 * `--write` stores the figures, without any text, in `rules/accuracy.json`; `npm run docs` builds tables from them.
 * `--sources` lists public data sets.
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import type * as Linter from '../src/index.ts';
import { lintSources } from './accuracy/lint-sources.ts';
import { measure } from './accuracy/measure.ts';
import { printErrors, printFigures, printSets } from './accuracy/print.ts';
import { DataError, readSources } from './accuracy/read.ts';

const usage = `Usage: npm run accuracy -- --data DIR [--worst N] [--write]
       npm run accuracy -- --sources

  --data DIR   a folder with one .jsonl file per source; docs/accuracy.md describes the format
  --worst N    how many of the worst errors to print for each source (default: 5)
  --write      store the figures in rules/accuracy.json; run npm run docs afterwards
  --sources    list public data sets and their licenses
`;

const root = new URL('../', import.meta.url);

class UsageError extends Error {}

function readFlags(args: string[]) {
  try {
    const { values } = parseArgs({
      args,
      options: {
        data: { type: 'string' },
        worst: { type: 'string', default: '5' },
        write: { type: 'boolean', default: false },
        sources: { type: 'boolean', default: false },
      },
    });
    return values;
  } catch (error) {
    throw new UsageError((error as Error).message);
  }
}

async function loadLinter(): Promise<typeof Linter> {
  const entry = new URL('dist/index.js', root);
  if (!existsSync(entry)) throw new UsageError('The linter is not built. Run `npm run build` first.');
  return import(entry.href);
}

/** Runs the command and returns the text to print. */
async function run(args: string[]): Promise<string> {
  const { data, worst, write, sources: isListing } = readFlags(args);
  if (isListing) return printSets();
  if (!/^\d+$/u.test(worst)) throw new UsageError(`Expected --worst to be a number, but it is "${worst}".`);
  if (data === undefined)
    throw new UsageError('Pass the folder of labeled posts with --data: they are not part of this repository.');
  const sources = readSources(data);
  const linter = await loadLinter();
  const linted = await lintSources(linter, sources);
  const { version } = JSON.parse(readFileSync(new URL('package.json', root), 'utf8'));
  const figures = measure(linted, linter.rules, version);
  if (write) writeFileSync(new URL('rules/accuracy.json', root), `${JSON.stringify(figures, null, 2)}\n`);
  return `${printFigures(figures)}\n${printErrors(linted, Number(worst))}`;
}

try {
  process.stdout.write(await run(process.argv.slice(2)));
} catch (error) {
  if (!(error instanceof UsageError || error instanceof DataError)) throw error;
  process.stderr.write(`${error.message}\n${error instanceof UsageError ? `\n${usage}` : ''}`);
  process.exitCode = 2;
}
