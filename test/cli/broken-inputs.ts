import { execFileSync } from 'node:child_process';
import { mkdirSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs';
import type { Broken } from './broken.ts';

/** Paths that lead to nothing, and drafts of all kinds that are cut, huge, nested or no text. */
export const brokenInputs: readonly Broken[] = [
  {
    title: 'truncated JSON',
    name: 'a.json',
    is: '[{ "text": "Hello there." }, { "text": "Good ',
    posts: 1,
    says: ['a.json:1:40: This text has no closing quote.'],
  },
  {
    title: 'JSON that is no post',
    name: 'a.json',
    is: '{ "name": "shop", "version": 2 }',
    posts: 0,
    says: [
      'a.json:1:1: This post has no text. Its keys are "name", "version".\n  Put the text under "text", or name its key in the configuration: `columns: { text: "…" }`.',
    ],
  },
  {
    title: 'JSON that is one number',
    name: 'a.json',
    is: '42',
    posts: 0,
    says: [
      'a.json:1:1: This file holds a number where posts are due.\n  A file of posts is a list of posts, a group with such a list under "posts", or a single post.',
    ],
  },
  {
    title: 'a post of JSON whose text is a number',
    name: 'a.json',
    is: '[{ "text": 5 }, { "text": "Hello there." }]',
    posts: 1,
    says: ['a.json:1:12: "text" is a number where a text is due.\n  Put the text in quotes.'],
  },
  {
    title: 'JSON nested without end',
    name: 'a.json',
    is: '['.repeat(100_000),
    posts: 0,
    says: ['a.json:1:1: This is not valid JSON: it is nested too deeply to be read.'],
  },
  {
    title: 'an empty JSON file',
    name: 'a.json',
    is: '',
    posts: 0,
    says: ['a.json:1:1: This file is empty, and so is not valid JSON.'],
  },
  {
    title: 'a broken line of NDJSON',
    name: 'a.ndjson',
    is: '{ "text": "Hello there." }\n{ "text": \n{ "text": "Bye." }\n',
    posts: 2,
    says: ['a.ndjson:2:11: A value is missing here, or the comma before it is one too many.'],
  },
  {
    title: 'a ragged CSV row',
    name: 'a.csv',
    is: 'text,platform\nHello there.,x\nOne, two, three\nBye.,x\n',
    posts: 2,
    says: [
      'a.csv:3:1: This row has 3 cells where the first row has 2, so it cannot be read.\n  Put quotes round a text that holds ",".',
    ],
  },
  {
    title: 'a CSV quote that never closes',
    name: 'a.csv',
    is: 'text,platform\n"Hello there.,x\nBye.,x\n',
    posts: 1,
    says: [
      'a.csv:2:1: This quote is not closed, so the row cannot be read.\n  Close it, or write a quote that belongs to the text twice: "".',
    ],
  },
  {
    title: 'CSV without a column of text',
    name: 'a.csv',
    is: 'size,colour\n1,red\n',
    posts: 0,
    says: [
      'a.csv:1:1: No column of this file is known to hold the text. Its columns are "size", "colour".\n  Call one of them "text", or say which it is: `--columns text=…`, or `columns: { text: "…" }` in the configuration.',
    ],
  },
  {
    title: 'CSV with two separators',
    name: 'a.csv',
    is: 'text,platform\nHello there.;x\nBye.,x\n',
    posts: 2,
    says: [],
  },
  {
    title: 'invalid YAML',
    name: 'a.yaml',
    is: '- text: Hello there.\n- text: "Good\n  - [\n',
    posts: 1,
    says: ['a.yaml:4:1: This is not valid YAML: Missing closing quote.'],
  },
  {
    title: 'YAML with tabs',
    name: 'a.yaml',
    is: '- text: Hello there.\n\t- text: Bye.\n',
    posts: 2,
    says: ['a.yaml:2:1: This is not valid YAML: Tabs are not allowed as indentation.'],
  },
  {
    title: 'YAML with an alias to nothing',
    name: 'a.yaml',
    is: '- text: *nothing\n',
    posts: 0,
    says: ['a.yaml:1:9: This is not valid YAML: there is no anchor "&nothing" before this.'],
  },
  {
    title: 'front matter that is no YAML',
    name: 'a.md',
    is: '---\nplatform: [x\n---\nHello there.\n',
    posts: 1,
    says: [
      'a.md:3:1: This is not valid YAML: Flow sequence in block collection must be sufficiently indented and end with a ].',
    ],
  },
  {
    title: 'front matter that never closes',
    name: 'a.md',
    is: '---\nplatform: x\n\nHello there.\n',
    posts: 1,
    says: ['a.md:1:1: The front matter has no end.\n  Close it with a line that is `---` and nothing else.'],
  },
  {
    title: 'an unknown platform in front matter',
    name: 'a.md',
    is: '---\nplatform: myspace\n---\nHello there, all of you.\n',
    posts: 1,
    says: [],
  },
  {
    title: 'an image',
    name: 'a.txt',
    is: Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex'),
    posts: 0,
    says: [
      'a.txt: This is a binary file, not text.\n  Save documents as plain text or Markdown, and spreadsheets as .xlsx or CSV.',
    ],
  },
  {
    title: 'a NUL byte',
    name: 'a.md',
    is: 'Hello\0there.',
    posts: 0,
    says: [
      'a.md: This is a binary file, not text.\n  Save documents as plain text or Markdown, and spreadsheets as .xlsx or CSV.',
    ],
  },
  {
    title: 'UTF-16 without a mark',
    name: 'a.csv',
    is: Buffer.from('text\nHello', 'utf16le'),
    posts: 1,
    says: [],
    notes: 'a.csv: This file has no byte order mark. It was read as UTF-16.\n',
  },
  {
    title: 'a missing file',
    name: 'god.md',
    is: () => {},
    posts: 0,
    says: ['god.md: No such file.\n  Did you mean "good.md"?'],
  },
  {
    title: 'a folder without drafts',
    name: 'a',
    is: (path) => mkdirSync(path),
    posts: 0,
    says: [
      'a: No supported files in this folder.\n  Supported extensions: .txt, .md, .tweet, .csv, .xlsx, .ndjson, .json, .yaml and .zip.',
    ],
  },
  {
    title: 'a folder called like a draft',
    name: 'a.txt',
    is: (path) => mkdirSync(path),
    posts: 0,
    says: [
      'a.txt: No supported files in this folder.\n  Supported extensions: .txt, .md, .tweet, .csv, .xlsx, .ndjson, .json, .yaml and .zip.',
    ],
  },
  {
    title: 'a link to nowhere',
    name: 'a.txt',
    is: (path) => symlinkSync('nowhere.txt', path),
    posts: 0,
    says: ['a.txt: No such file.'],
  },
  {
    title: 'a link to itself',
    name: 'a.txt',
    is: (path) => symlinkSync('a.txt', path),
    posts: 0,
    says: ['a.txt: This link is circular.'],
  },
  {
    title: 'a pipe',
    name: 'a.txt',
    is: (path) => {
      execFileSync('mkfifo', [path]);
    },
    posts: 0,
    says: ['a.txt: This is not a regular file.\n  To lint the output of a program, pipe it to `sincerity -`.'],
  },
  {
    title: 'a path through a file',
    name: 'good.md/a.txt',
    is: () => {},
    posts: 0,
    says: ['good.md/a.txt: No such file.'],
  },
  {
    title: 'a name too long',
    name: `${'a'.repeat(300)}.txt`,
    is: () => {},
    posts: 0,
    says: [`${'a'.repeat(300)}.txt: No such file.`],
  },
  {
    title: 'a pattern that matches nothing',
    name: '*.markdown',
    is: () => {},
    posts: 0,
    says: [
      '*.markdown: No supported files match this pattern.\n  Supported extensions: .txt, .md, .tweet, .csv, .xlsx, .ndjson, .json, .yaml and .zip.',
    ],
  },
  {
    title: 'a kind of file that nobody reads',
    name: 'a.docx',
    is: 'Hello there.',
    posts: 0,
    says: ['a.docx: Files with the extension .docx are not supported.\n  Save it as plain text or Markdown.'],
  },
  {
    title: 'a file without an ending',
    name: 'draft',
    is: 'Hello there.',
    posts: 0,
    says: [
      'draft: Files without an extension are not supported.\n  Supported extensions: .txt, .md, .tweet, .csv, .xlsx, .ndjson, .json, .yaml and .zip.',
    ],
  },
  {
    title: 'a file larger than is read',
    name: 'a.txt',
    is: (path) => {
      writeFileSync(path, '');
      truncateSync(path, 51 * 1024 * 1024);
    },
    posts: 0,
    says: ['a.txt: This file is too large: 51 MB, limit 50 MB.\n  Split it into smaller files.'],
  },
  {
    title: 'one line of 50 MB',
    name: 'a.txt',
    is: 'word '.repeat(10 * 1024 * 1024),
    posts: 0,
    says: [
      'a.txt:1:1: The post "a" has 52,428,799 characters, more than any platform takes.\n  Give each post a row, an entry or a file of its own.',
    ],
  },
  {
    title: 'a post longer than any',
    name: 'a.csv',
    is: `text\nHello there.\n${'word '.repeat(30_000)}\nBye.\n`,
    posts: 2,
    says: [
      'a.csv:3:1: The post "row-2" has 150,000 characters, more than any platform takes.\n  Give each post a row, an entry or a file of its own.',
    ],
  },
  {
    title: 'a CSV row of 50 MB',
    name: 'a.csv',
    is: `text\n${'word '.repeat(10 * 1024 * 1024 - 2)}\n`,
    posts: 0,
    says: [
      'a.csv:2:1: The post "row-1" has 52,428,790 characters, more than any platform takes.\n  Give each post a row, an entry or a file of its own.',
    ],
  },
  {
    title: 'a row of millions of cells',
    name: 'a.csv',
    is: `text\n${','.repeat(5_000_000)}\nBye.\n`,
    posts: 1,
    says: [
      'a.csv:2:1: This row has more than 16,384 cells, so it cannot be read.\n  Put quotes round a text that holds commas.',
    ],
  },
  {
    title: 'YAML larger than is read',
    name: 'a.yaml',
    is: '- text: Hello there.\n'.repeat(250_000),
    posts: 0,
    says: [
      'a.yaml: This file has 5,250,000 characters; of this kind of file, at most 5,000,000 are read.\n  Split it into smaller files, or use CSV.',
    ],
  },
  { title: 'Markdown of nothing but marks', name: 'a.md', is: '_a* '.repeat(20_000), posts: 1, says: [] },
  { title: 'an empty file', name: 'a.txt', is: '', posts: 0, says: [] },
  { title: 'a file of blanks', name: 'a.md', is: ' \n\n\t\n', posts: 0, says: [] },
  { title: 'an empty CSV file', name: 'a.csv', is: '', posts: 0, says: [] },
  {
    title: 'lone surrogates',
    name: 'a.json',
    is: '[{ "text": "Half a face \\ud83d and \\udc4b here." }]',
    posts: 1,
    says: [],
  },
  {
    title: 'lone surrogates in UTF-16',
    name: 'a.txt',
    is: Buffer.from('\uFEFFHalf a face \ud83d here.', 'utf16le'),
    posts: 1,
    says: [],
  },
  {
    title: 'a row with control characters',
    name: 'a.csv',
    is: 'text\n"\u001b[31mHello there, everybody, how are you all?\u0007"\n',
    posts: 1,
    says: [],
  },
];
