import { describe, expect, it } from 'vitest';
import { folder, sincerity } from '../command-line.ts';

const pushes = [
  'Flash sale! 20% off every cake in the shop this weekend. Order yours now, link in bio.',
  'Book your table for Sunday today! Only six left. Call now or book online.',
  'Shop our spring range now and save 15% with code BLOOM. Buy today!',
  'Our hampers are back. Order now, link in bio, free delivery until Sunday!',
  'Get 10% off your first loaf subscription. Sign up today, link in bio!',
  'Last vouchers for the sourdough class. Buy now and treat somebody!',
];

const talks = [
  'Rye flour keeps about three months in a cool cupboard, wholemeal about two, because the germ holds oil.',
  'What did your gran put in her bread pudding? Ours swore by cold tea. We bake three of your versions on Saturday.',
];

const rows = (posts: readonly string[]) =>
  ['date,platform,account,text', ...posts.map((text, index) => `2026-03-0${index + 1},x,lane,"${text}"`)].join('\n');

const cwd = folder({
  'pushy.csv': rows([...pushes, ...talks]),
  'short.csv': rows([...pushes.slice(0, 2), 'WOW!!! WOW!!! We are open at ten.']),
  'sincerity.config.yaml': 'extends: []\nrules: { shouting: error, promo-ratio: info }\n',
  'broken.json': '[{ "text": "',
});

const feed = (argv: string) => sincerity(['feed', ...argv.split(' ').filter(Boolean)], { cwd });

describe('sincerity feed', () => {
  it.each<[number, string]>([
    [0, 'pushy.csv'],
    [1, 'pushy.csv --fail-on warning'],
    [1, 'pushy.csv --max-warnings 0'],
    [0, 'pushy.csv --max-warnings 1'],
    [0, 'pushy.csv pushy.csv ./pushy.csv --max-warnings 1'],
    [0, 'short.csv'],
    [2, 'broken.json pushy.csv'],
    [2, 'gone.csv'],
    [2, ''],
  ])('exits with %i for the findings of feeds only: %s', async (code, argv) => {
    expect((await feed(argv)).code).toBe(code);
  });

  it('accepts flags before and after its name and prefers the latter', async () => {
    const run = (argv: string) => sincerity(argv.split(' '), { cwd });
    expect(await run('-f json --fail-on warning feed pushy.csv')).toEqual(
      await run('feed -f json --fail-on warning pushy.csv'),
    );
    expect(await run('-f stylish feed -f json pushy.csv')).toEqual(await run('feed -f json pushy.csv'));
    expect((await run('--window nothing feed pushy.csv')).code).toBe(2);
    expect((await run('--config gone.yaml feed pushy.csv')).code).toBe(2);
  });

  it('prints the same error as linting if there are no paths', async () => {
    expect(await feed('')).toEqual(await sincerity([], { cwd }));
  });

  it('prints the verdict and no findings of posts', async () => {
    const { stdout } = await feed('pushy.csv short.csv');
    expect(stdout.startsWith('lane on x\n')).toBe(true);
    expect(stdout).toContain('promo-ratio');
    expect(stdout).not.toContain('shouting');
  });

  it('prints input errors', async () => {
    expect((await feed('broken.json pushy.csv')).stdout).toContain('Input errors\n  broken.json');
  });

  it('prints feeds, channels and input errors as JSON, and counts the findings of feeds', async () => {
    const { stdout } = await feed('pushy.csv short.csv --format json');
    const report = JSON.parse(stdout);
    expect(Object.keys(report)).toEqual(['version', 'tool', 'summary', 'feeds', 'channels', 'inputErrors']);
    expect(report.summary).toEqual({
      files: 2,
      posts: 11,
      errors: 0,
      warnings: 1,
      infos: 0,
      suppressed: 0,
      baselined: 0,
    });
    expect(report.feeds[0].diagnostics).toMatchObject([{ rule: 'promo-ratio', feed: 'lane/x' }]);
  });

  it('is suggested for a misspelled command', async () => {
    expect((await sincerity(['feeds'], { cwd })).stderr).toContain('Did you mean "feed"?');
  });
});
