import * as v from 'valibot';
import { expect, it } from 'vitest';
import { loadRules } from '../../../src/core/rule/plugin.ts';

const rule = {
  id: 'ouch',
  summary: 'Says ouch.',
  why: 'It hurts.',
  advice: 'Say where it hurts.',
  presets: { recommended: 'warning' },
  messages: { ouch: 'It says ouch.' },
  options: v.object({}),
  examples: { bad: [], good: [] },
  check: () => [],
};

it('sets the group form and no sources for a rule without them', () => {
  expect(loadRules(rule, 'acme', 'acme.js')).toMatchObject([
    { id: 'acme/ouch', scope: 'post', group: 'form', sources: [] },
  ]);
});

it('reports options that are not a schema', () => {
  expect(() => loadRules({ ...rule, options: {} }, 'acme', 'acme.js')).toThrow(
    'The rule "ouch" is invalid: Expected "options" to be a schema that implements Standard Schema, but it is an object.',
  );
});
