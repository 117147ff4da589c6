import type { AccountProfile } from '../src/core/model/account-profile.ts';
import type { Document } from '../src/core/model/document.ts';
import type { Post } from '../src/core/model/post.ts';
import { parse } from '../src/nlp/parse.ts';

/** Creates a post with the given properties. */
export function postOf(text: string, given: Partial<Post> = {}): Post {
  return {
    id: 'post',
    path: 'post.txt',
    text,
    offset: 0,
    map: text === '' ? [] : [[text.length, text.length]],
    kind: 'post',
    fields: {},
    directives: [],
    ...given,
  };
}

/** Creates and parses a post. */
export function docOf(text: string, given: Partial<Post> = {}, profile: Partial<AccountProfile> = {}): Document {
  return parse(postOf(text, given), { kind: 'business', brands: [], acronyms: [], ...profile });
}
