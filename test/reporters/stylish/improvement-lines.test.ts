import { describe, expect, it } from 'vitest';
import stylish from '../../../src/reporters/stylish.ts';
import { type createPost, joined, reportOn } from '../canned-report.ts';
import { finding, flagged, plain } from '../excerpts.ts';

describe('stylish › improvements', () => {
  const printImprovements = (more: Partial<Parameters<typeof createPost>[0]>, environment = plain) =>
    joined(
      stylish.format(
        reportOn([flagged('[[Hurry]], order now. Thanks to our friends, see you soon.', more)]),
        environment,
      ),
    )
      .split('\n\n')
      .find((lines) => /^ {2}(?:Without|Missing)/u.test(lines));
  const one = [['Hurry, order now.'], 54] as const;

  const cases: readonly (readonly [
    name: string,
    more: Parameters<typeof printImprovements>[0],
    expected: string | undefined,
  ])[] = [
    ['shows one deletion', { score: 38, improvements: [one] }, '  Without "Hurry, order now", the score would be 54.'],
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
  for (const [name, more, expected] of cases) it(name, () => expect(printImprovements(more)).toBe(expected));

  it('are omitted with --quiet', () => {
    const findings = [{ ...finding, severity: 'error' as const }];
    expect(
      printImprovements(
        { score: 38, findings, improvements: [one], missingSignals: ['specific'] },
        { ...plain, quiet: true },
      ),
    ).toBe(undefined);
  });
});
