import { describe, expect, it } from 'vitest';
import junit from '../../src/reporters/junit.ts';
import { createPost, reportOn } from './canned-report.ts';
import { elements } from './elements.ts';
import { printed } from './printed.ts';

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
