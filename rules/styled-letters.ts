import * as v from 'valibot';
import { allowOption, createAllowMatcher, defineRule, styled } from '../src/rule-kit.ts';

export default defineRule({
  id: 'styled-letters',
  group: 'form',
  summary: 'Letters that only look like letters, and words with characters in them that nobody sees.',
  why: 'They are symbols for formulas: screen readers spell them out or skip them, and no search finds the words.',
  advice: 'Write plain letters, and let the words make the emphasis.',
  sources: ['UNI', 'AXB'],
  since: '0.1.0',
  kinds: ['post', 'thread', 'reply'],
  language: 'any',
  outOfScope: [
    'Fewer than three of them in a row, where there is no such word beside them: they may be variables of a formula.',
    'Full-width letters beside Chinese, Japanese or Korean.',
    'Ligatures, fractions, superscripts, ™, and small capitals, which are signs and letters of their own.',
    'Joiners of emoji and of scripts that need them, and what parts an address or a name on purpose.',
  ],
  fixDescription:
    'Plain letters take their place, and what nobody sees goes. Names, tags and addresses stay, because they would begin to lead somewhere.',
  presets: { recommended: 'info', strict: 'warning' },
  messages: {
    styled: '"{words}" is in symbols that only look like letters. Many readers hear each of them named, or nothing.',
    hidden: '"{words}" has characters in it that nobody sees. Searches miss it, and screen readers stumble.',
  },
  options: v.strictObject({ allow: allowOption('Words that may be written so, as in a name.') }),
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
