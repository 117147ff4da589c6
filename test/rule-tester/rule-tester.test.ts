import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import type { Document } from '../../src/core/model/document.ts';
import { mark, normalizeExample, unmark } from '../../src/core/rule/example.ts';
import { defineRule, type Example, type PostRule } from '../../src/core/rule/rule.ts';
import { checkRule, checkVariants, ExampleError, lintExample, testRule, testVariants } from '../../src/testing.ts';

/** A rule that flags the words of a list, with the given examples. */
function wordRule(bad: readonly Example[], good: readonly Example[], kinds?: PostRule['kinds']): PostRule {
  return defineRule({
    id: 'example/words',
    group: 'claims',
    summary: 'Words of a list.',
    why: 'They are on the list.',
    advice: 'Use others.',
    sources: ['https://example.com'],
    since: '0.1.0',
    language: 'any',
    ...(kinds && { kinds }),
    presets: { recommended: 'warning' },
    messages: { word: '"{word}" is on the list (really).', twice: 'Once more.' },
    options: v.strictObject({ words: v.optional(v.array(v.string()), ['synergy']) }),
    examples: { bad, good },
    *check(doc, { options, finding }) {
      const seen = new Set<string>();
      for (const match of doc.text.matchAll(/\w+/gu)) {
        const [word] = match;
        if (word === 'crash') throw new Error('fell over');
        if (!options.words.includes(word)) continue;
        const span = { start: match.index, end: match.index + word.length };
        yield seen.has(word) ? finding('twice', span) : finding('word', span, { word });
        seen.add(word);
      }
    },
  });
}

const complete = ['Our [[synergy]] is [[synergy]].'];
const allowed = { text: 'Our synergy is.', options: { words: [] } };

describe('marks', () => {
  it.each([
    ['a [[b]] c', 'a b c', [[2, 3]]],
    [
      '[[a]][[b]]',
      'ab',
      [
        [0, 1],
        [1, 2],
      ],
    ],
    [
      '[[a [[b]]]] c',
      'a b c',
      [
        [0, 3],
        [2, 3],
      ],
    ],
    ['[[👩‍🚒]]!', '👩‍🚒!', [[0, 5]]],
    ['none', 'none', []],
  ])('are removed from %j and added again', (marked, text, spans) => {
    const found = unmark(marked);
    expect(found).toEqual({ text, spans: spans.map(([start, end]) => ({ start, end })) });
    expect(mark(found.text, found.spans)).toBe(marked);
  });

  it.each(['a [[b', 'a]] b'])('stay in the text if they are unpaired: %j', (marked) => {
    expect(unmark(marked)).toEqual({ text: marked, spans: [] });
  });
});

describe('example', () => {
  it.each([
    ['a post by default', undefined, 'Hello.', 'post'],
    ['the kind that the rule reads', ['reply'] as const, 'Hello.', 'reply'],
    ['a reply if it has a parent post', undefined, { text: 'Hello.', inReplyTo: 'Hi.' }, 'reply'],
    ['its own kind', ['reply'] as const, { text: 'Hello.', kind: 'thread' as const }, 'thread'],
  ])('has the right kind: %s', (_, kinds, example, kind) => {
    expect(normalizeExample(kinds ? { kinds } : {}, example).kind).toBe(kind);
  });
});

describe('rule tester', () => {
  it('reports no errors for a rule that matches its examples', async () => {
    expect(await checkRule(wordRule(complete, [allowed, 'Ours.']))).toEqual([]);
  });

  it.each([
    ['a bad example without findings', ['Our [[work]] is.'], 'expected: Our [[work]] is.\n  actual:   Our work is.'],
    ['a span too wide', ['[[Our synergy]] is.'], 'expected: [[Our synergy]] is.\n  actual:   Our [[synergy]] is.'],
    ['a finding that is not marked', ['[[synergy]] synergy'], 'actual:   [[synergy]] [[synergy]]'],
    ['a bad example without marks', ['Our work is.'], 'a bad example marks no words'],
    ['a mark that does not pair', ['Our [[synergy is.'], 'a bad example marks no words'],
    ['a message that no example shows', ['Our [[synergy]].'], 'no bad example shows message "twice"'],
    [
      'options that do not match the schema',
      [{ text: '[[synergy]]', options: { words: 'all' } }],
      'options of an example',
    ],
    ['a rule that crashes', ['[[crash]]'], 'crashed on this post: fell over.'],
  ])('reports %s', async (_, bad, message) => {
    const errors = await checkRule(wordRule(bad, [allowed]));
    expect(errors.map((error) => error.message).join('\n')).toContain(message);
  });

  it('reports a finding in a good example, with both texts for the test runner to compare', async () => {
    const errors = await checkRule(wordRule(complete, [allowed, 'Our synergy.']));
    expect(errors).toMatchObject([{ expected: 'Our synergy.', actual: 'Our [[synergy]].' }]);
  });

  it('reports an option that no example sets', async () => {
    const errors = await checkRule(wordRule(complete, ['Ours.']));
    expect(errors.map(({ message }) => message)).toEqual([
      'The examples of "example/words" are incomplete: no example sets option "words".',
    ]);
  });

  it('reports a good example that marks words', async () => {
    const errors = await checkRule(wordRule(complete, [allowed, '[[Ours]].']));
    expect(errors.map(({ message }) => message).join('\n')).toContain('a good example marks words');
  });

  it('declares a test for each example, and one for all of them', () => {
    const names: string[] = [];
    testRule(wordRule(complete, [allowed]), {
      describe: (name, body) => {
        names.push(name);
        body();
      },
      it: (name) => names.push(name),
    });
    expect(names).toEqual([
      'example/words',
      'reports "Our [[synergy]] is [[synergy]]."',
      'accepts "Our synergy is."',
      'shows every message and option in an example',
    ]);
  });

  it('returns the findings in any text', async () => {
    const found = await lintExample(wordRule([], []), 'Such synergy!');
    expect(found).toMatchObject([{ rule: 'example/words', text: 'synergy', within: { start: 5, end: 12 } }]);
    await expect(lintExample(wordRule([], []), 'crash')).rejects.toThrow(ExampleError);
  });
});

/** A rule for English posts that reports the matches of a pattern. */
function patternRule(
  pattern: RegExp,
  bad: readonly Example[],
  textOf: (doc: Document) => string = ({ text }) => text,
): PostRule {
  const { options: _, ...rest } = wordRule(bad, []);
  return defineRule({
    ...rest,
    language: 'en',
    options: v.strictObject({}),
    messages: { found: 'Found "{words}".' },
    *check(doc, { finding }) {
      for (const { index, 0: words } of textOf(doc).matchAll(pattern)) {
        yield finding('found', { start: index, end: index + words.length }, { words });
      }
    },
  });
}

describe('variants', () => {
  it('have the same findings if a rule reads the normalized text', async () => {
    const example = { text: 'Ana’s [[synergy]]\n\nis "our 👋 [[synergy]]".', kind: 'reply' as const, account: 'ana' };
    expect(await checkVariants(wordRule([example, ...complete], [allowed, 'Ours.'], ['post', 'reply']))).toEqual([]);
  });

  it.each<[string, PostRule, string]>([
    [
      'one kind of quote',
      patternRule(/it’s/gu, ['Well, [[it’s]] raining.'], ({ post }) => post.text),
      'in straight quotes',
    ],
    ['one spelling', patternRule(/favourite/gu, ['Our [[favourite]] loaf.']), 'in American spelling'],
    ['the other spelling', patternRule(/FAVORITE/gu, ['Our [[FAVORITE]] loaf.']), 'in British spelling'],
    [
      'the width of lines',
      patternRule(/^.{20,}$/gmu, ['[[One two three four five six seven eight nine ten.]]']),
      'in wrapped lines',
    ],
    ['one skin', patternRule(/👋(?!\p{Emoji_Modifier})/gu, ['Hello [[👋]]']), 'in skin tones'],
    [
      'plain spaces',
      patternRule(/, then/gu, ['Rain[[, then]] sun.'], ({ post }) => post.text),
      'in non-breaking and zero-width spaces',
    ],
    ['other people’s words', patternRule(/synergy/gu, ['Such [[synergy]].']), 'words of a quotation'],
    [
      'the format of a file',
      patternRule(/example\.txt/gu, ['[[example.txt]]'], ({ post }) => post.path),
      'in a cell of a CSV file',
    ],
  ])('show that a rule depends on %s', async (_, rule, name) => {
    const errors = await checkVariants(rule);
    expect(errors.map(({ message }) => message).join('\n')).toContain(name);
  });

  it('report the example and the findings before and after', async () => {
    const rule = patternRule(/\bour favourite\b/giu, ['[[Our favourite]] loaf.']);
    const [error, ...others] = await checkVariants(rule, { except: ['in a quotation'] });
    expect(others).toEqual([]);
    expect(error).toMatchObject({
      message: [
        'The rule "example/words" has other findings in American spelling.',
        '  example:  [[Our favourite]] loaf.',
        '  expected: "Our favorite": Found "Our favorite".',
        '  actual:   nothing',
      ].join('\n'),
      actual: 'nothing',
    });
  });

  it('report options that do not match the schema', async () => {
    const errors = await checkVariants(wordRule([{ text: '[[synergy]]', options: { words: 'all' } }], []));
    expect(errors[0]?.message).toContain('options of an example');
  });

  it('have one test each', () => {
    const names: string[] = [];
    const runner = {
      describe: (name: string, body: () => void) => {
        names.push(name);
        body();
      },
      it: (name: string) => names.push(name),
    };
    testVariants(patternRule(/a/gu, ['[[a]]']), runner, { except: ['in wrapped lines'] });
    expect(names).toMatchInlineSnapshot(`
      [
        "example/words in other files and spellings",
        "reports the same in a Markdown file with front matter",
        "reports the same in a cell of a CSV file",
        "reports the same in a string of a JSON file",
        "reports the same in a line of an NDJSON file",
        "reports the same in a block of a YAML file",
        "reports the same in a quoted string of a YAML file",
        "reports the same in a text file",
        "reports the same in curly quotes",
        "reports the same in straight quotes",
        "reports the same in British spelling",
        "reports the same in American spelling",
        "reports the same in non-breaking and zero-width spaces",
        "reports the same in skin tones",
        "reports nothing in a quotation",
      ]
    `);
  });
});
