import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Environment, Report, Reporter } from '../../src/core/model/report.ts';
import checkstyle from '../../src/reporters/checkstyle.ts';
import gitlab from '../../src/reporters/gitlab.ts';
import junit from '../../src/reporters/junit.ts';
import rdjson from '../../src/reporters/rdjson.ts';
import sarif from '../../src/reporters/sarif.ts';
import { escapeXml } from '../../src/reporters/shared/xml.ts';
import { cannedReport, reportOn } from './canned-report.ts';
import { elements } from './elements.ts';
import { hostileReports } from './hostile.ts';
import { parsed, printed } from './printed.ts';
import { reportWith } from './report-with.ts';
import { validators } from './schemas.ts';

const plain: Environment = { color: false, width: 80, unicode: true, quiet: false };

const all = { checkstyle, gitlab, junit, rdjson, sarif } as const;
const each = Object.entries(all) as [keyof typeof all, Reporter][];

/** Merges reports, each in files of its own. */
function merged(reports: readonly Report[]): Report {
  const inFolder = <Item extends { readonly path: string }>(item: Item, index: number): Item => ({
    ...item,
    path: `${index}/${item.path}`,
  });
  const posts = reports.flatMap((report, index) =>
    report.posts.map((post) =>
      inFolder({ ...post, diagnostics: post.diagnostics.map((found) => inFolder(found, index)) }, index),
    ),
  );
  const feeds = reports.flatMap((report, index) =>
    report.feeds.map((feed) => ({ ...feed, diagnostics: feed.diagnostics.map((found) => inFolder(found, index)) })),
  );
  return reportOn(posts, {
    feeds,
    problems: reports.flatMap(({ inputErrors }, index) => inputErrors.map((one) => inFolder(one, index))),
  });
}

/** Reports with non-empty messages, like those of rules. */
const hostile = merged(
  fc
    .sample(hostileReports, { seed: 20261123, numRuns: 300 })
    .filter(({ inputErrors }) => inputErrors.every(({ message }) => message.trim() !== '')),
);

describe('published formats › canned report', () => {
  it.each<[string, Reporter]>([
    ['checkstyle.xml', checkstyle],
    ['gitlab.json', gitlab],
    ['junit.xml', junit],
    ['rdjson.json', rdjson],
    ['sarif.json', sarif],
  ])('is printed as %s', async (name, reporter) => {
    const text = printed(reporter, cannedReport, { base: 'content/' });
    await expect(text).toMatchFileSnapshot(`../../fixtures/reporters/${name}`);
  });
});

describe('published formats › schema', () => {
  const reports: Readonly<Record<string, [Report, Partial<Environment>]>> = {
    'the canned report': [cannedReport, { base: 'content/' }],
    'only errors': [cannedReport, { quiet: true }],
    'only feeds': [cannedReport, { only: 'feeds' }],
    'an empty report': [reportOn([]), {}],
    'hostile text': [hostile, { base: 'content/' }],
  };

  it.each(each)('%s matches its published schema', async (id, reporter) => {
    for (const [name, [report, environment]] of Object.entries(reports)) {
      expect([name, await validators[id](printed(reporter, report, environment))]).toEqual([name, []]);
    }
  });

  it.each<[keyof typeof all, string, string]>([
    ['checkstyle', 'severity="warning"', 'severity="warn"'],
    ['checkstyle', '<file name="drafts/long.txt">', '<file name="drafts/wide.md">'],
    ['gitlab', '"minor"', '"mild"'],
    ['gitlab', '"drafts/', '"./drafts/'],
    ['junit', '<testcase name=', '<testcase id='],
    ['rdjson', '"WARNING"', '"warning"'],
    ['sarif', '"startLine": 4', '"startLine": 0'],
    ['sarif', '"uri": "drafts/', '"uri": "dra fts/'],
  ])('of %s rejects %s changed to %s', async (id, right, wrong) => {
    const text = printed(all[id]);
    expect(text).toContain(right);
    expect(await validators[id](text.replaceAll(right, wrong))).not.toEqual([]);
  });
});

describe.each(each)('%s', (_, reporter) => {
  it('does not depend on the terminal', () => {
    expect(printed(reporter, cannedReport, { color: true, width: 20, unicode: false })).toBe(printed(reporter));
  });

  it('is yielded in pieces', () => {
    const posts = Array.from({ length: 200 }, () => cannedReport.posts).flat();
    const lengths = [...reporter.format({ ...cannedReport, posts }, plain)].map((piece) => piece.length);
    expect(Math.max(...lengths)).toBeLessThan(6000);
    expect(lengths.reduce((sum, length) => sum + length)).toBeGreaterThan(300_000);
  });

  it('reports errors only or feeds only if requested', () => {
    expect(printed(reporter)).toContain('These capitals read as shouting.');
    expect(printed(reporter, cannedReport, { quiet: true })).not.toContain('These capitals read as shouting.');
    expect(printed(reporter, cannedReport, { quiet: true })).toContain('17 of 23 posts are promotional.');
    expect(printed(reporter, cannedReport, { only: 'feeds' })).not.toContain('These capitals read as shouting.');
    expect(printed(reporter, cannedReport, { only: 'feeds' })).toContain('Two promotions have the same text.');
  });

  it('reports input errors', () => {
    expect(printed(reporter)).toContain('This row has 5 cells, but the header has 4. Quote texts');
  });

  it('names the cell of a spreadsheet', () => {
    expect(printed(reporter)).toContain('March!C5: These capitals read as shouting.');
  });
});

describe('published formats › text of posts', () => {
  it.each([checkstyle, junit])('is no markup in $id', (reporter) => {
    const names = {
      checkstyle: 'checkstyle file error',
      junit: 'testsuites testsuite testcase failure error system-out',
    };
    const found = elements(printed(reporter, hostile));
    expect(new Set(found.map(({ name }) => name))).toEqual(
      new Set(names[reporter.id as keyof typeof names].split(' ')),
    );
    const expected =
      reporter === checkstyle
        ? hostile.allDiagnostics().length + hostile.inputErrors.length
        : hostile.posts.length + hostile.feeds.length + hostile.inputErrors.length;
    const counted = reporter === checkstyle ? 'error' : 'testcase';
    expect(found.filter(({ name }) => name === counted)).toHaveLength(expected);
  });

  it.each<[string, string]>([
    ['a ]]> b', 'a ]]&gt; b'],
    ['<b a="1">&amp;', '&lt;b a=&quot;1&quot;&gt;&amp;amp;'],
    ['\u0000\u001b[31m\u007f\u009b', '␀␛[31m␡·'],
    ['one\r\n two\tthree ', 'one two three'],
    ['\ud800 \udc00 👍🏽', '� � 👍🏽'],
    ['\ufffe\uffff', '��'],
    ['##vso[a]', '#&#35;vso[a]'],
  ])('is escaped in XML: %j', (text, expected) => {
    expect(escapeXml(text)).toBe(expected);
  });

  it.each<[string, string]>([
    ['[free](https://example.com/) ![x](y)', '[free] (https://example.com/) ![x] (y)'],
    ['<!-- gone --> <b>', '< !-- gone --> < b>'],
    ['1 < 2, <3', '1 < 2, <3'],
    ['one\r\ntwo\u0007\ud800', 'one two␇�'],
  ])('has no links and tags if it is rendered: %j', (message, expected) => {
    const report = reportWith({ message });
    expect(parsed(sarif, report).runs[0].results[0].message.text).toBe(expected);
    expect(parsed(gitlab, report)[0].description).toBe(expected);
    expect(parsed(rdjson, report).diagnostics[0].message).toBe(expected);
  });

  it('has no lone surrogates in JSON', () => {
    for (const reporter of [gitlab, rdjson, sarif]) expect(printed(reporter, hostile)).not.toMatch(/\\ud[89a-f]/iu);
  });
});
