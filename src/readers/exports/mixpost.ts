import { platformNamed } from '../../core/model/post.ts';
import { stemOf } from '../base/stem.ts';
import type { Entry, Value } from '../base/value.ts';
import { htmlThread } from './html-thread.ts';
import { itemsOf, keysOf, valueAt, wordsOf } from './lookup.ts';
import type { ExportFormat } from './types.ts';

/** The versions of a post: one that is the original, and one for each account that has words of its own. */
function versionsOf(post: Value): readonly Value[] {
  const keys = keysOf(post);
  return itemsOf(keys.get('versions') ?? keys.get('post_versions'));
}

const isVersion = (version: Value) => itemsOf(valueAt(version, 'content')).some((part) => keysOf(part).has('body'));
/** Whether a value is nothing but the content of a version: parts of a thread, each with its media. */
const isContent = (value: Value) =>
  itemsOf(value).length > 0 && itemsOf(value).every((part) => [...keysOf(part).keys()].sort().join() === 'body,media');
const isPost = (value: Value) => versionsOf(value).some(isVersion);

const isYes = (value: Value | undefined) => value !== undefined && ['1', 'true'].includes(wordsOf(value) ?? '');

function said(keys: ReadonlyMap<string, Value>, key: string, name = key): Entry[] {
  const value = keys.get(key);
  return value && value.shape !== 'nothing' ? [{ name, value }] : [];
}

/** A version that has nothing but its content. */
function versionOf(content: Value): Value {
  return { shape: 'record', span: content.span, entries: () => [{ name: 'content', value: content }] };
}

/** The posts of a file: a list of them, under `data` or `posts` or by itself, one post, or the versions of one. */
function postsIn(root: Value): readonly (readonly [versions: readonly Value[], keys: ReadonlyMap<string, Value>])[] {
  const keys = keysOf(root);
  const list = [root, keys.get('data'), keys.get('posts')].map(itemsOf).find((items) => items.some(isPost));
  if (list) return list.map((post) => [versionsOf(post), keysOf(post)]);
  const versions = [root, keys.get('post_versions')].map(itemsOf).find((items) => items.some(isVersion));
  if (versions && !isPost(root)) return [[versions, new Map()]];
  if (isContent(root)) return [[[versionOf(root)], new Map()]];
  if (isVersion(root)) return [[[root], new Map()]];
  return isPost(root) ? [[versionsOf(root), keys]] : [];
}

/** Posts of Mixpost. The original goes to all accounts without a version of their own. */
export const mixpost: ExportFormat = {
  id: 'mixpost',
  recognises: (root) => postsIn(root).length > 0,
  async posts(root, { path, make, problems }) {
    const { htmlText } = await import('./html-text.ts');
    const posts = postsIn(root);
    return posts.flatMap(([versions, keys], index) => {
      const id = posts.length === 1 ? stemOf(path) : `post-${index + 1}`;
      const accounts = itemsOf(keys.get('accounts')).map(keysOf);
      const accountOf = (name: string | undefined) => accounts.find((account) => wordsOf(account.get('id')) === name);
      const own = new Set(versions.map((version) => wordsOf(valueAt(version, 'account_id'))));
      const networkOf = (account: ReadonlyMap<string, Value> | undefined) =>
        platformNamed((wordsOf(account?.get('provider')) ?? '').replace(/_(?:page|group)$/u, '')) ?? [];
      return versions.flatMap((version) => {
        const words = htmlThread(
          itemsOf(valueAt(version, 'content')),
          'body',
          (html) => htmlText(html, { isLined: true }),
          problems,
        );
        if (words === undefined) return [];
        const number = wordsOf(valueAt(version, 'account_id'));
        const isOriginal = isYes(valueAt(version, 'is_original')) || number === '0';
        const account = isOriginal ? undefined : accountOf(number);
        const others = accounts.filter((each) => !own.has(wordsOf(each.get('id'))));
        const platforms = isOriginal ? others.flatMap(networkOf) : [networkOf(account)].flat();
        const made = make({
          entries: [
            ...said(keys, 'scheduled_at'),
            ...said(keys, 'status'),
            ...(account ? said(account, 'username', 'account') : []),
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
