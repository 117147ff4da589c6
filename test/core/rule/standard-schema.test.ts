import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { listOptions } from '../../../src/core/rule/schema-introspection.ts';
import { isStandardSchema, type StandardSchema } from '../../../src/core/rule/standard-schema.ts';
import { validateOptions } from '../../../src/core/rule/validate.ts';
import { lintText } from '../../../src/index.ts';
import { defineRule } from '../../../src/rule-kit.ts';
import { checkRule } from '../../../src/testing.ts';
import { folder } from '../../cli/command-line.ts';

type Validate<Output> = StandardSchema<Output>['~standard']['validate'];

const standard = <Output>(validate: Validate<Output>): StandardSchema<Output> => ({
  '~standard': { version: 1, vendor: 'by-hand', validate },
});

const words = standard<{ words: readonly string[] }>((value) => {
  const given = (value as { words?: unknown }).words ?? ['synergy'];
  if (Array.isArray(given)) return { value: { words: given } };
  return { issues: [{ message: 'Expected a list', path: ['words'] }] };
});

describe('standard schema', () => {
  it('returns the options with its defaults', () => {
    expect(validateOptions(words, {})).toEqual({ output: { words: ['synergy'] } });
  });

  it.each<[StandardSchema, string]>([
    [words, '"words" is not valid: Expected a list.'],
    [standard(() => ({ issues: [{ message: 'No.' }] })), 'The value is not valid: No.'],
    [standard(() => ({ issues: [{ message: 'No', path: [{ key: 'a' }, 0] }] })), '"a[0]" is not valid: No.'],
  ])('has its own error messages: %#', (schema, message) => {
    expect(validateOptions(schema, { words: 'all' })).toMatchObject({ error: { message } });
  });

  it.each<[string, StandardSchema]>([
    ['resolves', standard(async () => ({ value: {} }))],
    ['rejects', standard(() => Promise.reject(new Error('late')))],
    ['is one of valibot', v.objectAsync({})],
  ])('is rejected if it is asynchronous and %s', (_, schema) => {
    const message = 'The schema of the rule is asynchronous.';
    expect(validateOptions(schema, {})).toMatchObject({ error: { message } });
  });

  it('lists no options', () => {
    expect(listOptions({ options: words })).toEqual([]);
  });

  it('may be a function', () => {
    expect(isStandardSchema(Object.assign(() => undefined, words))).toBe(true);
    expect([{}, null, { '~standard': 1 }, { '~standard': {} }].map(isStandardSchema)).not.toContain(true);
  });

  it('types the options of a rule, which its examples test', async () => {
    const rule = defineRule({
      id: 'example/words',
      group: 'claims',
      summary: 'Words of a list.',
      why: 'They are on the list.',
      advice: 'Use others.',
      sources: [],
      since: '0.1.0',
      presets: { recommended: 'warning' },
      messages: { word: 'Use another word.' },
      options: words,
      examples: {
        bad: ['Our [[synergy]] with the mill began when the river froze and the boats stayed away.'],
        good: ['The mill is open.', { text: 'The synergy with the mill began.', options: { words: [] } }],
      },
      *check(doc, { options, finding }) {
        for (const word of doc.words) if (options.words.includes(word.lower)) yield finding('word', word);
      },
    });
    expect(await checkRule(rule)).toEqual([]);
  });
});

describe('plugin with a standard schema', () => {
  const plugin = (validate: string) => `export default {
    id: 'words', group: 'claims', summary: 'Words.', why: 'So.', advice: 'Use others.', sources: [], since: '1.0.0',
    presets: { recommended: 'warning' }, messages: { word: 'Use another word.' }, examples: { bad: [], good: [] },
    options: { '~standard': { version: 1, vendor: 'by-hand', validate: ${validate} } },
    *check(doc, { words }) {
      for (const word of doc.words) if (words.includes(word.lower)) yield { messageId: 'word', span: word, data: {} };
    },
  };`;
  const sync = `(value) => Array.isArray(value.words) ? { value } : { issues: [{ message: 'Expected a list', path: ['words'] }] }`;
  const text = 'Our synergy with the mill began when the river froze and the boats stayed away.';
  const lint = (validate: string, options: string) => {
    const config = `plugins: ['./words.mjs']\nrules: { local/words: [error, ${options}] }`;
    return lintText(text, { cwd: folder({ 'words.mjs': plugin(validate), 'sincerity.config.yaml': config }) });
  };

  it('gets its options', async () => {
    const diagnostics = (await lint(sync, '{ words: [synergy] }')).allDiagnostics();
    expect(diagnostics).toMatchObject([{ rule: 'local/words', severity: 'error', text: 'synergy' }]);
  });

  it.each([
    [sync, 'Invalid options of "local/words": "words" is not valid: Expected a list.'],
    [`async (value) => ({ value })`, 'Invalid options of "local/words": The schema of the rule is asynchronous.'],
  ])('reports invalid options: %#', async (validate, message) => {
    await expect(lint(validate, '{ words: all }')).rejects.toMatchObject({
      name: 'UserError',
      message,
      at: 'sincerity.config.yaml',
    });
  });
});
