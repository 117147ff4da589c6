import { expect, it } from 'vitest';
import { parsePathDate } from '../../../src/readers/base/path.ts';
import { getReader } from '../../../src/readers/index.ts';

it.each([
  ['2026-05-04_07-30_rye/post.md', '2026-05-04 07:30'],
  ['posts/2026-05-04_07-30_rye/post.md', '2026-05-04 07:30'],
  ['posts/2026-05-04T0730/post.md', '2026-05-04 07:30'],
  ['bakery\\20260504-001.md', '2026-05-04'],
  ['2026-01-01/2026-05-04-rye.md', '2026-05-04'],
  ['2026-05-04_99-30_rye.md', '2026-05-04'],
  ['2026-05-04/week/post.md', undefined],
  ['2026-13-04.md', undefined],
  ['2026-05-041.md', undefined],
  ['202605041.md', undefined],
  ['rye-2026-05-04.md', undefined],
])('parsePathDate returns for %s: %s', (path, date) => {
  expect(parsePathDate(path)).toBe(date);
});

it('a post without a date gets the date of its folder', async () => {
  const reader = await getReader('markdown')?.load();
  const read = async (text: string) => (await reader?.read({ path: '2026-05-04_07-30_rye/post.md', text }))?.posts;
  expect(await read('Rye.')).toMatchObject([{ id: 'post', date: '2026-05-04 07:30' }]);
  expect(await read('---\ndate: tomorrow\n---\nRye.')).toMatchObject([{ date: 'tomorrow' }]);
});
