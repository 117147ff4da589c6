import type { Post } from '../../core/model/post.ts';
import type { ReadError, Reader } from '../../core/model/reader.ts';
import type { SourceFile } from '../../core/model/source-file.ts';
import { recoverJson } from '../base/json-recovery.ts';
import { isJson } from '../base/json-scan.ts';
import { parseJsonRoot } from '../base/json-value.ts';
import type { Value } from '../base/value.ts';
import { createPostFactory } from '../posts/post-factory.ts';
import { createArchivedPost } from './archived-post.ts';
import { exportErrors } from './errors.ts';
import { findFirstText, getItems, getKeys, getScalarText, getValue } from './lookup.ts';
import { findLinks, restoreFullText, toDisplayText } from './x-text.ts';

/** The start of every file in an X archive: `window.YTD.tweets.part0 = `. */
const assignment = /^\s*window\.YTD\.(?<dataName>\w+)\.\w+\s*=/u;

const postData = /^(?:community_)?tweets?$/u;

/**
 * Returns the JSON list after the assignment. The assignment is replaced with spaces, so that offsets stay the same. No
 * code is executed.
 */
function listIn(text: string): { readonly dataName?: string; readonly json: string } | undefined {
  const match = assignment.exec(text);
  const start = match?.[0].length ?? 0;
  if (start === 0 && !/^\s*\[/u.test(text)) return undefined;
  const json = ' '.repeat(start) + text.slice(start).replace(/;\s*$/u, '');
  const dataName = match?.groups?.dataName;
  return { json, ...(dataName && { dataName }) };
}

/** The data from companion files. */
interface CompanionData {
  readonly username?: string;
  readonly accountId?: string;
  /** Long posts by id, and by the second at which they were sent. */
  readonly notes: ReadonlyMap<string, Value>;
}

const companionData = new WeakMap<readonly SourceFile[], CompanionData>();

const seconds = (date: string) => String(Math.floor(Date.parse(date) / 1000));

function readCompanionData(files: readonly SourceFile[]): CompanionData {
  let account: Value | undefined;
  const notes = new Map<string, Value>();
  for (const { text } of files) {
    const { json, dataName } = listIn(text) ?? {};
    if (json === undefined || dataName === undefined || !isJson(json)) continue;
    const items = getItems(parseJsonRoot(json));
    if (dataName === 'account') account = getValue(items[0], 'account');
    if (dataName !== 'note_tweet') continue;
    for (const item of items) {
      const note = getValue(item, 'noteTweet') ?? item;
      const core = getValue(note, 'core');
      if (!core) continue;
      const [id, date] = ['noteTweetId', 'createdAt'].map((name) => getScalarText(getValue(note, name)));
      if (id !== undefined) notes.set(id, core);
      if (date !== undefined) notes.set(seconds(date), core);
    }
  }
  const [username, accountId] = ['username', 'accountId'].map((name) => getScalarText(getValue(account, name)));
  return { notes, ...(username && { username }), ...(accountId && { accountId }) };
}

/** Returns the data from companion files. It is cached because all sections of a long archive share these files. */
function companionDataOf(files: readonly SourceFile[] = []): CompanionData {
  const known = companionData.get(files) ?? readCompanionData(files);
  companionData.set(files, known);
  return known;
}

/** Tests whether a reply continues the account's own thread. */
function isOwn(tweet: ReadonlyMap<string, Value>, { username, accountId }: CompanionData): boolean {
  const [name, id] = ['in_reply_to_screen_name', 'in_reply_to_user_id'].map((key) => getScalarText(tweet.get(key)));
  if (accountId !== undefined && id !== undefined) return id === accountId;
  return username !== undefined && name?.toLowerCase() === username.toLowerCase();
}

/** Two letters and an optional region. X uses `und`, `qme` or `zxx` for unknown languages. */
const languageTag = /^[a-z]{2}(?:-\w+)?$/u;

function tweetIn(
  item: Value,
  value: Value,
  companions: CompanionData,
  make: ReturnType<typeof createPostFactory>,
): Post | undefined {
  const tweet = getKeys(value);
  const own = findFirstText([tweet.get('full_text'), tweet.get('text')]);
  // X does not mark reposts.
  if (own === undefined || /^RT @\w/u.test(own.text)) return undefined;
  const date = tweet.get('created_at');
  const media = [tweet.get('extended_entities'), tweet.get('entities')].flatMap((entities) =>
    getItems(getValue(entities, 'media')),
  );
  const shown = toDisplayText(own, findLinks(getValue(tweet.get('entities'), 'urls'), media));
  const keys = [
    getScalarText(tweet.get('noteTweetId')),
    getScalarText(tweet.get('note_tweet_id')),
    seconds(getScalarText(date) ?? ''),
  ];
  const note = keys.map((key) => companions.notes.get(key ?? '')).find((found) => found !== undefined);
  const whole = findFirstText([getValue(note, 'text')]);
  const long = whole && restoreFullText(shown, toDisplayText(whole, findLinks(getValue(note, 'urls'))).text);
  const language = tweet.get('lang');
  const isReply = ['in_reply_to_status_id', 'in_reply_to_status_id_str', 'in_reply_to_user_id'].some(
    (key) => getScalarText(tweet.get(key)) !== undefined,
  );
  return createArchivedPost(make, {
    span: item.span,
    words: long ?? shown,
    platform: 'x',
    kind: isReply && !isOwn(tweet, companions) ? 'reply' : 'post',
    account: companions.username,
    id: tweet.get('id_str') ?? tweet.get('id'),
    fallbackId: `post-${getScalarText(date) ?? 'undated'}`,
    date,
    language: languageTag.test(getScalarText(language) ?? '') ? language : undefined,
    alts: media.map((picture) => findFirstText([getValue(picture, 'ext_alt_text')])),
  });
}

function notTweetsError(text: string): ReadError {
  if (text.trim() === '') return exportErrors.xEmpty();
  return /^\s*</u.test(text) ? exportErrors.xHtml() : exportErrors.xScript();
}

/** X archives: `tweets.js` and its parts, with `account.js` and `note-tweet.js` as companion files. */
const x: Reader = {
  id: 'x',
  extensions: ['js'],
  read({ path, text }, options = {}) {
    const list = listIn(text);
    if (!list) return { posts: [], errors: [notTweetsError(text)] };
    const { dataName, json } = list;
    if (dataName !== undefined && !postData.test(dataName)) {
      return { posts: [], errors: [exportErrors.xOtherData(dataName)] };
    }
    const errors: ReadError[] = [];
    const make = createPostFactory(path, options, errors);
    const companions = companionDataOf(options.companionFiles);
    const broken = isJson(json) ? undefined : recoverJson(json);
    const root = broken ? broken.root : parseJsonRoot(json);
    let hasOtherItem = false;
    if (root && root.shape !== 'list') errors.push(exportErrors.xNotList(root.shape, root.span));
    const posts = getItems(root).flatMap((item) => {
      const keys = getKeys(item);
      const tweet = keys.get('tweet') ?? (keys.has('full_text') ? item : undefined);
      if (tweet) return tweetIn(item, tweet, companions, make) ?? [];
      // Only the first error is reported: a file with other data may have thousands.
      if (!hasOtherItem) errors.push(exportErrors.xNotTweet(item.shape, item.span));
      hasOtherItem = true;
      return [];
    });
    if (!broken) return { posts, errors };
    const others = errors.filter(({ span }) => span && !broken.isBroken(span));
    return { posts, errors: [...broken.errors, ...others] };
  },
};

export default x;
