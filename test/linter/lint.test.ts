import { describe, expect, it } from 'vitest';
import { rules } from '../../rules/index.ts';
import { defaultSettings } from '../../src/core/config/resolve.ts';
import type { Settings } from '../../src/core/config/settings.ts';
import type { LintedPost } from '../../src/core/model/linted-post.ts';
import type { DisableDirective, Post } from '../../src/core/model/post.ts';
import type { EnabledRule } from '../../src/core/rule/enabled-rule.ts';
import { isPostRule, type PostRule } from '../../src/core/rule/rule.ts';
import { lintSource } from '../../src/linter/linter.ts';
import csv from '../../src/readers/csv/csv.ts';
import { postOf } from '../e2e/console-blocks.ts';

const shouting = rules.filter(isPostRule).filter(({ id }) => id === 'shouting');

const settings = {
  ...defaultSettings,
  rules: shouting.map((rule) => ({ rule, severity: 'warning' as const, options: { marks: 3 } })),
  sender: { kind: 'business' as const, brands: [], acronyms: [] },
  ruleIds: new Set(rules.map(({ id }) => id)),
};

async function lint(posts: readonly Post[]): Promise<readonly LintedPost[]> {
  const reader = { id: 'test', extensions: [], read: () => ({ posts, errors: [] }) };
  return (await lintSource({ path: 'post.txt', text: posts.map(({ text }) => text).join('') }, reader, settings)).posts;
}

const printsOf = (posts: readonly LintedPost[]) =>
  posts.flatMap(({ diagnostics }) => diagnostics.map(({ fingerprint }) => fingerprint));

describe('a fingerprint', () => {
  it('does not move when a row is put before its post', async () => {
    const rows = ['Bread at eight!!!', 'Soup at noon!!!'];
    const read = async (lines: readonly string[]) => {
      const text = ['text', ...lines].join('\n');
      return printsOf((await lintSource({ path: 'week.csv', text }, csv, settings)).posts);
    };
    const before = await read(rows);
    const after = await read(['Something new', ...rows]);
    expect(before).toHaveLength(2);
    expect(after).toEqual(before);
  });

  it('tells equal findings of one post apart, and findings of different posts', async () => {
    const prints = printsOf(await lint([postOf('So!!! So!!! So!!!'), postOf('So!!! And so on!!!')]));
    expect(prints).toHaveLength(5);
    expect(new Set(prints).size).toBe(5);
  });

  it('stays the same when the post is edited somewhere else, if its file gives it an id', async () => {
    const [before] = printsOf(await lint([postOf('Bread at eight!!! Come early.', { hasOwnId: true })]));
    const [after] = printsOf(await lint([postOf('Bread at eight!!! Come late, if you like.', { hasOwnId: true })]));
    expect(after).toBe(before);
  });
});

describe('a wish for silence', () => {
  const day = '2026-11-23';
  const wish = (rules: DisableDirective['rules'], more: Partial<DisableDirective> = {}) => ({
    directives: [{ rules, reason: 'a launch', span: { start: 0, end: 3 }, ...more }],
  });
  const said = (post: LintedPost | undefined) => post?.diagnostics.map(({ rule, message }) => `${rule}: ${message}`);
  const lintWith = async (posts: readonly Post[], more: Partial<Settings> = {}) => {
    const reader = { id: 'test', extensions: [], read: () => ({ posts: [...posts], errors: [] }) };
    const file = { path: 'post.txt', text: posts.map(({ text }) => text).join('') };
    return (await lintSource(file, reader, { ...settings, ...more }, { today: day })).posts;
  };

  it.each([
    { name: 'keeps the rules that it names silent', wishes: wish(['shouting']) },
    { name: 'keeps everything silent when it says all', wishes: wish('all') },
    { name: 'holds on its last day', wishes: wish(['shouting'], { until: day }) },
  ])('$name, and what it silences is counted', async ({ wishes }) => {
    expect((await lintWith([postOf('So!!!', wishes)]))[0]).toMatchObject({ diagnostics: [], suppressed: 1 });
  });

  it.each([
    {
      name: 'names a rule that nobody has',
      wishes: wish(['shoutin']),
      text: 'Fine.',
      says: [
        'internal/unknown-suppression: This post asks to ignore "shoutin", which is no rule. Did you mean "shouting"?',
      ],
    },
    {
      name: 'begins with a word that is none',
      wishes: wish(['sincerity-disable-next-line']),
      text: 'Fine.',
      says: [
        'internal/unknown-suppression: "sincerity-disable-next-line" is none of the words for a wish. Did you mean "sincerity-disable-next-post"?',
      ],
    },
    {
      name: 'reaches no post',
      wishes: { directives: [{ rules: [], span: { start: 0, end: 3 } }] },
      text: 'Fine.',
      says: ['internal/unused-suppression: This reaches no post, so it changes nothing.'],
    },
    {
      name: 'gives no reason, and does not hold then',
      wishes: { directives: [{ rules: ['shouting'], span: { start: 0, end: 3 } }] },
      text: 'So!!!',
      says: [
        'internal/unexplained-suppression: This asks to ignore "shouting" and gives no reason, so it does not hold.',
        'shouting: 3 exclamation marks in a row raise the voice.',
      ],
    },
    {
      name: 'is over, and does not hold then',
      wishes: wish(['shouting'], { until: '2026-11-22' }),
      text: 'So!!!',
      says: [
        'internal/expired-suppression: This asked to ignore "shouting" until 2026-11-22, and that day is over.',
        'shouting: 3 exclamation marks in a row raise the voice.',
      ],
    },
    {
      name: 'ends on no day of the calendar',
      wishes: wish('all', { until: 'Friday' }),
      text: 'Fine.',
      says: [
        'internal/expired-suppression: This asks to ignore all rules until "Friday", which is no day, so it does not hold. Write a day as 2026-12-31.',
      ],
    },
    {
      name: 'silences nothing',
      wishes: wish(['shouting']),
      text: 'Fine.',
      says: ['internal/unused-suppression: This asks to ignore "shouting", and there is nothing of it to ignore.'],
    },
    {
      name: 'asks for all and silences nothing',
      wishes: wish('all'),
      text: 'Fine.',
      says: ['internal/unused-suppression: Nothing here needs to be ignored.'],
    },
  ])('is told when it $name', async ({ wishes, text, says }) => {
    const [post] = await lintWith([postOf(text, wishes)]);
    expect(said(post)).toEqual(says);
    expect(post?.diagnostics[0]).toMatchObject({ severity: 'warning', start: { offset: 0 }, end: { offset: 3 } });
  });

  it('for all rules but some leaves these heard', async () => {
    const [post] = await lintWith([postOf('So!!!', wish('all', { except: ['shouting'] }))]);
    expect(post?.diagnostics.map(({ rule }) => rule)).toContain('shouting');
    expect(post?.suppressed).toBe(0);
  });

  it('needs no reason where the configuration says so', async () => {
    const wishes = { directives: [{ rules: ['shouting'], span: { start: 0, end: 3 } }] };
    const [post] = await lintWith([postOf('So!!!', wishes)], { suppressions: { requireReason: false } });
    expect(post).toMatchObject({ diagnostics: [], suppressed: 1 });
  });

  it('above several posts is of use when one of them needs it, and is told of once, at the last, when none does', async () => {
    const shared = wish(['shouting']);
    const used = await lintWith([postOf('So!!!', shared), postOf('Fine.', shared)]);
    expect(used.map(said)).toEqual([[], []]);
    const unused = await lintWith([postOf('Fine.', shared), postOf('Fine too.', shared)]);
    expect(unused.map((post) => said(post)?.length)).toEqual([0, 1]);
  });

  it('about a rule that is off is left alone', async () => {
    const [post] = await lintWith([postOf('Fine.', wish(['cta-overload']))]);
    expect(said(post)).toEqual([]);
  });
});

describe('an allowed phrase', () => {
  const lintAs = async (allow: Settings['allow'], account = '@bakery') => {
    const reader = {
      id: 'test',
      extensions: [],
      read: () => ({ posts: [postOf('Tonight: Bingo!!! With Jo at 8.', { account })], errors: [] }),
    };
    return (
      await lintSource({ path: 'post.txt', text: 'Tonight: Bingo!!! With Jo at 8.' }, reader, { ...settings, allow })
    ).posts[0];
  };

  it.each([
    { allow: [{ phrase: 'bingo!!!' }], suppressed: 1 },
    { allow: [{ phrase: 'bingo!!!', rules: ['shouting'] }], suppressed: 1 },
    { allow: [{ phrase: 'Bingo!!! With Jo', accounts: ['Bakery'] }], suppressed: 1 },
    { allow: [{ phrase: 'bingo!!!', rules: ['cta-overload'] }], suppressed: 0 },
    { allow: [{ phrase: 'bingo!!!', accounts: ['@library'] }], suppressed: 0 },
    { allow: [{ phrase: 'bingo' }], suppressed: 0 },
  ])('$allow leaves out $suppressed findings', async ({ allow, suppressed }) => {
    const post = await lintAs(allow);
    expect(post).toMatchObject({ suppressed });
    expect(post?.diagnostics).toHaveLength(1 - suppressed);
  });
});

describe('defaults of the configuration', () => {
  it('fill in what a post does not say of itself', async () => {
    const reader = {
      id: 'test',
      extensions: [],
      read: () => ({
        posts: [postOf('Bonjour'), postOf('Hi', { platform: 'x' as const, language: 'en' })],
        errors: [],
      }),
    };
    const { posts } = await lintSource({ path: 'post.txt', text: 'BonjourHi' }, reader, {
      ...settings,
      platform: 'linkedin',
      account: 'acme',
      language: 'fr',
    });
    expect(posts.map(({ platform, account, language }) => ({ platform, account, language }))).toEqual([
      { platform: 'linkedin', account: 'acme', language: 'fr' },
      { platform: 'x', account: 'acme', language: 'en' },
    ]);
  });
});

describe('a rule that yields', () => {
  const flag = (id: string, word: string, more: Partial<PostRule> = {}): EnabledRule<PostRule> => ({
    rule: {
      ...(shouting[0] as PostRule),
      ...more,
      id,
      check: function* (doc) {
        const start = doc.text.indexOf(word);
        yield { messageId: 'marks', data: { count: 3 }, span: { start, end: start + word.length } };
      },
    },
    severity: 'warning',
    options: {},
  });
  const found = async (text: string, ...enabled: EnabledRule<PostRule>[]) => {
    const reader = { id: 'test', extensions: [], read: () => ({ posts: [postOf(text)], errors: [] }) };
    const { posts } = await lintSource({ path: 'post.txt', text }, reader, { ...settings, rules: enabled });
    return posts.flatMap(({ diagnostics }) => diagnostics.map(({ rule, severity }) => `${rule} ${severity}`));
  };

  it('is silent about words of which the other speaks, and about no others', async () => {
    const general = flag('general', 'salt', { supersededBy: ['special'] });
    expect(await found('salt and pepper', general, flag('special', 'salt and'))).toEqual(['special warning']);
    expect(await found('salt and pepper', general, flag('special', 'pepper'))).toHaveLength(2);
    expect(await found('salt and pepper', general)).toEqual(['general warning']);
  });
});

describe('a push', () => {
  const push: EnabledRule<PostRule> = {
    rule: { ...(shouting[0] as PostRule), group: 'push' },
    severity: 'warning',
    options: { marks: 3 },
  };
  const campaigns = [{ name: 'opening', from: '2026-03-01', to: '2026-03-07' }];
  const severities = async (text: string, given: Partial<Post> = {}) => {
    const reader = { id: 'test', extensions: [], read: () => ({ posts: [postOf(text, given)], errors: [] }) };
    const profile = { ...settings.sender, campaigns };
    const { posts } = await lintSource({ path: 'post.txt', text }, reader, { ...settings, profile, rules: [push] });
    return posts.flatMap(({ diagnostics }) => diagnostics.map(({ severity }) => severity));
  };

  it('weighs a step less in an appeal', async () => {
    expect(await severities('Please donate blood on Friday!!!')).toEqual(['info']);
    expect(await severities('Bread at eight on Friday!!!')).toEqual(['warning']);
  });

  it.each([
    ['2026-02-28', 'warning'],
    ['2026-03-01T09:00:00Z', 'info'],
    ['2026-03-07', 'info'],
    ['2026-03-08', 'warning'],
    ['next week', 'warning'],
  ])('of %s in a campaign from 1 to 7 March is a %s', async (date, severity) => {
    expect(await severities('Bread at eight on Friday!!!', { date })).toEqual([severity]);
  });
});

describe('a finding', () => {
  const severity = async (text: string, { language, ...more }: Partial<PostRule>, given: Partial<Post> = {}) => {
    const { language: _, ...rule } = shouting[0] as PostRule;
    const enabled: EnabledRule<PostRule> = {
      rule: { ...rule, ...(language && { language }), ...more },
      severity: 'error',
      options: { marks: 3 },
    };
    const reader = { id: 'test', extensions: [], read: () => ({ posts: [postOf(text, given)], errors: [] }) };
    const { posts } = await lintSource({ path: 'post.txt', text }, reader, { ...settings, rules: [enabled] });
    return posts.flatMap(({ diagnostics }) => diagnostics.map(({ severity }) => severity));
  };
  const short = 'Bread at eight!!!';
  const long = 'The bread is out of the oven at eight on Friday!!!';
  const mixed = 'Hoy abrimos para toda la familia. Come by, we open at nine!!! Los esperamos en la tienda.';
  const foreign = 'Hoy abrimos la tienda para toda la familia y los niños!!!';

  it.each([
    ['of words in a whole post', long, { group: 'push' }, {}, ['error']],
    ['of words in a few words', short, { group: 'push' }, {}, ['info']],
    ['of bait in a few words', short, { group: 'bait' }, {}, ['error']],
    ['of marks in a few words', short, { group: 'push', language: 'any' }, {}, ['error']],
    ['of words in a short reply', short, { group: 'push', kinds: ['reply'] }, { kind: 'reply' }, ['error']],
    ['of words in mixed languages', mixed, { group: 'bait' }, {}, ['info']],
    ['of marks in mixed languages', mixed, { language: 'any' }, {}, ['info']],
    ['of shares in mixed languages', mixed, { requiresFullText: true }, {}, []],
    ['of shares in a whole post', long, { requiresFullText: true }, {}, ['error']],
    ['of words in another language', foreign, {}, {}, []],
    ['of marks in another language', foreign, { language: 'any' }, {}, ['error']],
    ['of words that are declared English', foreign, {}, { language: 'en' }, ['error']],
  ] as const)('%s is as sure as the reading', async (_, text, rule, given, expected) => {
    expect(await severity(text, rule, given)).toEqual(expected);
  });
});

describe('the note of a post', () => {
  it.each([
    ['🎉👉', 'Nothing to read here. If it points to a link (👉), tell people what is behind it.'],
    ['#bread #rye', 'Nothing to read here but hashtags.'],
    ['👉 https://example.com/a', 'Nothing to read here but a link.'],
    ['"Be the change that you wish to see"', "Nothing to read here but other people's words."],
    ['Shop now', 'Too short to judge; that is not a fault.'],
    ['We moved the class to seven because it is quiet.', undefined],
    [
      'Hoy abrimos para toda la familia. Come by, we open at nine.',
      'Mixed languages: partial check (1 of 2 sentences).',
    ],
    [
      'Hoy abrimos la tienda para toda la familia.',
      'This looks like Spanish. Only English is read word by word; hashtags, capitals, links, emoji and disclosure labels were checked.',
    ],
    [
      'აბგდევზთ იკლმნოპ',
      'This looks like another language. Only English is read word by word; hashtags, capitals, links, emoji and disclosure labels were checked.',
    ],
  ])('on %j says what was read', async (text, expected) => {
    const [post] = await lint([postOf(text)]);
    expect(post?.note).toBe(expected);
    expect(post?.score === null).toBe(expected !== undefined);
  });

  it('believes what is declared', async () => {
    const [post] = await lint([postOf('We moved the class to seven.', { language: 'gd-GB' })]);
    expect(post?.note).toMatch(/^This is said to be Scottish Gaelic\. /u);
  });
});
