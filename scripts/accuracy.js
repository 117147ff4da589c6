#!/usr/bin/env node
/**
 * `npm run accuracy -- --data DIR [--worst 5] [--write]`: how often the linter is right, on labelled posts of others in
 * DIR. `--write` keeps the figures, and no text, in `rules/accuracy.json`, from which `npm run docs` fills tables.
 * `--sources` says where public sets can be had.
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { judge } from './accuracy/judge.js';
import { measure } from './accuracy/measure.js';
import { printFigures, printMisses, printSets } from './accuracy/print.js';
import { DataError, readSources } from './accuracy/read.js';

const usage = `Usage: npm run accuracy -- --data DIR [--worst N] [--write]
       npm run accuracy -- --sources

  --data DIR   a folder with one .jsonl file a source; CONTRIBUTING.md, "Accuracy", has the format
  --worst N    how many of the worst misses to print of each source (5)
  --write      keep the figures in rules/accuracy.json; then npm run docs
  --sources    where public sets can be had, and under which licence
`;

const root = new URL('../', import.meta.url);

class UsageError extends Error {}

function readFlags(args) {
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
    throw new UsageError(error.message);
  }
}

async function loadLinter() {
  const entry = new URL('dist/index.js', root);
  if (!existsSync(entry)) throw new UsageError('There is nothing to measure yet. Build it first: npm run build');
  return import(entry.href);
}

/** What to print; writes the figures on the way where that is asked for. */
async function run(args) {
  const { data, worst, write, sources } = readFlags(args);
  if (sources) return printSets();
  if (!/^\d+$/u.test(worst)) throw new UsageError(`--worst takes a number, not "${worst}".`);
  if (data === undefined) throw new UsageError('Say where labelled posts are: they are not part of this repository.');
  const labelled = readSources(data);
  const linter = await loadLinter();
  const judged = await judge(linter, labelled);
  const { version } = JSON.parse(readFileSync(new URL('package.json', root), 'utf8'));
  const figures = measure(judged, linter.rules, version);
  if (write) writeFileSync(new URL('rules/accuracy.json', root), `${JSON.stringify(figures, null, 2)}\n`);
  return `${printFigures(figures)}\n${printMisses(judged, Number(worst))}`;
}

try {
  process.stdout.write(await run(process.argv.slice(2)));
} catch (error) {
  if (!(error instanceof UsageError || error instanceof DataError)) throw error;
  process.stderr.write(`${error.message}\n${error instanceof UsageError ? `\n${usage}` : ''}`);
  process.exitCode = 2;
}
