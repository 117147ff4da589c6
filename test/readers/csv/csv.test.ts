import { describe, expect, it } from 'vitest';
import type { Post } from '../../../src/core/model/post.ts';
import { toSourceSpan } from '../../../src/core/model/source-map.ts';
import { randomPost, seeded } from '../random.ts';
import { readText } from '../read-text.ts';

describe('CSV reader', () => {
  it('reads all other cells unchanged if a cell is replaced', async () => {
    for (let seed = 1; seed <= 200; seed++) {
      const random = seeded(seed);
      const end = random.pick(['\n', '\r\n']);
      const quoted = () => `"${randomPost(random).replaceAll('"', '""')}"`;
      // One text has two lines, because in a file without them `\\n` is read as a line break.
      const file = ['text,notes', '"Two\nlines",', ...Array.from({ length: 5 }, () => `${quoted()},${quoted()}`)].join(
        end,
      );
      const before = (await readText('a.csv', file)).posts;
      const chosen = 1 + random.below(before.length - 1);
      const { offset, map, text } = before[chosen] as Post;
      const span = toSourceSpan(map, offset, { start: 0, end: text.length });
      const changed = `${file.slice(0, span.start)}Quite another ""text"".${file.slice(span.end)}`;
      const after = (await readText('a.csv', changed)).posts;
      expect(after.map((post) => post.text)).toEqual(
        before.map((post, index) => (index === chosen ? 'Quite another "text".' : post.text)),
      );
      expect(after.map(({ fields }) => fields)).toEqual(before.map(({ fields }) => fields));
    }
  });
});
