import { expect, it } from 'vitest';
import type { Intent } from '../../../src/core/model/intent.ts';
import { scorePost } from '../../../src/signals/scoring/score-post.ts';
import { docOf } from '../../posts.ts';

it.each<[intent: Intent, text: string]>([
  ['appeal', 'We are short of tinned fruit this week. You can drop tins at the hall on Mill Road until four.'],
  ['appeal', 'Volunteer drivers wanted for hospital runs, one morning a month would do, we fit it round you.'],
  ['promotion', 'We need your coats off the rail by Friday. Order now and get 20% off, the sale ends when it ends.'],
  ['notice', 'We need a second baker. Four nights, £14.80 an hour, and you take bread home. Ring Stan before ten.'],
  ['notice', 'Sous chef needed, 45 hours and two days off together. CV to the bar by the end of the month.'],
  ['promotion', 'Hiring is hard. Buy our course, apply the method, and get a discount of 20% on every position.'],
  ['notice', 'Bin collections on Mill Road move to Wednesday because of the bank holiday. Put them out by seven.'],
  [
    'information',
    'Walnut chest, brass handles, oak lining, made in Norwich. A child scratched a horse into the drawer.',
  ],
  [
    'information',
    'Stand still under the hawthorn. Choose one song and follow it. Enjoy the cold, then go home for toast.',
  ],
  [
    'conversation',
    'Free flu jabs at the hall on Friday for everybody over 65. No appointment needed, bring your card.',
  ],
  ['information', '@mara_reads the best of your books is the second one, and its moon scene is amazing'],
  ['conversation', 'What did you do with the last of your tomatoes? Ours went into eleven jars of a sour chutney.'],
  ['information', 'Flour went up again on Monday, and the seeded loaf costs twenty cents more than last week.'],
])('scorePost returns the intent %s: %s', (intent, text) => {
  expect(scorePost(docOf(text)).intent).toBe(intent);
});
