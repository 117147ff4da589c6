import { describe, expect, it } from 'vitest';
import type { Environment } from '../../src/core/model/report.ts';
import { reporters } from '../../src/reporters/index.ts';
import json from '../../src/reporters/json.ts';
import { cannedReport, joined } from './canned-report.ts';

const terminal: Environment = { color: true, width: 80, unicode: true, quiet: false };
const printed = joined(json.format(cannedReport, terminal));
const parsed = JSON.parse(printed);

/** Every key of every object, in order, by where the object stands. */
function keysIn(value: unknown, at = '$', found = new Map<string, string>()): Map<string, string> {
  if (Array.isArray(value)) for (const item of value) keysIn(item, `${at}[]`, found);
  else if (typeof value === 'object' && value !== null) {
    const keys = Object.keys(value).join(' ');
    if (keys.length > (found.get(at) ?? '').length) found.set(at, keys);
    for (const [key, inner] of Object.entries(value)) keysIn(inner, `${at}.${key}`, found);
  }
  return found;
}

describe('the json reporter', () => {
  it('prints the canned report as version 1', async () => {
    await expect(printed).toMatchFileSnapshot('../../fixtures/reporters/report.json');
  });

  it('has the keys of version 1 in their order, and no others', () => {
    const position = 'line column offset cell';
    const place = (at: string) => ({ [`${at}.start`]: position, [`${at}.end`]: position });
    const finding = 'rule group severity messageId message path post start end text fingerprint docs';
    const share = 'count total share low high';
    const slot = 'path id intent kind day';
    const verdict = (at: string) => ({
      [at]: 'window posts replies from to promotion dialogue hasReplies longestRun timeline score suggestedReplacements',
      [`${at}.promotion`]: share,
      [`${at}.dialogue`]: share,
      [`${at}.longestRun[]`]: slot,
      [`${at}.timeline[]`]: slot,
      [`${at}.suggestedReplacements[]`]: 'path id start score',
      [`${at}.suggestedReplacements[].start`]: position,
    });
    const suggestions = (at: string) => ({
      [`${at}.suggest[]`]: 'text start end',
      [`${at}.suggest[].start`]: 'line column offset',
      [`${at}.suggest[].end`]: 'line column offset',
    });
    const related = (at: string) => ({ [`${at}.related[]`]: 'path post start end', ...place(`${at}.related[]`) });
    expect(Object.fromEntries(keysIn(parsed))).toEqual({
      $: 'version tool summary posts feeds channels diagnostics inputErrors',
      '$.tool': 'name version',
      '$.summary': 'files posts errors warnings infos suppressed baselined',
      '$.posts[]':
        'path id kind text start end platform platforms account date day language coverage extraTexts intent intentReason promotion conversation score confidence scoreBreakdown improvements missingSignals diagnostics',
      ...place('$.posts[]'),
      '$.posts[].coverage': 'level sentencesRead sentences',
      '$.posts[].extraTexts[]': 'kind text',
      '$.posts[].scoreBreakdown[]': 'points group signal text span',
      '$.posts[].scoreBreakdown[].span': 'start end',
      '$.posts[].improvements[]': 'spans points score',
      '$.posts[].improvements[].spans[]': 'start end text',
      '$.posts[].nextStep': 'rule advice',
      '$.posts[].diagnostics[]': `${finding} suggest`,
      ...place('$.posts[].diagnostics[]'),
      ...suggestions('$.posts[].diagnostics[]'),
      '$.feeds[]':
        'id account platform posts from to intents promoShare score otherLanguagePosts verdict change diagnostics',
      '$.feeds[].intents': 'promotion information conversation appeal notice unknown',
      ...verdict('$.feeds[].verdict'),
      '$.feeds[].change': 'posts before',
      ...verdict('$.feeds[].change.before'),
      '$.feeds[].diagnostics[]': `${finding} feed related`,
      ...place('$.feeds[].diagnostics[]'),
      ...related('$.feeds[].diagnostics[]'),
      '$.channels[]': 'account distinctPosts platforms',
      '$.channels[].platforms[]': 'platform distinctPosts',
      '$.diagnostics[]': `${finding} feed related`,
      ...place('$.diagnostics[]'),
      ...suggestions('$.diagnostics[]'),
      ...related('$.diagnostics[]'),
      '$.inputErrors[]': 'path start end message hint',
      '$.inputErrors[].start': 'line column offset',
      '$.inputErrors[].end': 'line column offset',
    });
  });

  it('names the platforms of a feed that goes to several, and the aside that a finding is about', () => {
    expect(Object.keys(parsed.feeds[1]).slice(0, 4)).toEqual(['id', 'account', 'platforms', 'posts']);
    const beside = parsed.diagnostics.filter(({ extraText }: { extraText?: number }) => extraText !== undefined);
    expect(beside.map(({ text }: { text: string }) => text)).toEqual([
      'BUY NOW!!! The link is in our bio',
      'Potatoes in a crate',
    ]);
    expect(Object.keys(beside[0]).at(-1)).toBe('extraText');
  });

  it('has only feeds where only they are asked for', () => {
    const only = JSON.parse(joined(json.format(cannedReport, { ...terminal, only: 'feeds' })));
    expect(Object.keys(only)).toEqual(['version', 'tool', 'summary', 'feeds', 'channels', 'inputErrors']);
    expect(only.feeds).toEqual(parsed.feeds);
  });

  it('comes post by post, never as one string', () => {
    const many = { ...cannedReport, posts: Array.from({ length: 1000 }, () => cannedReport.posts).flat() };
    let longest = 0;
    let length = 0;
    for (const piece of json.format(many, terminal)) {
      longest = Math.max(longest, piece.length);
      length += piece.length;
    }
    expect(longest).toBeLessThan(6000);
    expect(length).toBeGreaterThan(20_000_000);
  });

  it('notes what was not read, behind how much was', () => {
    const noted = parsed.posts.filter(({ note }: { note?: string }) => note);
    expect(noted.length).toBeGreaterThan(0);
    for (const post of noted) expect(Object.keys(post).join(' ')).toContain('language coverage note');
  });

  it('is the same in every environment', () => {
    expect(joined(json.format(cannedReport, { color: false, width: 20, unicode: false, quiet: true }))).toBe(printed);
  });

  it('ends in one newline and holds no character that a terminal would obey', () => {
    expect(printed).toMatch(/[^\n]\n$/u);
    expect(printed).not.toMatch(/[^\P{Cc}\n]|[\u2028-\u202e\u2066-\u2069]|\p{Cs}/u);
  });

  it('gives every post and every finding back as they were, hostile characters included', () => {
    expect(parsed.posts.map(({ id, path }: { id: string; path: string }) => [path, id])).toEqual(
      cannedReport.posts.map(({ id, path }) => [path, id]),
    );
    expect(parsed.diagnostics.map(({ text }: { text: string }) => text)).toEqual(
      cannedReport.diagnostics.map(({ text }) => text),
    );
  });
});

describe('the list of reporters', () => {
  it('loads each of them under its own id', async () => {
    for (const { id, load } of reporters) expect((await load()).id).toBe(id);
    const names = reporters.map(({ id }) => id);
    expect(names).toEqual([...names].sort());
  });
});
