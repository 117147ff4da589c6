import { stripVTControlCharacters } from 'node:util';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Environment, InputError } from '../../src/core/model/report.ts';
import { measureWidth } from '../../src/reporters/stylish/width.ts';
import stylish from '../../src/reporters/stylish.ts';
import { cannedReport, createPost, joined, reportOn } from './canned-report.ts';
import { excerptOf, finding, flagged, markedText, plain } from './excerpts.ts';

const environments: Readonly<Record<string, Environment>> = {
  plain,
  color: { ...plain, color: true },
  wide: { ...plain, width: 120 },
  narrow: { ...plain, width: 40 },
  ascii: { ...plain, unicode: false },
  quiet: { ...plain, quiet: true },
};

const promoting = (path: string, id: string, score: number) =>
  createPost({ path, id, text: 'The bread is out at ten.', score, intent: 'promotion' });
const clean = (path: string, id = '1') => createPost({ path, id, text: 'The bread is out at ten.', score: 70 });
describe('stylish › canned report', () => {
  for (const [name, environment] of Object.entries(environments)) {
    it(`is printed in a ${name} environment`, async () => {
      await expect(joined(stylish.format(cannedReport, environment))).toMatchFileSnapshot(
        `../../fixtures/reporters/stylish.${name}.txt`,
      );
    });
  }

  it('has the same text with and without color', () => {
    const words = stripVTControlCharacters(joined(stylish.format(cannedReport, { ...plain, color: true })));
    const withoutRows = joined(stylish.format(cannedReport, plain)).replaceAll(/^ *│ +━[━ ]*\n|^ *│ ━[━ ]*\n/gmu, '');
    expect(words).toBe(withoutRows);
  });
});

describe('stylish', () => {
  const cases: Readonly<Record<string, readonly [report: ReturnType<typeof reportOn>, expected: string]>> = {
    'prints one line for a file without findings': [
      reportOn([clean('drafts/kind.md')]),
      `drafts/kind.md  70/100, reads as information, no findings

No findings in 1 post (1 file).
`,
    ],
    'prints one line for thirty posts without findings': [
      reportOn(Array.from({ length: 30 }, (_, index) => clean('calendar.csv', `row-${index}`))),
      `calendar.csv  30 posts, no findings, score 70

No findings in 30 posts (1 file).
`,
    ],
    'counts promotional posts without findings': [
      reportOn([clean('calendar.csv', 'row-1'), promoting('calendar.csv', 'row-2', 38)]),
      `calendar.csv  2 posts, no findings, scores 38–70, 1 promotional

No findings in 2 posts (1 file).
`,
    ],
    'lists the files with the lowest scores': [
      reportOn([...['a', 'b', 'c', 'd', 'e', 'f'].map((name) => clean(`${name}.md`)), promoting('z.md', '1', 38)]),
      `a.md  70/100, reads as information, no findings
b.md  70/100, reads as information, no findings
c.md  70/100, reads as information, no findings
d.md  70/100, reads as information, no findings
z.md  38/100, reads as promotion, no findings
2 more files with 2 posts, no findings, score 70

No findings in 7 posts (7 files).
`,
    ],
    'counts suppressed findings': [
      reportOn([createPost({ path: 'a.md', id: '1', text: 'Hi.', score: null, confidence: 'none', suppressed: 2 })]),
      `a.md  no score, reads as information, no findings

No findings in 1 post (1 file). 2 suppressed.
`,
    ],
    'reports that there are no posts': [reportOn([]), 'No posts found.\n'],
    'reports input errors after files without findings': [
      reportOn([clean('a.md')], { problems: [{ path: 'b.csv', code: 'test/empty', message: 'It is empty.' }] }),
      `a.md  70/100, reads as information, no findings

Input errors
  b.csv
    It is empty.

No findings in 1 post (2 files). 1 input error.
`,
    ],
    'shows one excerpt for neighboring findings, and an equal message once': [
      reportOn([
        createPost({
          path: 'a.md',
          id: '1',
          text: 'An [[incredible]], [[stunning]], truly [[amazing]] loaf.',
          findings: [finding, finding, { ...finding, message: 'So does this.' }],
        }),
      ]),
      `a.md

  1 · line 1
  72/100 · reads as information: two facts, nothing for sale

     1:4  warning  shouting
    1:16  warning  shouting
          This reads as shouting.
    1:32  warning  shouting
          So does this.
          │ An incredible, stunning, truly amazing loaf.
          │    ━━━━━━━━━━  ━━━━━━━━        ━━━━━━━
          → Keep one emphasis.

3 warnings in 1 post (1 file).
Reasons and examples: sincerity explain shouting
`,
    ],
  };
  for (const [name, [report, expected]] of Object.entries(cases)) {
    it(name, () => expect(joined(stylish.format(report, plain))).toBe(expected));
  }

  it('prints nothing with --quiet if there are no errors', () => {
    expect(joined(stylish.format(reportOn([flagged('[[WOW]]')]), { ...plain, quiet: true }))).toBe('');
  });

  it('prints input errors with --quiet', () => {
    const problems: InputError[] = [{ path: 'b.csv', code: 'test/empty', message: 'It is empty.' }];
    expect(joined(stylish.format(reportOn([flagged('[[WOW]]')], { problems }), { ...plain, quiet: true }))).toBe(
      `Input errors
  b.csv
    It is empty.

No errors in 1 post (2 files). 1 input error.
`,
    );
  });
});

describe('stylish › any post', () => {
  const seeded = { seed: 20260314, numRuns: 400 };
  const piece = fc.oneof(
    fc.constantFrom(
      'now',
      'Order',
      'the',
      'über',
      'cafe\u0301',
      '東京',
      '！',
      '👩‍👩‍👧',
      '👍🏽',
      '🏳️‍🌈',
      '🇬🇧',
      '©',
      '❤️',
      '.',
      '12',
    ),
    fc.constantFrom('\n', '\r\n', '\t', '\u2028', ' ', ' ', ' '),
    fc.constantFrom('\u001b[2J', '\u009b31m', '\u0007', '\u202e', '\u2066', '\u2069', '\ud800', '\udc00', '\u0000'),
    fc.constantFrom('שלום', 'خبز', '\u200f', '\u200b', '\ufeff'),
    fc.string({ unit: 'grapheme', maxLength: 8 }).map((text) => text.replaceAll(/[[\]]/gu, '')),
  );
  const text = fc.array(piece, { maxLength: 40 }).map((pieces) => pieces.join(''));
  const drafts = fc
    .record({ before: text, words: text, after: text, id: text, date: text, because: text, message: text, path: text })
    .map(({ before, words, after, message, ...rest }) =>
      createPost({
        ...rest,
        text: `${before}[[${words}]]${after}`,
        findings: [{ rule: 'shouting', severity: 'error', message, advice: message }],
        score: 22,
        improvements: [
          [[words], 40],
          [[words, `${before}${words}${after}`], 60],
        ],
        missingSignals: ['specific'],
      }),
    );
  const anyEnvironment = fc.record({
    color: fc.boolean(),
    width: fc.integer({ min: 30, max: 140 }),
    unicode: fc.boolean(),
    quiet: fc.boolean(),
  });

  it('prints no control characters except colors', () => {
    fc.assert(
      fc.property(drafts, anyEnvironment, (post, environment) => {
        const problems = [{ path: post.path, code: 'test/hostile', message: post.intentReason, hint: post.text }];
        const report = joined(stylish.format(reportOn([post], { problems }), environment));
        // biome-ignore lint/suspicious/noControlCharactersInRegex: only the escape codes of chalk are allowed
        const words = environment.color ? report.replaceAll(/\u001b\[(?:1|2|4|22|24|3[1346]|39)m/gu, '') : report;
        expect(words).not.toMatch(/[^\P{Cc}\n]|[\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]|\p{Cs}/u);
      }),
      seeded,
    );
  });

  it('has no line wider than the terminal, except for single words and paths', () => {
    fc.assert(
      fc.property(drafts, anyEnvironment, (post, environment) => {
        const report = stripVTControlCharacters(joined(stylish.format(reportOn([post]), environment)));
        const [heading, ...lines] = report.split('\n');
        expect(heading).toBeDefined();
        const words = lines.map((line) => line.trim().replace(/^(?:→|->) /u, ''));
        const tooWide = lines.filter((line, index) => {
          const isOneWord = !/\s/u.test(words[index] ?? '');
          return measureWidth(line) > environment.width && !isOneWord;
        });
        expect(tooWide).toEqual([]);
      }),
      seeded,
    );
  });

  it('has marks below the flagged text', () => {
    const word = fc.constantFrom(
      'now',
      'über',
      'cafe\u0301',
      '東京',
      '👩‍👩‍👧',
      '👍🏽',
      '🇬🇧',
      '©',
      '❤️',
      '12',
      '\u001b[1m',
      '日!',
    );
    const line = fc.array(word, { maxLength: 30 }).map((found) => found.join(' '));
    fc.assert(
      fc.property(line, line, fc.integer({ min: 30, max: 140 }), fc.boolean(), (before, after, width, unicode) => {
        const [shown, row] = excerptOf(`${before} [[FLAG☆]] ${after}`, { ...plain, width, unicode });
        expect(markedText(shown, row)).toBe('FLAG☆');
      }),
      seeded,
    );
  });
});
