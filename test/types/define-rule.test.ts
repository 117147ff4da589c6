import { describe, expect, it } from 'vitest';
import { errorsOf, root } from './compile.ts';

/** A rule that compiles; each misuse below replaces a part of it. */
const sound = `import * as v from 'valibot';
import { defineRule } from '../../src/rule-kit.ts';

export default defineRule({
  id: 'jargon',
  group: 'claims',
  summary: 'Words that only insiders know.',
  why: 'Readers who have to look up a word do not.',
  advice: 'Say it in the words of the person that you talk to.',
  sources: ['SEED'],
  since: '0.1.0',
  presets: { recommended: 'warning', strict: 'error' },
  messages: { word: '"{word}" occurs {count} times.', bare: 'Say it plainly.' },
  options: v.strictObject({ allow: v.optional(v.array(v.string()), []) }),
  examples: { bad: ['We [[leverage]] it.'], good: [{ text: 'We use it.', kind: 'reply' }] },
  *check(doc, { options, finding }) {
    if (options.allow.includes(doc.text)) return;
    yield finding('word', { start: 0, end: 1 }, { word: doc.text, count: 2 });
    yield finding('bare', { start: 0, end: 1 });
  },
});
`;

const misuses: readonly (readonly [name: string, from: string | RegExp, to: string, error: RegExp])[] = [
  ['an unknown message id', "finding('word',", "finding('wort',", /'"wort"' is not assignable/u],
  ['a missing slot', ', count: 2 }', ' }', /Property 'count' is missing/u],
  ['missing slots', ', { word: doc.text, count: 2 })', ')', /Expected 3 arguments, but got 2/u],
  ['a slot that the message lacks', 'count: 2 }', 'count: 2, more: 1 }', /'more' does not exist/u],
  [
    'data for a message without slots',
    "finding('bare', { start: 0, end: 1 })",
    "finding('bare', { start: 0, end: 1 }, {})",
    /Expected 2 arguments, but got 3/u,
  ],
  [
    'a slot filled with an object',
    'word: doc.text',
    'word: doc',
    /Type 'Document' is not assignable to type 'string \| number'/u,
  ],
  [
    'a finding without a span',
    "finding('bare', { start: 0, end: 1 })",
    "finding('bare')",
    /Expected at least 2 arguments/u,
  ],
  ['an option that the schema lacks', 'options.allow', 'options.deny', /Property 'deny' does not exist/u],
  ['an option of another type', 'allow.includes(doc.text)', 'allow > 3', /Operator '>' cannot be applied/u],
  ['a rule without reasons', /\n {2}why: .*/u, '', /Property 'why' is missing/u],
  ['a rule without advice', /\n {2}advice: .*/u, '', /Property 'advice' is missing/u],
  ['a rule without a summary', /\n {2}summary: .*/u, '', /Property 'summary' is missing/u],
  ['a rule without examples', /\n {2}examples: .*/u, '', /Property 'examples' is missing/u],
  [
    'a rule with bad examples only',
    ", good: [{ text: 'We use it.', kind: 'reply' }]",
    '',
    /Property 'good' is missing/u,
  ],
  ['an unknown group', "group: 'claims'", "group: 'style'", /'"style"' is not assignable/u],
  ['an unknown severity', "strict: 'error'", "strict: 'fatal'", /'"fatal"' is not assignable/u],
  ['an unknown preset', "strict: 'error'", "loose: 'error'", /'loose' does not exist/u],
  ['an example of an unknown kind', "kind: 'reply'", "kind: 'story'", /'"story"' is not assignable/u],
  ['a misspelled key', "since: '0.1.0'", "sinse: '0.1.0'", /'sinse' does not exist/u],
  [
    'options that are not a schema',
    'v.strictObject({ allow: v.optional(v.array(v.string()), []) })',
    '{}',
    /Property ''~standard'' is missing/u,
  ],
  [
    'a check that changes the doc',
    "yield finding('bare'",
    "doc.text = ''; yield finding('bare'",
    /Cannot assign to 'text' because it is a read-only property/u,
  ],
];

describe('defineRule', () => {
  const file = (index: number) => `${root}test/types/case-${index}.ts`;
  const texts = misuses.map(([, from, to]) => sound.replace(from, to));
  const errors = errorsOf(new Map([sound, ...texts].map((text, index) => [file(index), text])));

  it('accepts a valid rule', () => {
    expect(errors.get(file(0))).toEqual([]);
  });

  it('accepts a rule without group, sources and version', () => {
    const text = sound.replaceAll(/\n {2}(?:group|sources|since): .*/gu, '');
    expect(errorsOf(new Map([[file(misuses.length + 1), text]])).get(file(misuses.length + 1))).toEqual([]);
  });

  it.each(misuses.map(([name, , , error], index) => [name, error, index + 1] as const))(
    'rejects %s',
    (_, error, index) => {
      expect(texts[index - 1]).not.toBe(sound);
      expect(errors.get(file(index))?.join('\n')).toMatch(error);
    },
  );
});
