import { describe, expect, it } from 'vitest';
import gitlab from '../../src/reporters/gitlab.ts';
import { parsed } from './printed.ts';

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
