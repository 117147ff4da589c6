import * as v from 'valibot';
import { audienceSigns, defineRule } from '../src/rule-kit.ts';

export default defineRule({
  id: 'megaphone-thanks',
  group: 'reply',
  summary: 'Thanks written for a larger audience.',
  why: 'Thanks that doubles as a pitch makes customers feel less special, and public praise is less effective than private praise.',
  advice:
    'Write it as if nobody else could read it: their name, a detail, no hashtags, no link. Then call, or send a card.',
  sources: ['SEED', 'DvDW15', 'TBM23', 'BT22'],
  since: '0.1.0',
  kinds: ['post', 'thread', 'reply'],
  supersededBy: ['testimonial-pitch'],
  outOfScope: [
    'Nonprofits that thank their donors together in a post.',
    'Posts that thank all customers, who are the audience.',
    'Award and photo credits.',
  ],
  presets: { recommended: 'warning', strict: 'error' },
  messages: {
    audience: 'Thanks next to {list} may read as written for a wider audience. Address only the person thanked.',
  },
  options: v.strictObject({
    max: v.optional(
      v.pipe(
        v.number(),
        v.integer(),
        v.minValue(0),
        v.description('Maximum number of signs of a larger audience next to thanks.'),
      ),
      1,
    ),
  }),
  examples: {
    bad: [
      {
        text: 'Thanks Dave! [[This is why]] our customers say we are the best roofers in the county. Book now! #5StarService',
        kind: 'reply',
      },
      {
        text: '[[Love seeing our community]] glow ✨ Thank you for the amazing review! #glowup Link in bio.',
        kind: 'reply',
      },
      '[[Another happy customer]]! Thank you Priya for the kind words. Shop now at the link in bio.',
      {
        text: 'Thank you Noor! [[This is why]] our supporters mean the world to us. #Roof',
        kind: 'reply',
        profile: { kind: 'nonprofit' },
      },
      { text: 'Thank you, Noor! [[Our customers]] are the kindest.', kind: 'reply', options: { max: 0 } },
    ],
    good: [
      {
        text: 'Dave, twelve years on that ridge and it still looks straight in your photo. Thank you for climbing up there to take it. I will ring you Thursday about the gutter.',
        kind: 'reply',
      },
      {
        text: 'Thank you, Noor. The patch-test tip in your post is better than the one on our leaflet; may I use it, with your name?',
        kind: 'reply',
      },
      'Thank you to the forty volunteers who moved the hedge. #Hedgerow https://example.com/photos',
      { text: 'Thanks! Fixed on Tuesday, see https://example.com/changelog', kind: 'reply' },
      {
        text: 'Thank you to our amazing donors: the roof stands at £9,120 because of you. #Roof',
        profile: { kind: 'nonprofit' },
      },
      'Thank you to all our customers for a year in which the till broke twice. #LeithWalk',
      'Thank you to the judges at Melton: our pie won the best in show in 2024. #MeltonMowbray',
      'Thanks @ana for the photo of the harbour. #Whitby',
    ],
  },
  *check(doc, { options, finding }) {
    if (doc.profile.kind === 'nonprofit' && doc.post.kind !== 'reply') return;
    const signs = audienceSigns(doc);
    const [first] = signs;
    if (!first || signs.length <= options.max) return;
    const list = signs
      .map(({ name }) => name)
      .join(', ')
      .replace(/, ([^,]*)$/u, ' and $1');
    yield finding('audience', { start: first.start, end: first.end }, { list });
  },
});
