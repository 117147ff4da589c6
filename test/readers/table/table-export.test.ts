import { describe, expect, it } from 'vitest';
import { toSourceSpan } from '../../../src/core/model/source-map.ts';
import { randomPost, seeded } from '../random.ts';
import { readText } from '../read-text.ts';

/** Export formats whose cells encode text, with functions that write and decode it. */
const exportFormats: readonly {
  readonly name: string;
  readonly header: string;
  toSupportedText(text: string): string;
  row(text: string, index: number): string;
  decode(slice: string): string;
}[] = [
  {
    name: 'literal line breaks',
    header: '',
    toSupportedText: (text) => text.replaceAll('\\', '/').trim(),
    row: (text) => `2026-03-04 10:00,"${text.replaceAll('"', '""').replaceAll('\n', '\\n')}"`,
    decode: (slice) => slice.replaceAll('""', '"').replaceAll('\\n', '\n'),
  },
  {
    name: "LinkedIn's shares",
    header: 'Date,ShareLink,ShareCommentary\n',
    toSupportedText: (text) => text.replaceAll('"', "'"),
    row: (text, index) => `2026-03-04,https://example.org/${1_000_000 + index},"${text.replaceAll('\n', '""\n""')}"`,
    decode: (slice) => slice.replaceAll('""\n""', '\n'),
  },
  {
    name: 'old tweets',
    header: 'tweet_id,in_reply_to_status_id,retweeted_status_id,text\n',
    toSupportedText: (text) => text,
    row: (text, index) => `${index},,,"${text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '""')}"`,
    decode: (slice) => slice.replaceAll('""', '"').replaceAll('&lt;', '<').replaceAll('&amp;', '&'),
  },
];

describe('table exports', () => {
  it.each(exportFormats)(
    'map each character to its position: $name',
    async ({ header, toSupportedText, row, decode }) => {
      const random = seeded(11);
      const texts = Array.from({ length: 400 }, () => toSupportedText(randomPost(random).replaceAll(/\r\n?/gu, '\n')));
      const file = header + texts.map(row).join('\n');
      const { posts, errors } = await readText('a.csv', file);
      expect(errors).toEqual([]);
      expect(posts.map(({ text }) => text)).toEqual(texts);
      for (const { text, offset, map } of posts) {
        const start = random.below(text.length);
        const end = start + 1 + random.below(text.length - start);
        const span = toSourceSpan(map, offset, { start, end });
        expect(decode(file.slice(span.start, span.end))).toBe(text.slice(start, end));
      }
    },
  );
});
