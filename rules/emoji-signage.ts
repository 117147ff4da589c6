import * as v from 'valibot';
import { defineRule, type Span, signageEmoji } from '../src/rule-kit.ts';

export default defineRule({
  id: 'emoji-signage',
  group: 'form',
  summary: 'Emoji used as arrows, price tags or shop signs.',
  why: 'In messages to a broad audience, object emoji made readers suspect an ulterior motive. Faces did not.',
  advice: 'Let the words do the pointing. Keep emoji that show a feeling, and remove the arrows.',
  sources: ['KFG23', 'CAV22'],
  since: '0.1.0',
  language: 'any',
  outOfScope: [
    'Faces, hands, hearts, flags, flowers, weather, celebrations, and the balls and squares of scores.',
    'Emoji that start the lines of a list.',
    'Posts without words.',
  ],
  presets: { recommended: 'info', strict: 'warning' },
  messages: {
    signs: 'Emoji that act as signs or arrows: {count}. Let the words do the pointing.',
    objects: '{count} object emoji in {words} may read as advertising. Keep only emoji that show a feeling.',
  },
  options: v.strictObject({
    signs: v.optional(
      v.pipe(
        v.number(),
        v.integer(),
        v.minValue(1),
        v.description('Number of sign emoji (arrows, sirens, bags of money) from which a post is flagged.'),
      ),
      3,
    ),
    objects: v.optional(
      v.pipe(
        v.number(),
        v.integer(),
        v.minValue(1),
        v.description('Number of object emoji, signs included, from which a post is flagged.'),
      ),
      6,
    ),
    share: v.optional(
      v.pipe(v.number(), v.minValue(0), v.description('Number of object emoji per word from which a post is flagged.')),
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
      const words = `${doc.words.length} ${doc.words.length === 1 ? 'word' : 'words'}`;
      yield finding('objects', longestRun(doc.text, found), { count: found.length, words });
    }
  },
});

/** Returns the longest run of spans with only spaces between them. If several are equally long, returns the first. */
function longestRun(text: string, spans: readonly Span<'doc'>[]): Span<'doc'> {
  let longest: Span<'doc'> = { start: 0, end: 0 };
  let run: Span<'doc'> | undefined;
  for (const { start, end } of spans) {
    run = run && text.slice(run.end, start).trim() === '' ? { start: run.start, end } : { start, end };
    if (run.end - run.start > longest.end - longest.start) longest = run;
  }
  return longest;
}
