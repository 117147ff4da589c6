import * as v from 'valibot';
import { callsToAction, defineRule, minOwnWords, ownWordCount } from '../src/rule-kit.ts';

export default defineRule({
  id: 'bare-link',
  group: 'push',
  summary: 'A link that comes with next to nothing.',
  why: 'A post whose value lies behind a click gives nothing to those who read where they are, which is most people.',
  advice: 'Tell people what they would learn before they click: one fact, one quote, one number from the page.',
  sources: ['LI24', 'TWR', 'KT98'],
  since: '0.1.0',
  language: 'any',
  supersededBy: ['crisis-pitch', 'testimonial-pitch'],
  outOfScope: ['Quote posts and replies.', 'Feeds of status pages and podcasts: turn it off for their files.'],
  presets: { recommended: 'info', strict: 'warning' },
  messages: {
    link: 'This link comes with {words} outside of asks and offers.',
    bio: '"{phrase}" sends readers away, with {words} outside of asks and offers.',
  },
  options: v.strictObject({
    words: v.optional(
      v.pipe(
        v.number(),
        v.integer(),
        v.minValue(1),
        v.description('Words, outside of asks and offers, that a link should come with.'),
      ),
      minOwnWords,
    ),
  }),
  examples: {
    bad: [
      'New blog post! [[https://example.com/blog/14]]',
      'New drop. [[Link in bio]].',
      '[[https://example.com]]',
      {
        text: 'We marked up the form, with the box people miss circled. [[https://example.com/form]]',
        options: { words: 20 },
      },
    ],
    good: [
      'Landlords: from 1 May a rent increase needs two months’ notice on a set form. We marked up the form, with the box people miss circled. https://example.com/form',
      'The celadon cracked on eleven of the forty bowls, so these are the twenty-nine that lived. They are on the site under Winter (link in bio).',
      'The bridge is shut.',
      '"A third of the eels never reach the sea", says the report: https://example.com/eels',
      'The wheel course has two places on 3 May: £40, clay and firing included. https://example.com/wheel',
      { text: 'https://example.com/timetable', kind: 'reply', inReplyTo: 'Where is the timetable?' },
      'The link between sleep and sourdough is that I get neither.',
      { text: 'We marked up the form. https://example.com/form', options: { words: 4 } },
    ],
  },
  *check(doc, { options, finding }) {
    const bio = callsToAction(doc).find(({ start, end }) =>
      /^links? (?:is |are )?in (?:the |our |my |her |his )?\w+/iu.test(doc.text.slice(start, end)),
    );
    const [link] = doc.links;
    // A fact quoted from the page is what the reader came for.
    const quoted = doc.quotations.flatMap(
      ({ start, end }) => doc.text.slice(start, end).match(/[\p{L}\p{N}]+/gu) ?? [],
    );
    const count = ownWordCount(doc) + quoted.length;
    if (count >= options.words) return;
    const words = count === 0 ? 'no words' : count === 1 ? 'one word' : `${count} words`;
    if (link) yield finding('link', link, { words });
    else if (bio) yield finding('bio', bio, { words, phrase: doc.text.slice(bio.start, bio.end) });
  },
});
