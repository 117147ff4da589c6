/**
 * Misspellings and short forms, by the spelling that word lists contain. Sorted. Source: lists of common misspellings,
 * and texting.
 */
const misspellings: Readonly<Record<string, string>> = {
  channel: 'channal channell chanell chanle',
  check: 'chck cheak chech chek chekc chk',
  comment: 'coment commet',
  follow: 'folow follw',
  listen: 'lisen lissen listn',
  please: 'plese pleease pleeease pleez pleaze pls plss plx plz plzz plzzz',
  subscribe: 'subcribe subscibe subscrib subscirbe subscripe subsribe subsrcibe suscribe suscrib suscripe sucribe',
  subscriber: 'subcriber subsriber suscriber',
  subscribers: 'subcribers subscibers subsribers suscribers',
  thanks: 'thankz thanx thnks thnx thx',
  video: 'vedio vid vidio',
  videos: 'vedios vids vidz vidios',
  youtube: 'utube youtub yt',
};

const spellings: ReadonlyMap<string, string> = new Map(
  Object.entries(misspellings).flatMap(([word, forms]) =>
    forms.split(' ').map((form): [string, string] => [form, word]),
  ),
);

/** Returns the spelling of a lower-case word that word lists contain, or the word itself. */
export function normalizeSpelling(word: string): string {
  return spellings.get(word) ?? word;
}
