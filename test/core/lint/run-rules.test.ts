import { describe, expect, it } from 'vitest';
import type { Settings } from '../../../src/core/config/settings.ts';
import type { Post } from '../../../src/core/model/post.ts';
import type { EnabledRule } from '../../../src/core/rule/enabled-rule.ts';
import type { PostRule } from '../../../src/core/rule/rule.ts';
import { lintPosts, shouting, shoutingSettings } from '../../lint-posts.ts';
import { postOf } from '../../posts.ts';

describe('superseded rules', () => {
  const flag = (id: string, word: string, more: Partial<PostRule> = {}): EnabledRule<PostRule> => ({
    rule: {
      ...shouting,
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
    const posts = await lintPosts([postOf(text)], { rules: enabled });
    return posts.flatMap(({ diagnostics }) => diagnostics.map(({ rule, severity }) => `${rule} ${severity}`));
  };

  it('report only words on which the superseding rule reports nothing', async () => {
    const general = flag('general', 'salt', { supersededBy: ['special'] });
    expect(await found('salt and pepper', general, flag('special', 'salt and'))).toEqual(['special warning']);
    expect(await found('salt and pepper', general, flag('special', 'pepper'))).toHaveLength(2);
    expect(await found('salt and pepper', general)).toEqual(['general warning']);
  });
});

describe('severities', () => {
  const severities = async (
    text: string,
    rule: Partial<PostRule>,
    given: Partial<Post> = {},
    settings: Partial<Settings> = {},
  ) => {
    const { language: _, ...others } = shouting;
    const enabled: EnabledRule<PostRule> = { rule: { ...others, ...rule }, severity: 'error', options: { marks: 3 } };
    const posts = await lintPosts([postOf(text, given)], { ...settings, rules: [enabled] });
    return posts.flatMap(({ diagnostics }) => diagnostics.map(({ severity }) => severity));
  };
  const push = { group: 'push', language: 'any' } as const;

  it('are one level lower for the push group in an appeal', async () => {
    expect(await severities('Please donate blood on Friday!!!', push)).toEqual(['warning']);
    expect(await severities('Bread at eight on Friday!!!', push)).toEqual(['error']);
  });

  it.each([
    ['2026-02-28', 'error'],
    ['2026-03-01T09:00:00Z', 'warning'],
    ['2026-03-07', 'warning'],
    ['2026-03-08', 'error'],
    ['next week', 'error'],
  ])('of a push on %s in a campaign from 1 to 7 March are %s', async (date, severity) => {
    const campaigns = [{ name: 'opening', from: '2026-03-01', to: '2026-03-07' }];
    const profile = { ...shoutingSettings.profile, campaigns };
    expect(await severities('Bread at eight on Friday!!!', push, { date }, { profile })).toEqual([severity]);
  });

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
  ] as const)('of findings %s depend on the coverage', async (_, text, rule, given, expected) => {
    expect(await severities(text, rule, given)).toEqual(expected);
  });
});
