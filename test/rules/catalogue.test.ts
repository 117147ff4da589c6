import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import bibliography from '../../rules/bibliography.json' with { type: 'json' };
import { rules } from '../../rules/index.ts';
import { optionsOf } from '../../scripts/docs/pages.ts';
import { presetSeverity } from '../../src/core/config/resolve.ts';

const folder = new URL('../../rules/', import.meta.url);

const sentence = /^\p{Lu}.*\.$/su;

describe('the catalogue', () => {
  it('contains every rule of the folder in order', () => {
    const files = readdirSync(folder).filter((name) => name.endsWith('.ts') && name !== 'index.ts');
    expect(rules.map(({ id }) => `${id}.ts`)).toEqual(files.sort());
  });

  it('lists exactly the sources of the rules', () => {
    const keys = rules.flatMap(({ sources }) => sources).filter((source) => !source.startsWith('https://'));
    expect([...new Set(keys)].sort()).toEqual(Object.keys(bibliography));
  });
});

describe.each(rules.map((rule) => [rule.id, rule] as const))('%s', (_, rule) => {
  it('has an id that does not start with "no-", unless it names something missing', () => {
    // These rules report an absence, so "no-" is not a ban.
    const missing = ['no-credit-to-others', 'no-follow-through', 'no-specifics'];
    expect(rule.id).toMatch(/^[a-z]+(-[a-z]+)*$/u);
    expect(rule.id.startsWith('no-') && !missing.includes(rule.id)).toBe(false);
  });

  it('has texts that are complete sentences', () => {
    const texts = [rule.summary, rule.why, rule.advice, ...Object.values(rule.messages)];
    const ends = texts.filter((text) => !/(?:\.["”]?|\?["”])$/u.test(text));
    expect(ends).toEqual([]);
    expect(rule.summary).toMatch(sentence);
  });

  it('has the metadata that is optional in plugins', () => {
    const source = readFileSync(new URL(`${rule.id}.ts`, folder), 'utf8');
    expect(source).toMatch(/^ {2}group: '/mu);
    expect(rule.sources).not.toEqual([]);
    expect(rule.since).toMatch(/^\d+\.\d+\.\d+$/u);
    expect(rule.outOfScope).not.toHaveLength(0);
  });

  it('has messages that do not accuse the writer', () => {
    const scolding = /\b(is|are) (insincere|spam|dishonest|fake)\b|\byou must\b|!/iu;
    expect(Object.values(rule.messages).filter((text) => scolding.test(text))).toEqual([]);
  });

  it('is in the strict preset with at least the recommended severity', () => {
    const rank = ['info', 'warning', 'error'];
    const [recommended, strict] = [presetSeverity('recommended', rule), presetSeverity('strict', rule)];
    expect(rank).toContain(strict);
    expect(rank.indexOf(strict ?? 'off')).toBeGreaterThanOrEqual(rank.indexOf(recommended ?? 'off'));
  });

  it('has at least four bad and six good examples', () => {
    expect(rule.examples.bad.length).toBeGreaterThanOrEqual(4);
    expect(rule.examples.good.length).toBeGreaterThanOrEqual(6);
  });

  it('describes its options, which are all optional', () => {
    const vague = optionsOf(rule).filter(([, { description, default: value }]) => !description || value === undefined);
    expect(vague.map(([name]) => name)).toEqual([]);
  });
});
