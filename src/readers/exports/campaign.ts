import { type Platform, type Post, platformNamed } from '../../core/model/post.ts';
import { squash } from '../base/column-names.ts';
import { stemOf } from '../base/stem.ts';
import type { Entry, Value } from '../base/value.ts';
import { withHashtags } from '../posts/composition.ts';
import { asidesIn } from '../posts/extra-texts.ts';
import { firstText, itemsOf, keysOf, valueAt, wordsOf } from './lookup.ts';
import type { ExportFormat } from './types.ts';

/** What the post is made of, and so no field of it. */
const taken = new Set(['body', 'hashtags', 'platforms', 'platformVariants']);

function entriesIn(value: Value | undefined): readonly Entry[] {
  return value?.shape === 'record' ? value.entries() : [];
}

/** A campaign with one text for all its platforms and others for some of them, as samsarix keeps it. */
export const campaign: ExportFormat = {
  id: 'campaign',
  recognises: (root) =>
    valueAt(root, 'platformVariants')?.shape === 'record' ||
    (valueAt(root, 'schemaVersion') !== undefined &&
      valueAt(root, 'body')?.shape === 'text' &&
      valueAt(root, 'platforms')?.shape === 'list'),
  posts(root, { path, make }) {
    const base = keysOf(root);
    const { asides: extraTexts, rest } = asidesIn(entriesIn(root));
    const named = itemsOf(base.get('platforms')).flatMap((item) => wordsOf(item) ?? []);
    // A variant may have but a title of its own: its words are those of all the others.
    const variants = entriesIn(base.get('platformVariants')).filter(
      ({ value }) => firstText([valueAt(value, 'body')]) !== undefined || valueAt(value, 'hashtags') !== undefined,
    );
    const varied = new Set(variants.map(({ name }) => platformNamed(name) ?? squash(name)));

    const postOf = (key: string | undefined, variant: Value | undefined, platforms: readonly Platform[]) => {
      const own = keysOf(variant);
      const body = firstText([own.get('body'), base.get('body')]);
      if (body === undefined && base.has('body')) return [];
      const hashtags = own.get('hashtags') ?? base.get('hashtags');
      const tags = hashtags?.shape === 'list' ? hashtags.items() : [hashtags];
      const entries = [...rest.filter(({ name }) => !own.has(name)), ...entriesIn(variant)];
      const said = entries.filter(({ name }) => !taken.has(name));
      const post = make({
        entries: said,
        span: (variant ?? root).span,
        id: [stemOf(path), key].filter((part) => part !== undefined).join('-'),
        ...(body && {
          body: withHashtags(
            body,
            tags.flatMap((tag) => firstText([tag]) ?? []),
          ),
        }),
        extraTexts,
        platforms,
      });
      return post ? [post] : [];
    };

    const others = named.filter((name) => !varied.has(platformNamed(name) ?? squash(name)));
    const shared = [...new Set(others.flatMap((name) => platformNamed(name) ?? []))];
    const isShared = others.length > 0 || variants.length === 0;
    const ofVariants = variants.flatMap(({ name, value }): Post[] => {
      const platform = platformNamed(name);
      return postOf(squash(name), value, platform ? [platform] : []);
    });
    return [...(isShared ? postOf(undefined, undefined, shared) : []), ...ofVariants];
  },
};
