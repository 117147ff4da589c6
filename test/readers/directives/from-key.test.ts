import { describe, expect, it } from 'vitest';
import { readText } from '../read-text.ts';

describe('directive keys', () => {
  it.each([
    ['{"text":"Rye.","sincerity":"shouting"}', 'directives/not-object', '"shouting"'],
    ['{"text":"Rye.","sincerity":[{"ignore":"all"},7]}', 'directives/not-object', '7'],
    ['{"text":"Rye.","sincerity":{"ignore":"all","untill":"a"}}', 'directives/unknown-key', '"a"'],
    ['{"text":"Rye.","sincerity":{"ignore":"all","until":["a"]}}', 'directives/until-not-date', '["a"]'],
    ['{"text":"Rye.","lint_ignore":"all","lint_reason":{"a":1}}', 'directives/reason-not-string', '{"a":1}'],
  ])('report invalid values: %s', async (file, code, slice) => {
    const { posts, errors } = await readText('a.json', file);
    expect(posts).toMatchObject([{ text: 'Rye.' }]);
    expect(errors.map((error) => [error.code, file.slice(error.span?.start, error.span?.end)])).toEqual([
      [code, slice],
    ]);
  });
});
