import { describe, expect, it } from 'vitest';
import type { Environment, Reporter } from '../../src/core/model/report.ts';
import agent from '../../src/reporters/agent.ts';
import compact from '../../src/reporters/compact.ts';
import github from '../../src/reporters/github.ts';
import markdown from '../../src/reporters/markdown.ts';
import ndjson from '../../src/reporters/ndjson.ts';
import { cannedReport, createPost, reportOn } from './canned-report.ts';
import { printed } from './printed.ts';

const calm = reportOn([createPost({ path: 'calm.md', id: '1', text: 'The bread is out at ten.' })]);

describe('text formats › canned report', () => {
  it.each<[string, Reporter, Partial<Environment>]>([
    ['agent.txt', agent, {}],
    ['agent.feeds.txt', agent, { only: 'feeds' }],
    ['compact.txt', compact, {}],
    ['compact.quiet.txt', compact, { quiet: true }],
    ['github.txt', github, { base: 'content/' }],
    ['markdown.md', markdown, { base: 'content/' }],
    ['markdown.feeds.md', markdown, { only: 'feeds' }],
    ['markdown.quiet.md', markdown, { quiet: true }],
    ['report.ndjson', ndjson, {}],
  ])('is printed as %s', async (name, reporter, environment) => {
    await expect(printed(reporter, cannedReport, environment)).toMatchFileSnapshot(`../../fixtures/reporters/${name}`);
  });

  it.each([agent, compact, github, markdown, ndjson])('has no color in $id', (reporter) => {
    expect(printed(reporter, cannedReport, { color: true })).toBe(printed(reporter));
  });
});

describe('text formats › no findings', () => {
  it.each<[Reporter, string]>([
    [agent, 'No findings in 1 post (1 file).\n'],
    [compact, ''],
    [github, ''],
    [markdown, '## Sincerity\n\n**Summary**: No findings in 1 post (1 file).\n\n'],
  ])('$id prints a short report', (reporter, expected) => {
    expect(printed(reporter, calm)).toBe(expected);
  });
});
