import { expect, it } from 'vitest';
import { getReader } from '../../../src/readers/index.ts';

it('headings with many marks are read quickly', async () => {
  const reader = await getReader('markdown')?.load();
  const text = `## ${'#'.repeat(50_000)}x\n${'## X\nRye.\n## Content\n'.repeat(3_000)}`;
  const start = performance.now();
  await reader?.read({ path: 'a.md', text });
  expect(performance.now() - start).toBeLessThan(10_000);
});
