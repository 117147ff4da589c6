import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import bibliography from '../../rules/bibliography.json' with { type: 'json' };
import { rules } from '../../rules/index.ts';
import { optionsOf } from '../../scripts/docs/pages.ts';
import { presetSeverity } from '../../src/core/config/resolve.ts';

const folder = new URL('../../rules/', import.meta.url);

const sentence = /^\p{Lu}.*\.$/su;

describe('the catalogue', () => {
  it('holds every rule of the folder, in order', () => {
    const files = readdirSync(folder).filter((name) => name.endsWith('.ts') && name !== 'index.ts');
    expect(rules.map(({ id }) => `${id}.ts`)).toEqual(files.sort());
  });

  it('lists exactly the sources that the rules name', () => {
    const keys = rules.flatMap(({ sources }) => sources).filter((source) => !source.startsWith('https://'));
    expect([...new Set(keys)].sort()).toEqual(Object.keys(bibliography));
  });
});

describe.each(rules.map((rule) => [rule.id, rule] as const))('%s', (_, rule) => {
  it('has a name that reads well after "allow"', () => {
    // These name what is missing, and ban nothing.
    const missing = ['no-credit-to-others', 'no-follow-through', 'no-specifics'];
    expect(rule.id).toMatch(/^[a-z]+(-[a-z]+)*$/u);
    expect(rule.id.startsWith('no-') && !missing.includes(rule.id)).toBe(false);
  });

  it('explains itself in whole sentences', () => {
    const texts = [rule.summary, rule.why, rule.advice, ...Object.values(rule.messages)];
    const ends = texts.filter((text) => !/(?:\.["”]?|\?["”])$/u.test(text));
    expect(ends).toEqual([]);
    expect(rule.summary).toMatch(sentence);
  });

  it('names its group, its sources, its version and what it leaves out, which plugins need not', () => {
    const source = readFileSync(new URL(`${rule.id}.ts`, folder), 'utf8');
    expect(source).toMatch(/^ {2}group: '/mu);
    expect(rule.sources).not.toEqual([]);
    expect(rule.since).toMatch(/^\d+\.\d+\.\d+$/u);
    expect(rule.outOfScope).not.toHaveLength(0);
  });

  it('says what may be and never what the writer is', () => {
    const scolding = /\b(is|are) (insincere|spam|dishonest|fake)\b|\byou must\b|!/iu;
    expect(Object.values(rule.messages).filter((text) => scolding.test(text))).toEqual([]);
  });

  it('belongs to the preset strict, and is no milder there', () => {
    const rank = ['info', 'warning', 'error'];
    const [recommended, strict] = [presetSeverity('recommended', rule), presetSeverity('strict', rule)];
    expect(rank).toContain(strict);
    expect(rank.indexOf(strict ?? 'off')).toBeGreaterThanOrEqual(rank.indexOf(recommended ?? 'off'));
  });

  it('has examples enough to learn it from', () => {
    expect(rule.examples.bad.length).toBeGreaterThanOrEqual(4);
    expect(rule.examples.good.length).toBeGreaterThanOrEqual(6);
  });

  it('describes its options, which are all optional', () => {
    const vague = optionsOf(rule).filter(([, { description, default: value }]) => !description || value === undefined);
    expect(vague.map(([name]) => name)).toEqual([]);
  });
});
