import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import type { Diagnostic } from '../../src/core/model/diagnostic.ts';
import { type LintOptions, lintFiles, lintText } from '../../src/index.ts';
import { stockPost } from '../../src/rule-tester/stock-posts.ts';
import { folder } from '../cli/command-line.ts';

const fixtures = fileURLToPath(new URL('../../fixtures/feeds/', import.meta.url));

/** What rules about feeds say, rule by rule. */
const told = (diagnostics: readonly Diagnostic[]): string[] =>
  diagnostics
    .filter(({ feed }) => feed !== undefined)
    .map(({ rule, severity }) => `${severity} ${rule}`)
    .sort();

async function toldOf(path: string): Promise<string[]> {
  const { allDiagnostics, inputErrors } = await lintFiles([path], { cwd: fixtures, config: false });
  expect(inputErrors).toEqual([]);
  return told(allDiagnostics());
}

const inFolder = (name: string) => readdirSync(`${fixtures}${name}`).map((file) => `${name}/${file}`);

describe('calendars of people who talk', () => {
  it.each(inFolder('calm'))('%s draws nothing', async (path) => {
    expect(await toldOf(path)).toEqual([]);
  });
});

describe('calendars that push', () => {
  const drawn: Readonly<Record<string, readonly string[]>> = {
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

  it.each(inFolder('pushy'))('%s draws what it should', async (path) => {
    expect(await toldOf(path)).toEqual(drawn[path]);
  });
});

interface Row {
  readonly text: string;
  readonly kind?: string;
  readonly [column: string]: string | undefined;
}

/** Posts of these letters, a day apart. */
function rowsOf(letters: string, more: Readonly<Record<string, string>> = {}): Row[] {
  const seen = new Map<string, number>();
  return [...letters].map((letter, day) => {
    const index = seen.get(letter) ?? 0;
    seen.set(letter, index + 1);
    const date = new Date(Date.UTC(2026, 2, 2 + day)).toISOString();
    return { ...stockPost(letter as 'P', index), date, ...more };
  });
}

async function toldIn(rows: readonly Row[], config: object = {}, options: LintOptions = {}): Promise<Diagnostic[]> {
  const cwd = folder({ 'sincerity.config.json': JSON.stringify(config) });
  const report = await lintText(JSON.stringify(rows), { cwd, path: 'feed.json', ...options });
  return report.allDiagnostics().filter(({ feed }) => feed !== undefined);
}

/** Turns on one rule, as a preset has it. */
async function oneRule(id: string, preset: 'recommended' | 'strict', rows: readonly Row[]): Promise<string[]> {
  const found = await toldIn(rows, { extends: preset });
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
  ] as const)('of %s in %s says %j', async (letters, preset, severities) => {
    expect(await oneRule('promo-ratio', preset, rowsOf(letters))).toEqual(severities);
  });

  it('asks less of a launch, by as much as belongs to it', async () => {
    const rows = rowsOf('PicPicPiPicP');
    const launch = (to: string) => ({ account: { campaigns: [{ name: 'spring', from: '2026-03-01', to }] } });
    const limits = async (config: object) =>
      (await toldIn(rows, config)).filter(({ rule }) => rule === 'promo-ratio').map(({ message }) => message.slice(-5));
    expect(await limits({})).toEqual(['33 %.']);
    expect(await limits(launch('2026-03-04'))).toEqual(['37 %.']);
    expect(await limits(launch('2026-03-31'))).toEqual([]);
  });

  it('leaves out a post that asks to be left out', async () => {
    const rows = rowsOf('PiPiPiicii');
    const spared = rows.map((row, index) => (index === 0 ? { ...row, lintIgnore: 'promo-ratio' } : row));
    // Three of nine are a third and a hair; two of nine are less than that.
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
  ] as const)('of %s in %s says %j', async (letters, preset, severities) => {
    expect(await oneRule('promo-streak', preset, rowsOf(letters))).toEqual(severities);
  });

  it('looks at each platform by itself', async () => {
    const [a, b, c] = rowsOf('PPP');
    const spread = [
      { ...a, platform: 'x' },
      { ...b, platform: 'facebook' },
      { ...c, platform: 'x' },
    ] as Row[];
    expect((await toldIn(spread)).filter(({ rule }) => rule === 'promo-streak')).toEqual([]);
  });

  it('follows the dates, not the file', async () => {
    const [first, second, third, between] = rowsOf('PPPi') as [Row, Row, Row, Row];
    const rows = [first, second, third, { ...between, date: `${second.date?.slice(0, 10)}T12:00:00Z` }];
    expect((await toldIn(rows)).filter(({ rule }) => rule === 'promo-streak')).toEqual([]);
  });
});

describe('one-basket', () => {
  it('looks at all that an account is on, and at what goes to several platforms once', async () => {
    const asked = async (rows: readonly Row[]) =>
      (await toldIn(rows)).filter(({ rule }) => rule === 'one-basket').map(({ message }) => message.slice(0, 16));
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
  it('knows the sender’s own names', async () => {
    const rows = rowsOf('PPPPPPPPPPPPPP').map((row, index) =>
      index % 3 === 0 ? { ...row, text: 'A chair by @millstone stands in the window, oiled twice.' } : row,
    );
    const asked = async (config: object, account = 'mill') =>
      (
        await toldIn(
          rows.map((row) => ({ ...row, account })),
          config,
        )
      ).filter(({ rule }) => rule === 'no-credit-to-others').length;
    expect(await asked({})).toBe(0);
    expect(await asked({ brands: ['Millstone'] })).toBe(1);
    expect(await asked({}, '@millstone')).toBe(1);
  });
});

it('reads a feed of thousands in a moment', async () => {
  const letters = 'PPPiPcPPnPPPPaPr'.repeat(120);
  const started = performance.now();
  expect((await toldIn(rowsOf(letters), {}, { window: {} })).length).toBeGreaterThan(100);
  expect(performance.now() - started).toBeLessThan(20_000);
});
