import { describe, expect, it } from 'vitest';
import ndjson from '../../src/reporters/ndjson.ts';
import { printed } from './printed.ts';

describe('ndjson', () => {
  const lines = printed(ndjson).trimEnd().split('\n');
  const objects: readonly Record<string, unknown>[] = lines.map((line) => JSON.parse(line));

  it('has the types of version 1 and ends with the summary', () => {
    expect(new Set(objects.map(({ type }) => type))).toEqual(
      new Set(['post', 'diagnostic', 'feed', 'inputError', 'summary']),
    );
    expect(objects.at(-1)).toMatchObject({ type: 'summary', version: 1, errors: 3, warnings: 9, infos: 5 });
  });

  it('has the objects of the JSON report', async () => {
    const { default: json } = await import('../../src/reporters/json.ts');
    const whole = JSON.parse(printed(json));
    const own = (wanted: string) => objects.flatMap(({ type, ...rest }) => (type === wanted ? [rest] : []));
    expect(own('post')).toEqual(whole.posts);
    expect(own('feed')).toEqual(whole.feeds);
    expect(own('diagnostic')).toEqual(whole.diagnostics);
    expect(own('inputError')).toEqual(whole.inputErrors);
  });
});
