import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import manifest from '../../package.json' with { type: 'json' };
import type { Diagnostic } from '../../src/core/model/diagnostic.ts';
import type { TextEdit } from '../../src/core/model/edit.ts';
import type { LintedPost } from '../../src/core/model/linted-post.ts';
import type { Environment, Report, Reporter } from '../../src/core/model/report.ts';
import checkstyle from '../../src/reporters/checkstyle.ts';
import gitlab from '../../src/reporters/gitlab.ts';
import junit from '../../src/reporters/junit.ts';
import rdjson from '../../src/reporters/rdjson.ts';
import sarif from '../../src/reporters/sarif.ts';
import { codeActions } from '../../src/reporters/shared/code-actions.ts';
import { homepage, toHostPath, toUri } from '../../src/reporters/shared/paths.ts';
import { escapeXml } from '../../src/reporters/shared/xml.ts';
import { cannedReport, createPost, joined, reportOn } from './canned-report.ts';
import { elements } from './elements.ts';
import { hostileReports } from './hostile.ts';
import { validators } from './schemas.ts';

const plain: Environment = { color: false, width: 80, unicode: true, quiet: false };

const all = { checkstyle, gitlab, junit, rdjson, sarif } as const;
const each = Object.entries(all) as [keyof typeof all, Reporter][];

const printed = (reporter: Reporter, report: Report = cannedReport, environment: Partial<Environment> = {}) =>
  joined(reporter.format(report, { ...plain, ...environment }));

const parsed = (reporter: Reporter, report?: Report, environment?: Partial<Environment>) =>
  JSON.parse(printed(reporter, report, environment));

const shouting = { rule: 'shouting', message: 'This reads as shouting.', advice: 'Keep one emphasis.' };

/** Returns a report on one finding with the given properties. */
function reportWith(changed: Partial<Diagnostic>, post: Partial<LintedPost> = {}): Report {
  const usual = createPost({ path: 'a.md', id: '1', text: '[[WOW!!!]] It is out.', findings: [shouting] });
  return reportOn([{ ...usual, ...post, diagnostics: usual.diagnostics.map((found) => ({ ...found, ...changed })) }]);
}

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
    'errors alone': [cannedReport, { quiet: true }],
    'feeds alone': [cannedReport, { only: 'feeds' }],
    nothing: [reportOn([]), {}],
    'hostile words': [hostile, { base: 'content/' }],
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
  ])('of %s would not take %s written as %s', async (id, right, wrong) => {
    const text = printed(all[id]);
    expect(text).toContain(right);
    expect(await validators[id](text.replaceAll(right, wrong))).not.toEqual([]);
  });
});

describe.each(each)('%s', (_, reporter) => {
  it('does not depend on the terminal', () => {
    expect(printed(reporter, cannedReport, { color: true, width: 20, unicode: false })).toBe(printed(reporter));
  });

  it('is yielded piece by piece', () => {
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
  ])('are written in XML: %j', (text, expected) => {
    expect(escapeXml(text)).toBe(expected);
  });

  it.each<[string, string]>([
    ['[free](https://example.com/) ![x](y)', '[free] (https://example.com/) ![x] (y)'],
    ['<!-- gone --> <b>', '< !-- gone --> < b>'],
    ['1 < 2, <3', '1 < 2, <3'],
    ['one\r\ntwo\u0007\ud800', 'one two␇�'],
  ])('are neither links nor tags to those who render them: %j', (message, expected) => {
    const report = reportWith({ message });
    expect(parsed(sarif, report).runs[0].results[0].message.text).toBe(expected);
    expect(parsed(gitlab, report)[0].description).toBe(expected);
    expect(parsed(rdjson, report).diagnostics[0].message).toBe(expected);
  });

  it('has no lone surrogates in JSON', () => {
    for (const reporter of [gitlab, rdjson, sarif]) expect(printed(reporter, hostile)).not.toMatch(/\\ud[89a-f]/iu);
  });
});

describe('published formats › paths', () => {
  it.each<[path: string, base: string, shown: string, uri: string]>([
    ['a.md', '', 'a.md', 'a.md'],
    ['a.md', 'content/', 'content/a.md', 'content/a.md'],
    ['./posts/../a.md', 'content/', 'content/a.md', 'content/a.md'],
    ['../posts/a.md', 'content/', 'posts/a.md', 'posts/a.md'],
    ['../../else/a.md', 'content/', '../else/a.md', '../else/a.md'],
    ['posts\\week 1.md', 'content/', 'content/posts/week 1.md', 'content/posts/week%201.md'],
    ['C:\\Users\\Mara L\\a.md', 'content/', 'C:/Users/Mara L/a.md', 'file:///C:/Users/Mara%20L/a.md'],
    ['\\\\server\\share\\a.md', '', '//server/share/a.md', 'file://server/share/a.md'],
    ['/tmp/a#b?.md', 'content/', '/tmp/a#b?.md', 'file:///tmp/a%23b%3F.md'],
    ['a:b.md', '', 'a:b.md', 'a%3Ab.md'],
    ['100%/ü 👍.md', '', '100%/ü 👍.md', '100%25/%C3%BC%20%F0%9F%91%8D.md'],
    ['half\ud800.md', '', 'half\ufffd.md', 'half%EF%BF%BD.md'],
    ['<stdin>', 'content/', '<stdin>', '%3Cstdin%3E'],
    ['.', '', '.', '.'],
  ])('%j from %j is %j', (path, base, shown, uri) => {
    expect(toHostPath(path, { base })).toBe(shown);
    expect(toUri(toHostPath(path, { base }))).toBe(uri);
  });
});

describe('code actions', () => {
  const at = (start: number, end: number, text: string, cell?: string): TextEdit => {
    const position = (offset: number) => ({
      line: 1,
      column: offset + 1,
      offset,
      byteColumn: offset + 1,
      ...(cell && { cell }),
    });
    return { text, start: position(start), end: position(end) };
  };
  const [one, two] = [at(3, 6, '!'), at(0, 3, 'Wow')];

  it.each<[string, Partial<Diagnostic>, readonly (readonly TextEdit[])[]]>([
    ['nothing without edits', {}, []],
    ['all edits of a fix', { fix: [one, two] }, [[one, two]]],
    ['each suggestion', { suggest: [one, two] }, [[one], [two]]],
    ['the fix once', { fix: [one], suggest: [one, two] }, [[one], [two]]],
    ['no text that other file formats must escape', { suggest: [at(0, 3, '"Wow", she said')] }, []],
    ['no fix with an edit that must be escaped', { fix: [one, at(0, 3, 'a\nb')] }, []],
    ['nothing in spreadsheets', { fix: [one], start: at(3, 6, '', 'March!C5').start }, []],
  ])('is %s', (_, changed, expected) => {
    const [found] = reportWith(changed).allDiagnostics();
    expect(found && codeActions(found)).toEqual(expected);
  });

  it('are edits in bytes for reviewdog, and fixes in SARIF', () => {
    const report = reportWith({ fix: [one, two] });
    expect(parsed(rdjson, report).diagnostics[0].suggestions).toEqual([
      { range: { start: { line: 1, column: 4 }, end: { line: 1, column: 7 } }, text: '!' },
      { range: { start: { line: 1, column: 1 }, end: { line: 1, column: 4 } }, text: 'Wow' },
    ]);
    const [fix] = parsed(sarif, report).runs[0].results[0].fixes;
    expect(fix.artifactChanges[0].replacements).toEqual([
      { deletedRegion: { startLine: 1, startColumn: 4, endLine: 1, endColumn: 7 }, insertedContent: { text: '!' } },
      { deletedRegion: { startLine: 1, startColumn: 1, endLine: 1, endColumn: 4 }, insertedContent: { text: 'Wow' } },
    ]);
  });

  it('are omitted for reviewdog without columns in bytes', () => {
    const { byteColumn: _, ...start } = one.start;
    expect(parsed(rdjson, reportWith({ fix: [{ ...one, start }] })).diagnostics[0].suggestions).toBeUndefined();
  });
});

describe('fingerprints', () => {
  const prints: Readonly<Record<string, () => string[]>> = {
    gitlab: () => parsed(gitlab).map(({ fingerprint }: { fingerprint: string }) => fingerprint),
    sarif: () =>
      parsed(sarif).runs[0].results.map(
        (result: { partialFingerprints: Record<string, string> }) => result.partialFingerprints.primaryLocationLineHash,
      ),
  };

  it.each(Object.keys(prints))('of %s are those of the report, made unique', (id) => {
    const found = prints[id]?.() ?? [];
    expect(new Set(found).size).toBe(found.length);
    expect(found.slice(0, 4)).toEqual([
      '0000000000000000',
      '0000000000000001',
      '0000000000000002',
      '0000000000000000:1',
    ]);
  });
});

describe('sarif', () => {
  const [run] = parsed(sarif, cannedReport, { base: 'content/' }).runs;
  const { driver } = run.tool;

  it('names the program, its version and its home page', () => {
    expect(driver).toMatchObject({ name: manifest.name, version: '0.1.0', informationUri: homepage });
    expect(manifest.homepage).toBe(`${homepage}#readme`);
    expect(run.columnKind).toBe('utf16CodeUnits');
  });

  it('refers from each result to its rule', () => {
    expect(driver.rules.length).toBeGreaterThan(5);
    for (const { ruleId, ruleIndex } of run.results) {
      if (ruleIndex === undefined) expect(driver.rules.map(({ id }: { id: string }) => id)).not.toContain(ruleId);
      else expect(driver.rules[ruleIndex].id).toBe(ruleId);
    }
  });

  it('has all properties of rules that GitHub requires', () => {
    for (const {
      id,
      shortDescription,
      fullDescription,
      help,
      helpUri,
      defaultConfiguration,
      properties,
    } of driver.rules) {
      for (const { text } of [shortDescription, fullDescription, help])
        expect([id, text.length > 0]).toEqual([id, true]);
      expect(fullDescription.text.length).toBeLessThanOrEqual(1024);
      expect(help.markdown).toContain(helpUri);
      expect(['error', 'warning', 'note']).toContain(defaultConfiguration.level);
      expect(Object.keys(properties)).toEqual(['tags', 'problem.severity']);
    }
  });

  it('has the related posts of a finding about a feed', () => {
    const found = run.results.find(({ ruleId }: { ruleId: string }) => ruleId === 'promo-ratio');
    expect(found.locations).toHaveLength(1);
    expect(found.relatedLocations.map(({ message }: { message: { text: string } }) => message.text)).toEqual([
      'row-2',
      'row-3',
      'row-5',
      'row-6',
      'row-7',
      'row-5',
      'row-6',
      '1',
    ]);
    expect(found.relatedLocations[0].physicalLocation.artifactLocation.uri).toBe('content/calendar/week-12.csv');
  });

  it.each<[string, Report, boolean, number]>([
    ['succeeds', reportWith({}), true, 0],
    ['has input errors', cannedReport, false, 2],
    ['has a rule that crashed', reportWith({ rule: 'internal/rule-crash', severity: 'error' }), false, 0],
  ])('says of a run that it %s', (_, report, isWell, number) => {
    const [invocation] = parsed(sarif, report).runs[0].invocations;
    expect(invocation.executionSuccessful).toBe(isWell);
    expect(invocation.toolExecutionNotifications).toHaveLength(number);
  });
});

describe('gitlab', () => {
  it('maps severities, and reports input errors as critical', () => {
    const severities = new Map(
      parsed(gitlab).map((one: { check_name: string; severity: string }) => [one.check_name, one.severity]),
    );
    expect(Object.fromEntries(severities)).toMatchObject({
      'engagement-bait': 'major',
      'unsupported-superlative': 'minor',
      'hype-density': 'info',
      'input-error': 'critical',
    });
  });
});

describe('junit', () => {
  const found = elements(printed(junit));
  const suites = found.filter(({ name }) => name === 'testsuite');

  it('has a test case for each post, feed and input error', () => {
    const [root] = found;
    expect(root?.attributes).toEqual({ name: 'sincerity-lint', tests: '25', failures: '9', errors: '2' });
    for (const key of ['tests', 'failures', 'errors'] as const) {
      const sum = suites.reduce((total, { attributes }) => total + Number(attributes[key]), 0);
      expect([key, String(sum)]).toEqual([key, root?.attributes[key]]);
    }
    expect(suites.at(-1)?.attributes.name).toBe('feeds');
    expect(found.filter(({ name }) => name === 'testcase').map(({ attributes }) => attributes.name)).toEqual(
      expect.arrayContaining(['row-2', 'harbour.lane/instagram', 'input error at 12:4', 'input error']),
    );
  });

  it('fails for errors and warnings and prints infos', () => {
    const severities = (name: string) =>
      new Set(found.filter((one) => one.name === name).flatMap(({ text }) => text.match(/^\w+(?= \S+ at )/gmu)));
    expect(severities('failure')).toEqual(new Set(['error', 'warning']));
    expect(severities('system-out')).toEqual(new Set(['info']));
  });

  it('prints the advice of each rule once', () => {
    const failure = found.find(({ name }) => name === 'failure');
    expect(failure?.text).toBe(`
warning cta-overload at calendar/week-12.csv:4:1: 3 calls to action compete: "Shop our", "Order now", "Link in bio".
warning cta-overload at calendar/week-12.csv:4:30: 3 calls to action compete: "Shop our", "Order now", "Link in bio".
cta-overload: Turn the rest into information: what, when, where. https://github.com/sincerity-lint/sincerity-lint/blob/main/docs/rules/cta-overload.md
`);
  });

  it('has an input error in the suite of its file', () => {
    const post = createPost({ path: 'plan.csv', id: 'row-2', text: 'The bread is out at ten.' });
    const report = reportOn([post], {
      problems: [{ path: 'plan.csv', code: 'test/broken', message: 'This row is broken.' }],
    });
    expect(
      elements(printed(junit, report)).map(({ name, attributes }) => [name, attributes.name ?? attributes.message]),
    ).toEqual([
      ['testsuites', 'sincerity-lint'],
      ['testsuite', 'plan.csv'],
      ['testcase', 'row-2'],
      ['testcase', 'input error'],
      ['error', 'This row is broken.'],
    ]);
  });
});

describe('checkstyle', () => {
  it('has each file once, including findings of feeds and input errors', () => {
    const names = elements(printed(checkstyle)).flatMap(({ name, attributes }) =>
      name === 'file' ? [attributes.name] : [],
    );
    expect(new Set(names).size).toBe(names.length);
    expect(names).toContain('calendar/broken.csv');
  });
});
