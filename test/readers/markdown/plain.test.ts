import { expect, it } from 'vitest';
import { isPlain, writePlain } from '../../../src/readers/markdown/plain.ts';
import { MarkdownTextBuilder } from '../../../src/readers/markdown/text-builder.ts';
import { writeMarkdown } from '../../../src/readers/markdown/write-markdown.ts';
import { randomPost, seeded } from '../random.ts';

const pieces = [
  'bread',
  'No. 5',
  '\n',
  '\n\n',
  ' ',
  '#hash',
  '1.',
  '-',
  '=',
  '~',
  '!',
  '(',
  '|',
  '&',
  ':',
  ' & co; ',
  '🎉',
  '— ',
  '@us',
  'https://a.example/b?c=d&e=f',
];

function read(write: typeof writePlain, source: string) {
  const builder = new MarkdownTextBuilder(source, 0);
  write(builder, { start: 0, end: source.length });
  return builder.mapped;
}

it('writePlain returns the same text as the Markdown parser', () => {
  const random = seeded(7);
  let plain = 0;
  for (let round = 0; round < 6_000; round++) {
    const source = random.chance(0.2)
      ? randomPost(random)
      : Array.from({ length: 1 + random.below(12) }, () => random.pick(pieces)).join(random.pick(['', ' ']));
    if (!isPlain(source, { start: 0, end: source.length })) continue;
    plain++;
    const [quick, whole] = [read(writePlain, source), read(writeMarkdown, source)];
    expect(quick.text, JSON.stringify(source)).toBe(whole.text);
    if (quick.text !== '') expect(quick.map, JSON.stringify(source)).toEqual(whole.map);
  }
  expect(plain).toBeGreaterThan(1_000);
});
