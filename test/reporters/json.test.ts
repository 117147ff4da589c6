import { describe, expect, it } from 'vitest';
import type { Environment } from '../../src/core/model/report.ts';
import json from '../../src/reporters/json.ts';
import { cannedReport, joined } from './canned-report.ts';

const terminal: Environment = { color: true, width: 80, unicode: true, quiet: false };
const printed = joined(json.format(cannedReport, terminal));
const parsed = JSON.parse(printed);

describe('json reporter', () => {
  it('prints the canned report as version 1', async () => {
    await expect(printed).toMatchFileSnapshot('../../fixtures/reporters/report.json');
  });

  it('has the platforms of a feed and the extra text of a finding', () => {
    expect(Object.keys(parsed.feeds[1]).slice(0, 4)).toEqual(['id', 'account', 'platforms', 'posts']);
    const beside = parsed.diagnostics.filter(({ extraText }: { extraText?: number }) => extraText !== undefined);
    expect(beside.map(({ text }: { text: string }) => text)).toEqual([
      'BUY NOW!!! The link is in our bio',
      'Potatoes in a crate',
    ]);
    expect(Object.keys(beside[0]).at(-1)).toBe('extraText');
  });

  it('has only feeds if only feeds are reported', () => {
    const only = JSON.parse(joined(json.format(cannedReport, { ...terminal, only: 'feeds' })));
    expect(Object.keys(only)).toEqual(['version', 'tool', 'summary', 'feeds', 'channels', 'inputErrors']);
    expect(only.feeds).toEqual(parsed.feeds);
  });

  it('yields each post separately', () => {
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

  it('has a note after the coverage of a post', () => {
    const noted = parsed.posts.filter(({ note }: { note?: string }) => note);
    expect(noted.length).toBeGreaterThan(0);
    for (const post of noted) expect(Object.keys(post).join(' ')).toContain('language coverage note');
  });

  it('is the same in every environment', () => {
    expect(joined(json.format(cannedReport, { color: false, width: 20, unicode: false, quiet: true }))).toBe(printed);
  });

  it('ends with one newline and has no control characters', () => {
    expect(printed).toMatch(/[^\n]\n$/u);
    expect(printed).not.toMatch(/[^\P{Cc}\n]|[\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]|\p{Cs}/u);
  });

  it('keeps the text of posts and findings, including hostile characters', () => {
    expect(parsed.posts.map(({ id, path }: { id: string; path: string }) => [path, id])).toEqual(
      cannedReport.posts.map(({ id, path }) => [path, id]),
    );
    expect(parsed.diagnostics.map(({ text }: { text: string }) => text)).toEqual(
      cannedReport.allDiagnostics().map(({ text }) => text),
    );
  });
});
