import type { Post } from '../../core/model/post.ts';
import { isJson, jsonRoot } from '../base/json-value.ts';
import type { Value } from '../base/value.ts';
import { archivedPost, createIdFactory, said } from './archived-post.ts';
import { firstText, itemsOf, keysOf, someItem, valueAt, wordsOf } from './lookup.ts';
import type { ExportFormat } from './types.ts';

/** Whom a note is for: one value or several. */
function addresses(value: Value | undefined): readonly string[] {
  return (value?.shape === 'list' ? value.items() : [value]).flatMap((address) => wordsOf(address) ?? []);
}

/** Whether a note is for everybody or for all who follow: what goes to single people is a letter, no post. */
function isPublished(note: ReadonlyMap<string, Value>): boolean {
  return ['to', 'cc'].some((key) =>
    addresses(note.get(key)).some((address) => /(?:^|[:#])Public$|\/followers$/u.test(address)),
  );
}

/** The last part of an address: `https://example.social/users/bakery` is `bakery`. */
function nameIn(address: string | undefined): string | undefined {
  return address && /\/@?([^/@]+)\/?$/u.exec(address)?.[1];
}

/** The language of a note, where it is in one. */
function languageOf(contents: Value | undefined): Value | undefined {
  if (contents?.shape !== 'record') return undefined;
  const [only, ...others] = contents.entries();
  return only && others.length === 0 && only.name !== 'und' ? said(only.name, only.value.span) : undefined;
}

const isActivity = (keys: ReadonlyMap<string, Value>) =>
  keys.has('object') && /^(?:Create|Announce)$/u.test(wordsOf(keys.get('type')) ?? '');

/** The archive of Mastodon: `outbox.json`, with `actor.json` beside it. */
export const mastodon: ExportFormat = {
  id: 'mastodon',
  names: /^outbox\.json$/u,
  recognises: (root) => valueAt(root, 'orderedItems')?.shape === 'list' || someItem(root, isActivity),
  async posts(root, { make, options }) {
    const { htmlText } = await import('./html-text.ts');
    const actors = (options.companionFiles ?? []).filter(({ text }) => isJson(text)).map(({ text }) => jsonRoot(text));
    const preferred = actors.map((actor) => wordsOf(valueAt(actor, 'preferredUsername'))).find((name) => name);
    const nameOf = createIdFactory();
    return itemsOf(root.shape === 'list' ? root : valueAt(root, 'orderedItems')).flatMap((item): Post[] => {
      const activity = keysOf(item);
      const note = keysOf(activity.get('object'));
      const isNote = wordsOf(activity.get('type')) === 'Create' && wordsOf(note.get('type')) === 'Note';
      if (!isNote || !isPublished(note)) return [];
      const sender = wordsOf(note.get('attributedTo')) ?? wordsOf(activity.get('actor'));
      const parent = wordsOf(note.get('inReplyTo'));
      const isOwn = sender !== undefined && parent?.startsWith(`${sender}/`);
      const html = firstText([note.get('content'), ...[...keysOf(note.get('contentMap')).values()]]);
      const summary = wordsOf(note.get('summary'));
      const date = note.get('published') ?? activity.get('published');
      const post = archivedPost(make, {
        span: item.span,
        words: html && htmlText(html),
        platform: 'mastodon',
        kind: parent === undefined || isOwn ? 'post' : 'reply',
        account: preferred ?? nameIn(sender),
        id: note.get('id'),
        otherwise: nameOf(date),
        date,
        language: languageOf(note.get('contentMap')),
        alts: itemsOf(note.get('attachment')).map((attachment) => firstText([keysOf(attachment).get('name')])),
        ...(summary !== undefined && { fields: { summary } }),
      });
      return post ? [post] : [];
    });
  },
};
