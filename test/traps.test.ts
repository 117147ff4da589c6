import { describe, expect, it } from 'vitest';
import { rules } from '../rules/index.ts';
import { defaultSettings, presetSeverity } from '../src/core/config/resolve.ts';
import type { Post } from '../src/core/model/post.ts';
import { isPostRule } from '../src/core/rule/rule.ts';
import { lintSource } from '../src/linter/lint-source.ts';
import { parseExampleOptions } from '../src/rule-tester/example-options.ts';
import { postOf } from './posts.ts';

/** Harmless posts that linters often flag, by reason. They were written for this test. */
const traps: Readonly<Record<string, readonly (string | Partial<Post>)[]>> = {
  recipes: [
    'Soup for a wet Tuesday: soften two leeks in butter, add a litre of stock, throw in whatever the fridge has, simmer for twenty minutes. Try it with a spoon of mustard.',
    'How to save a split custard: take it off the heat, add one ice cube, and whisk like you mean it.',
  ],
  'safety notices': [
    'Flood warning for Mill Lane tonight. Move your car, do not wait for the alarm, and call 999 if the water is inside.',
    'URGENT: the blue kettle sold in May is being recalled. Stop using it now and bring it back to any shop.',
    'Do not drink the tap water in Eastfield until Thursday. Bottled water is at the school gate from 7am.',
  ],
  'lost and found': [
    'Lost dog: Biscuit, brown, red collar, last seen by the lock. Please share if you live near the canal.',
    'Found on the number 7 bus: one left glove, hand-knitted, green. It is behind our counter.',
  ],
  condolences: [
    'We are heartbroken to say that Arthur, who swept this shop for thirty years, died on Sunday. The funeral is on Friday at St Mary’s at noon and everyone is welcome.',
    'Thinking of everybody in Leith this morning. The kettle is on if you need to sit somewhere.',
  ],
  'job adverts': [
    'We are hiring a baker. Four nights a week, £14.20 an hour, staff bread every day. Apply by 12 June: write to Mo and tell him what you like to bake.',
  ],
  lyrics: ['♪ get up, stand up, shop around ♪ has been in my head since the van broke down at six.'],
  quotations: [
    '"Buy now, pay later, last chance, everything must go" said the sign, and inside there was one chair.',
    '> Half price everything, shop now, do not miss out\nThat was their reply when I asked about the broken chair.',
  ],
  'transport and health': [
    'The last bus to Whitby leaves at 23:40, so do not miss it. The next one is at 6:05.',
    'Your smear test takes five minutes. Don’t miss your appointment: ring the surgery and we will move it.',
    'Polling stations are open until 10pm. Bring your ID, and do not leave it too late to vote.',
  ],
  'nonprofit appeals': [
    'The food bank has run out of tinned fruit. If you can spare a tin, the crate is by the library door until Friday.',
  ],
  'everyday speech': [
    'Oh great, it is raining on the washing again.',
    'You are the best neighbour I have ever had, and I will say so at the wedding.',
    'So proud to share that my daughter passed her driving test at the fifth go.',
    'Who doesn’t love rain? My dog, it turns out.',
    'I genuinely did not know that bees sleep.',
    'The book club meets on the 4th, and check-out time at the hotel is 11am.',
    'Save the date: we marry on 9 August.',
    'Get well soon, Tom. The shop is too quiet.',
    'Like most bakers, I get up before the birds.',
    'Follow the A6 to the second roundabout and visit Wales while you are lost.',
  ],
  'honest sales posts': [
    'The 2019 Leaf has a new battery and a dent. Both are in the photos. It is £6,400, and you can drive it on Saturday.',
    'Two places are left in the sourdough class on 3 May because the Hendersons moved. It is £40, flour included.',
    'The celadon cracked on eleven of the forty bowls, so these are the twenty-nine that lived. They are on the site under Winter.',
  ],
  replies: [
    {
      kind: 'reply',
      inReplyTo: 'Does the ramp still work?',
      text: 'The ramp is fine but the back door sticks; ring the bell and someone will hold it.',
    },
    {
      kind: 'reply',
      inReplyTo: 'My order is late',
      text: 'Sorry about that, Ana. The van broke down at Slough. Please DM us your order number and I will check where yours is. – Jo',
    },
    {
      kind: 'reply',
      inReplyTo: 'It freezes',
      text: 'That is the router’s clock. Unplug it for 30 seconds, and tell me if the light stays orange.',
    },
  ],
};

describe.each(Object.entries(traps))('%s', (_, posts) => {
  it.each(
    posts
      .map((post) => (typeof post === 'string' ? postOf(post) : postOf(post.text ?? '', post)))
      .map((post) => [post.text, post] as const),
  )('has no warnings: %s', async (text, post) => {
    const reader = { id: 'trap', extensions: [], read: () => ({ posts: [post], errors: [] }) };
    const { posts: linted } = await lintSource({ path: 'trap.txt', text }, reader, {
      ...defaultSettings,
      rules: rules.filter(isPostRule).flatMap((rule) => {
        const severity = presetSeverity('recommended', rule);
        return severity === undefined || severity === 'info'
          ? []
          : [{ rule, severity, options: parseExampleOptions(rule) }];
      }),
      ruleIds: new Set(rules.map(({ id }) => id)),
    });
    expect(linted.flatMap(({ diagnostics }) => diagnostics.map(({ rule, text }) => `${rule}: ${text}`))).toEqual([]);
    expect(linted[0]?.intent).not.toBe(post.text.includes('£') ? 'unknown' : 'promotion');
  });
});
