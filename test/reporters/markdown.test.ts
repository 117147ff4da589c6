import fc from 'fast-check';
import type { Nodes } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { describe, expect, it } from 'vitest';
import markdown from '../../src/reporters/markdown.ts';
import { cannedReport, joined, reportOn } from './canned-report.ts';
import { hostileReports } from './hostile.ts';
import { loud, printed } from './printed.ts';

const shown = { color: false, width: 80, unicode: true, quiet: false };

function* nodesIn(node: Nodes): Generator<Nodes> {
  yield node;
  for (const child of 'children' in node ? node.children : []) yield* nodesIn(child);
}

/** Removes code, which holds escaped text, and keeps the text of the reporter. */
const ownHtml =
  /^(?:<details>\n<summary>(?:<code>[^<]*<\/code>[ :]*)+(?:about \d+\/100|\d+\/100|no score), \d+ findings?<\/summary>|<\/details>)$/u;

/** Text that GitHub interprets after it renders Markdown. */
const lively = /@\w|#\d|GH-\d|:\/\/|www\.|:[a-z]+:/iu;

function broken(node: Nodes): boolean {
  switch (node.type) {
    case 'html':
      return !ownHtml.test(node.value);
    case 'link':
      return !node.url.startsWith('https://github.com/sincerity-lint/sincerity-lint/blob/main/docs/rules/');
    case 'text':
      return lively.test(node.value);
    case 'heading':
      return node.depth !== 2 && node.depth !== 3;
    case 'emphasis':
    case 'strong':
      return !/^(?:Omitted|Summary|Input errors|promotion|dialogue|longest|channels|replace|error|warning|info)/u.test(
        node.children[0]?.type === 'text' ? node.children[0].value : '',
      );
    default:
      return !['root', 'paragraph', 'list', 'listItem', 'inlineCode', 'blockquote'].includes(node.type);
  }
}

const rows = (text: string) => text.split('\n').filter((line) => line.startsWith('| '));

/** Splits a row into cells as GitHub does: an escaped bar is no separator, even in code. */
const cellsOf = (row: string) => row.slice(1, -1).split(/(?<!\\)\|/u);

describe('markdown', () => {
  it('has no markup, mention, reference, link or emoji from posts and paths', () => {
    fc.assert(
      fc.property(hostileReports, (report) => {
        const text = joined(markdown.format(report, shown));
        expect([...nodesIn(fromMarkdown(text))].filter(broken)).toEqual([]);
      }),
      { seed: 20261123, numRuns: 300 },
    );
  });

  it('has five cells in every row of its table', () => {
    fc.assert(
      fc.property(hostileReports, (report) => {
        const lines = rows(joined(markdown.format(report, shown)));
        expect(lines.length).toBeGreaterThan(1);
        for (const line of lines) expect(cellsOf(line)).toHaveLength(5);
      }),
      { seed: 20261123, numRuns: 300 },
    );
  });
});

describe('markdown', () => {
  it('fits into a comment and counts the omitted sections', () => {
    const text = printed(markdown, reportOn(loud(400, 'warning')));
    expect(Buffer.byteLength(text)).toBeLessThan(65_536);
    expect(Buffer.byteLength(text)).toBeGreaterThan(60_000);
    expect(text).toMatch(/\n… and 370 more\.\n/u);
    expect(text).toMatch(/<\/details>\n\n\*Omitted because of the size limit\*: [12][0-9]{2} sections\.\n$/u);
  });

  it('mentions a feed with too few posts if only feeds are reported', () => {
    expect(printed(markdown, cannedReport, { only: 'feeds' })).toContain(
      '> No score for the posts on threads: 4 of 8 required posts.',
    );
  });
});
