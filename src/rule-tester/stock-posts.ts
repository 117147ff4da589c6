import type { PostKind } from '../core/model/post.ts';

/**
 * Posts for feed examples that consist of letters. A test checks that each post has the intent of its letter. If an
 * example needs more posts of a letter, they are repeated with a number in front, so that all are different.
 */
const posts = {
  P: [
    'Summer tea boxes are 30% off this weekend. Order yours today at the link in our bio!',
    'New in: the walnut loaf tin. Shop now and get free delivery with code LOAF.',
    'Only a few places left on the sourdough course. Book your spot now!',
    'Our gift cards make the perfect present. Buy one online today.',
    'Upgrade to the yearly plan and save 20%. Sign up today.',
    'The sale ends tonight! Grab your favourites before they are gone.',
    'Get your tickets for the tasting evening now. Link in bio!',
    'Subscribe to our newsletter and get 10% off your first order.',
    'Meet the best oven gloves you will ever own. Available now in our shop, £24.',
    'Download our free guide today and transform your kitchen.',
    'Two for one on all cakes this Friday. Order now, while stocks last!',
    'Try our new app for free. Download it today and start saving.',
    'Our amazing hampers are back! Pre-order yours now.',
    'Treat yourself to our award-winning brownies. Order online today.',
    'Last chance: use code SPRING for 15% off everything. Shop the link!',
    'Book a demo today and see what our ovens can do for your business.',
    'Join our members club now and get exclusive discounts.',
    'Black Friday came early: half price on every mixer. Buy yours now.',
    'Discover our luxury range. Shop the collection online.',
    'Hire us for your wedding cake. Message us today for a free quote!',
  ],
  i: [
    'Rye ferments faster than wheat because its bran carries more wild yeast, so the second proof takes an hour.',
    'The flour on the top shelf comes from Wessex mill, eleven miles up the road, and was ground on Tuesday.',
    'A dough that tears when you stretch it needs ten more minutes of rest, not more flour.',
    'We measured the oven on Sunday: the left side runs 12 degrees hotter, so the trays turn at half time.',
    'Bread keeps longer cut side down on a board than in the fridge, where it goes stale in a day.',
    'The river came up to the second step on Monday night and went down again by six.',
    'The mixer in the back dates from 1998 and still kneads 40 kilos of dough in nine minutes.',
    'The council moved the bus stop 40 metres towards the church in March.',
  ],
  c: [
    'What did your grandmother put on toast when there was no butter in the house?',
    'Maureen asked why our crust cracks on the left. The oven door leaks, so we packed it with rope. What would you have tried?',
    'You said soup, you said bread, so Thursday is both. Which soup should we start with?',
    'We burned the first tray this morning and gave it to the hens. What went wrong in your kitchen this week?',
    'Which of the three loaves in the photo would you cut for a child who hates crusts?',
    'Thanks to Ana for the starter, which survived the train. What do you call yours?',
    'Has anybody here baked with emmer? We got two sacks and our first try was flat.',
    'How do you keep rolls warm on the way to a picnic? Towels did not work for us.',
  ],
  a: [
    'The hospice kitchen needs tins of tomatoes and rice by Friday. Please donate at the church hall, 9 to 5.',
    'Please donate to the flood fund: every pound goes to the families on Mill Lane.',
    'The food bank is short of nappies, and families come every Tuesday. Please donate what you can at the library.',
    'Please give blood this week: the hall is open until 8 on Thursday.',
  ],
  n: [
    'We are closed on Monday for the bank holiday and open again on Tuesday at 7.',
    'Mill Lane is closed until 3pm today while the main is mended.',
    'Please do not eat the walnut loaf with batch number 411: it may contain hazelnut. Bring it back for a refund.',
    'The shop closes at noon on Saturday because of the marathon. Roads reopen at 4.',
  ],
  r: [
    'Hana, the crack on the left is our oven door. Tom packed it with rope on Sunday and your loaf should be even.',
    'It was the barley malt, Idris. Half a spoon less and it will not burn.',
    'Sorry about the wait on Saturday, Ines: two of us were out. Come by and the coffee is on me.',
    'Yes, the rye is vegan, Jo. We glaze it with water, not egg.',
  ],
} as const satisfies Readonly<Record<string, readonly string[]>>;

export type Letter = keyof typeof posts;

/** All posts, by letter. */
export const stockPosts: Readonly<Record<Letter, readonly string[]>> = posts;

/** Returns the post for a letter of an example, given its index among the same letters. */
export function stockPost(letter: Letter, index: number): { readonly text: string; readonly kind: PostKind } {
  const list: readonly string[] = posts[letter];
  const round = Math.floor(index / list.length);
  const text = list[index % list.length] ?? '';
  return { text: round === 0 ? text : `${round + 1}. ${text}`, kind: letter === 'r' ? 'reply' : 'post' };
}
