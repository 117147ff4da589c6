import { expect, it } from 'vitest';
import { readText } from '../read-text.ts';

it('reports unclosed front matter below a comment', async () => {
  const file = '<!-- sincerity-disable -- a -->\n---\nplatform: x';
  const { errors } = await readText('a.md', file);
  expect(errors.map(({ code, span }) => [code, span])).toEqual([['front-matter/unclosed', { start: 32, end: 35 }]]);
});
