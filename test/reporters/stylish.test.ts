import { stripVTControlCharacters } from 'node:util';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { LintedPost } from '../../src/core/model/linted-post.ts';
import type { Environment, InputError } from '../../src/core/model/report.ts';
import { measureCells, measureWidth, toGraphemes } from '../../src/reporters/stylish/width.ts';
import stylish from '../../src/reporters/stylish.ts';
import { cannedReport, createPost, joined, type PostSpec, reportOn } from './canned-report.ts';

const plain: Environment = { color: false, width: 80, unicode: true, quiet: false };

const environments: Readonly<Record<string, Environment>> = {
  plain,
  color: { ...plain, color: true },
  wide: { ...plain, width: 120 },
  narrow: { ...plain, width: 40 },
  ascii: { ...plain, unicode: false },
  quiet: { ...plain, quiet: true },
};

const finding = { rule: 'shouting', message: 'This reads as shouting.', advice: 'Keep one emphasis.' };
const promoting = (path: string, id: string, score: number) =>
  createPost({ path, id, text: 'The bread is out at ten.', score, intent: 'promotion' });
const clean = (path: string, id = '1') => createPost({ path, id, text: 'The bread is out at ten.', score: 70 });
const flagged = (text: string, more: Partial<Parameters<typeof createPost>[0]> = {}) =>
  createPost({ path: 'draft.md', id: 'one', text, findings: [finding], ...more });

/** Returns the excerpt of the first finding without its bar: the line of the post and the line of marks. */
function excerptOf(text: string, environment: Environment): readonly [line: string, row: string] {
  const lines = joined(stylish.format(reportOn([flagged(text)]), environment)).split('\n');
  const [line = '', row = ''] = lines.filter((each) => /^ *[│|] /u.test(each));
  return [line.replace(/^ *[│|] /u, ''), row.replace(/^ *[│|] /u, '')];
}

/** Returns the text above the marks, cell by cell. */
function above(line: string, row: string): string {
  const marks = [...row];
  let cell = 0;
  let words = '';
  for (const grapheme of toGraphemes(line)) {
    if (/[━^]/u.test(marks[cell] ?? '')) words += grapheme;
    cell += measureCells(grapheme);
  }
  return words;
}

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

describe('stylish › improvements', () => {
  const outlook = (more: Partial<Parameters<typeof createPost>[0]>, environment = plain) =>
    joined(
      stylish.format(
        reportOn([flagged('[[Hurry]], order now. Thanks to our friends, see you soon.', more)]),
        environment,
      ),
    )
      .split('\n\n')
      .find((lines) => /^ {2}(?:Without|Missing)/u.test(lines));
  const one = [['Hurry, order now.'], 54] as const;

  const cases: readonly (readonly [name: string, more: Parameters<typeof outlook>[0], expected: string | undefined])[] =
    [
      [
        'shows one deletion',
        { score: 38, improvements: [one] },
        '  Without "Hurry, order now", the score would be 54.',
      ],
      [
        'shows a second deletion after the first',
        { score: 38, improvements: [one, [['Hurry, order now.', 'see you soon'], 60]] },
        '  Without "Hurry, order now", the score would be 54; without "see you soon" as\n  well, 60.',
      ],
      [
        'shows two deletions together if neither suffices',
        { score: 38, improvements: [[['Hurry', 'see you soon'], 60]] },
        '  Without "Hurry" and "see you soon", the score would be 60.',
      ],
      [
        'shows two deletions together if they exclude the first',
        { score: 38, improvements: [one, [['Thanks', 'see you soon'], 60]] },
        '  Without "Thanks" and "see you soon", the score would be 60.',
      ],
      [
        'shortens quotations between words',
        { score: 38, improvements: [[['Hurry, order now. Thanks to our friends, see you soon.'], 60]] },
        '  Without "Hurry, order now. Thanks to our…", the score would be 60.',
      ],
      ['shows none for a score of 60', { score: 60, improvements: [one] }, undefined],
      ['shows none if no deletion helps', { score: 38 }, undefined],
      [
        'lists missing signals and the rule to start with',
        { score: null, missingSignals: ['answerable question', 'specific', 'credit', 'owned mistake'] },
        '  Missing: a question that readers can answer, a specific detail and credit to\n  somebody else. Start with the advice of shouting.',
      ],
    ];
  for (const [name, more, expected] of cases) it(name, () => expect(outlook(more)).toBe(expected));

  it('are omitted with --quiet', () => {
    const findings = [{ ...finding, severity: 'error' as const }];
    expect(
      outlook({ score: 38, findings, improvements: [one], missingSignals: ['specific'] }, { ...plain, quiet: true }),
    ).toBe(undefined);
  });
});

describe('stylish › excerpt', () => {
  // [post, text above the marks]; marks are measured in cells, so wide characters count twice.
  const underlines: readonly (readonly [post: string, words: string])[] = [
    ['Come [[now]] please', 'now'],
    ['東京で[[今すぐ]]予約', '今すぐ'],
    ['👩‍👩‍👧 [[family]] 🏳️‍🌈', 'family'],
    ['go [[👍🏽 now]]', '👍🏽 now'],
    ['Cafe\u0301 no\u0308el [[u\u0308ber]]', 'u\u0308ber'],
    ['© 2026 ™ [[now]] ❤️', 'now'],
    ['a [[cafe]]\u0301 b', 'cafe\u0301'],
    ['one\n  two [[three]]  \nfour', 'three'],
    ['one [[two\nthree]] four', 'two'],
    ['one [[\r\n two]] three', 'two'],
    ['tab\there [[now]]', 'now'],
    ['\u001b[1m [[now]]', 'now'],
    ['New: [[חדש]] now', 'חדש'],
    ['New: שלום [[חדש]] 12, and [[now]]', 'שלום חדש 12'],
    ['[[Now]] שלום and', 'Now'],
    ['خبز [[طازج]]', 'خبز طازج'],
  ];
  for (const [post, words] of underlines) {
    it(`underlines ${JSON.stringify(words)} in ${JSON.stringify(post)}`, () => {
      const [line, row] = excerptOf(post, plain);
      expect(above(line, row)).toBe(words);
    });
  }

  const clipped: readonly (readonly [width: number, unicode: boolean, post: string, line: string])[] = [
    [
      44,
      true,
      'We open early, so come before the [[last loaf]] goes, at about noon',
      '…before the last loaf goes, at…',
    ],
    [44, false, 'We open early, so come before the [[last loaf]] goes, at noon', '...the last loaf goes, at noon'],
    [44, true, '[[Everything]] is out of the oven by eight o’clock', 'Everything is out of the oven by…'],
    [44, true, 'All of it is out of the oven by [[eight]]', '…of it is out of the oven by eight'],
    [44, true, `See [[${'x'.repeat(60)}]] here`, `…${'x'.repeat(34)}…`],
    [44, true, `${'東'.repeat(30)}[[京]]${'東'.repeat(30)}`, `…${'東'.repeat(8)}京${'東'.repeat(8)}…`],
    [44, true, `${'a'.repeat(900)} so [[now]] ${'b'.repeat(900)}`, `…so now ${'b'.repeat(27)}…`],
  ];
  for (const [width, unicode, post, expected] of clipped) {
    it(`of ${width} cells keeps the flagged text of ${JSON.stringify(post.slice(0, 60))}`, () => {
      expect(excerptOf(post, { ...plain, width, unicode })[0]).toBe(expected);
    });
  }

  it('is omitted if the finding has no text', () => {
    expect(excerptOf('Nothing here is flagged', plain)).toEqual(['', '']);
    expect(excerptOf('Only [[ \n ]] spaces', plain)).toEqual(['', '']);
  });

  it('is fast for a line of a million characters', () => {
    const post = `${'été 🎉 '.repeat(70_000)}[[now]]${' été 🎉'.repeat(70_000)}`;
    expect(above(...excerptOf(post, plain))).toBe('now');
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
        expect(words).not.toMatch(/[^\P{Cc}\n]|[\u2028-\u202e\u2066-\u2069]|\p{Cs}/u);
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
        expect(above(shown, row)).toBe('FLAG☆');
      }),
      seeded,
    );
  });
});

describe('stylish › posts that were not analyzed in full', () => {
  const environment: Environment = { color: false, width: 80, unicode: true, quiet: false };
  const sizes = {
    'other-language': [0, 2],
    'mixed-language': [4, 9],
    'too-short': [1, 1],
    'no-words': [0, 0],
    short: [1, 1],
    full: [3, 3],
  } as const;
  const post = (id: string, extent: keyof typeof sizes, more: Partial<PostSpec> = {}) => {
    const [sentencesRead, sentences] = sizes[extent];
    const coverage = { level: extent, sentencesRead, sentences, unreadWords: 0 };
    return createPost({ path: 'a.md', id, text: 'Hola', score: null, coverage, ...more });
  };
  const said = (...posts: readonly LintedPost[]) =>
    joined(stylish.format(reportOn(posts), environment)).replaceAll(/\s+/gu, ' ');

  it.each([
    [
      'two in other languages',
      [post('1', 'other-language', { language: 'es' }), post('2', 'other-language', { language: 'fr' })],
      '2 posts not in English (French, Spanish): only hashtags, capitals, links, emoji and disclosure labels were checked.',
    ],
    [
      'one in an unknown language',
      [post('1', 'other-language', { language: 'und' }), post('2', 'full')],
      '1 post not in English: only',
    ],
    [
      'two in mixed languages',
      [post('1', 'mixed-language'), post('2', 'mixed-language')],
      '2 posts in mixed languages: partly analyzed (8 of 18 sentences).',
    ],
    ['a short one', [post('1', 'too-short'), post('2', 'full')], '1 post too short to score.'],
    ['those without words', [post('1', 'no-words'), post('2', 'no-words')], '2 posts without words.'],
  ])('are counted in the summary: %s', (_, posts, expected) => {
    expect(said(...posts)).toContain(expected);
  });

  it('are explained by their note if there is only one', () => {
    const note = 'Nothing to read here.';
    const report = said(post('1', 'no-words', { intent: 'unknown', note }));
    expect(report).toContain(`a.md no score, no findings ${note}`);
    expect(report).not.toContain('without words');
  });

  it('are not mentioned if all were analyzed', () => {
    expect(said(post('1', 'full'), post('2', 'short'))).not.toMatch(/English|short|mixed|words/u);
  });
});
