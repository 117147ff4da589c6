import { beforeAll, describe, expect, it } from 'vitest';
import type { PostKind } from '../../../src/core/model/post.ts';
import { loadTags } from '../../../src/nlp/tags.ts';
import { audienceSigns } from '../../../src/signals/derived/audience.ts';
import { docOf } from '../../posts.ts';

beforeAll(loadTags);

describe('audienceSigns', () => {
  it('is empty without thanks', () => {
    expect(audienceSigns(docOf('Our customers say we are the best. Book now!'))).toEqual([]);
  });

  it.each<[string, PostKind, string[]]>([
    ['Thank you to our customers. #rye', 'post', []],
    ['Thank you to our customers. Book now! #rye', 'post', ['an ask', 'hashtags']],
    ['Thank you Noor, our customers are the kindest. #rye', 'post', ['words about customers', 'hashtags']],
    ['Thank you to our customers. #rye', 'reply', ['words about customers', 'hashtags']],
  ])('ignores words about customers if the customers are thanked: %s (%s)', (text, kind, names) => {
    expect(audienceSigns(docOf(text, { kind })).map(({ name }) => name)).toEqual(names);
  });
});
