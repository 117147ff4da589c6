import { describe, expect, it } from 'vitest';
import { lintPosts } from '../lint-posts.ts';
import { postOf } from '../posts.ts';

describe('lintSource', () => {
  const given = [postOf('Bonjour'), postOf('Hi', { platform: 'x', language: 'en', kind: 'reply' })];
  const settings = { platform: 'linkedin', account: 'acme', language: 'fr' } as const;

  it('fills in properties from the settings that a post does not have', async () => {
    const posts = await lintPosts(given, settings);
    expect(posts.map(({ platform, account, language }) => ({ platform, account, language }))).toEqual([
      { platform: 'linkedin', account: 'acme', language: 'fr' },
      { platform: 'x', account: 'acme', language: 'en' },
    ]);
  });

  it('prefers the defaults of the caller to the settings', async () => {
    const posts = await lintPosts(given, settings, { postDefaults: { platform: 'mastodon', kind: 'thread' } });
    expect(posts.map(({ platform, account, kind }) => ({ platform, account, kind }))).toEqual([
      { platform: 'mastodon', account: 'acme', kind: 'thread' },
      { platform: 'x', account: 'acme', kind: 'reply' },
    ]);
  });
});
