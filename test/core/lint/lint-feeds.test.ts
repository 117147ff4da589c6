import { expect, it } from 'vitest';
import { defaultSettings } from '../../../src/core/config/resolve.ts';
import { buildReport } from '../../../src/core/lint/build-report.ts';
import { lintFeeds } from '../../../src/core/lint/lint-feeds.ts';
import type { Diagnostic } from '../../../src/core/model/diagnostic.ts';
import type { Severity } from '../../../src/core/model/severity.ts';
import { createPost } from '../feed/linted-posts.ts';

const options = { settingsOf: () => defaultSettings };

const start = { line: 1, column: 1, offset: 0 };

function finding(severity: Severity): Diagnostic {
  return {
    rule: 'loud',
    group: 'form',
    severity,
    messageId: 'loud',
    message: 'It is loud.',
    path: 'a.csv',
    post: '1',
    start,
    end: start,
    text: '',
    within: { start: 0, end: 0 },
    fingerprint: severity,
    docs: '',
    advice: '',
  };
}

const none = { promotion: 0, information: 0, conversation: 0, appeal: 0, notice: 0, unknown: 0 };

it('groups posts by account and platform, in the order of their first posts', () => {
  const feeds = lintFeeds(
    [
      createPost('promotion', { account: 'acme', platform: 'x', date: '2 May' }),
      createPost('notice', { platform: 'x' }),
      createPost('conversation', { account: 'acme', platform: 'x' }),
      createPost('information', { account: 'acme', platform: 'x', date: '1 May' }),
      createPost('promotion', { account: 'acme', platform: 'instagram' }),
      createPost('unknown'),
      createPost('appeal', { account: 'acme', platform: 'x', date: '4 May' }),
      createPost('conversation', { account: 'acme', platform: 'x' }),
    ],
    options,
  );
  expect(feeds.map(({ verdict: _, ...feed }) => feed)).toEqual([
    {
      id: 'acme/x',
      account: 'acme',
      platform: 'x',
      posts: 5,
      from: '2 May',
      to: '4 May',
      intents: { ...none, promotion: 1, conversation: 2, information: 1, appeal: 1 },
      promoShare: 0.25,
      score: null,
      otherLanguagePosts: 0,
      diagnostics: [],
    },
    {
      id: '/x',
      platform: 'x',
      posts: 1,
      intents: { ...none, notice: 1 },
      promoShare: null,
      score: null,
      otherLanguagePosts: 0,
      diagnostics: [],
    },
    {
      id: 'acme/instagram',
      account: 'acme',
      platform: 'instagram',
      posts: 1,
      intents: { ...none, promotion: 1 },
      promoShare: 1,
      score: null,
      otherLanguagePosts: 0,
      diagnostics: [],
    },
    {
      id: '/',
      posts: 1,
      intents: { ...none, unknown: 1 },
      promoShare: null,
      score: null,
      otherLanguagePosts: 0,
      diagnostics: [],
    },
  ]);
});

it('counts posts in other languages separately, and leaves them out of the share', () => {
  const foreign = { coverage: { level: 'other-language', sentencesRead: 0, sentences: 2, unreadWords: 0 } } as const;
  const posts = [
    createPost('promotion'),
    createPost('information'),
    createPost('unknown', foreign),
    createPost('unknown'),
  ];
  expect(lintFeeds(posts, options)).toMatchObject([{ posts: 4, otherLanguagePosts: 1, promoShare: 0.5 }]);
});

it('counts all findings of a run', () => {
  const tool = { name: 'sincerity-lint', version: '1.2.3' };
  const posts = [
    createPost('promotion', { diagnostics: [finding('error'), finding('info')], suppressed: 2 }),
    createPost('promotion', { diagnostics: [finding('warning'), finding('info')], suppressed: 1 }),
  ];
  const inputErrors = [{ path: 'b.csv', code: 'file/not-found', message: 'No such file.' }];
  const report = buildReport(tool, { files: 2, posts, inputErrors }, options);
  expect(report).toMatchObject({ tool, posts, inputErrors, feeds: [{ id: '/', posts: 2 }] });
  expect(report.summary).toEqual({
    files: 2,
    posts: 2,
    errors: 1,
    warnings: 1,
    infos: 2,
    suppressed: 3,
    baselined: 0,
    crashes: 0,
  });
  expect(report.allDiagnostics().map(({ severity }) => severity)).toEqual(['error', 'info', 'warning', 'info']);
});
