import { describe, expect, it } from 'vitest';
import manifest from '../../package.json' with { type: 'json' };
import type { Report } from '../../src/core/model/report.ts';
import sarif from '../../src/reporters/sarif.ts';
import { homepage } from '../../src/reporters/shared/paths.ts';
import { cannedReport } from './canned-report.ts';
import { parsed } from './printed.ts';
import { reportWith } from './report-with.ts';

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
  ])('reports that a run %s', (_, report, isSuccessful, number) => {
    const [invocation] = parsed(sarif, report).runs[0].invocations;
    expect(invocation.executionSuccessful).toBe(isSuccessful);
    expect(invocation.toolExecutionNotifications).toHaveLength(number);
  });
});
