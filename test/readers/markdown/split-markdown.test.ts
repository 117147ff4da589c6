import { describe, expect, it } from 'vitest';
import { readText } from '../read-text.ts';

describe('Markdown with thousands of marks', () => {
  const section = [
    '## A *heading*',
    'Some **bold** words, and [a link](https://example.org) to `code`.',
    '- one *item*\n- another\n\n  with a paragraph\n  - and an item inside\n- last',
    '> quoted _words_\n> on two lines',
    '```\n*code*\n\n- no item\n```',
    'Words <!-- a comment\n\nwith *its* own\n\n--> and more.',
    '1. first\n2. second',
    'Setext\n======',
  ].join('\n\n');

  it('is read in pieces with the same text', async () => {
    const [alone] = (await readText('a.md', section)).posts;
    const { posts, errors } = await readText('a.md', Array(80).fill(section).join('\n\n'));
    expect(errors).toEqual([]);
    expect(posts).toHaveLength(1);
    expect(posts[0]?.text).toBe(Array(80).fill(alone?.text).join('\n\n'));
  });

  it('is read as plain text if it cannot be split', async () => {
    const tangled = '_a* '.repeat(2000).trim();
    const { posts, errors } = await readText(
      'a.md',
      `---\nplatform: x\n---\n*Hello* there.\n\n${tangled}\n\n*Bye* now.\n`,
    );
    expect(errors).toEqual([]);
    expect(posts).toMatchObject([{ platform: 'x', text: `Hello there.\n\n${tangled}\n\nBye now.` }]);
  });
});
