import * as v from 'valibot';
import { callsToAction, defineRule, minOwnWords, ownWordCount } from '../src/rule-kit.ts';

export default defineRule({
  id: 'bare-link',
  group: 'push',
  summary: 'Links with hardly any text beside them.',
  why: 'A post whose value is behind a click offers nothing to people who stay on the platform, and most people do.',
  advice: 'Give readers one fact, one quote or one number from the page before they click.',
  sources: ['LI24', 'TWR', 'KT98'],
  since: '0.1.0',
  language: 'any',
  supersededBy: ['crisis-pitch', 'testimonial-pitch'],
  outOfScope: ['Quote posts and replies.', 'Status-page and podcast feeds: turn the rule off for their files.'],
  presets: { recommended: 'info', strict: 'warning' },
  messages: {
    link: 'This link comes with {words} besides calls to action and offers. Add a fact from the page.',
    bio: '"{phrase}" sends readers away, with {words} besides calls to action and offers. Add a fact from the page.',
  },
  options: v.strictObject({
    words: v.optional(
      v.pipe(
        v.number(),
        v.integer(),
        v.minValue(1),
        v.description('Minimum number of words beside a link, not counting calls to action and offers.'),
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
    // A quotation from the page informs readers before they click.
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
