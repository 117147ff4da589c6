import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import manifest from '../../package.json' with { type: 'json' };
import { auc, f1, wilson } from '../../scripts/accuracy/statistics.ts';
import { root } from '../types/compile.ts';

/** A copy of the checkout, because the command writes into it. */
const scratch = mkdtempSync(join(tmpdir(), 'sincerity-accuracy-'));
cpSync(`${root}scripts/accuracy.ts`, join(scratch, 'scripts/accuracy.ts'));
cpSync(`${root}scripts/accuracy`, join(scratch, 'scripts/accuracy'), { recursive: true });
cpSync(`${root}package.json`, join(scratch, 'package.json'));
mkdirSync(join(scratch, 'rules'));
symlinkSync(`${root}dist`, join(scratch, 'dist'));

afterAll(() => rmSync(scratch, { recursive: true }));

const fixtures = `${root}fixtures/accuracy`;
const written = join(scratch, 'rules/accuracy.json');

function accuracy(...args: string[]) {
  return spawnSync(process.execPath, [`${root}node_modules/jiti/lib/jiti-cli.mjs`, 'scripts/accuracy.ts', ...args], {
    cwd: scratch,
    encoding: 'utf8',
  });
}

describe('statistics', () => {
  it.each([
    // Newcombe, Statistics in Medicine 17, 1998, table I.
    [81, 263, 0.2553, 0.3662],
    [15, 148, 0.0624, 0.1605],
    [0, 20, 0, 0.1611],
    [1, 29, 0.0061, 0.1718],
    [20, 20, 0.8389, 1],
  ])('return the published Wilson interval for %i of %i', (hits, of, low, high) => {
    const interval = wilson(hits, of);
    expect(interval?.low).toBeCloseTo(low, 4);
    expect(interval?.high).toBeCloseTo(high, 4);
  });

  it('return no interval if the total is 0', () => {
    expect(wilson(0, 0)).toBeNull();
  });

  it.each([
    ['separated', [0.8, 0.9], [0.1, 0.2], 1],
    ['separated in reverse', [0.1, 0.2], [0.8, 0.9], 0],
    ['all equal', [0.5, 0.5, 0.5], [0.5, 0.5], 0.5],
    ['in the wrong order in one of four pairs', [0.35, 0.8], [0.1, 0.4], 0.75],
    ['tied in one of six pairs', [3, 2], [2, 1, 0], 5.5 / 6],
  ])('return the area under the curve of scores that are %s', (_, positives, negatives, area) => {
    expect(auc(positives, negatives)).toBeCloseTo(area, 12);
  });

  it('return no area if one class is empty', () => {
    expect([auc([], [1]), auc([1], [])]).toEqual([null, null]);
  });

  it.each([
    ['precision ½ and recall 1', 2, 2, 2, 2 / 3],
    ['no errors', 7, 0, 7, 1],
    ['nothing found', 0, 3, 7, 0],
    ['precision .9 and recall .6', 54, 6, 90, 0.72],
  ])('return F1 for %s', (_, found, alarms, positives, value) => {
    expect(f1(found, alarms, positives)).toBeCloseTo(value, 12);
  });
});

describe('npm run accuracy', () => {
  it('prints the measures of each source and rule, and the worst misses', () => {
    const { status, stdout, stderr } = accuracy('--data', fixtures);
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    expect(stdout).toContain('shops (4 conversation, 2 information, 1 not-english, 5 promotion)');
    expect(stdout).toMatch(/clear promotion vs\. clear conversation +3\+3 .*100\.0% \(43\.9–100\.0\)/u);
    expect(stdout).toMatch(/promotion vs\. everything else +5\+6 /u);
    expect(stdout).toMatch(/not English, and said so +1 +100\.0%/u);
    expect(stdout).toMatch(/conversation: question +3 /u);
    expect(stdout).toMatch(/canned replies vs\. human posts +3\+2 /u);
    expect(stdout).toMatch(/^promo-density +\d\/5 +0\/2 +0\/8 /mu);
    expect(stdout).toMatch(/^canned-reply +\d\/3 +– +0\/4 /mu);
    expect(stdout).toContain('promotion, read as information: The blue jug from the window has found a home in Leith');
    expect(stdout).toContain('canned-reply, read as conversation: My uncle kept bees behind that wall');
  });

  it('prints no misses with --worst 0', () => {
    expect(accuracy('--data', fixtures, '--worst', '0').stdout).not.toContain('Leith');
  });

  it('writes the same measures in each run and no texts', () => {
    const write = () => {
      expect(accuracy('--data', fixtures, '--write').status).toBe(0);
      return readFileSync(written, 'utf8');
    };
    const figures = write();
    expect(write()).toBe(figures);
    const { version, sources, rules } = JSON.parse(figures);
    expect(version).toBe(manifest.version);
    expect(Object.keys(sources)).toEqual(['answers', 'shops', 'village']);
    expect(Object.keys(rules)).toEqual(Object.keys(rules).toSorted());
    expect(sources.shops.comparisons['clear promotion vs. clear conversation'].recall).toEqual({
      hits: 3,
      of: 3,
      share: 1,
      low: 0.439,
      high: 1,
    });
    const rows = readdirSync(fixtures).flatMap((name) => readFileSync(join(fixtures, name), 'utf8').split('\n'));
    const texts = rows.filter(Boolean).map((row) => JSON.parse(row).text as string);
    expect(texts.length).toBeGreaterThan(20);
    expect(texts.filter((text) => figures.includes(text.slice(0, 12)))).toEqual([]);
  });

  it('prints the source and the license of each public set', () => {
    const { status, stdout } = accuracy('--sources');
    expect(status).toBe(0);
    const table = JSON.parse(readFileSync(`${root}scripts/accuracy/sets.json`, 'utf8')) as Record<string, object>;
    for (const name of Object.keys(table)) expect(stdout).toContain(`${name}.jsonl`);
    expect(stdout.match(/^ {2}License: \S/gmu)).toHaveLength(Object.keys(table).length);
    expect(stdout.match(/^ {2}Obtain: \S/gmu)).toHaveLength(Object.keys(table).length);
  });

  it('prints its usage if it has no arguments', () => {
    const { status, stdout, stderr } = accuracy();
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(stderr).toContain('Pass the folder of labeled posts with --data');
    expect(stderr).toContain('Usage: npm run accuracy -- --data DIR');
  });

  it.each([
    [
      'an invalid number',
      ['--data', fixtures, '--worst', 'many'],
      'Expected --worst to be a number, but it is "many".',
    ],
    ['an unknown flag', ['--date', fixtures], "Unknown option '--date'"],
    ['a missing folder', ['--data', 'nowhere'], 'nowhere: there is no such folder.'],
    ['a file instead of a folder', ['--data', 'package.json'], 'package.json: this is not a folder.'],
    ['a folder without posts', ['--data', 'rules'], 'rules: there is no .jsonl file with a labeled post.'],
  ])('rejects %s', (_, args, message) => {
    const { status, stdout, stderr } = accuracy(...args);
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(stderr).toContain(message);
    expect(stderr).not.toContain('    at ');
  });

  it.each([
    ['invalid JSON', 'It rained.', 'this line is not JSON'],
    ['no object', '["It rained."]', 'this line is not a JSON object.'],
    ['no text', '{ "expected": "conversation" }', '"text" is missing.'],
    ['a text that is a number', '{ "text": 7 }', '"text" is not text.'],
    [
      'an unknown label',
      '{ "text": "It rained.", "expected": "spam" }',
      'there is no label "spam". Known are "promotion"',
    ],
    ['an unknown strength', '{ "text": "It rained.", "strength": 3 }', '"strength" is "strong", "weak", not 3.'],
  ])('rejects a line with %s and reports its number', (_, line, message) => {
    const folder = mkdtempSync(join(scratch, 'bad-'));
    const path = join(folder, 'posts.jsonl');
    writeFileSync(path, `{ "text": "It is dry.", "expected": "conversation" }\n\n${line}\n`);
    const { status, stdout, stderr } = accuracy('--data', folder);
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(stderr).toContain(`${path}:3: ${message}`);
  });
});
