import type { Broken } from './broken.ts';

/** Posts that people and programs keep in files of their own. */
export const brokenDrafts: readonly Broken[] = [
  {
    title: 'Postiz: posts that are no list',
    name: 'a.json',
    is: '{ "type": "schedule", "date": "2026-03-01T10:00:00Z", "posts": { "value": [{ "content": "<p>The rye is back.</p>" }] } }',
    posts: 0,
    says: [
      'a.json:1:64: "posts" is a group of keys where a list is due.\n  A file of posts is a list of posts, a group with such a list under "posts", or a single post.',
    ],
  },
  {
    title: 'Postiz: content that is a number',
    name: 'a.json',
    is: '{ "type": "schedule", "posts": [{ "value": [{ "content": 5 }] }, { "value": [{ "content": "<p>The rye is back.</p>" }] }] }',
    posts: 1,
    says: ['a.json:1:58: "content" is a number where a text is due.\n  Put the text in quotes.'],
  },
  {
    title: 'Postiz: a post without a value',
    name: 'a.json',
    is: '{ "type": "schedule", "posts": [{ "settings": {} }, { "value": [{ "content": "<p>The rye is back.</p>" }] }] }',
    posts: 1,
    says: [
      'a.json:1:33: This post has no list of texts under "value".\n  Postiz keeps there the parts of a thread, each with its "content".',
    ],
  },
  {
    title: 'Postiz: values that are no list',
    name: 'a.json',
    is: '{ "type": "schedule", "posts": [{ "value": { "content": "<p>The rye is back.</p>" } }] }',
    posts: 0,
    says: [
      'a.json:1:33: This post has no text. Its keys are "value".\n  Put the text under "text", or name its key in the configuration: `columns: { text: "…" }`.',
    ],
  },
  {
    title: 'Mixpost: a body that is null',
    name: 'a.json',
    is: '[{ "versions": [{ "account_id": 0, "is_original": true, "content": [{ "body": null, "media": [] }] }] }]',
    posts: 0,
    says: [],
  },
  {
    title: 'Mixpost: a body that is a list',
    name: 'a.json',
    is: '{ "versions": [{ "account_id": 0, "is_original": true, "content": [{ "body": ["The rye is back."], "media": [] }] }] }',
    posts: 0,
    says: ['a.json:1:78: "body" is a list where a text is due.\n  Put the text in quotes.'],
  },
  {
    title: 'Mixpost: versions that are no list',
    name: 'a.json',
    is: '{ "versions": "none", "accounts": [] }',
    posts: 0,
    says: [
      'a.json:1:1: This post has no text. Its keys are "versions", "accounts".\n  Put the text under "text", or name its key in the configuration: `columns: { text: "…" }`.',
    ],
  },
  {
    title: 'a campaign without a body',
    name: 'campaign.json',
    is: '{ "schemaVersion": 1, "name": "rye", "platforms": ["x"], "platformVariants": { "linkedin": { "title": "Rye" } } }',
    posts: 0,
    says: [
      'campaign.json:1:1: This post has no text. Its keys are "schemaVersion", "name".\n  Put the text under "text", or name its key in the configuration: `columns: { text: "…" }`.',
    ],
  },
  {
    title: 'a thread with a number in it',
    name: 'a.json',
    is: '{ "start": "2026-03-01", "tweets": [{ "text": "The rye is back." }, 5, { "text": "So is the spelt." }] }',
    posts: 1,
    says: [
      'a.json:1:69: This is a number where a part of a thread is due.\n  A part is a text, or a group of keys with a "text" among them. The other parts are read.',
    ],
  },
  {
    title: 'a list under a key of another name',
    name: 'a.json',
    is: '{ "items": [{ "text": "The rye is back." }] }',
    posts: 0,
    says: [
      'a.json:1:12: This file has no list of posts, but one under "items".\n  Call it "posts", if that is what it holds.',
    ],
  },
  {
    title: 'posts that are a text',
    name: 'a.json',
    is: '{ "posts": "The rye is back." }',
    posts: 0,
    says: [
      'a.json:1:12: "posts" is a text where a list is due.\n  A file of posts is a list of posts, a group with such a list under "posts", or a single post.',
    ],
  },
  {
    title: 'HTML where JSON is due',
    name: 'a.json',
    is: '<!doctype html><title>Sign in</title>',
    posts: 0,
    says: [
      'a.json:1:1: This file is HTML, not JSON.\n  Export it again as JSON, or save what it says as text: a program may have put a page of HTML in its place.',
    ],
  },
  {
    title: 'two JSON documents in one file',
    name: 'a.json',
    is: '{ "text": "The rye is back." }\n{ "text": "The oven is warm." }\n',
    posts: 1,
    says: [
      'a.json:2:1: The JSON ends before this, and nothing may follow it.\n  Of several posts make a list in brackets; or write each on a line of its own in a file that ends in .ndjson.',
    ],
  },
  {
    title: 'a list of JSON called NDJSON',
    name: 'a.ndjson',
    is: '[\n  { "text": "The rye is back." },\n  { "text": "The oven is warm." }\n]\n',
    posts: 0,
    says: [
      'a.ndjson:1:1: This file is one list of JSON, where each line is to hold a post.\n  Give it the ending .json.',
    ],
  },
  {
    title: 'a tweet whose front matter has no end',
    name: 'a.tweet',
    is: '---\nreply: https://x.example/1\nThe rye is back.\n',
    posts: 1,
    says: ['a.tweet:1:1: The front matter has no end.\n  Close it with a line that is `---` and nothing else.'],
  },
  {
    title: 'a tweet with a poll of one answer',
    name: 'a.tweet',
    is: 'Rye or spelt?\n( ) Rye\n',
    posts: 1,
    says: [
      'a.tweet:2:5: This poll has one answer, and needs two at least.\n  Write each on a line of its own, as in `( ) Rye`.',
    ],
  },
  {
    title: 'a tweet whose second part has bad YAML',
    name: 'a.tweet',
    is: 'The rye is back.\n---\n---\nmedia: [a.png\n---\nSo is the spelt.\n',
    posts: 1,
    says: [
      'a.tweet:5:1: This is not valid YAML: Flow sequence in block collection must be sufficiently indented and end with a ].',
    ],
  },
  {
    title: 'a tweet whose front matter is a list',
    name: 'a.tweet',
    is: '---\n- poll\n- reply\n---\nThe rye is back.\n',
    posts: 1,
    says: [
      'a.tweet:2:1: The front matter is a list where keys are due.\n  Its keys are `media`, `poll`, `reply`, `retweet`, `schedule` and `thread-delimiter`.',
    ],
  },
  {
    title: 'Markdown with sections and no content',
    name: 'a.md',
    is: '# Rye\n\n## Platform\n\nLinkedIn\n\n## Content\n\n## Status\n\nDraft\n',
    posts: 0,
    says: [],
  },
  {
    title: 'Markdown whose front matter is a list',
    name: 'a.md',
    is: '---\n- platform\n- date\n---\nThe rye is back.\n',
    posts: 1,
    says: [
      'a.md:2:1: The front matter is a list where keys are due.\n  Write a key and a colon before what it says, as in `platform: linkedin`.',
    ],
  },
  {
    title: 'Markdown whose front matter is words',
    name: 'a.md',
    is: '---\nThe plan for March\n---\nThe rye is back.\n',
    posts: 1,
    says: [],
  },
  {
    title: 'Markdown whose date in the front matter is a map',
    name: 'a.md',
    is: '---\ndate: { day: 1 }\n---\nThe rye is back.\n',
    posts: 1,
    says: ['a.md:2:7: "date" is a group of keys where a text is due.\n  Put the text in quotes.'],
  },
  {
    title: 'HTML that is not closed',
    name: 'a.json',
    is: '{ "type": "now", "posts": [{ "value": [{ "content": "<p>The rye <b>is back.<ul><li>So is the spelt.<a href=\\"x" }] }] }',
    posts: 1,
    says: [],
  },
  {
    title: 'HTML of 100,000 nested elements',
    name: 'a.json',
    is: `{ "type": "now", "posts": [{ "value": [{ "content": "${'<div>'.repeat(100_000)}The rye is back." }] }] }`,
    posts: 1,
    says: [],
    isHeavy: true,
  },
  {
    title: 'YAML with a billion laughs',
    name: 'a.yaml',
    is: `a0: &a0 lol\n${[1, 2, 3, 4, 5, 6, 7, 8, 9].map((n) => `a${n}: &a${n} [${`*a${n - 1}, `.repeat(10)}]\n`).join('')}text: *a9\n`,
    posts: 0,
    says: ['a.yaml:10:9: "text" is a list where a text is due.\n  Write one text.'],
    isHeavy: true,
  },
];
