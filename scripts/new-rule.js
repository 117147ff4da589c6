#!/usr/bin/env node
/**
 * `npm run new-rule <id> [-- --group <group>]` writes `rules/<id>.ts`: a rule that compiles, runs and passes its own
 * examples, to be changed line by line into the one that is wanted.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';

const groups = ['push', 'pressure', 'bait', 'claims', 'reply', 'disclosure', 'decency', 'form', 'feed'];

const usage = `Usage: npm run new-rule <id> [-- --group ${groups.join('|')}]`;

/** The new file's text. Its order is that of every rule: who, why, what it says, what it takes, examples, code. */
function template(id, group, version) {
  return `import * as v from 'valibot';
import { allowOption, createAllowMatcher, defineRule, phraseSignal } from '../src/rule-kit.ts';

/** Why these phrases are here, and who says so. Sorted. */
const phrases = phraseSignal({ phrase: ['replace me'] });

export default defineRule({
  id: '${id}',
  group: '${group}',
  summary: 'What it sees, in one line.',
  why: 'Why readers mind it.',
  advice: 'What a writer can do, as an invitation.',
  sources: ['SEED'],
  since: '${version}',
  outOfScope: ['What it leaves alone on purpose, so that nobody builds it again.'],
  presets: { recommended: 'info', strict: 'warning' },
  messages: { found: '"{phrase}" may read as something. Say what happened.' },
  options: v.strictObject({
    allow: allowOption('Phrases that are fine with you.'),
  }),
  examples: {
    bad: [
      'The gate was painted on Friday, so please [[replace me]] with a post that this rule is about.',
      'Nobody minds the second example, which should [[replace me]] in another way.',
      'The third is as people write it at work: with a name, a link, or in haste. [[Replace me]].',
      'The fourth is the longest, because real posts go on for a while before they ask you to [[replace me]], and after.',
    ],
    good: [
      'The gate was painted on Friday, and the blue has dried.',
      'Here goes a post that looks like a hit and is none.',
      'A recipe, a safety notice or a lost dog, where people use the same words for something else.',
      'An honest sales post: two places are left on 3 May because the Hendersons moved. It is £40.',
      'She said "please replace me now", and nobody did: other people’s words are theirs.',
      { text: 'Please replace me with a post that the option lets pass.', options: { allow: ['replace me'] } },
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

/** The same for a rule about feeds. */
function feedTemplate(id, version) {
  return `import * as v from 'valibot';
import { countsTowardRatio, defineFeedRule, minPosts } from '../src/rule-kit.ts';

export default defineFeedRule({
  id: '${id}',
  group: 'feed',
  summary: 'What it sees, in one line.',
  why: 'Why readers mind it.',
  advice: 'What a writer can do, as an invitation.',
  sources: ['SEED'],
  since: '${version}',
  outOfScope: ['What it leaves alone on purpose, so that nobody builds it again.'],
  presets: { recommended: 'info', strict: 'warning' },
  messages: { found: '{count} of {posts} posts inform. Say what happened to somebody.' },
  options: v.strictObject({
    limit: v.optional(
      v.pipe(v.number(), v.minValue(0), v.maxValue(1), v.description('Share of posts from which it speaks.')),
      0.5,
    ),
  }),
  examples: {
    bad: [
      { name: 'A feed that this rule is about', posts: '[[i]]iiiiicccP' },
      { name: 'Another one, in another way', posts: 'cPc[[i]]iiiiii' },
      { name: 'With the option set', posts: '[[i]]iccccPPP', options: { limit: 0.2 } },
      { name: 'The longest, because real feeds go on for a while', posts: '[[i]]iicciiiciiicPPi' },
    ],
    good: [
      { name: 'A calm week', posts: 'iccPicci' },
      { name: 'One that looks like a hit and is none', posts: 'iiinnnncccc' },
      { name: 'Too few posts to say anything', posts: 'iiii' },
      { name: 'A launch', posts: 'PPPciccc' },
      { name: 'Replies for the most part', posts: 'rrrrrrrrci' },
      { name: 'What the option lets pass', posts: 'iiiiiiiccc', options: { limit: 1 } },
    ],
  },
  // Posts are parsed once, and only what is returned here is kept of them: note what check will need, as JSON.
  digest: () => null,
  *check({ posts }, { options, finding }) {
    const weighed = posts.filter(({ post }) => countsTowardRatio(post));
    const found = weighed.filter(({ post }) => post.intent === 'information');
    const [first, ...related] = found;
    if (!first || weighed.length < minPosts || found.length <= options.limit * weighed.length) return;
    yield finding('found', first, { count: found.length, posts: weighed.length }, { related });
  },
});
`;
}

/** Writes the file and returns what to say; throws an Error whose message is meant for the reader. */
function scaffold(args) {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: { group: { type: 'string', default: 'claims' } },
  });
  const [id] = positionals;
  if (positionals.length !== 1) throw new Error('Name one rule.');
  if (!/^[a-z]+(-[a-z]+)*$/u.test(id) || id === 'index') {
    throw new Error(`"${id}" is no name for a rule. Lower case and hyphens: "hollow-apology".`);
  }
  if (id.startsWith('no-')) {
    throw new Error(`Name the smell, so that it reads well after "allow": "${id.slice(3)}", not "${id}".`);
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
    throw error.code === 'EEXIST' ? new Error(`${path} is there already.`) : error;
  }
  return `${path} is written, and works as it is. Next:

  1. Change it, from its examples on.
  2. npm run docs        writes its page, the catalogue and the index
  3. npm test            runs its examples, also through every reader
`;
}

try {
  process.stdout.write(scaffold(process.argv.slice(2)));
} catch (error) {
  process.stderr.write(`${error.message}\n${usage}\n`);
  process.exitCode = 2;
}
