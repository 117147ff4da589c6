import type { Document, Word } from '../../core/model/document.ts';
import { createSpanIndex } from '../../core/model/span-index.ts';
import { hooks } from '../detectors/hooks.ts';
import { notices } from '../detectors/notices.ts';
import { specifics } from '../detectors/specifics.ts';
import type { Evidence } from '../shared/evidence.ts';
import { pushClauses } from './push.ts';

/** Words from which what follows a hook is an answer, unless a rule is told otherwise. */
export const defaultAnswerLength = 25;

/** The words that tell something behind a clause, given by its index. */
function wordsBehind(doc: Document, clause: number): readonly Word[] {
  return doc.clauses
    .slice(clause + 1)
    .filter((other) => !pushClauses(doc).has(other))
    .flatMap(({ words }) => words);
}

/** Whether a clause goes on behind a colon, or with a list on the next line: the answer, however short. */
function isSpelledOut(doc: Document, index: number): boolean {
  const [clause, next] = doc.clauses.slice(index, index + 2);
  if (!clause || !next || next.words.length < 3 || pushClauses(doc).has(next)) return false;
  return /^(?:\s*:|\s*\n)/u.test(doc.text.slice(clause.words.at(-1)?.end ?? clause.end, next.start));
}

/** The hooks of a post that never says what they promise. Notices and the openers of threads have none. */
export function withheldHooks(doc: Document, answer = defaultAnswerLength): ReturnType<typeof hooks> {
  if (hooks(doc).length === 0 || notices(doc).length > 0) return [];
  if (/🧵|(?<![\d/])1\/(?:\d{1,2}|n)?(?![\d/])|\bthread\b/iu.test(doc.text)) return [];
  const facts = createSpanIndex(specifics(doc));
  return hooks(doc).filter(({ kind, clauses: [, last] }: Evidence) => {
    const behind = wordsBehind(doc, kind === 'teaser' ? -1 : last);
    const isAnswered = behind.some((word) => facts.overlapping(word)) || behind.length >= answer;
    return !isAnswered && (kind === 'teaser' || !isSpelledOut(doc, last));
  });
}
