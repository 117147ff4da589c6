import { describe, expect, it } from 'vitest';
import type { Environment } from '../../src/core/report.ts';
import { reporters } from '../../src/reporters/index.ts';
import json from '../../src/reporters/json.ts';
import { cannedReport } from './canned-report.ts';

const terminal: Environment = { color: true, width: 80, unicode: true, quiet: false };
const printed = json.format(cannedReport, terminal);
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
    expect(Object.fromEntries(keysIn(parsed))).toEqual({
      $: 'version tool summary posts feeds diagnostics problems',
      '$.tool': 'name version',
      '$.summary': 'files posts errors warnings infos suppressed',
      '$.posts[]':
        'path id kind start platform account date language reading intent because promotion conversation score confidence ledger lift missing wayIn diagnostics',
      '$.posts[].start': 'line column offset',
      '$.posts[].reading': 'extent read of',
      '$.posts[].ledger[]': 'points group signal text span',
      '$.posts[].ledger[].span': 'start end',
      '$.posts[].lift[]': 'spans points score',
      '$.posts[].lift[].spans[]': 'start end text',
      '$.posts[].wayIn': 'rule instead',
      ...Object.fromEntries(
        ['$.posts[].diagnostics[]', '$.diagnostics[]'].flatMap((at) => [
          [at, 'rule group severity message path post start end text fingerprint docs suggest'],
          [`${at}.start`, 'line column offset'],
          [`${at}.end`, 'line column offset'],
          [`${at}.suggest[]`, 'text start end'],
          [`${at}.suggest[].start`, 'line column offset'],
          [`${at}.suggest[].end`, 'line column offset'],
        ]),
      ),
      '$.feeds[]': 'id account platform posts from to intents promoShare score unread diagnostics',
      '$.feeds[].intents': 'promotion information conversation appeal notice unknown',
      '$.feeds[].diagnostics[]': 'rule group severity message path post start end text fingerprint docs',
      '$.feeds[].diagnostics[].start': 'line column offset',
      '$.feeds[].diagnostics[].end': 'line column offset',
      '$.problems[]': 'path start end message hint',
      '$.problems[].start': 'line column offset',
      '$.problems[].end': 'line column offset',
    });
  });

  it('notes what was not read, behind how much was', () => {
    const noted = parsed.posts.filter(({ note }: { note?: string }) => note);
    expect(noted.length).toBeGreaterThan(0);
    for (const post of noted) expect(Object.keys(post).join(' ')).toContain('language reading note intent');
  });

  it('is the same in every environment', () => {
    expect(json.format(cannedReport, { color: false, width: 20, unicode: false, quiet: true })).toBe(printed);
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
    expect(reporters.map(({ id }) => id)).toEqual(['json', 'stylish']);
  });
});
