import { describe, expect, it } from 'vitest';
import type { Settings } from '../../../src/core/config/settings.ts';
import type { LintedPost } from '../../../src/core/model/linted-post.ts';
import type { DisableDirective, Post } from '../../../src/core/model/post.ts';
import { lintPosts } from '../../lint-posts.ts';
import { postOf } from '../../posts.ts';

const today = '2026-11-23';
const suppress = (rules: DisableDirective['rules'], more: Partial<DisableDirective> = {}) => ({
  directives: [{ rules, reason: 'a launch', span: { start: 0, end: 3 }, ...more }],
});
const reported = (post: LintedPost | undefined) =>
  post?.diagnostics.map(({ rule, messageId }) => (rule.startsWith('internal/') ? `${rule} ${messageId}` : rule));
const lint = (posts: readonly Post[], settings: Partial<Settings> = {}) => lintPosts(posts, settings, { today });

describe('suppressions', () => {
  it.each([
    { name: 'suppresses the rules that it names', suppression: suppress(['shouting']) },
    { name: 'suppresses all rules', suppression: suppress('all') },
    { name: 'applies on its last day', suppression: suppress(['shouting'], { until: today }) },
  ])('$name and counts the suppressed findings', async ({ suppression }) => {
    expect((await lint([postOf('So!!!', suppression)]))[0]).toMatchObject({ diagnostics: [], suppressed: 1 });
  });

  it.each([
    {
      name: 'names an unknown rule',
      suppression: suppress(['shoutin']),
      text: 'Fine.',
      expected: ['internal/unknown-suppression shoutin'],
    },
    {
      name: 'uses an unknown command',
      suppression: suppress(['sincerity-disable-next-line']),
      text: 'Fine.',
      expected: ['internal/unknown-suppression sincerity-disable-next-line'],
    },
    {
      name: 'applies to no post',
      suppression: { directives: [{ rules: [], span: { start: 0, end: 3 } }] },
      text: 'Fine.',
      expected: ['internal/unused-suppression none'],
    },
    {
      name: 'has no reason, and has no effect',
      suppression: { directives: [{ rules: ['shouting'], span: { start: 0, end: 3 } }] },
      text: 'So!!!',
      expected: ['internal/unexplained-suppression unexplained', 'shouting'],
    },
    {
      name: 'has expired, and has no effect',
      suppression: suppress(['shouting'], { until: '2026-11-22' }),
      text: 'So!!!',
      expected: ['internal/expired-suppression expired', 'shouting'],
    },
    {
      name: 'has an invalid date',
      suppression: suppress('all', { until: 'Friday' }),
      text: 'Fine.',
      expected: ['internal/expired-suppression undated'],
    },
    {
      name: 'is not used',
      suppression: suppress(['shouting']),
      text: 'Fine.',
      expected: ['internal/unused-suppression shouting'],
    },
    {
      name: 'suppresses all rules and is not used',
      suppression: suppress('all'),
      text: 'Fine.',
      expected: ['internal/unused-suppression all'],
    },
  ])('reports a directive that $name', async ({ suppression, text, expected }) => {
    const [post] = await lint([postOf(text, suppression)]);
    expect(reported(post)).toEqual(expected);
    expect(post?.diagnostics[0]).toMatchObject({ severity: 'warning', start: { offset: 0 }, end: { offset: 3 } });
  });

  it('leaves the exceptions of a directive active', async () => {
    const [post] = await lint([postOf('So!!!', suppress('all', { except: ['shouting'] }))]);
    expect(post?.diagnostics.map(({ rule }) => rule)).toContain('shouting');
    expect(post?.suppressed).toBe(0);
  });

  it('needs no reason if the configuration requires none', async () => {
    const suppression = { directives: [{ rules: ['shouting'], span: { start: 0, end: 3 } }] };
    const [post] = await lint([postOf('So!!!', suppression)], { suppressions: { requireReason: false } });
    expect(post).toMatchObject({ diagnostics: [], suppressed: 1 });
  });

  it('reports a directive of several posts once, at the last post, if none uses it', async () => {
    const shared = suppress(['shouting']);
    const used = await lint([postOf('So!!!', shared), postOf('Fine.', shared)]);
    expect(used.map(reported)).toEqual([[], []]);
    const unused = await lint([postOf('Fine.', shared), postOf('Fine too.', shared)]);
    expect(unused.map((post) => reported(post)?.length)).toEqual([0, 1]);
  });

  it('does not report a directive about a rule that is off', async () => {
    const [post] = await lint([postOf('Fine.', suppress(['cta-overload']))]);
    expect(reported(post)).toEqual([]);
  });
});
