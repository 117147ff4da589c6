import { type Platform, parsePlatform } from '../../core/model/post.ts';
import { createColumnMatcher, normalizeName } from '../base/column-names.ts';
import { type Entry, getText, type Value } from '../base/value.ts';

/** A post in the front matter of an article. */
export interface SocialPost {
  /** Identifies the post within its article: `social-1`, `twitter`. */
  readonly key: string;
  readonly value: Value;
  readonly platforms?: readonly Platform[];
}

const matchColumn = createColumnMatcher();

/**
 * Tests whether a value is the text of a post, not a profile link, a handle or a name. A post has at least two words.
 */
function isPostText(value: Value): boolean {
  const words = value.shape === 'text' ? getText(value) : undefined;
  return words !== undefined && /\S\s+\S/u.test(words);
}

function isPost(value: Value): boolean {
  if (value.shape !== 'record') return isPostText(value);
  return value.entries().some(({ name, value: inner }) => {
    const isText = matchColumn(name)?.role === 'text' && normalizeName(name) !== 'description';
    return isText ? isPostText(inner) : normalizeName(name) === 'thread' && inner.shape === 'list';
  });
}

function postsUnder(key: string, value: Value, platforms?: readonly Platform[]): SocialPost[] {
  if (value.shape === 'list') {
    return value.items().flatMap((item, index) => postsUnder(`${key}-${index + 1}`, item, platforms));
  }
  if (isPost(value)) return [{ key, value, ...(platforms && { platforms }) }];
  if (value.shape !== 'record') return [];
  return value.entries().flatMap(({ name, value: inner }) => {
    const platform = parsePlatform(name);
    return platform ? postsUnder(platforms ? key : normalizeName(name), inner, [platform]) : [];
  });
}

/**
 * Finds the posts under `social` in the front matter of an article. If there are any, the article itself is not a post.
 */
export function findSocialPosts(entries: readonly Entry[]): readonly SocialPost[] {
  return entries.flatMap(({ name, value }) =>
    ['social', 'socials'].includes(normalizeName(name)) ? postsUnder('social', value) : [],
  );
}
