import * as v from 'valibot';
import { allowOption, createAllowMatcher, defineRule, hype, specifics } from '../src/rule-kit.ts';

export default defineRule({
  id: 'hype-density',
  group: 'pressure',
  summary: 'Words that tell readers how to feel, close together.',
  why: 'A word that can be deleted without losing information informs nobody, and a row of them reads as a sales pitch.',
  advice: 'Swap one of these words for what happened: a number, a name, a before and after.',
  sources: ['MBB22', 'SSI15', 'PKM94'],
  since: '0.1.0',
  requiresFullText: true,
  outOfScope: [
    'Words that people say to each other: lovely, brilliant, great, awesome.',
    'Hype inside quotations, and what a newsroom (account.kind "news") says of others.',
    'Irony, beyond "oh great, another …".',
  ],
  presets: { recommended: 'warning', strict: 'warning' },
  messages: { hype: '"{word}" tells readers how to feel.' },
  options: v.strictObject({
    min: v.optional(
      v.pipe(v.number(), v.integer(), v.minValue(1), v.description('Hype words that a post may hold, and one more.')),
      2,
    ),
    density: v.optional(v.pipe(v.number(), v.minValue(0), v.description('Hype words in a hundred words.')), 4),
    allow: allowOption('Words that are no hype here.'),
  }),
  examples: {
    bad: [
      'Our [[incredible]] new treatment is a total [[game-changer]] for [[stunning]], [[next-level]] hair.',
      'A [[revolutionary]], [[cutting-edge]] approach that will [[supercharge]] your pipeline.',
      { text: 'Our [[premium]] soap is here.', options: { min: 1 } },
      {
        text: 'The [[ultimate]] hand-made soap for [[luxurious]] baths, on a plain rope, in a plain paper wrap, from the shop by the harbour wall.',
        options: { density: 5 },
      },
    ],
    good: [
      'We cut the developing time from 45 to 25 minutes, so the toner appointment now fits in a lunch hour.',
      'Reply rate went from 2.1% to 3.4% after we deleted the first paragraph of every email.',
      'Brilliant turnout, lovely people, great soup. Thank you for coming out in the rain.',
      'A unique id is needed for every row, and the results are not guaranteed to be in order.',
      '"The ultimate, revolutionary, life-changing spoon" is what the box says. It is a spoon.',
      'My Ultimate Ears speaker fell into the bath, and the letter about my Premium Bonds with it.',
      'Oh great, another revolutionary, game-changing toothbrush.',
      'The ultimate load of the rail was measured in March, and the stunning of fish is audited twice a year.',
      'The spring jugs are in: three sizes, £18 to £40, and the blue is amazing in daylight.',
      {
        text: 'The minister called the scheme a revolutionary, world-class game-changer. We asked three people who use it.',
        profile: { kind: 'news' },
      },
      { text: 'Our premium line of ultimate bonds pays 3%.', options: { allow: ['premium', 'ultimate'] } },
    ],
  },
  *check(doc, { options, finding }) {
    if (doc.profile.kind === 'news') return;
    const allowed = createAllowMatcher(options.allow);
    const found = hype(doc).filter(({ start, end }) => !allowed(doc.text.slice(start, end)));
    const proven = new Set(specifics(doc).map(({ clauses: [clause] }) => doc.clauses[clause]?.sentence));
    // A fact in the same sentence lets half of the hype pass.
    const weight = found.reduce(
      (sum, { clauses: [clause] }) => sum + (proven.has(doc.clauses[clause]?.sentence ?? -1) ? 0.5 : 1),
      0,
    );
    if (weight < options.min || (100 * weight) / Math.max(doc.words.length, 20) < options.density) return;
    for (const span of found)
      yield finding('hype', span, {
        word: doc.text.slice(span.start, span.end),
      });
  },
});
