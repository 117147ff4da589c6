import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { rules } from '../../rules/index.ts';
import type { Post } from '../../src/core/model/post.ts';
import type { PostScore } from '../../src/core/model/post-score.ts';
import type { Span } from '../../src/core/model/span.ts';
import { type Example, isPostRule } from '../../src/core/rule/rule.ts';
import { loadTags } from '../../src/nlp/tags.ts';
import { createScoreBreakdown } from '../../src/signals/scoring/score-breakdown.ts';
import { scorePost } from '../../src/signals/scoring/score-post.ts';
import { docOf } from '../posts.ts';

await loadTags();

const plainText = (example: Example) =>
  (typeof example === 'string' ? example : example.text).replace(/\[\[|\]\]/gu, '');

const of = (pick: 'bad' | 'good') => rules.filter(isPostRule).flatMap(({ examples }) => examples[pick].map(plainText));

const posts = [...of('bad'), ...of('good')];

/** Sentences that only sell. */
const pitches = [
  'Shop now!',
  'Order yours today.',
  'Use code SAVE20 for 20% off everything.',
  'Hurry, while stocks last!',
  'Book your table for Friday at 6pm.',
  'Sign up for our newsletter today.',
  'Buy now, because stocks are limited.',
  "Don't miss out.",
  'Follow us for daily tips.',
  'Our award-winning range is a total game-changer.',
  'Tag a friend who needs this.',
  'Grab the summer pass before Tuesday.',
];

/** Sentences of conversation. */
const kind = [
  'Joan rang on Sunday about her flooded kitchen.',
  'We moved the class to 7pm because it is quiet then.',
  'What did you plant first this year?',
  'Thank you to Maureen for the flask.',
  'The celadon cracked on eleven of the forty bowls.',
  'We got the pricing page wrong and it is fixed.',
  'The ramp is fine but the back door sticks.',
  'Peonies last about six days in water.',
];

/** The score without improvements, because these tests compute thousands. */
function scoreOf(text: string, post: Partial<Post> = {}): number | null {
  const breakdown = createScoreBreakdown(docOf(text, post));
  return breakdown.length === 0 ? null : breakdown.reduce((sum, { points }) => sum + points, 0);
}

/** Appends a sentence to a post, on a new line if the post does not end with punctuation. */
const extended = (text: string, sentence: string): string =>
  `${text}${/[.!?…"”)]$/u.test(text) ? ' ' : '\n'}${sentence}`;

const scoredPosts = posts.map((text) => [text, scorePost(docOf(text))] as const);

const texts = fc.oneof(
  fc.constantFrom(...posts),
  fc.array(fc.constantFrom(...kind, ...pitches), { minLength: 1, maxLength: 6 }).map((parts) => parts.join(' ')),
);

const check = (property: fc.IPropertyWithHooks<[string, string]> | fc.IPropertyWithHooks<[string]>) =>
  fc.assert(property as fc.IPropertyWithHooks<[string]>, { seed: 2026, numRuns: 1500 });

describe('the score', () => {
  it('is never raised by a pitch at the end', () => {
    check(
      fc.property(texts, fc.constantFrom(...pitches), (text, pitch) => {
        const before = scoreOf(text);
        const after = scoreOf(extended(text, pitch));
        if (before !== null && after !== null) expect(after, `${text} + ${pitch}`).toBeLessThanOrEqual(before);
      }),
    );
  });

  it('is never lowered by removing a pitch', () => {
    const parts = fc.array(fc.constantFrom(...kind, ...pitches), { minLength: 2, maxLength: 7 });
    fc.assert(
      fc.property(parts, fc.nat(), (sentences, at) => {
        const selling = sentences.flatMap((sentence, index) => (pitches.includes(sentence) ? [index] : []));
        const gone = selling[at % selling.length];
        fc.pre(gone !== undefined);
        const before = scoreOf(sentences.join(' '));
        const after = scoreOf(sentences.filter((_, index) => index !== gone).join(' '));
        if (before !== null && after !== null) expect(after, sentences.join(' | ')).toBeGreaterThanOrEqual(before);
      }),
      { seed: 2026, numRuns: 3000 },
    );
  });

  it('is never raised by "Agree?"', () => {
    check(
      fc.property(texts, fc.constantFrom('Agree?', 'Thoughts?', 'Right?'), (text, bait) => {
        const before = scoreOf(text);
        const after = scoreOf(extended(text, bait));
        if (before !== null && after !== null) expect(after).toBeLessThanOrEqual(before);
      }),
    );
  });

  it('is the sum of its breakdown, and null if the post is too short', () => {
    for (const [, { score, scoreBreakdown, confidence }] of scoredPosts) {
      expect(scoreBreakdown.reduce((sum, { points }) => sum + points, 0)).toBe(score ?? 0);
      expect(confidence === 'none').toBe(score === null);
      if (score !== null) {
        expect(score).toBeGreaterThanOrEqual(0);
        expect(score).toBeLessThanOrEqual(100);
      }
    }
  });

  it('does not count an invitation as a sales phrase', () => {
    const { scoreBreakdown } = scorePost(
      docOf('The lambs came early. Open gate is on Saturday, 10 to 2, if you want to see them.'),
    );
    expect(scoreBreakdown.map(({ signal }) => signal)).not.toContain('sales phrase');
  });

  it('does not count a courtesy as an explanation', () => {
    const { scoreBreakdown } = scorePost(
      docOf('Thank you for reaching out. Please send us a direct message so we can look into this for you today.', {
        kind: 'reply',
      }),
    );
    expect(scoreBreakdown.map(({ signal }) => signal)).not.toContain('explanation');
  });

  it('quotes the post in every entry with a span', () => {
    for (const [text, { scoreBreakdown }] of scoredPosts) {
      for (const { span, text: words } of scoreBreakdown) {
        if (span) expect(text.slice(span.start, span.end)).toBe(words);
      }
    }
  });

  it('is capped if thanks are meant for an audience', () => {
    const { score, scoreBreakdown } = scorePost(
      docOf(
        'Thanks Maureen! This is why our customers say we are the best roofers in the county. Call us for a quote.',
      ),
    );
    expect(scoreBreakdown.map(({ signal }) => signal)).toContain('thanks for an audience');
    expect(score).toBeLessThan(40);
  });

  it.each([
    ['withheld hook', 'Something big is coming to the shop on the hill. Watch this space, everybody who loves bread.'],
    ['crisis with a pitch', 'Our hearts go out to everyone hit by the wildfires. Use code STRONG for 15% off.'],
    [
      'testimonial with a pitch',
      '"Best massage I have ever had" – Karen. Book your appointment with us today, the room is warm.',
    ],
    ['emoji signs beyond two', '👉👉👉 The linen shirts are back in both sizes on the rail by the door.'],
  ])('is lowered by a %s', (signal, text) => {
    expect(scorePost(docOf(text)).scoreBreakdown.map((row) => row.signal)).toContain(signal);
  });

  it('is not lowered by help in a crisis', () => {
    const help =
      'Our hearts go out to everyone hit by the wildfires. All proceeds of this week go to the shelter; order online.';
    expect(scorePost(docOf(help)).scoreBreakdown.map(({ signal }) => signal)).not.toContain('crisis with a pitch');
  });

  it('is null below eight words and has low confidence below fifteen', () => {
    expect(scorePost(docOf('Shop now, it is all half price'))).toMatchObject({ score: null, confidence: 'none' });
    expect(scorePost(docOf('Joan rang on Sunday about her flooded kitchen floor.')).confidence).toBe('low');
    expect(
      scorePost(docOf('Joan rang on Sunday about her flooded kitchen floor, and Kofi went round with a pump at noon.'))
        .confidence,
    ).toBe('high');
  });
});

/** Removes the words of an improvement from a post. */
const cut = (text: string, spans: readonly Span[]) =>
  [...spans]
    .sort((a, b) => b.start - a.start)
    .reduce((rest, { start, end }) => rest.slice(0, start) + rest.slice(end), text);

describe('improvements', () => {
  it('have the exact score of the post without the words', () => {
    const loud = fc.oneof(
      texts,
      fc
        .array(fc.constantFrom(...posts, ...kind, ...pitches), { minLength: 2, maxLength: 4 })
        .map((parts) => parts.join('\n\n')),
      fc
        .array(fc.constantFrom(...kind, ...pitches, '🎉', '#shop #now', 'https://a.example/b'), { maxLength: 7 })
        .map((parts) => parts.join(' ')),
    );
    fc.assert(
      fc.property(loud, fc.constantFrom('post' as const, 'reply' as const), (text, kind) => {
        const { score, improvements } = scorePost(docOf(text, { kind }));
        let least = 0;
        for (const { spans, points, score: promised } of improvements) {
          for (const { start, end, text: words } of spans) expect(text.slice(start, end)).toBe(words);
          expect(scoreOf(cut(text, spans), { kind }), text).toBe(promised);
          expect(promised - points).toBe(score);
          expect(points).toBeGreaterThan(least);
          least = points;
        }
        expect(['', '1', '2', '12']).toContain(improvements.map(({ spans }) => spans.length).join(''));
      }),
      { seed: 2026, numRuns: 600 },
    );
  });

  const kitchen = 'Joan rang on Sunday about her flooded kitchen, so the claims line is open at weekends.';
  const cases: readonly (readonly [text: string, expected: readonly (readonly string[])[]])[] = [
    // Without penalties there is nothing to gain.
    [kitchen, []],
    // Only the promotional clause of a sentence; the punctuation stays.
    [
      'The ovens are out at ten, Joan says it is the new flour, and tag a friend who needs this.',
      [['and tag a friend who needs this']],
    ],
    [`${kitchen} Tag a friend who needs this.`, [['Tag a friend who needs this.']]],
    [
      `${kitchen} Order yours today. Use code SAVE20 for 20% off everything. Hurry, while stocks last!`,
      [
        ['Use code SAVE20 for 20% off everything.'],
        ['Use code SAVE20 for 20% off everything.', 'Hurry, while stocks last!'],
      ],
    ],
  ];
  it.each(cases)('are found in "%s"', (text, expected) => {
    expect(scorePost(docOf(text)).improvements.map(({ spans }) => spans.map((span) => span.text))).toEqual(expected);
  });

  it('are empty if the remaining text is too short to score', () => {
    expect(scorePost(docOf('Shop our spring range and save 20%. Tag a friend!')).improvements).toEqual([]);
  });
});

describe('missing signals', () => {
  it('are given for promotions, in the names of the breakdown', () => {
    expect(
      scorePost(docOf('Order yours today, while stocks last! Use code SAVE20 for 20% off everything.')).missingSignals,
    ).toEqual(['answerable question', 'specific', 'explanation', 'credit', 'owned mistake']);
  });

  it('are exactly the signals that earn no points', () => {
    for (const [, { intent, scoreBreakdown, missingSignals }] of scoredPosts) {
      const earned = scoreBreakdown.filter(({ group }) => group === 'bonuses').map(({ signal }) => signal);
      expect(missingSignals.filter((signal) => earned.includes(signal))).toEqual([]);
      if (intent !== 'promotion') expect(missingSignals).toEqual([]);
    }
  });
});

/** Variants of a text that must not change the result. */
const variants: readonly (readonly [string, (text: string) => string])[] = [
  ['curly quotes', (text) => text.replaceAll("'", '’').replace(/"([^"]*)"/gu, '“$1”')],
  ['styled digits', (text) => text.replace(/\d/gu, (digit) => String.fromCodePoint(0x1d7ec + Number(digit)))],
  ['zero-width spaces', (text) => text.replaceAll('e', 'e\u200b')],
  ['no-break spaces', (text) => text.replaceAll(', ', ',\u00a0')],
  ['skin tone', (text) => text.replaceAll('💪', '💪🏾')],
  // Not behind a colon, where a new line begins a list.
  ['wrapped lines', (text) => text.replace(/((?:\S+ ){7}\S+)(?<!:) (?=\p{Ll})/gu, '$1\n')],
  ['Windows line ends', (text) => text.replaceAll('\n', '\r\n')],
  ['American spelling', (text) => text.replaceAll('apologise', 'apologize').replaceAll('favourite', 'favorite')],
];

describe.each(variants)('%s', (_, change) => {
  it('does not change the score, the intent or the features', () => {
    // A variant equal to the original is skipped: it was scored above.
    const variantPosts = scoredPosts.map(([text, scored]) => [change(text), text, scored] as const);
    const changed = variantPosts.filter(([after, before]) => after !== before);
    expect(changed.length).toBeGreaterThan(0);
    expect(changed.map(([after]) => essenceOf(scorePost(docOf(after))))).toEqual(
      changed.map(([, , scored]) => essenceOf(scored)),
    );
  });
});

function essenceOf({ score, intent, promotion, conversation }: PostScore) {
  return { score, intent, promotion, conversation };
}
