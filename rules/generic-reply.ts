import * as v from 'valibot';
import { defineRule, fillerSigns, personalDetails, sympathy } from '../src/rule-kit.ts';

/** Number of signs from which a reply is reported even if none of them is in its content. */
const manySigns = 3;

/** Signs that are not quoted, because they are not about particular words. */
const shapes = new Set(['polish', 'row']);
const maxQuoted = 4;

export default defineRule({
  id: 'generic-reply',
  group: 'reply',
  summary: 'Polished replies with no specific content.',
  why: 'Praise, a paraphrase in abstract nouns and a stock question are typical of generated replies. People who get one complain about it in public.',
  advice: 'Name one thing that only their post mentions and add your view: a doubt, a case of your own, a question.',
  sources: ['PB21', 'VNW12', 'KM06'],
  since: '0.1.0',
  kinds: ['reply'],
  requiresFullText: true,
  supersededBy: ['canned-reply'],
  outOfScope: [
    'Short thanks and praise between people.',
    'Sympathy, for which stock phrases are normal.',
    'Whether a machine wrote the reply: the rule looks only at the words, and people write this way too.',
  ],
  presets: { recommended: 'info', strict: 'warning' },
  messages: {
    generic: '{list} would fit under almost any post and may read as generated. Name one detail from the post.',
  },
  options: v.strictObject({
    min: v.optional(
      v.pipe(
        v.number(),
        v.integer(),
        v.minValue(2),
        v.description(
          'Number of different signs from which a reply is flagged; one more if it contains people, dates or links.',
        ),
      ),
      2,
    ),
    words: v.optional(
      v.pipe(
        v.number(),
        v.integer(),
        v.minValue(1),
        v.description('Minimum number of words for a reply to be checked.'),
      ),
      10,
    ),
  }),
  examples: {
    bad: [
      {
        text: 'Such an [[inspiring]] journey! Consistency and resilience really are the foundation of lasting growth. What keeps you motivated?',
        kind: 'reply',
      },
      {
        text: '[[Great point]]! Bread isn’t just food, it’s connection. A small bakery fosters community and elevates the whole street.',
        kind: 'reply',
      },
      {
        text: '[[Love this]] perspective—blending tradition with innovation unlocks so much potential. Keep inspiring!',
        kind: 'reply',
      },
      {
        text: '[[Totally agree]]. The real challenge is balancing creativity with efficiency. How do you approach this trade-off?',
        kind: 'reply',
      },
      {
        text: 'My team sees this daily: streamlined [[communication]] drives results, and clarity is everything. Exciting times ahead!',
        kind: 'reply',
      },
      { text: '[[Impressive]]! True craftsmanship elevates everything.', kind: 'reply', options: { words: 5 } },
      {
        text: '[[Sounds like a]] transformative experience, and seamless execution always wins. Here’s to more growth and more impact!',
        kind: 'reply',
        options: { min: 3 },
      },
    ],
    good: [
      { text: 'Great photo!', kind: 'reply' },
      { text: 'Congratulations both of you! So happy for you. Can’t wait to see you at the party.', kind: 'reply' },
      { text: 'What a beautiful blanket, the colours are lovely! How long did it take you?', kind: 'reply' },
      {
        text: 'Exactly. The trick is to rest the dough overnight in the fridge, not on the counter.',
        kind: 'reply',
      },
      {
        text: 'Great to hear the surgery went well. Recovery takes patience, so be kind to yourself.',
        kind: 'reply',
      },
      {
        text: 'Love how the light comes through the window in the second picture. Is it the old chapel?',
        kind: 'reply',
      },
      {
        text: 'So sorry for your loss. She was an inspiration to the whole community, and her kindness shaped this town.',
        kind: 'reply',
      },
      {
        text: 'Good analysis. The seasonal adjustment explains most of the jump in February, doesn’t it?',
        kind: 'reply',
      },
      { text: 'It’s not the battery, it’s the alternator. Mine did exactly the same last winter.', kind: 'reply' },
      {
        text: 'Such an inspiring journey! Consistency and resilience really are the foundation of lasting growth. What keeps you motivated?',
        kind: 'post',
      },
      {
        text: 'Great point! Bread isn’t just food, it’s connection.',
        kind: 'reply',
      },
    ],
  },
  *check(doc, { options, finding }) {
    const signs = fillerSigns(doc);
    const needed = options.min + (personalDetails(doc).length > 0 ? 1 : 0);
    const isEmpty = signs.some(({ empty }) => empty) || signs.length >= manySigns;
    const [first] = signs;
    if (!first || !isEmpty || signs.length < needed) return;
    if (doc.words.length < options.words || sympathy(doc).length > 0) return;
    const quoted = signs.filter(({ kind }) => !shapes.has(kind)).slice(0, maxQuoted);
    const list = quoted.map(({ start, end }) => `"${doc.text.slice(start, end)}"`).join(', ');
    yield finding('generic', first, { list: list.replace(/, ([^,]*)$/u, ' and $1') });
  },
});
