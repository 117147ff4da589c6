import { parsePlatform } from '../../core/model/post.ts';
import { getStem } from '../base/path.ts';
import type { Entry, Value } from '../base/value.ts';
import { parseHtmlThread } from './html-thread.ts';
import { getItems, getKeys, getScalarText, getValue } from './lookup.ts';
import type { ExportFormat } from './types.ts';

/** Returns the versions of a post: the original, and one for each account with its own text. */
function versionsOf(post: Value): readonly Value[] {
  const keys = getKeys(post);
  return getItems(keys.get('versions') ?? keys.get('post_versions'));
}

const isVersion = (version: Value) => getItems(getValue(version, 'content')).some((part) => getKeys(part).has('body'));
/** Tests whether a value is the content of a version: the parts of a thread, each with its media. */
const isContent = (value: Value) =>
  getItems(value).length > 0 &&
  getItems(value).every((part) => [...getKeys(part).keys()].sort().join() === 'body,media');
const isPost = (value: Value) => versionsOf(value).some(isVersion);

const isYes = (value: Value | undefined) => value !== undefined && ['1', 'true'].includes(getScalarText(value) ?? '');

function toEntries(keys: ReadonlyMap<string, Value>, key: string, name = key): Entry[] {
  const value = keys.get(key);
  return value && value.shape !== 'null' ? [{ name, value }] : [];
}

/** Returns a version that consists only of its content. */
function versionOf(content: Value): Value {
  return { shape: 'record', span: content.span, entries: () => [{ name: 'content', value: content }] };
}

/**
 * Returns the posts of a file: a list at the root or under `data` or `posts`, a single post, or the versions of one
 * post.
 */
function postsIn(root: Value): readonly (readonly [versions: readonly Value[], keys: ReadonlyMap<string, Value>])[] {
  const keys = getKeys(root);
  const list = [root, keys.get('data'), keys.get('posts')].map(getItems).find((items) => items.some(isPost));
  if (list) return list.map((post) => [versionsOf(post), getKeys(post)]);
  const versions = [root, keys.get('post_versions')].map(getItems).find((items) => items.some(isVersion));
  if (versions && !isPost(root)) return [[versions, new Map()]];
  if (isContent(root)) return [[[versionOf(root)], new Map()]];
  if (isVersion(root)) return [[[root], new Map()]];
  return isPost(root) ? [[versionsOf(root), keys]] : [];
}

/** Mixpost exports. The original version of a post is for all accounts without their own version. */
export const mixpost: ExportFormat = {
  id: 'mixpost',
  recognizes: (root) => postsIn(root).length > 0,
  async posts(root, { path, make, errors }) {
    const { parseHtmlText } = await import('./html-text.ts');
    const posts = postsIn(root);
    return posts.flatMap(([versions, keys], index) => {
      const id = posts.length === 1 ? getStem(path) : `post-${index + 1}`;
      const accounts = getItems(keys.get('accounts')).map(getKeys);
      const accountOf = (name: string | undefined) =>
        accounts.find((account) => getScalarText(account.get('id')) === name);
      const own = new Set(versions.map((version) => getScalarText(getValue(version, 'account_id'))));
      const networkOf = (account: ReadonlyMap<string, Value> | undefined) =>
        parsePlatform((getScalarText(account?.get('provider')) ?? '').replace(/_(?:page|group)$/u, '')) ?? [];
      return versions.flatMap((version) => {
        const words = parseHtmlThread(
          getItems(getValue(version, 'content')),
          'body',
          (html) => parseHtmlText(html, { isLined: true }),
          errors,
        );
        if (words === undefined) return [];
        const number = getScalarText(getValue(version, 'account_id'));
        const isOriginal = isYes(getValue(version, 'is_original')) || number === '0';
        const account = isOriginal ? undefined : accountOf(number);
        const others = accounts.filter((each) => !own.has(getScalarText(each.get('id'))));
        const platforms = isOriginal ? others.flatMap(networkOf) : [networkOf(account)].flat();
        const made = make({
          entries: [
            ...toEntries(keys, 'scheduled_at'),
            ...toEntries(keys, 'status'),
            ...(account ? toEntries(account, 'username', 'account') : []),
          ],
          span: version.span,
          id: isOriginal || number === undefined ? id : `${id}-${number}`,
          ...words,
          platforms: [...new Set(platforms)],
        });
        return made ?? [];
      });
    });
  },
};
