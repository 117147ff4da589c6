import * as v from 'valibot';
import { allowOption, createAllowMatcher, defineRule, hype, specifics } from '../src/rule-kit.ts';

export default defineRule({
  id: 'hype-density',
  group: 'pressure',
  summary: 'Several hype words close together.',
  why: 'Removing a hype word loses no information, and several of them read as a sales pitch.',
  advice: 'Replace one of these words with a fact: a number, a name, a before and after.',
  sources: ['MBB22', 'SSI15', 'PKM94'],
  since: '0.1.0',
  requiresFullText: true,
  outOfScope: [
    'Words that people use with each other: lovely, brilliant, great, awesome.',
    'Hype inside quotations, and a newsroom’s reports about others (account.kind "news").',
    'Irony other than "oh great, another …".',
  ],
  presets: { recommended: 'warning', strict: 'warning' },
  messages: { hype: '"{word}" adds emphasis but no information. Replace it with a fact, or remove it.' },
  options: v.strictObject({
    min: v.optional(
      v.pipe(
        v.number(),
        v.integer(),
        v.minValue(1),
        v.description('Number of hype words from which a post is flagged; one next to a fact counts half.'),
      ),
      2,
    ),
    density: v.optional(
      v.pipe(
        v.number(),
        v.minValue(0),
        v.description('Number of hype words per 100 words from which a post is flagged.'),
      ),
      4,
    ),
    allow: allowOption('Words to allow.'),
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
    // A fact in the same sentence halves the weight of a hype word.
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
