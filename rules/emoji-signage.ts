import * as v from 'valibot';
import { defineRule, type Span, signageEmoji } from '../src/rule-kit.ts';

export default defineRule({
  id: 'emoji-signage',
  group: 'form',
  summary: 'Emoji that point and advertise like signs in a shop window.',
  why: 'In broadcast messages, emoji of objects made readers look for an ulterior motive. Faces did not.',
  advice: 'Let the words point. Keep the emoji that show a feeling, and drop the arrows.',
  sources: ['KFG23', 'CAV22'],
  since: '0.1.0',
  language: 'any',
  outOfScope: [
    'Faces, hands, hearts, flags, flowers, weather, celebrations, and the balls and squares of scores.',
    'Emoji that begin the lines of a list.',
    'Posts without a word.',
  ],
  presets: { recommended: 'info', strict: 'warning' },
  messages: {
    signs: '{count} emoji work as signs. Let the words point.',
    objects: '{count} emoji of things stand among {words} words. Keep those that show a feeling.',
  },
  options: v.strictObject({
    signs: v.optional(
      v.pipe(v.number(), v.integer(), v.minValue(1), v.description('Arrows, sirens, bags of money and the like.')),
      3,
    ),
    objects: v.optional(
      v.pipe(v.number(), v.integer(), v.minValue(1), v.description('Emoji of things, signs among them.')),
      6,
    ),
    share: v.optional(
      v.pipe(v.number(), v.minValue(0), v.description('Emoji of things for each word, from which they are many.')),
      0.2,
    ),
  }),
  examples: {
    bad: [
      '🚨💥 New in 💥🚨 link below [[👇👇👇]]',
      '[[🏡🔑]]✨💰📈🎉🙌 Just listed 🏡🔑✨',
      'Neue Ware ist da [[🛒🛒🛒]]',
      { text: 'Brunch is on until noon 🙂 [[🥐🥓]] come hungry 🍳', options: { objects: 3 } },
      {
        text: 'We open at ten on Sunday and the big table is free. [[👉👉]]',
        options: { signs: 2, objects: 9, share: 1 },
      },
    ],
    good: [
      'The linen shirts shrink about 3% in a hot wash, so we now list both sizes 🙂',
      'Two bedrooms, a lilac tree, and a bathroom from 1974 that someone will love.',
      'How to prune a rose:\n👉 cut above an outward bud\n👉 slope the cut away from it\n👉 burn what is black\n👉 feed it in March',
      '✅ step-free entrance\n✅ quiet hour at nine\n✅ large-print menus\n✅ dogs welcome',
      'Full time: 3–2 ⚽⚽⚽⚽⚽ and a very tired keeper 🇮🇪',
      'Puzzle 412 in four 🟩⬛🟨⬛⬛ 🟩🟩⬛⬛🟩 🟩🟩🟩🟩🟩',
      '😂😂😂😂😂😂😂😂',
      'Happy birthday Mum 🎂🎉🎈🎁🥳❤️',
      '👇👇👇',
    ],
  },
  *check(doc, { options, finding }) {
    if (doc.words.length === 0) return;
    const found = signageEmoji(doc);
    const pointing = found.filter(({ kind }) => kind === 'sign');
    if (pointing.length >= options.signs) {
      yield finding('signs', longestRun(doc.text, pointing), { count: pointing.length });
    } else if (found.length >= options.objects && found.length / doc.words.length >= options.share) {
      yield finding('objects', longestRun(doc.text, found), { count: found.length, words: doc.words.length });
    }
  },
});

/** The longest row of spans with nothing but spaces between them; the first of several. */
function longestRun(text: string, spans: readonly Span<'doc'>[]): Span<'doc'> {
  let longest: Span<'doc'> = { start: 0, end: 0 };
  let run: Span<'doc'> | undefined;
  for (const { start, end } of spans) {
    run = run && text.slice(run.end, start).trim() === '' ? { start: run.start, end } : { start, end };
    if (run.end - run.start > longest.end - longest.start) longest = run;
  }
  return longest;
}
