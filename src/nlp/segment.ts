import type { Clause, Sentence, Token, Word } from '../core/model/document.ts';
import { imperatives } from './imperatives.ts';
import { type ScannedToken, splitHashtag } from './tokens.ts';
import { wordSet } from './word-set.ts';

/** Abbreviations whose period does not end a sentence. */
const abbreviations = wordSet(`
  a.m approx apt ave co corp dept dr e.g est etc ft gen gov i.e inc incl jr ltd max min mr mrs ms no p.m prof rd
  rev sen sr st tel vs
`);

const bullets = new Set(['•', '·', '●', '▪', '‣', '◦', '*', '|', '~', '→', '»', '✓', '✔']);
const dashes = new Set(['-', '--', '–', '—']);
/** Marks before the signature of a reply: "– Sam", "^KS". */
const signatureMarks = new Set([...dashes, '^', '~']);
const joiners = new Set(['and', 'or', 'then', '&', 'so', 'but', 'plus', '+', '/']);
/** Words that may precede the verb of an ask. */
const lead = wordSet(`
  also be don't forget just now please simply sure then to
`);

/** Whether an ask starts at a token: an imperative, possibly after "please" or "be sure to". */
function startsAsk(tokens: readonly ScannedToken[], index: number): boolean {
  let next = index;
  while (next < index + 4 && lead.has(tokens[next]?.lower ?? '')) next++;
  const verb = tokens[next];
  return verb?.kind === 'word' && imperatives.has(verb.lower);
}

function isSpaced(token: ScannedToken, before: ScannedToken | undefined, after: ScannedToken | undefined): boolean {
  return (!before || before.end < token.start) && (!after || after.start > token.end);
}

/** The unit of text that ends at a token. */
type Break = 'none' | 'clause' | 'sentence';

/** Words that do not end a sentence. A newline after one is only a line wrap. */
const unfinished = wordSet(`
  a an and are as at because but by can for from has have her his i if in into is its my of on or our so than that
  the their this to was we when which who will with you your
`);

/** Whether a newline is only a line wrap: the next line starts in lower case, or this one ends within a phrase. */
function isWrapped(before: ScannedToken | undefined, next: ScannedToken | undefined): boolean {
  if (!before || !next || (before.kind !== 'word' && before.text !== ',')) return false;
  if (next.kind !== 'word') return false;
  return /^\p{Ll}/u.test(next.text) || (unfinished.has(before.lower) && !imperatives.has(next.lower));
}

/** Returns the unit that ends after a token. */
function breakAfter(tokens: readonly ScannedToken[], index: number): Break {
  const token = tokens[index];
  const next = tokens[index + 1];
  const before = tokens[index - 1];
  // A link can replace the period.
  if (token?.kind === 'link' && next?.kind === 'word' && /^\p{Lu}/u.test(next.text)) return 'sentence';
  if (token?.kind !== 'mark') return token?.kind === 'emoji' && next?.kind !== 'emoji' ? 'clause' : 'none';
  if (token.text === '\n') return 'sentence';
  if (/^[!?]+$/u.test(token.text)) return next && /^[!?.]/u.test(next.text) ? 'none' : 'sentence';
  // Marks that end a sentence without a space: Chinese, Japanese, Arabic, Urdu, Hindi.
  if (/^[。؟۔।]$/u.test(token.text)) return 'sentence';
  if (/^(?:\.+|…)$/u.test(token.text)) {
    // "Listen...Check this" has two sentences, "wait...what" has one.
    const resumes = token.text !== '.' && /^\p{Lu}/u.test(next?.text ?? '');
    const isSeparate = !next || next.start > token.end || next.kind === 'emoji' || resumes;
    if (!isSeparate) return 'none';
    if (token.text === '.' && before && abbreviations.has(before.lower)) return 'none';
    return 'sentence';
  }
  if (token.text === ';' || (token.text === ':' && (!next || next.start > token.end))) return 'clause';
  if (dashes.has(token.text) && isSpaced(token, before, next)) return 'clause';
  if (token.text === '(' || token.text === ')') return 'clause';
  return bullets.has(token.text) && isSpaced(token, before, next) ? 'clause' : 'none';
}

/**
 * Whether a clause starts at a token: at an emoji, or at an imperative after a conjunction, a comma, a hashtag or a
 * signature.
 */
function breakBefore(tokens: readonly ScannedToken[], index: number): boolean {
  const token = tokens[index];
  const before = tokens[index - 1];
  if (!token || !before) return false;
  if (token.kind === 'emoji') return before.kind !== 'emoji';
  const isAfterSignature =
    signatureMarks.has(tokens[index - 2]?.text ?? '') && /^\p{Lu}/u.test(before.text) && /^\p{Lu}/u.test(token.text);
  if (isAfterSignature) return startsAsk(tokens, index);
  if (joiners.has(token.lower)) return startsAsk(tokens, index + 1);
  return (before.text === ',' || before.kind === 'hashtag') && startsAsk(tokens, index);
}

/** Returns the hashtags without a word after them on their line. They are labels, and not words of a sentence. */
function findLabels(tokens: readonly ScannedToken[]): ReadonlySet<ScannedToken> {
  const found = new Set<ScannedToken>();
  let trailing = true;
  for (let index = tokens.length - 1; index >= 0; index--) {
    const token = tokens[index];
    if (!token) continue;
    if (token.text === '\n') trailing = true;
    else if (token.kind === 'hashtag') {
      if (trailing) found.add(token);
    } else if (token.kind === 'word') trailing = false;
  }
  return found;
}

/** Returns all words of clauses. It is a loop because `flatMap` is several times slower and every post needs it. */
export function listWords(clauses: readonly Clause[]): Word[] {
  const all: Word[] = [];
  for (const { words } of clauses) for (const word of words) all.push(word);
  return all;
}

/** Splits tokens into sentences, and these into clauses. A newline ends a sentence unless it is only a line wrap. */
export function segment(scanned: readonly ScannedToken[]): Sentence[] {
  const tokens = scanned.filter(
    ({ text }, index) => text !== '\n' || !isWrapped(scanned[index - 1], scanned[index + 1]),
  );
  const labels = findLabels(tokens);
  const sentences: Sentence[] = [];
  let clauses: Clause[] = [];
  let current: ScannedToken[] = [];
  let clauseCount = 0;

  const closeClause = (ending: string) => {
    const first = current[0];
    const last = current.at(-1);
    if (!first || !last) return;
    const index = clauseCount++;
    const expanded: Token[] = [];
    const words: Word[] = [];
    for (const token of current) {
      if (token.kind === 'word') {
        // The properties are listed because a spread would take longer than all other steps.
        const { text, lower, start, end } = token;
        const word: Word = { kind: 'word', text, lower, start, end, tagged: false, clause: index };
        expanded.push(word);
        words.push(word);
        continue;
      }
      expanded.push(token);
      if (token.kind === 'hashtag') {
        const inside = splitHashtag(token).map(
          (word): Word => ({ ...word, kind: 'word', tagged: true, clause: index }),
        );
        expanded.push(...inside);
        words.push(...inside);
      }
    }
    clauses.push({
      index,
      sentence: sentences.length,
      start: first.start,
      end: last.end,
      words,
      tokens: expanded,
      ending,
    });
    current = [];
  };
  const closeSentence = (ending: string) => {
    closeClause(ending);
    const first = clauses[0];
    const last = clauses.at(-1);
    if (!first || !last) return;
    const words = listWords(clauses);
    sentences.push({
      index: sentences.length,
      start: first.start,
      end: last.end,
      clauses,
      words,
      question: ending.includes('?'),
    });
    clauses = [];
  };

  tokens.forEach((token, index) => {
    if (labels.has(token)) {
      closeClause('');
      current.push(token);
      closeClause('');
      return;
    }
    if (breakBefore(tokens, index)) closeClause('');
    if (token.text !== '\n') current.push(token);
    const ends = breakAfter(tokens, index);
    if (ends === 'sentence') closeSentence(token.text);
    else if (ends === 'clause') closeClause(token.text);
  });
  closeSentence('');
  return sentences;
}
