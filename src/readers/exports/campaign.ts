import { type Platform, type Post, parsePlatform } from '../../core/model/post.ts';
import { normalizeName } from '../base/column-names.ts';
import { getStem } from '../base/path.ts';
import type { Entry, Value } from '../base/value.ts';
import { appendHashtags } from '../posts/composition.ts';
import { findExtraTexts } from '../posts/extra-texts.ts';
import { findFirstText, getItems, getKeys, getScalarText, getValue } from './lookup.ts';
import type { ExportFormat } from './types.ts';

/** Keys that become part of the post, so they are not fields. */
const taken = new Set(['body', 'hashtags', 'platforms', 'platformVariants']);

function entriesIn(value: Value | undefined): readonly Entry[] {
  return value?.shape === 'record' ? value.entries() : [];
}

/** Samsarix campaigns: one text for all platforms, and variants for some of them. */
export const campaign: ExportFormat = {
  id: 'campaign',
  recognizes: (root) =>
    getValue(root, 'platformVariants')?.shape === 'record' ||
    (getValue(root, 'schemaVersion') !== undefined &&
      getValue(root, 'body')?.shape === 'text' &&
      getValue(root, 'platforms')?.shape === 'list'),
  posts(root, { path, make }) {
    const base = getKeys(root);
    const { extraTexts, rest } = findExtraTexts(entriesIn(root));
    const named = getItems(base.get('platforms')).flatMap((item) => getScalarText(item) ?? []);
    // A variant without its own body or hashtags has the shared text, so it is not a separate post.
    const variants = entriesIn(base.get('platformVariants')).filter(
      ({ value }) =>
        findFirstText([getValue(value, 'body')]) !== undefined || getValue(value, 'hashtags') !== undefined,
    );
    const varied = new Set(variants.map(({ name }) => parsePlatform(name) ?? normalizeName(name)));

    const postOf = (key: string | undefined, variant: Value | undefined, platforms: readonly Platform[]) => {
      const own = getKeys(variant);
      const body = findFirstText([own.get('body'), base.get('body')]);
      if (body === undefined && base.has('body')) return [];
      const hashtags = own.get('hashtags') ?? base.get('hashtags');
      const tags = hashtags?.shape === 'list' ? hashtags.items() : [hashtags];
      const entries = [...rest.filter(({ name }) => !own.has(name)), ...entriesIn(variant)];
      const others = entries.filter(({ name }) => !taken.has(name));
      const post = make({
        entries: others,
        span: (variant ?? root).span,
        id: [getStem(path), key].filter((part) => part !== undefined).join('-'),
        ...(body && {
          body: appendHashtags(
            body,
            tags.flatMap((tag) => findFirstText([tag]) ?? []),
          ),
        }),
        extraTexts,
        platforms,
      });
      return post ? [post] : [];
    };

    const others = named.filter((name) => !varied.has(parsePlatform(name) ?? normalizeName(name)));
    const shared = [...new Set(others.flatMap((name) => parsePlatform(name) ?? []))];
    const isShared = others.length > 0 || variants.length === 0;
    const ofVariants = variants.flatMap(({ name, value }): Post[] => {
      const platform = parsePlatform(name);
      return postOf(normalizeName(name), value, platform ? [platform] : []);
    });
    return [...(isShared ? postOf(undefined, undefined, shared) : []), ...ofVariants];
  },
};
