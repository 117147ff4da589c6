import fc from 'fast-check';
import type { Nodes } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { describe, expect, it } from 'vitest';
import markdown from '../../src/reporters/markdown.ts';
import { joined } from './canned-report.ts';
import { hostileReports } from './hostile.ts';

const shown = { color: false, width: 80, unicode: true, quiet: false };

function* nodesIn(node: Nodes): Generator<Nodes> {
  yield node;
  for (const child of 'children' in node ? node.children : []) yield* nodesIn(child);
}

/** Only what the reporter itself writes; inside of the code stands what has been escaped. */
const ownHtml =
  /^(?:<details>\n<summary>(?:<code>[^<]*<\/code>[ :]*)+(?:about \d+\/100|\d+\/100|no score), \d+ findings?<\/summary>|<\/details>)$/u;

/** What GitHub makes more of than words, after Markdown is read. */
const lively = /@\w|#\d|GH-\d|:\/\/|www\.|:[a-z]+:/iu;

function broken(node: Nodes): boolean {
  switch (node.type) {
    case 'html':
      return !ownHtml.test(node.value);
    case 'link':
      return !node.url.startsWith('https://github.com/sincerity-lint/sincerity-lint/blob/main/rules/');
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

/** The cells of a row as GitHub cuts them: a bar behind a backslash is none, also in code. */
const cellsOf = (row: string) => row.slice(1, -1).split(/(?<!\\)\|/u);

describe('a comment', () => {
  it('holds no markup, mention, reference, link or emoji but its own, whatever posts and paths hold', () => {
    fc.assert(
      fc.property(hostileReports, (report) => {
        const text = joined(markdown.format(report, shown));
        expect([...nodesIn(fromMarkdown(text))].filter(broken)).toEqual([]);
      }),
      { seed: 20261123, numRuns: 300 },
    );
  });

  it('holds five cells in every row of its table', () => {
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
