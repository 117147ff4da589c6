import * as v from 'valibot';
import { allowOption, createAllowMatcher, defineRule, inclusiveWe } from '../src/rule-kit.ts';

export default defineRule({
  id: 'hollow-we',
  group: 'claims',
  summary: 'Words like "family" or "tribe" for people who only bought something.',
  why: '"We" helps if readers expect closeness, and puts them off if they do not.',
  advice: 'Make clear who "we" is. If it is only the company, "you" and the company name are clearer.',
  sources: ['SWS12', 'GHB17'],
  since: '0.1.0',
  supersededBy: ['announced-sincerity'],
  outOfScope: [
    'Clubs, unions, choirs, congregations and charities, whose "we" is their members: set account.kind.',
    'Sentences that name who is meant, or a shared achievement.',
    '"Community", which is often real.',
  ],
  presets: { strict: 'info' },
  messages: { closeness: '"{phrase}" assumes a closeness that readers may not feel. Make clear who "we" is.' },
  options: v.strictObject({
    allow: allowOption('Phrases to allow.'),
  }),
  examples: {
    bad: [
      '[[Join the family]] and [[become part of the tribe]].',
      '[[Together, we can]] make every day brighter.',
      'New here? [[Welcome to the growing family]]!',
      {
        text: 'Stronger together. Wear it proudly. [[We’re all in this together]].',
        options: { allow: ['stronger together'] },
      },
      { text: '[[Join our movement]] today.', profile: { kind: 'creator' } },
    ],
    good: [
      'Eighty of you answered the taste survey. Lemon lost, 61 to 19.',
      'Your power should be back by 14:30. Our engineer on site is Kofi.',
      { text: 'Together we can keep the hospice garden open.', profile: { kind: 'nonprofit' } },
      { text: 'Wash your hands. We are all in this together.', profile: { kind: 'public-body' } },
      { text: 'Join the family for lunch, said my aunt.', profile: { kind: 'personal' } },
      'The choir is looking for altos. Together we can drown out the organ.',
      'Please join the family in remembering Arthur, who swept this shop for thirty years.',
      'Join the family business, they said, and I have been up to my elbows in flour since.',
      'Welcome to the family, Biscuit. The blue ball is yours.',
      'Together we can carry forty sandbags an hour, and the river gives us three.',
    ],
  },
  *check(doc, { options, finding }) {
    if (['nonprofit', 'personal', 'public-body'].includes(doc.profile.kind)) return;
    const allowed = createAllowMatcher(options.allow);
    for (const span of inclusiveWe(doc)) {
      const phrase = doc.text.slice(span.start, span.end);
      if (!allowed(phrase)) yield finding('closeness', span, { phrase });
    }
  },
});
