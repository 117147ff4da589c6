import * as v from 'valibot';
import { allowOption, createAllowMatcher, defineRule, styled } from '../src/rule-kit.ts';

export default defineRule({
  id: 'styled-letters',
  group: 'form',
  summary: 'Decorative Unicode letters, and words with invisible characters.',
  why: 'Decorative letters are symbols for formulas. Screen readers spell them out or skip them, and searches do not find the words.',
  advice: 'Write plain letters, and let the words carry the emphasis.',
  sources: ['UNI', 'AXB'],
  since: '0.1.0',
  kinds: ['post', 'thread', 'reply'],
  language: 'any',
  outOfScope: [
    'Fewer than three decorative letters in a row without such a word beside them, which may be variables in a formula.',
    'Full-width letters next to Chinese, Japanese or Korean.',
    'Ligatures, fractions, superscripts, ™ and small capitals, which are characters in their own right.',
    'Joiners in emoji and in scripts that need them, and characters that deliberately split an address or a name.',
  ],
  fixDescription:
    'Plain letters replace decorative ones, and invisible characters are removed. Names, hashtags and addresses stay, because the fix would turn them into links.',
  presets: { recommended: 'info', strict: 'warning' },
  messages: {
    styled: '"{words}" uses symbols that only look like letters. Screen readers spell them out or skip them.',
    hidden: '"{words}" contains invisible characters. Searches miss it, and screen readers may stumble.',
  },
  options: v.strictObject({ allow: allowOption('Words to allow, for example names.') }),
  examples: {
    bad: [
      'The library opens [[𝗼𝗻 𝗦𝘂𝗻𝗱𝗮𝘆]] from now on.',
      '[[𝓕𝓻𝓮𝓼𝓱 𝓫𝓻𝓮𝓪𝓭]] at eight, and rye from ten.',
      'Wir backen [[ｆｒｉｓｃｈ]] und mit Geduld.',
      'Joan reads to the little ones at [[ⓣⓦⓞ]] today.',
      'Our [[clin\u200bic]] has a new door, and it opens by itself.',
    ],
    good: [
      'The library opens on Sunday from now on.',
      'For every 𝑛 in ℕ the sum 𝑥ₙ + 𝑦 stays below 𝜋².',
      'Half a cup is ½, the label says ™, and the ﬁle is on the desk of the 3ʳᵈ floor.',
      '営業時間は１０時から、ＡＢＣビルの２階です。',
      'The 👩‍👩‍👧 next door came by with a cake, and then 🏳️‍🌈 flags went up.',
      'کتاب‌ها روی میز است و चाय\u200dक्ष भी।',
      'Write to info@\u200bbakery.example if the oven smokes, and mention @\u200bjoan.',
      { text: 'Tickets for ＮＯＶＡ are at the desk.', options: { allow: ['nova'] } },
    ],
  },
  *check(doc, { options, finding }) {
    const allowed = createAllowMatcher(options.allow);
    for (const { kind, edits, start, end } of styled(doc)) {
      const words = doc.text.slice(start, end);
      if (!allowed(words))
        yield { ...finding(kind, { start, end }, { words }), ...(edits.length > 0 && { fix: edits }) };
    }
  },
});
