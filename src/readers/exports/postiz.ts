import { platformNamed } from '../../core/model/post.ts';
import { stemOf } from '../base/stem.ts';
import type { Entry, Value } from '../base/value.ts';
import { htmlThread } from './html-thread.ts';
import { itemsOf, keysOf, valueAt, wordsOf } from './lookup.ts';
import type { ExportFormat } from './types.ts';

/** Whether an item of a list is a post of Postiz: the parts of a thread under `value`. */
function isPost(item: Value): boolean {
  const [first] = itemsOf(valueAt(item, 'value'));
  return first !== undefined && valueAt(first, 'content') !== undefined;
}

const isRequest = (value: Value) => itemsOf(valueAt(value, 'posts')).some(isPost);

/** What stands under a key of a group, by another name. */
function said(value: Value, key: string, name = key): Entry[] {
  const found = keysOf(value).get(key);
  return found && found.shape !== 'nothing' ? [{ name, value: found }] : [];
}

/** What the interface of Postiz takes: one request or a list of them, each with its posts by channel. */
export const postiz: ExportFormat = {
  id: 'postiz',
  recognises: (root) => isRequest(root) || itemsOf(root).some(isRequest),
  async posts(root, { path, make, problems }) {
    const { htmlText } = await import('./html-text.ts');
    const requests = root.shape === 'list' ? root.items() : [root];
    const posts = requests.flatMap((request) => itemsOf(valueAt(request, 'posts')).map((post) => ({ request, post })));
    return posts.flatMap(({ request, post }, index) => {
      const words = htmlThread(
        itemsOf(valueAt(post, 'value')),
        'content',
        (html) => htmlText(html, { isLined: true }),
        problems,
      );
      if (valueAt(post, 'value')?.shape !== 'list') {
        problems.push({
          message: 'This post has no list of texts under "value".',
          hint: 'Postiz keeps there the parts of a thread, each with its "content".',
          span: post.span,
        });
      }
      if (words === undefined) return [];
      const network = wordsOf(valueAt(post, 'settings', '__type')) ?? '';
      const platform = platformNamed(network.replace(/-(?:page|standalone)$/u, ''));
      const channel = keysOf(post).get('integration');
      const made = make({
        entries: [
          ...said(request, 'date'),
          ...said(request, 'type', 'status'),
          ...(channel ? [...said(channel, 'name', 'account'), ...said(channel, 'id', 'integration')] : []),
        ],
        span: post.span,
        id: posts.length === 1 ? stemOf(path) : `post-${index + 1}`,
        ...words,
        platforms: platform ? [platform] : [],
      });
      return made ?? [];
    });
  },
};
