import { parsePlatform } from '../../core/model/post.ts';
import { getStem } from '../base/path.ts';
import type { Entry, Value } from '../base/value.ts';
import { exportErrors } from './errors.ts';
import { parseHtmlThread } from './html-thread.ts';
import { getItems, getKeys, getScalarText, getValue } from './lookup.ts';
import type { ExportFormat } from './types.ts';

/** Tests whether an item is a Postiz post, which has the parts of a thread under `value`. */
function isPost(item: Value): boolean {
  const [first] = getItems(getValue(item, 'value'));
  return first !== undefined && getValue(first, 'content') !== undefined;
}

const isRequest = (value: Value) => getItems(getValue(value, 'posts')).some(isPost);

/** Returns the entry of a key under another name, or an empty list if the key is missing or null. */
function toEntries(value: Value, key: string, name = key): Entry[] {
  const found = getKeys(value).get(key);
  return found && found.shape !== 'null' ? [{ name, value: found }] : [];
}

/** Requests to the Postiz API: a single one or a list, each with its posts by channel. */
export const postiz: ExportFormat = {
  id: 'postiz',
  recognizes: (root) => isRequest(root) || getItems(root).some(isRequest),
  async posts(root, { path, make, errors }) {
    const { parseHtmlText } = await import('./html-text.ts');
    const requests = root.shape === 'list' ? root.items() : [root];
    const posts = requests.flatMap((request) =>
      getItems(getValue(request, 'posts')).map((post) => ({ request, post })),
    );
    return posts.flatMap(({ request, post }, index) => {
      const words = parseHtmlThread(
        getItems(getValue(post, 'value')),
        'content',
        (html) => parseHtmlText(html, { isLined: true }),
        errors,
      );
      if (getValue(post, 'value')?.shape !== 'list') {
        errors.push(exportErrors.postizNoValue(post.span));
      }
      if (words === undefined) return [];
      const network = getScalarText(getValue(post, 'settings', '__type')) ?? '';
      const platform = parsePlatform(network.replace(/-(?:page|standalone)$/u, ''));
      const channel = getKeys(post).get('integration');
      const made = make({
        entries: [
          ...toEntries(request, 'date'),
          ...toEntries(request, 'type', 'status'),
          ...(channel ? [...toEntries(channel, 'name', 'account'), ...toEntries(channel, 'id', 'integration')] : []),
        ],
        span: post.span,
        id: posts.length === 1 ? getStem(path) : `post-${index + 1}`,
        ...words,
        platforms: platform ? [platform] : [],
      });
      return made ?? [];
    });
  },
};
