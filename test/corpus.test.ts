import { readdirSync, readFileSync } from 'node:fs';
import { basename, dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { rules } from '../rules/index.ts';
import { intents } from '../src/core/model/intent.ts';
import type { LintedPost } from '../src/core/model/linted-post.ts';
import type { Report } from '../src/core/model/report.ts';
import { lintFiles } from '../src/index.ts';

/** Our own posts: `silent` ones must have no findings; the report lists the findings of `loud` ones. */
const folder = fileURLToPath(new URL('../fixtures/corpus/', import.meta.url));

const halves = ['silent', 'loud'] as const;

type Half = (typeof halves)[number];

interface Entry {
  readonly id?: unknown;
  readonly why?: unknown;
}

const entries = halves.flatMap((half) =>
  yamlIn(half).flatMap((file): Entry[] => parse(readFileSync(`${folder}${half}/${file}`, 'utf8'))),
);

let report: Report;

beforeAll(async () => {
  report = await lintFiles(
    halves.map((half) => `${half}/*.yaml`),
    { cwd: folder },
  );
});

describe('corpus', () => {
  it('is read without errors', () => {
    expect(report.inputErrors).toEqual([]);
    expect(report.posts.map(({ id }) => id).sort()).toEqual(entries.map(({ id }) => id).sort());
  });

  it('has an id and a reason for each post', () => {
    const ids = entries.map(({ id }) => id);
    expect(ids.filter((id, index) => typeof id !== 'string' || ids.indexOf(id) !== index)).toEqual([]);
    expect(entries.filter(({ why }) => typeof why !== 'string' || why.trim() === '')).toEqual([]);
  });

  it.each(halves)('has at least three hundred %s posts', (half) => {
    expect(postsOf(half).length).toBeGreaterThanOrEqual(300);
  });

  it('has no findings in silent posts', () => {
    const said = postsOf('silent').flatMap(({ path, id, diagnostics }) =>
      diagnostics.map(({ rule, severity, text }) => `${path} ${id}: ${severity} ${rule} ${JSON.stringify(text)}`),
    );
    expect(said).toEqual([]);
  });

  it('has the findings in the stored report', async () => {
    await expect(reportText()).toMatchFileSnapshot(`${folder}report.txt`);
  });
});

function yamlIn(half: Half): string[] {
  return readdirSync(`${folder}${half}`, { recursive: true, encoding: 'utf8' }).filter((file) =>
    file.endsWith('.yaml'),
  );
}

function postsOf(half: Half): LintedPost[] {
  return report.posts.filter(({ path }) => dirname(path) === half);
}

/** A report of the corpus, so that a change to a rule shows its effect. */
function reportText(): string {
  return [
    'What `recommended` says of our own posts. Written by test/corpus.test.ts; --update rewrites it.',
    ...halves.flatMap((half) => ['', ...files(half)]),
    '',
    row(['rule', 32], ['silent', -6], ['loud', -6]),
    ...rules.map(({ id }) => row([id, 32], ...halves.map((half) => [countOf(id, half), -6] as const))),
    '',
    row(['loud post', 56], ['intent', 12], ['score', -5], ['what fired', 0]),
    ...postsOf('loud').map(({ path, id, intent, score, diagnostics }) =>
      row(
        [`${basename(path, '.yaml')}/${id}`, 56],
        [intent, 12],
        [score ?? '-', -5],
        [[...new Set(diagnostics.map(({ rule }) => rule))].join(', ') || 'nothing', 0],
      ),
    ),
    '',
  ].join('\n');
}

/** For each file: the number of posts, of posts with findings, and of each intent. */
function files(half: Half): string[] {
  const paths = [...new Set(postsOf(half).map(({ path }) => path))];
  return [
    row([half, 32], ['posts', -6], ['flagged', -8], ...intents.map((intent) => [intent, -13] as const)),
    ...[undefined, ...paths].map((only) => {
      const posts = postsOf(half).filter(({ path }) => only === undefined || path === only);
      return row(
        [only === undefined ? 'all' : basename(only), 32],
        [posts.length, -6],
        [posts.filter(({ diagnostics }) => diagnostics.length > 0).length, -8],
        ...intents.map((intent) => [posts.filter((post) => post.intent === intent).length, -13] as const),
      );
    }),
  ];
}

function countOf(id: string, half: Half): number {
  return postsOf(half).filter(({ diagnostics }) => diagnostics.some(({ rule }) => rule === id)).length;
}

/** Joins cells to a row. A negative width aligns a cell to the right. */
function row(...cells: readonly (readonly [content: string | number, width: number])[]): string {
  return cells
    .map(([content, width]) => (width < 0 ? String(content).padStart(-width) : String(content).padEnd(width)))
    .join(' ')
    .trimEnd();
}
