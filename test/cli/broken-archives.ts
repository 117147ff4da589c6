import { mkdirSync } from 'node:fs';
import type { Broken } from './broken.ts';

const account = 'window.YTD.account.part0 = [{ "account": { "username": "MillLaneBakery", "accountId": "1" } }]';
const tweet = (id: number, text: string) =>
  `{ "tweet": { "id_str": "${id}", "full_text": "${text}", "created_at": "Sun Mar 01 10:00:00 +0000 2026" } }`;
const tweets = `window.YTD.tweets.part0 = [\n${tweet(1, 'The rye is back.')},\n${tweet(2, 'The oven is warm.')}\n]`;
const page = '<!DOCTYPE html>\n<html><body>Sign in to go on.</body></html>\n';
const note = (content: string, id = 1) =>
  `{ "type": "Create", "actor": "https://social.example/users/mill", "published": "2026-03-01T10:00:00Z", "to": ["https://www.w3.org/ns/activitystreams#Public"], "object": { "id": "https://social.example/${id}", "type": "Note", "content": ${content}, "to": ["https://www.w3.org/ns/activitystreams#Public"], "attributedTo": "https://social.example/users/mill" } }`;
const facebook = 'your_facebook_activity/posts/your_posts_1.json';
const instagram = 'your_instagram_activity/media/posts_1.json';
const entry = (words: string) => `{ "timestamp": 1772359200, "data": [{ "post": "${words}" }] }`;

/** Archives of platforms. */
export const brokenArchives: readonly Broken[] = [
  {
    title: 'Facebook: HTML under the name of JSON',
    name: 'fb',
    is: { [facebook]: page },
    posts: 0,
    says: ['fb/your_facebook_activity/posts/your_posts_1.json:1:1: json-list/html'],
  },
  {
    title: 'Instagram: HTML under the name of JSON',
    name: 'ig',
    is: { [instagram]: page },
    posts: 0,
    says: ['ig/your_instagram_activity/media/posts_1.json:1:1: json-list/html'],
  },
  {
    title: 'Instagram: made as HTML',
    name: 'ig',
    is: { [instagram.replace('.json', '.html')]: page },
    posts: 0,
    says: ['ig/your_instagram_activity/media/posts_1.html: archive/html'],
  },
  {
    title: 'X: HTML under the name of its script',
    name: 'x',
    is: { 'data/account.js': account, 'data/tweets.js': page },
    posts: 0,
    says: ['x/data/tweets.js:1:1: x/html'],
  },
  {
    title: 'X: tweets that are cut in the middle',
    name: 'x',
    is: { 'data/account.js': account, 'data/tweets.js': tweets.slice(0, -60) },
    posts: 1,
    says: ['x/data/tweets.js:3:42: json/unclosed-string'],
  },
  {
    title: 'X: tweets without an equals sign',
    name: 'x',
    is: { 'data/account.js': account, 'data/tweets.js': tweets.replace('=', '') },
    posts: 0,
    says: ['x/data/tweets.js:1:1: x/script'],
  },
  {
    title: 'X: tweets that are no list',
    name: 'x',
    is: { 'data/account.js': account, 'data/tweets.js': 'window.YTD.tweets.part0 = { "tweet": {} }' },
    posts: 0,
    says: ['x/data/tweets.js:1:27: x/not-list'],
  },
  {
    title: 'X: a list of something else',
    name: 'x',
    is: { 'data/account.js': account, 'data/tweets.js': 'window.YTD.tweets.part0 = [1, "two", { "like": {} }]' },
    posts: 0,
    says: ['x/data/tweets.js:1:28: x/not-tweet'],
  },
  {
    title: 'X: an empty file',
    name: 'x',
    is: { 'data/account.js': account, 'data/tweets.js': '' },
    posts: 0,
    says: ['x/data/tweets.js:1:1: x/empty'],
  },
  {
    title: 'X: a comma too many',
    name: 'x',
    is: { 'data/account.js': account, 'data/tweets.js': tweets.replace(/\n\]$/u, ',\n]') },
    posts: 2,
    says: ['x/data/tweets.js:4:1: json/expected-value'],
  },
  {
    title: 'X: a broken account',
    name: 'x',
    is: { 'data/account.js': 'window.YTD.account.part0 = [{ "account": ', 'data/tweets.js': tweets },
    posts: 2,
    says: ['x/data/account.js:1:42: json/expected-value'],
  },
  {
    title: 'X: broken long posts',
    name: 'x',
    is: {
      'data/account.js': account,
      'data/note-tweet.js': 'window.YTD.note_tweet.part0 = [{ "noteTweet": { "core": 5',
      'data/tweets.js': tweets,
    },
    posts: 2,
    says: ['x/data/note-tweet.js:1:58: json/expected-brace'],
  },
  {
    title: 'X: an account that is a binary file',
    name: 'x',
    is: { 'data/account.js': Buffer.from([0, 1, 2, 3, 0xff]), 'data/tweets.js': tweets },
    posts: 2,
    says: ['x/data/account.js: decode/binary'],
  },
  {
    title: 'X: a script of something else, named',
    name: 'app.js',
    is: 'import { x } from "./x.js";\nx();\n',
    posts: 0,
    says: ['app.js:1:1: x/script'],
  },
  {
    title: 'X: a file of its archive without posts, named',
    name: 'like.js',
    is: 'window.YTD.like.part0 = [{ "like": { "fullText": "Nice." } }]',
    posts: 0,
    says: ['like.js:1:1: x/other-data'],
  },
  {
    title: 'Mastodon: an outbox that is no collection',
    name: 'm',
    is: { 'actor.json': '{}', 'outbox.json': '{ "type": "Person", "name": "Mill Lane" }' },
    posts: 0,
    says: ['m/outbox.json:1:1: json-list/none'],
  },
  {
    title: 'Mastodon: an outbox that is a number',
    name: 'm',
    is: { 'actor.json': '{}', 'outbox.json': '42' },
    posts: 0,
    says: ['m/outbox.json:1:1: json-list/none'],
  },
  {
    title: 'Mastodon: items that are no list',
    name: 'm',
    is: { 'actor.json': '{}', 'outbox.json': '{ "type": "OrderedCollection", "orderedItems": 3 }' },
    posts: 0,
    says: ['m/outbox.json:1:1: json-list/none'],
  },
  {
    title: 'Mastodon: an outbox that is cut',
    name: 'm',
    is: {
      'actor.json': '{}',
      'outbox.json': `{ "orderedItems": [${note('"<p>The rye is back.</p>"')}, ${note('"<p>The oven is warm.</p>"', 2).slice(0, 200)}`,
    },
    posts: 1,
    says: ['m/outbox.json:1:569: json/unclosed-string'],
  },
  {
    title: 'Mastodon: an actor that is broken',
    name: 'm',
    is: {
      'actor.json': '{ "preferredUsername": ',
      'outbox.json': `{ "orderedItems": [${note('"<p>The rye is back.</p>"')}] }`,
    },
    posts: 1,
    says: ['m/actor.json:1:24: json/expected-value'],
  },
  {
    title: 'Mastodon: 100,000 nested elements',
    name: 'm',
    is: {
      'actor.json': '{}',
      'outbox.json': `{ "orderedItems": [${note(`"${'<div>'.repeat(100_000)}The rye is back."`)}] }`,
    },
    posts: 1,
    says: [],
    isHeavy: true,
  },
  {
    title: 'Facebook: mojibake that is none',
    name: 'fb',
    is: {
      [facebook]: `[${entry('Caf\\u00c3 and \\u00e2\\u0080 are no bytes of a word.')}, ${entry('Caf\\u00c3\\u00a9 at eight.')}]`,
    },
    posts: 2,
    says: [],
  },
  {
    title: 'Facebook: an entry that is broken',
    name: 'fb',
    is: {
      [facebook]: `[${entry('The rye is back.')},\n${entry('The oven is "warm".')},\n${entry('The mill turns.')}]`,
    },
    posts: 3,
    says: ['fb/your_facebook_activity/posts/your_posts_1.json:2:61: json/invalid-symbol'],
  },
  {
    title: 'an empty folder',
    name: 'archive/',
    is: (path) => {
      mkdirSync(path);
    },
    posts: 0,
    says: ['archive/: file/none-in-folder'],
  },
  { title: 'an archive without posts', name: 'fb', is: { [facebook]: '[]' }, posts: 0, says: [] },
  {
    title: 'an archive whose posts were left out',
    name: 'x',
    is: { 'data/account.js': account, 'data/like.js': 'window.YTD.like.part0 = []' },
    posts: 0,
    says: ['x: file/none-in-folder'],
  },
  {
    title: 'Bluesky: records of something else',
    name: 'a.json',
    is: '{ "records": [{ "value": { "$type": "app.bsky.feed.like" } }] }',
    posts: 0,
    says: ['a.json:1:1: post/no-text'],
  },
  {
    title: 'LinkedIn: shares without their text',
    name: 'li',
    is: {
      'Connections.csv': 'First Name\nIda\n',
      'Shares.csv': 'Date,ShareLink,Visibility\n2026-03-01 10:00:00,https://li.example/1,MEMBER_NETWORK\n',
    },
    posts: 0,
    says: ['li/Shares.csv:1:1: table/no-text-column'],
  },
];
