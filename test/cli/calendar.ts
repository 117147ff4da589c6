import { stockPosts } from '../../src/rule-tester/stock-posts.ts';

export type Row = readonly [day: number, text: string];

/** Formats a calendar of posts in March. */
export function calendar(rows: readonly Row[], account = 'acme'): string {
  const lines = rows.map(
    ([day, text]) => `2026-03-${String(day).padStart(2, '0')},linkedin,${account},"${text.replaceAll('"', '""')}"`,
  );
  return `${['Date,Platform,Account,Text', ...lines].join('\n')}\n`;
}

export const { i: facts } = stockPosts;

/** Informative posts of the first days. */
export const calm: readonly Row[] = facts.map((text, index) => [index + 1, text]);

/** Promotional posts of the following days. */
export const added: readonly Row[] = stockPosts.P.slice(0, 6).map((text, index) => [index + 10, text]);
