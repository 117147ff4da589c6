import type { Post } from '../../core/model/post.ts';
import { isJson } from '../base/json-scan.ts';
import { parseJsonRoot } from '../base/json-value.ts';
import type { Value } from '../base/value.ts';
import { createArchivedPost, createIdFactory, toTextValue } from './archived-post.ts';
import { findFirstText, getItems, getKeys, getScalarText, getValue, hasItem } from './lookup.ts';
import type { ExportFormat } from './types.ts';

/** Returns the addressees of a note: a single value or a list. */
function addresseesOf(value: Value | undefined): readonly string[] {
  return (value?.shape === 'list' ? value.items() : [value]).flatMap((address) => getScalarText(address) ?? []);
}

/** Tests whether a note is public or for followers. Other notes are direct messages. */
function isPublished(note: ReadonlyMap<string, Value>): boolean {
  return ['to', 'cc'].some((key) =>
    addresseesOf(note.get(key)).some((address) => /(?:^|[:#])Public$|\/followers$/u.test(address)),
  );
}

/** Returns the last part of an address: `bakery` for `https://example.social/users/bakery`. */
function nameIn(address: string | undefined): string | undefined {
  return address && /\/@?([^/@]+)\/?$/u.exec(address)?.[1];
}

/** Returns the language of a note, or `undefined` if it has none or several. */
function languageOf(contents: Value | undefined): Value | undefined {
  if (contents?.shape !== 'record') return undefined;
  const [only, ...others] = contents.entries();
  return only && others.length === 0 && only.name !== 'und' ? toTextValue(only.name, only.value.span) : undefined;
}

const isActivity = (keys: ReadonlyMap<string, Value>) =>
  keys.has('object') && /^(?:Create|Announce)$/u.test(getScalarText(keys.get('type')) ?? '');

/** Mastodon archives: `outbox.json`, with `actor.json` as a companion file. */
export const mastodon: ExportFormat = {
  id: 'mastodon',
  names: /^outbox\.json$/u,
  recognizes: (root) => getValue(root, 'orderedItems')?.shape === 'list' || hasItem(root, isActivity),
  async posts(root, { make, options }) {
    const { parseHtmlText } = await import('./html-text.ts');
    const actors = (options.companionFiles ?? [])
      .filter(({ text }) => isJson(text))
      .map(({ text }) => parseJsonRoot(text));
    const preferred = actors.map((actor) => getScalarText(getValue(actor, 'preferredUsername'))).find((name) => name);
    const createId = createIdFactory();
    return getItems(root.shape === 'list' ? root : getValue(root, 'orderedItems')).flatMap((item): Post[] => {
      const activity = getKeys(item);
      const note = getKeys(activity.get('object'));
      const isNote = getScalarText(activity.get('type')) === 'Create' && getScalarText(note.get('type')) === 'Note';
      if (!isNote || !isPublished(note)) return [];
      const sender = getScalarText(note.get('attributedTo')) ?? getScalarText(activity.get('actor'));
      const parent = getScalarText(note.get('inReplyTo'));
      const isOwn = sender !== undefined && parent?.startsWith(`${sender}/`);
      const html = findFirstText([note.get('content'), ...[...getKeys(note.get('contentMap')).values()]]);
      const summary = getScalarText(note.get('summary'));
      const date = note.get('published') ?? activity.get('published');
      const post = createArchivedPost(make, {
        span: item.span,
        words: html && parseHtmlText(html),
        platform: 'mastodon',
        kind: parent === undefined || isOwn ? 'post' : 'reply',
        account: preferred ?? nameIn(sender),
        id: note.get('id'),
        fallbackId: createId(date),
        date,
        language: languageOf(note.get('contentMap')),
        alts: getItems(note.get('attachment')).map((attachment) => findFirstText([getKeys(attachment).get('name')])),
        ...(summary !== undefined && { fields: { summary } }),
      });
      return post ? [post] : [];
    });
  },
};
