import * as v from 'valibot';
import {
  defineRule,
  findClauses,
  formulas,
  hooks,
  mostlyPush,
  notices,
  type Platform,
  platformLimits,
  platforms,
  sellingClauses,
  usefulPart,
} from '../src/rule-kit.ts';

const fold = v.optional(v.pipe(v.number(), v.integer(), v.minValue(0)));

const foldOf = Object.fromEntries(platforms.map((platform) => [platform, fold])) as Readonly<
  Record<Platform, typeof fold>
>;

export default defineRule({
  id: 'below-the-fold',
  group: 'form',
  summary: 'Sales talk or a tease before "more", with the useful part below it.',
  why: 'Platforms show the first lines and collapse the rest. Most readers stop there and never see the useful part.',
  advice: 'Put one useful sentence above the fold: the tip, the date or the reason.',
  sources: ['LI24', 'FB14'],
  since: '0.1.0',
  requiresFullText: true,
  supersededBy: ['promo-before-value', 'promo-density'],
  outOfScope: [
    'Platforms that do not collapse posts, or whose cutoff is unknown.',
    'Slow story openings: only a pitch, a press-release formula or a tease above the fold counts.',
    'Notices.',
  ],
  presets: { strict: 'info' },
  messages: {
    below: 'On {place}, most of the text before "more" is promotion or a tease. Move this useful part above it.',
  },
  options: v.strictObject({
    folds: v.optional(
      v.pipe(
        v.strictObject(foldOf),
        v.description(
          'Number of characters shown before "more", by platform; overrides the built-in numbers. 0 means that posts are not collapsed.',
        ),
      ),
      {},
    ),
  }),
  examples: {
    bad: [
      {
        text: 'We are thrilled to announce that our game-changing new range is finally here, and we could not be prouder of our amazing team!\n\n[[If your kettle furs up within a month, the water is hard, so fill it the night before and let the chalk settle]].',
        platform: 'instagram',
      },
      {
        text: 'Shop our biggest sale ever. Save 20% on all our rugs, order today and treat yourself to the best wool in town, because you deserve it. Do not miss out on this incredible offer, and tell all your friends to follow us for more!\n\n[[When a rug curls at the corner, wet the back and dry it flat under a board, because the wool remembers its last shape]].',
        platform: 'linkedin',
      },
      {
        text: 'You will never believe what happened next. Wait until the very end, because this one simple trick changed everything for us.\n\n[[When the dough sticks to the bowl, it wants ten more minutes, because the flour has not taken up the water yet]].',
        platform: 'instagram',
      },
      {
        text: 'Get your amazing summer deal now, and follow us for more great offers! [[Sow the peas in a gutter, because mice cannot climb it]].',
        platform: 'facebook',
        options: { folds: { facebook: 70 } },
      },
    ],
    good: [
      {
        text: 'If your kettle furs up within a month, the water is hard, so fill it the night before and let the chalk settle.\n\nWe are thrilled to announce that our game-changing new range is finally here, and we could not be prouder of our amazing team!',
        platform: 'instagram',
      },
      {
        text: 'My grandmother never weighed anything. She stood at the window with the bowl on her hip, and talked about the neighbours until the dough was done.\n\nWhen it sticks to the bowl, it wants ten more minutes, because the flour has not taken up the water yet.',
        platform: 'instagram',
      },
      {
        text: 'We are thrilled to announce that our game-changing new range is finally here, and we could not be prouder of our amazing team!\n\nIf your kettle furs up within a month, the water is hard, so fill it the night before and let the chalk settle.',
        platform: 'mastodon',
      },
      'We are thrilled to announce that our game-changing new range is finally here, and we could not be prouder of our amazing team!\n\nIf your kettle furs up within a month, the water is hard, so fill it the night before and let the chalk settle.',
      {
        text: 'We are thrilled to announce that our game-changing new range is finally here, and we could not be prouder of our amazing team!\n\nIt comes in blue.',
        platform: 'instagram',
      },
      {
        text: 'The pool is closed on Monday. Book your lane online instead, and bring your card, because the new gate does not take coins and the desk is empty until noon.\n\nWhen the light at the gate is red, wait until the lane is free, because the gate counts.',
        platform: 'youtube',
      },
      {
        text: 'Get your amazing summer deal now, and follow us for more great offers! Sow the peas in a gutter, because mice cannot climb it.',
        platform: 'instagram',
        options: { folds: { instagram: 0 } },
      },
    ],
  },
  *check(doc, { options, finding }) {
    const { post, text } = doc;
    if (notices(doc).length > 0) return;
    const teasing = findClauses(doc, formulas(doc), hooks(doc));
    const empty = new Set([...sellingClauses(doc), ...teasing].map(({ index }) => index));
    // "This one trick worked because …" looks like an explanation.
    const useful = usefulPart(doc).find((part) => ![...findClauses(doc, [part])].some((clause) => teasing.has(clause)));
    if (!useful) return;
    const folding = (post.platforms ?? (post.platform ? [post.platform] : [])).filter((platform) => {
      const seen = options.folds[platform] ?? platformLimits[platform].fold?.max ?? 0;
      if (seen === 0 || text.length <= seen || useful.start < seen) return false;
      const words = doc.words.filter(({ end }) => end <= seen);
      const idle = words.filter(({ clause }) => empty.has(clause)).length;
      return words.length >= mostlyPush.words && idle >= words.length * mostlyPush.share;
    });
    if (folding.length === 0) return;
    const place = folding.map((platform) => platformLimits[platform].name).join(' and ');
    yield finding('below', useful, { place });
  },
});
