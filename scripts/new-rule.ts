/**
 * `npm run new-rule <id> [-- --group <group>]` writes `rules/<id>.ts`: a rule that compiles and passes its own examples,
 * as a starting point.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';

const groups = ['push', 'pressure', 'bait', 'claims', 'reply', 'disclosure', 'decency', 'form', 'feed'];

const usage = `Usage: npm run new-rule <id> [-- --group ${groups.join('|')}]`;

/** Returns the source code of a new rule for posts. */
function template(id: string, group: string, version: string): string {
  return `import * as v from 'valibot';
import { allowOption, createAllowMatcher, defineRule, phraseSignal } from '../src/rule-kit.ts';

/** The reason for these phrases, and their source. Sorted. */
const phrases = phraseSignal({ phrase: ['replace me'] });

export default defineRule({
  id: '${id}',
  group: '${group}',
  summary: 'The reported text, in one line.',
  why: 'Why readers object to it.',
  advice: 'What a writer can do instead.',
  sources: ['SEED'],
  since: '${version}',
  outOfScope: ['A case that the rule deliberately does not report.'],
  presets: { recommended: 'info', strict: 'warning' },
  messages: { found: '"{phrase}" is a placeholder phrase. Describe what happened.' },
  options: v.strictObject({
    allow: allowOption('Phrases that are not reported.'),
  }),
  examples: {
    bad: [
      'The gate was painted on Friday, so please [[replace me]] with a post that this rule reports.',
      'The second example should [[replace me]] in another way.',
      'The third is taken from a real post, with a name, a link or a typo. [[Replace me]].',
      'The fourth is the longest, because real posts have many words before they ask you to [[replace me]], and after.',
    ],
    good: [
      'The gate was painted on Friday, and the blue has dried.',
      'A post that is similar to a bad example and is acceptable.',
      'A recipe, a safety notice or a lost dog, with the same words in another sense.',
      'An honest sales post: two places are left on 3 May because the Hendersons moved. It is £40.',
      'She said "please replace me now", and nobody did.',
      { text: 'Please replace me with a post that the option allows.', options: { allow: ['replace me'] } },
    ],
  },
  *check(doc, { options, finding }) {
    const allowed = createAllowMatcher(options.allow);
    for (const span of phrases(doc)) {
      const phrase = doc.text.slice(span.start, span.end);
      if (!allowed(phrase)) yield finding('found', span, { phrase });
    }
  },
});
`;
}

/** Returns the source code of a new rule for feeds. */
function feedTemplate(id: string, version: string): string {
  return `import * as v from 'valibot';
import { countsTowardRatio, defineFeedRule, minPosts } from '../src/rule-kit.ts';

export default defineFeedRule({
  id: '${id}',
  group: 'feed',
  summary: 'The reported text, in one line.',
  why: 'Why readers object to it.',
  advice: 'What a writer can do instead.',
  sources: ['SEED'],
  since: '${version}',
  outOfScope: ['A case that the rule deliberately does not report.'],
  presets: { recommended: 'info', strict: 'warning' },
  messages: { found: '{count} of {posts} posts only inform. Ask a question.' },
  options: v.strictObject({
    limit: v.optional(
      v.pipe(v.number(), v.minValue(0), v.maxValue(1), v.description('The share of posts that is allowed.')),
      0.5,
    ),
  }),
  examples: {
    bad: [
      { name: 'A feed that this rule reports', posts: '[[i]]iiiiicccP' },
      { name: 'Another feed', posts: 'cPc[[i]]iiiiii' },
      { name: 'With the option set', posts: '[[i]]iccccPPP', options: { limit: 0.2 } },
      { name: 'A long feed', posts: '[[i]]iicciiiciiicPPi' },
    ],
    good: [
      { name: 'A calm week', posts: 'iccPicci' },
      { name: 'A feed that is similar to a bad example and is acceptable', posts: 'iiinnnncccc' },
      { name: 'Too few posts', posts: 'iiii' },
      { name: 'A launch', posts: 'PPPciccc' },
      { name: 'Mostly replies', posts: 'rrrrrrrrci' },
      { name: 'A feed that the option allows', posts: 'iiiiiiiccc', options: { limit: 1 } },
    ],
  },
  // Posts are parsed once. Return the data that check needs, as JSON.
  digest: () => null,
  *check({ posts }, { options, finding }) {
    const counted = posts.filter(({ post }) => countsTowardRatio(post));
    const found = counted.filter(({ post }) => post.intent === 'information');
    const [first, ...related] = found;
    if (!first || counted.length < minPosts || found.length <= options.limit * counted.length) return;
    yield finding('found', first, { count: found.length, posts: counted.length }, { related });
  },
});
`;
}

/**
 * Writes the file and returns the text to print.
 *
 * @throws {Error} with a message for the user
 */
function scaffold(args: string[]): string {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: { group: { type: 'string', default: 'claims' } },
  });
  const [id] = positionals;
  if (id === undefined || positionals.length !== 1) throw new Error('Expected the id of one rule.');
  if (!/^[a-z]+(-[a-z]+)*$/u.test(id) || id === 'index') {
    throw new Error(`"${id}" is not a valid id. Use lower case and hyphens: "hollow-apology".`);
  }
  if (id.startsWith('no-')) {
    throw new Error(`Use an id that reads well after "allow": "${id.slice(3)}", not "${id}".`);
  }
  if (!groups.includes(values.group)) throw new Error(`There is no group "${values.group}".`);
  const root = new URL('../', import.meta.url);
  const { version } = JSON.parse(readFileSync(new URL('package.json', root), 'utf8'));
  const path = `rules/${id}.ts`;
  try {
    writeFileSync(
      new URL(path, root),
      values.group === 'feed' ? feedTemplate(id, version) : template(id, values.group, version),
      { flag: 'wx' },
    );
  } catch (error) {
    throw (error as NodeJS.ErrnoException).code === 'EEXIST' ? new Error(`${path} already exists.`) : error;
  }
  return `Created ${path}. Next steps:

  1. Edit it. Start with the examples.
  2. npm run docs        updates its page, the list of rules and rules/index.ts
  3. npm test            runs its examples in every file format
`;
}

try {
  process.stdout.write(scaffold(process.argv.slice(2)));
} catch (error) {
  process.stderr.write(`${(error as Error).message}\n${usage}\n`);
  process.exitCode = 2;
}
