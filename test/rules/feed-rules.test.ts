import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import type { Diagnostic } from '../../src/core/model/diagnostic.ts';
import { type LintOptions, lintFiles, lintText } from '../../src/index.ts';
import { stockPost } from '../../src/rule-tester/stock-posts.ts';
import { folder } from '../cli/command-line.ts';

const fixtures = fileURLToPath(new URL('../../fixtures/feeds/', import.meta.url));

/** Severities and ids of the findings of feed rules. */
const listFindings = (diagnostics: readonly Diagnostic[]): string[] =>
  diagnostics
    .filter(({ feed }) => feed !== undefined)
    .map(({ rule, severity }) => `${severity} ${rule}`)
    .sort();

async function lintFixture(path: string): Promise<string[]> {
  const { allDiagnostics, inputErrors } = await lintFiles([path], { cwd: fixtures, config: false });
  expect(inputErrors).toEqual([]);
  return listFindings(allDiagnostics());
}

const inFolder = (name: string) => readdirSync(`${fixtures}${name}`).map((file) => `${name}/${file}`);

describe('calendars with conversation', () => {
  it.each(inFolder('calm'))('%s has no findings', async (path) => {
    expect(await lintFixture(path)).toEqual([]);
  });
});

describe('calendars that push', () => {
  const expected: Readonly<Record<string, readonly string[]>> = {
    'pushy/brunch.yaml': ['warning promo-ratio', 'warning repeated-push'],
    'pushy/catalogue.yaml': ['info dialogue-share', 'info no-credit-to-others', 'info one-basket'],
    'pushy/questions.yaml': ['warning asked-and-gone'],
    'pushy/reviews.yaml': [
      'info dialogue-share',
      'info no-follow-through',
      'warning promo-ratio',
      'warning promo-streak',
    ],
    'pushy/sale.yaml': [
      'error promo-ratio',
      'info no-credit-to-others',
      'warning dialogue-share',
      'warning promo-streak',
      'warning promo-streak',
    ],
    'pushy/welcome.yaml': ['error promo-ratio', 'info dialogue-share', 'info stranger-tilt'],
  };

  it.each(inFolder('pushy'))('%s has the expected findings', async (path) => {
    expect(await lintFixture(path)).toEqual(expected[path]);
  });
});

interface Row {
  readonly text: string;
  readonly kind?: string;
  readonly [column: string]: string | undefined;
}

/** One stock post per letter, a day apart. */
function rowsOf(letters: string, more: Readonly<Record<string, string>> = {}): Row[] {
  const seen = new Map<string, number>();
  return [...letters].map((letter, day) => {
    const index = seen.get(letter) ?? 0;
    seen.set(letter, index + 1);
    const date = new Date(Date.UTC(2026, 2, 2 + day)).toISOString();
    return { ...stockPost(letter as 'P', index), date, ...more };
  });
}

async function lintRows(rows: readonly Row[], config: object = {}, options: LintOptions = {}): Promise<Diagnostic[]> {
  const cwd = folder({ 'sincerity.config.json': JSON.stringify(config) });
  const report = await lintText(JSON.stringify(rows), { cwd, path: 'feed.json', ...options });
  return report.allDiagnostics().filter(({ feed }) => feed !== undefined);
}

/** The severities that one rule reports in a preset. */
async function oneRule(id: string, preset: 'recommended' | 'strict', rows: readonly Row[]): Promise<string[]> {
  const found = await lintRows(rows, { extends: preset });
  return found.filter(({ rule }) => rule === id).map(({ severity }) => severity);
}

describe('promo-ratio', () => {
  it.each([
    ['PiciPicicPic', 'recommended', []],
    ['PiPcPiPcPi', 'recommended', ['warning']],
    ['PPiPPcPiPPPi', 'recommended', ['error']],
    // Ten posts are too few to rule out chance.
    ['PPiPcPiPci', 'recommended', ['warning']],
    ['PiciPicicPic', 'strict', ['warning']],
  ] as const)('posts %s, preset %s: reports %j', async (letters, preset, severities) => {
    expect(await oneRule('promo-ratio', preset, rowsOf(letters))).toEqual(severities);
  });

  it('raises the limit by the share of campaign posts', async () => {
    const rows = rowsOf('PicPicPiPicP');
    const launch = (to: string) => ({ account: { campaigns: [{ name: 'spring', from: '2026-03-01', to }] } });
    const limits = async (config: object) =>
      (await lintRows(rows, config))
        .filter(({ rule }) => rule === 'promo-ratio')
        .map(({ message }) => message.slice(-4));
    expect(await limits({})).toEqual(['33%.']);
    expect(await limits(launch('2026-03-04'))).toEqual(['37%.']);
    expect(await limits(launch('2026-03-31'))).toEqual([]);
  });

  it('ignores suppressed posts', async () => {
    const rows = rowsOf('PiPiPiicii');
    const spared = rows.map((row, index) => (index === 0 ? { ...row, lintIgnore: 'promo-ratio' } : row));
    // Three of nine posts are above the limit, two of nine are below it.
    expect(await oneRule('promo-ratio', 'strict', rows)).toEqual(['warning']);
    expect(await oneRule('promo-ratio', 'recommended', spared)).toEqual([]);
  });
});

describe('promo-streak', () => {
  it.each([
    ['iPPi', 'recommended', []],
    ['iPPi', 'strict', ['warning']],
    ['iPPPPi', 'strict', ['error']],
    ['iPPPPPPi', 'recommended', ['warning']],
  ] as const)('posts %s, preset %s: reports %j', async (letters, preset, severities) => {
    expect(await oneRule('promo-streak', preset, rowsOf(letters))).toEqual(severities);
  });

  it('checks each platform separately', async () => {
    const [a, b, c] = rowsOf('PPP');
    const spread = [
      { ...a, platform: 'x' },
      { ...b, platform: 'facebook' },
      { ...c, platform: 'x' },
    ] as Row[];
    expect((await lintRows(spread)).filter(({ rule }) => rule === 'promo-streak')).toEqual([]);
  });

  it('orders posts by date, not by position in the file', async () => {
    const [first, second, third, between] = rowsOf('PPPi') as [Row, Row, Row, Row];
    const rows = [first, second, third, { ...between, date: `${second.date?.slice(0, 10)}T12:00:00Z` }];
    expect((await lintRows(rows)).filter(({ rule }) => rule === 'promo-streak')).toEqual([]);
  });
});

describe('one-basket', () => {
  it('checks all platforms of an account together', async () => {
    const asked = async (rows: readonly Row[]) =>
      (await lintRows(rows)).filter(({ rule }) => rule === 'one-basket').map(({ message }) => message.slice(0, 16));
    const onX = rowsOf('iciciciciciciP', { platform: 'x', account: 'mill' });
    expect(await asked(onX)).toEqual(['All 14 posts go ']);
    expect(await asked([...onX, ...rowsOf('i', { platform: 'bluesky', account: 'mill' })])).toEqual([]);
    expect(await asked([...onX, ...rowsOf('i', { platform: 'bluesky', account: 'other' })])).toEqual([
      'All 14 posts go ',
    ]);
    expect(await asked(rowsOf('iciciciciciciP', { platform: 'x, bluesky' }))).toEqual([]);
  });
});

describe('no-credit-to-others', () => {
  it('does not count the account’s own names', async () => {
    const rows = rowsOf('PPPPPPPPPPPPPP').map((row, index) =>
      index % 3 === 0 ? { ...row, text: 'A chair by @millstone stands in the window, oiled twice.' } : row,
    );
    const asked = async (config: object, account = 'mill') =>
      (
        await lintRows(
          rows.map((row) => ({ ...row, account })),
          config,
        )
      ).filter(({ rule }) => rule === 'no-credit-to-others').length;
    expect(await asked({})).toBe(0);
    expect(await asked({ brands: ['Millstone'] })).toBe(1);
    expect(await asked({}, '@millstone')).toBe(1);
  });
});

it('checks a feed of thousands of posts quickly', async () => {
  const letters = 'PPPiPcPPnPPPPaPr'.repeat(120);
  const started = performance.now();
  expect((await lintRows(rowsOf(letters), {}, { window: {} })).length).toBeGreaterThan(100);
  expect(performance.now() - started).toBeLessThan(20_000);
});
