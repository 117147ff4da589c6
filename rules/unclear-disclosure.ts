import * as v from 'valibot';
import { considerations, defineRule, disclosures, findPlaceInBlock, quoteList } from '../src/rule-kit.ts';

/** Platforms that do not fold posts. */
const unfolded = new Set(['bluesky', 'mastodon', 'threads', 'x']);

export default defineRule({
  id: 'unclear-disclosure',
  group: 'disclosure',
  summary: 'Paid-content labels that readers may miss or misread.',
  why: 'People read a recommendation differently if they know that it was paid for, and they resent finding out late.',
  advice: 'Put "Ad" first, in the post itself: it is easier to trust than a code. This is not legal advice.',
  sources: ['FTC17', 'FTC19', 'CAP', 'CMA25'],
  since: '0.1.0',
  language: 'any',
  outOfScope: [
    'A brand’s own feed, recognized by its configured brands, which needs no label.',
    'Whether a deal exists, and whether a label complies with the law.',
    'Labels that a platform adds, and labels in a picture.',
    '`#partner` and `#ambassador` on accounts other than creators: people have partners, and countries have ambassadors.',
  ],
  presets: { recommended: 'warning', strict: 'error' },
  messages: {
    ambiguous: '{tag} may leave readers unsure whether this was paid for. Write "Ad" instead. Not legal advice.',
    buried: '{tag} comes {where}, where many readers may miss it. Move it to the start. Not legal advice.',
    missing:
      '{phrase} may mean that something was given in return for this post. If so, add a label such as "Ad". Not legal advice.',
  },
  options: v.strictObject({
    fold: v.optional(
      v.pipe(
        v.number(),
        v.integer(),
        v.minValue(1),
        v.description(
          'Number of characters within which a label must appear, except on platforms that do not collapse short posts.',
        ),
      ),
      125,
    ),
  }),
  examples: {
    bad: [
      { text: 'Obsessed with this serum 😍 #skincare #glow [[#collab]]', profile: { kind: 'creator' } },
      {
        text: 'Three weeks of the new planner and I am finally on time for things, which my sister says is a miracle, and honestly the paper is lovely too. #planner #desk #stationery [[#ad]]',
        profile: { kind: 'creator' },
      },
      { text: 'The tent kept the rain out for a week in Wales. [[#spon]]', profile: { kind: 'personal' } },
      {
        text: 'The tent kept the rain out for a week. [[#sponsored]]',
        profile: { kind: 'creator', jurisdiction: 'uk' },
      },
      { text: 'Thanks @lumen for the parcel! [[#thankslumen]]', profile: { kind: 'creator', jurisdiction: 'us' } },
      { text: 'It holds four sandwiches. https://example.com/bento [[(aff)]]', profile: { kind: 'creator' } },
      { text: 'I use it every morning. [[Use my code]] ANA15 at the till.', profile: { kind: 'creator' } },
      {
        text: '@lumen [[sent me this]] serum and my skin is quieter. 🙂',
        profile: { kind: 'creator', jurisdiction: 'uk' },
      },
      {
        text: 'It fits my coat, my bag and my bicycle basket. [[#ad]]',
        options: { fold: 20 },
        profile: { kind: 'creator' },
      },
    ],
    good: [
      {
        text: 'The old poster on the wall, under all the others and half torn off, says “a paid ad for the Empire Ballroom, dancing every Saturday, ladies half price”.',
        profile: { kind: 'creator' },
      },
      {
        text: 'Ad: Lumen sent me this serum and paid for the video. It stung for two days, then it did not.',
        profile: { kind: 'creator' },
      },
      {
        text: '#ad I use this planner because it is A6 and fits my coat.',
        platform: 'x',
        profile: { kind: 'creator' },
      },
      { text: 'The tent kept the rain out for a week. #sponsored', profile: { kind: 'creator', jurisdiction: 'us' } },
      {
        text: '@lumen sent me this serum for nothing and I like it.',
        profile: { kind: 'creator', jurisdiction: 'us' },
      },
      { text: 'Mum sent me this jumper and it fits.', profile: { kind: 'personal' } },
      { text: 'Ten years with this one today. #partner #love', profile: { kind: 'personal' } },
      'Our autumn coats are in, made with the mill in Leith. #collab #partner',
      { text: 'Our autumn coats are in. #coats #wool #leith #spon', brands: ['Harbour Lane'] },
      'The ambassador opened the bridge, and the new #ad for it was shot in Whitby.',
      'Use my code review notes if they help: the pull request is open. #PR #gifted children need slow lessons too',
    ],
  },
  *check(doc, { options, finding }) {
    const isBrand = doc.profile.kind !== 'creator' && doc.profile.kind !== 'personal' && doc.profile.brands.length > 0;
    if (isBrand || doc.profile.kind === 'news') return;
    const labels = disclosures(doc);
    const clear = labels.find(({ kind }) => kind === 'clear');
    const [label] = labels;
    if (clear) {
      const { index, size } = findPlaceInBlock(doc, clear);
      const folds = !unfolded.has(doc.post.platform ?? '');
      const where =
        size >= 4 && index >= 2
          ? `after ${index} other hashtags`
          : folds && clear.start >= options.fold
            ? `after ${clear.start} characters`
            : '';
      if (where !== '') yield finding('buried', clear, { tag: quoteList(doc, [clear]), where });
    } else if (label) {
      yield finding('ambiguous', label, { tag: quoteList(doc, [label]) });
    } else if (doc.coverage.level !== 'other-language') {
      const [given] = considerations(doc);
      if (given) yield finding('missing', given, { phrase: quoteList(doc, [given]) });
    }
  },
});
