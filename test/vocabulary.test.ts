import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { fileURLToPath } from 'node:url';
import { globSync } from 'tinyglobby';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';

const project = fileURLToPath(new URL('../', import.meta.url));
const files = globSync(['src/**/*.ts', 'rules/**/*.ts', 'scripts/**/*.ts'], { cwd: project }).sort();

/** Words that this code base once used with meanings of its own, with their inflected forms. */
const bannedWords = new RegExp(
  `^(?:${[
    'says?|said|sayings?',
    'tells?|told|tellings?|tellers?',
    'hears?|(?:un)?heard|hearings?',
    'wish(?:es|ed|ing)?',
    'heed(?:s|ed|ing)?',
    'asides?',
    'apprais(?:es?|ed|ing|als?)',
    'remark(?:s|ed|ing)?',
    'mend(?:s|ed|ing)?',
    '(?:un)?judged|judges?|judging|judge?ments?',
    'quarrel(?:s|l?ed|l?ing)?',
    'troubl(?:es?|ed|ing)',
    'shel(?:f|ves?|ved)',
    'lookouts?',
    'onlookers?',
    'memos?',
    '(?:un)?dress(?:es|ed|ing)?',
    'envelop(?:es?|ed|ing)?',
    'ledgers?',
    'inborn',
    '(?:un)?settl(?:es?|ed|ing)',
    'recast(?:s|ing)?',
    'tongues?',
  ].join('|')})$`,
);

const bannedNames = new Set(['Doc', 'Lift', 'WayIn', 'Traces', 'Excerpt', 'Slot', 'Swap', 'Peopled']);

/** Splits `readURLFor_Post-2` into lower-case words. */
function splitWords(name: string): string[] {
  return name
    .replace(/(?<=[a-z0-9])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])/gu, ' ')
    .split(/[^A-Za-z]+/u)
    .map((word) => word.toLowerCase());
}

/** Rule ids do not change, and `rules/index.ts` imports each rule under its id in camel case. */
const ruleNames = new Set(
  files
    .filter((file) => file.startsWith('rules/'))
    .map((file) => basename(file, '.ts').replace(/-(\w)/gu, (_, letter: string) => letter.toUpperCase())),
);

/** Ids of messages do not change either: they are part of the fingerprints in baselines. */
const messageIds = new Set(['unheard']);

const isBanned = (name: string): boolean =>
  bannedNames.has(name) || splitWords(name).some((word) => bannedWords.test(word));

/** Names that a file declares or uses. String literals, such as phrases and examples, are skipped. */
function findIdentifiers(file: string, text: string): Set<string> {
  const names = new Set<string>();
  const visit = (node: ts.Node): void => {
    if (ts.isIdentifier(node) || ts.isPrivateIdentifier(node)) names.add(node.text);
    ts.forEachChild(node, visit);
  };
  visit(ts.createSourceFile(file, text, ts.ScriptTarget.Latest));
  return names;
}

describe('vocabulary', () => {
  it.each(['sayings', 'isHeard', 'tell_all', 'wishesOf', 'judgement', 'unsettled', 'JSONLedger', 'Doc', 'WayIn'])(
    'rejects %s',
    (name) => {
      expect(isBanned(name)).toBe(true);
    },
  );

  it.each(['essay', 'address', 'document', 'Documents', 'recommend', 'memoize', 'intelligent', 'essays', 'Slots'])(
    'accepts %s',
    (name) => {
      expect(isBanned(name)).toBe(false);
    },
  );

  it.each(files)('%s uses no banned words', (file) => {
    const text = readFileSync(`${project}${file}`, 'utf8');
    expect(
      [...findIdentifiers(file, text)].filter(
        (name) => isBanned(name) && !ruleNames.has(name) && !messageIds.has(name),
      ),
    ).toEqual([]);
  });

  it('applies to file names', () => {
    const names = files.filter((file) => !file.startsWith('rules/'));
    expect(names.filter((file) => isBanned(basename(file, '.ts')))).toEqual([]);
  });
});
