import { expect, it } from 'vitest';
import { getLanguageName } from '../../../src/core/lint/coverage-note.ts';

it.each([
  ['es', 'Spanish'],
  ['yue', 'Cantonese'],
  ['qx', 'qx'],
  ['no language', 'no language'],
])('the name of %s is %s', (code, name) => {
  expect(getLanguageName(code)).toBe(name);
});
