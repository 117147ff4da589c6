import type { Document, Word } from '../../core/model/document.ts';
import { createSpanIndex } from '../../core/model/span-index.ts';
import { hooks } from '../detectors/hooks.ts';
import { notices } from '../detectors/notices.ts';
import { specifics } from '../detectors/specifics.ts';
import type { Evidence } from '../shared/evidence.ts';
import { pushClauses } from './push.ts';

/** Default minimum number of words after a hook for them to count as an answer. */
export const defaultAnswerLength = 25;

/** Returns the words after a clause that are not in promotional clauses. */
function findWordsAfter(doc: Document, clause: number): readonly Word[] {
  return doc.clauses
    .slice(clause + 1)
    .filter((other) => !pushClauses(doc).has(other))
    .flatMap(({ words }) => words);
}

/**
 * Whether a clause continues after a colon or on the next line. The continuation counts as an answer of any length.
 */
function isContinued(doc: Document, index: number): boolean {
  const [clause, next] = doc.clauses.slice(index, index + 2);
  if (!clause || !next || next.words.length < 3 || pushClauses(doc).has(next)) return false;
  return /^(?:\s*:|\s*\n)/u.test(doc.text.slice(clause.words.at(-1)?.end ?? clause.end, next.start));
}

/** Returns the hooks that the post does not answer. Posts with a notice and posts that start a thread have none. */
export function withheldHooks(doc: Document, minAnswerLength = defaultAnswerLength): ReturnType<typeof hooks> {
  if (hooks(doc).length === 0 || notices(doc).length > 0) return [];
  if (/🧵|(?<![\d/])1\/(?:\d{1,2}|n)?(?![\d/])|\bthread\b/iu.test(doc.text)) return [];
  const facts = createSpanIndex(specifics(doc));
  return hooks(doc).filter(({ kind, clauses: [, last] }: Evidence) => {
    const rest = findWordsAfter(doc, kind === 'teaser' ? -1 : last);
    const isAnswered = rest.some((word) => facts.overlapping(word)) || rest.length >= minAnswerLength;
    return !isAnswered && (kind === 'teaser' || !isContinued(doc, last));
  });
}
