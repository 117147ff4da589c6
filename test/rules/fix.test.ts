import { describe, expect, it } from 'vitest';
import ctaOverload from '../../rules/cta-overload.ts';
import hashtagStuffing from '../../rules/hashtag-stuffing.ts';
import { rules } from '../../rules/index.ts';
import overLimit from '../../rules/over-limit.ts';
import shouting from '../../rules/shouting.ts';
import styledLetters from '../../rules/styled-letters.ts';
import type { Example, PostRule } from '../../src/core/rule/rule.ts';
import { lintExample } from '../../src/testing.ts';

/** The post after all fixes of a rule, or undefined if the rule finds nothing. */
async function applyFixes(rule: PostRule, example: Exclude<Example, string>): Promise<string | undefined> {
  const found = await lintExample(rule, example);
  const edits = found.flatMap(({ fix = [] }) => fix).sort((a, b) => b.start.offset - a.start.offset);
  const apply = (text: string, { start, end, text: instead }: (typeof edits)[number]) =>
    text.slice(0, start.offset) + instead + text.slice(end.offset);
  return found.length === 0 ? undefined : edits.reduce(apply, example.text);
}

/** Posts before and after. Equal texts: found, but not fixable. Undefined: not found. */
const rows: readonly (readonly [
  rule: PostRule,
  before: string,
  after: string | undefined,
  more?: Partial<Exclude<Example, string>>,
])[] = [
  [shouting, 'Wow!!! We open at ten!', 'Wow! We open at ten!'],
  [shouting, 'Really?!!!!', 'Really?!'],
  [shouting, 'Oh!!!?!!! No!!!!!!!', 'Oh!?! No!'],
  [shouting, 'Génial !!! On ouvre à dix heures.', 'Génial ! On ouvre à dix heures.'],
  [shouting, '営業中！！！', '営業中！'],
  [shouting, 'Oh&#33;&#33;&#33; Ten.', 'Oh&#33; Ten.'],
  [shouting, 'The new record by !!! is in the library.', 'The new record by !!! is in the library.'],
  [shouting, 'HUGE SAVINGS THIS WEEKEND ONLY', 'HUGE SAVINGS THIS WEEKEND ONLY'],
  [shouting, '"We won!!!" she said, and put the kettle on.', undefined],

  [styledLetters, '𝗙𝗿𝗲𝘀𝗵 rye', 'Fresh rye'],
  [styledLetters, '𝓕𝓻𝓮𝓼𝓱, 𝕨𝕒𝕣𝕞 & 𝔠𝔯𝔦𝔰𝔭', 'Fresh, warm & crisp'],
  [styledLetters, '𝗔 𝗰𝗮𝗳𝗲́ 𝗶𝗻 𝟮𝟬𝟮𝟲', 'A café in 2026'],
  [styledLetters, 'ℋ𝑒𝓁𝓁ℴ there', 'Hello there'],
  [styledLetters, 'ⓗⓔⓛⓛⓞ and 🄷🄸🄷', 'hello and HIH'],
  [styledLetters, '𝛂𝛃𝛄 as in αβγ', 'αβγ as in αβγ'],
  [styledLetters, 'ｆｒｅｓｈ rye', 'fresh rye'],
  [styledLetters, '𝗪𝗲 all bake 𝗿𝘆𝗲 at 𝑥 = 8', 'We all bake rye at 𝑥 = 8'],
  [styledLetters, '𝗪𝗲 all bake', undefined],
  [styledLetters, '毎日ｆｒｅｓｈ', undefined],
  [styledLetters, '毎日𝗳𝗿𝗲𝘀𝗵', '毎日fresh'],
  [styledLetters, 'E = 𝑚𝑐², 𝑥 ∈ ℝ, ℕℤℝ', undefined],
  [styledLetters, '½ ™ ² ³ ﬁ ﬂ ① ㎏ ᴀʙᴄ ʰʲᵏ 🅰️🅱️ 🇬🇧', undefined],
  [styledLetters, '@𝗷𝗼𝗮𝗻 and #𝗯𝗿𝗲𝗮𝗱 and 𝗳𝗿𝗲𝘀𝗵', '@𝗷𝗼𝗮𝗻 and #𝗯𝗿𝗲𝗮𝗱 and fresh'],
  [styledLetters, '"𝗳𝗿𝗲𝘀𝗵 𝗯𝗿𝗲𝗮𝗱" said the sign.', undefined],
  [styledLetters, 'the clin\u200bic and the ba\u2060\ufeffker', 'the clinic and the baker'],
  [styledLetters, 'κα\u200bλά и до\u200dма', 'καλά и дома'],
  [styledLetters, 'می\u200cخواهم and ක්\u200dෂ and ไทย\u200bไทย', undefined],
  [styledLetters, '👩\u200d👩\u200d👧 ❤\ufe0f\u200d🔥 🏳️\u200d🌈', undefined],
  [styledLetters, 'a \u200b line and @\u200bjoan and x\u200b.', undefined],
  [styledLetters, 'See exam\u200bple.com', undefined],

  [hashtagStuffing, 'Rye.\n\n#a1 #b2 #c3 #d4 #e5 #f6 #g7', 'Rye.\n\n#a1 #b2 #c3 #d4 #e5', { platform: 'instagram' }],
  [
    hashtagStuffing,
    'Rye.\n\n#a1 #b2 #c3 #d4 #e5\n#f6\n\n#g7',
    'Rye.\n\n#a1 #b2 #c3 #d4 #e5',
    { platform: 'instagram' },
  ],
  [hashtagStuffing, 'Rye at #eight. #bread', 'Rye at #eight.', { platform: 'threads' }],
  [hashtagStuffing, 'Rye 🥖 #bread #rye', 'Rye 🥖 #bread', { platform: 'threads' }],
  [
    hashtagStuffing,
    'Rye: https://bakery.example #bread #rye',
    'Rye: https://bakery.example #bread',
    { platform: 'threads' },
  ],
  [hashtagStuffing, 'Rye from the #bakery #leith', 'Rye from the #bakery #leith', { platform: 'threads' }],
  [hashtagStuffing, 'Rye for #all of #leith today', 'Rye for #all of #leith today', { platform: 'threads' }],
  [hashtagStuffing, 'A tin. #bread #ad', 'A tin. #ad', { platform: 'threads' }],
  [
    hashtagStuffing,
    'A tin.\n#bread #gifted #rye',
    'A tin.\n#bread #gifted #rye',
    { platform: 'threads', options: { platforms: { threads: 0 } } },
  ],
  [hashtagStuffing, 'A tin. #bread #satire', 'A tin. #satire', { platform: 'threads' }],
  [hashtagStuffing, 'Rye. #a1 #b2 #c3', 'Rye. #a1 #b2 #c3', { platform: 'x' }],
  [hashtagStuffing, 'Rye. #a1 #b2 #c3', 'Rye. #a1 #b2', { platform: 'x', options: { platforms: { x: 2 } } }],
  [hashtagStuffing, 'Rye. #a1 #b2 #c3 #d4 #e5 #f6', 'Rye. #a1 #b2 #c3 #d4 #e5 #f6'],

  [overLimit, 'Rye.\n\n#a1 #b2 #c3 #d4 #e5 #f6', 'Rye.\n\n#a1 #b2 #c3 #d4 #e5', { platform: 'instagram' }],
  [overLimit, 'Too long.', 'Too long.', { platform: 'x', options: { limits: { x: 3 } } }],

  [ctaOverload, 'Link in bio!\n\nThe van stops here.\n\nLink in bio 👆', 'The van stops here.\n\nLink in bio 👆'],
  [ctaOverload, 'The van.\nLink in bio\n\nIt stops here.\nlink in bio.', 'The van.\n\nIt stops here.\nlink in bio.'],
  [
    ctaOverload,
    'The van.\n\nLink in our bio.\n\nIt stops.\n\nLink in our bio.\n\nLink in our bio.',
    'The van.\n\nIt stops.\n\nLink in our bio.',
  ],
  [ctaOverload, 'Link in bio!\n\nThe van stops here. The tickets are at the link in bio!', undefined],
  [ctaOverload, 'Timetable: link in bio.\nTickets: link in bio.', undefined],
];

it('every rule with fixes has a fix description', () => {
  const fixing = rows.filter(([, before, after]) => after !== undefined && after !== before).map(([rule]) => rule.id);
  const described = rules.filter(({ fixDescription }) => fixDescription !== undefined).map(({ id }) => id);
  expect([...new Set(fixing)].sort()).toEqual(described);
});

describe('fixes', () => {
  it.each(rows.map(([rule, ...row]) => [rule.id, rule, ...row] as const))(
    '%s: %#',
    async (_, rule, text, after, more = {}) => {
      expect(await applyFixes(rule, { text, ...more })).toBe(after);
    },
  );
});
