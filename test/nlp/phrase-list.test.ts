import { describe, expect, it } from 'vitest';
import { PhraseMatcher, phraseList, phraseMatcher } from '../../src/nlp/phrase-list.ts';
import { compilePattern } from '../../src/nlp/phrase-pattern.ts';
import '../../rules/index.ts';
import { docOf } from '../posts.ts';

const find = (list: readonly string[], text: string) => {
  return phraseList(list)(docOf(text)).map(({ start, end }) => text.slice(start, end));
};

describe('phrase list', () => {
  it.each([
    ['a phrase', ['sign up'], 'Please sign up here', ['sign up']],
    ['the longest of several', ['shop', 'shop now'], 'Shop now', ['Shop now']],
    ['each of several choices', ['(buy|order it) now'], 'Buy now or order it now', ['Buy now', 'order it now']],
    [
      'choices within choices',
      ['(do not (wait|stop)|go)'],
      'Do not wait. Do not stop. Go.',
      ['Do not wait', 'Do not stop', 'Go'],
    ],
    [
      'what may be absent',
      ['link (is)? in (the)? bio'],
      'Link in bio. Link is in the bio.',
      ['Link in bio', 'Link is in the bio'],
    ],
    [
      'a number in figures or letters',
      ['only <number> left'],
      'Only 3 left, only three left, only some left',
      ['Only 3 left', 'only three left'],
    ],
    ['money and per cent', ['<money> or <percent>'], '£5 or 20%', ['£5 or 20%']],
    ['any one word', ['my <any> day'], 'My bad day', ['My bad day']],
    ['a hyphen or a space', ['must-have'], 'A must-have, a must have', ['must-have', 'must have']],
    ['no part of a word', ['shop'], 'Workshop shopping', []],
    ['nothing across a full stop', ['shop now'], 'Shop. Now.', ['Shop. Now'].slice(1)],
    ['no overlaps', ['a b', 'b c'], 'a b c', ['a b']],
  ])('finds %s', (_, list, text, expected) => {
    expect(find(list, text)).toEqual(expected);
  });

  it.each([
    ['a group that does not end', '(a|b'],
    ['a choice outside of a group', 'a | b'],
    ['an unknown class', '<nosuch>'],
  ])('rejects %s', (_, entry) => {
    expect(() => compilePattern(entry, 0)).toThrow(/group|choice|class/u);
  });

  it('is well formed in every file', () => {
    expect(() => phraseMatcher.prepare()).not.toThrow();
  });

  it('is found in a post that was searched before the list was compiled', () => {
    const matcher = new PhraseMatcher();
    const doc = docOf('Shop now, or sign up here.');
    const first = matcher.add(['shop now', 'or']);
    expect(first(doc).map(({ entry }) => entry)).toEqual(['shop now', 'or']);
    const second = matcher.add(['shop', 'sign up']);
    expect(second(doc).map(({ entry }) => entry)).toEqual(['shop', 'sign up']);
    expect(first(doc).map(({ entry }) => entry)).toEqual(['shop now', 'or']);
  });

  it('never matches an empty text', () => {
    expect(find(['(a)? (b)?'], 'c d e')).toEqual([]);
  });
});
