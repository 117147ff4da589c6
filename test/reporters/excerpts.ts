import type { Environment } from '../../src/core/model/report.ts';
import { measureCells, toGraphemes } from '../../src/reporters/stylish/width.ts';
import stylish from '../../src/reporters/stylish.ts';
import { createPost, joined, reportOn } from './canned-report.ts';

export const plain: Environment = { color: false, width: 80, unicode: true, quiet: false };

export const finding = { rule: 'shouting', message: 'This reads as shouting.', advice: 'Keep one emphasis.' };

/** Creates a post with one finding. */
export const flagged = (text: string, more: Partial<Parameters<typeof createPost>[0]> = {}) =>
  createPost({ path: 'draft.md', id: 'one', text, findings: [finding], ...more });

/** Returns the excerpt of the first finding without its bar: the line of the post and the line of marks. */
export function excerptOf(text: string, environment: Environment): readonly [line: string, row: string] {
  const lines = joined(stylish.format(reportOn([flagged(text)]), environment)).split('\n');
  const [line = '', row = ''] = lines.filter((each) => /^ *[│|] /u.test(each));
  return [line.replace(/^ *[│|] /u, ''), row.replace(/^ *[│|] /u, '')];
}

/** Returns the text above the marks, cell by cell. */
export function markedText(line: string, row: string): string {
  const marks = [...row];
  let cell = 0;
  let words = '';
  for (const grapheme of toGraphemes(line)) {
    if (/[━^]/u.test(marks[cell] ?? '')) words += grapheme;
    cell += measureCells(grapheme);
  }
  return words;
}
