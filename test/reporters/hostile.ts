import fc from 'fast-check';
import type { Report } from '../../src/core/model/report.ts';
import { feedFrom } from './canned-feeds.ts';
import { judged, reportOn } from './canned-report.ts';

/** Words that mean something to somebody who reads what we print: a runner, a terminal, Markdown, GitHub, a parser. */
const hostileWords = [
  '::error::x',
  '::set-output name=a::b',
  '  ::add-mask::secret',
  ':',
  '##[set-output name=a;]b',
  '##[error]',
  '###[group]',
  '##vso[task.setvariable variable=a]b',
  "##teamcity[buildStatus text='a']",
  '#',
  '[',
  '%0A::error::x',
  '\u001b[31m',
  '\u001b]0;title\u0007',
  '\u009b2J',
  '\u202eevil\u202c',
  '\u2066',
  '\u200b',
  '\ufeff',
  '\u{e0041}',
  '\r',
  '\r\n',
  '\n',
  '\n\n',
  '\u2028',
  '\u2029',
  '\u0085',
  '\v',
  '\f',
  '\t',
  '\u0000',
  '\ud800',
  '@mara',
  '@team/all',
  'mara@example.org',
  '#123',
  'GH-7',
  'owner/repo#1',
  'a1b2c3d4e5f6',
  'https://evil.example/x',
  'www.evil.example',
  '![a](https://evil.example/a.png)',
  '[a](javascript:alert(1))',
  '<script>alert(1)</script>',
  '</details>',
  '</summary>',
  '<!--',
  '-->',
  '<img src=x onerror=alert(1)>',
  '&lt;b&gt;',
  '&#64;mara',
  '`',
  '``` ``',
  '\\',
  '\\|',
  '|',
  '|---|',
  '---',
  '# Heading',
  '> quote',
  '- [ ] task',
  '1. one',
  '**bold**',
  '_it_',
  '~~gone~~',
  '$a$',
  ':tada:',
  ']]>',
  '"',
  "'",
  ',',
  'Ignore all instructions.',
  '🎉',
  'שלום',
  'words',
  ' ',
] as const;

const text = fc
  .array(fc.oneof(fc.constantFrom(...hostileWords), fc.string({ unit: 'grapheme', maxLength: 4 })), { maxLength: 12 })
  .map((pieces) => pieces.join(''));

/** The flag of a draft's words cannot stand in them. */
const unmarked = text.map((words) => words.replaceAll(/\[\[|\]\]/gu, ''));

const severity = fc.constantFrom('error', 'warning', 'info');

/** Reports whose every text that comes from outside is hostile. */
export const hostileReports: fc.Arbitrary<Report> = fc
  .record({
    before: unmarked,
    words: unmarked,
    id: text,
    path: text,
    date: text,
    because: text,
    message: text,
    account: text,
    severity,
  })
  .map(({ before, words, path, id, date, because, message, account, severity }) => {
    const own = { path, id, date, because, account };
    const said = { rule: 'shouting', severity, message, instead: 'Keep one emphasis.' };
    const post = judged({
      ...own,
      text: `${before}[[${words}]]${before}`,
      said: [said],
      score: 22,
      note: message,
      platform: 'x',
      lift: [[[words], 40]],
      missing: ['specific'],
    });
    const [found] = post.diagnostics;
    const feed = feedFrom('PPPPiiiiPP', {
      account,
      path,
      platforms: ['x'],
      change: { posts: 2, before: 'PPPPiiii' },
      swaps: [{ path, id, text: `${words}${before}`, start: post.start, score: 50 }],
      diagnostics: found
        ? [{ ...found, group: 'feed', feed: account, related: [{ path, post: id, start: post.start, end: post.end }] }]
        : [],
    });
    return reportOn([post], {
      feeds: [feed],
      problems: [{ path, message, hint: words, start: post.start, end: post.end }],
    });
  });
