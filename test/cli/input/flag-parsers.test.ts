import { describe, expect, it } from 'vitest';
import { added, calendar, calm } from '../calendar.ts';
import { folder, sincerity } from '../command-line.ts';

describe('feed flags', () => {
  it.each([
    [['--window', '5'], { window: 'the last 5 of 14 posts', posts: 5 }],
    [['--window', '4d'], { window: 'the last 4 days: 4 of 14 posts', posts: 4 }],
    [['--window', 'all'], { window: 'all 14 posts', posts: 14 }],
    [['--as-of', '2026-03-08'], { window: 'all 8 posts', posts: 8, to: '2026-03-08' }],
    [['--as-of', '2026-03-10', '--window', '2d'], { window: 'the last 2 days: 1 of 9 posts', posts: 1 }],
  ])('select the posts of a feed with %j', async (args, verdict) => {
    const cwd = folder({ 'a.csv': calendar([...calm, ...added]) });
    const { stdout } = await sincerity([...args, '--no-config', '-f', 'json', 'a.csv'], { cwd });
    expect(JSON.parse(stdout).feeds).toMatchObject([{ posts: 14, verdict }]);
  });

  it.each([
    [['--window', 'month'], '--window does not accept "month".'],
    [['--window', '0'], '--window does not accept "0".'],
    [['--as-of', '2026-02-30'], '--as-of does not accept "2026-02-30".'],
    [['--as-of', 'today'], '--as-of does not accept "today".'],
  ])('reject %j', async (args, message) => {
    const { code, stderr } = await sincerity([...args, 'a.csv'], { cwd: folder({}) });
    expect({ code, stderr }).toMatchObject({ code: 2, stderr: expect.stringContaining(message) });
  });

  it('can be set in a configuration', async () => {
    const cwd = folder({
      'a.csv': calendar([...calm, ...added]),
      'sincerity.config.yaml': 'feeds:\n  window: "6"\n  groupBy: [file]\n',
    });
    const { stdout } = await sincerity(['-f', 'json', 'a.csv'], { cwd });
    expect(JSON.parse(stdout).feeds).toMatchObject([{ id: 'a.csv//', verdict: { posts: 6 } }]);
  });
});
