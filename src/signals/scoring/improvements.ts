import { minWords } from '../../core/model/coverage.ts';
import type { Clause, Document } from '../../core/model/document.ts';
import type { Improvement, Quoted, ScoreEntry } from '../../core/model/post-score.ts';
import { toSourceSpan } from '../../core/model/source-map.ts';
import { overlaps, type Span } from '../../core/model/span.ts';
import { createSpanIndex } from '../../core/model/span-index.ts';
import { byStart } from '../../core/text/sort-spans.ts';
import { parse } from '../../nlp/parse.ts';
import { needsTags } from '../derived/calls-to-action.ts';
import { pushClauses } from '../derived/push.ts';
import { penalties } from './penalties.ts';
import { createScoreBreakdown } from './score-breakdown.ts';
import { points, type Rate } from './weights.ts';

const rates = new Map<string, Rate>(Object.values(points.penalties).flatMap((group) => Object.entries(group.rates)));

/** Words that cost points and can be removed together. Offsets are those of `Document.text`. */
interface RemovableSpan extends Span {
  /** Sum of the penalties within the span, without caps. */
  readonly cost: number;
}

const hasWords = (clause: Clause): boolean => clause.words.some(({ tagged }) => !tagged);

/** Returns the runs of promotional clauses in a sentence. If other words remain, so does the final punctuation. */
function findRuns(clauses: readonly Clause[], isPromotional: (clause: Clause) => boolean): Span[] {
  const whole = clauses.every((clause) => isPromotional(clause) || !hasWords(clause));
  const found: { start: number; end: number }[] = [];
  let open = false;
  for (const clause of clauses) {
    const promotional = isPromotional(clause);
    const last = found.at(-1);
    const end = whole ? clause.end : (clause.tokens.findLast(({ kind }) => kind !== 'mark')?.end ?? clause.end);
    if (promotional && open && last) last.end = end;
    else if (promotional) found.push({ start: clause.start, end });
    if (hasWords(clause)) open = promotional;
  }
  return found;
}

/** Returns the surplus hashtags as one span if there is no word between them. */
function findTagRow(doc: Document, tags: readonly Span[]): Span[] {
  const [first, last] = [tags[0], tags.at(-1)];
  if (!first || !last) return [];
  const words = createSpanIndex(doc.words);
  return words.within({ start: first.start, end: last.end }) ? [] : [{ start: first.start, end: last.end }];
}

interface Cost {
  readonly span: Span;
  readonly points: number;
}

/** Returns each span with the sum of its penalties. One pass over both lists. */
function addCosts(spans: readonly Span[], costs: readonly Cost[]): RemovableSpan[] {
  const inOrder = [...costs].sort((a, b) => a.span.start - b.span.start);
  let first = 0;
  return [...spans].sort(byStart).map(({ start, end }) => {
    let cost = 0;
    while ((inOrder[first]?.span.end ?? end) <= start) first++;
    for (let index = first; (inOrder[index]?.span.start ?? end) < end; index++) {
      const { span, points } = inOrder[index] ?? {};
      if (span && points && span.end > start) cost += points;
    }
    return { start, end, cost };
  });
}

/** Returns the spans that can be removed, the most expensive first. */
function findRemovableSpans(doc: Document): readonly RemovableSpan[] {
  const { push, form, ...others } = penalties(doc);
  // A clause is not removed because of a link, a hashtag, or a penalty for the whole post.
  const { 'mostly push': _, 'bare link': links, ...remainingPush } = push;
  const { 'hashtags beyond six': tags, 'emoji signs beyond two': __, ...remainingForm } = form;
  const costs = [remainingPush, remainingForm, ...Object.values(others)].flatMap((group) =>
    Object.entries(group).flatMap(([signal, spans]) =>
      spans.map((span) => ({ span, points: rates.get(signal)?.points ?? 0 })),
    ),
  );
  const costly = createSpanIndex(costs.map(({ span }) => span));
  const isPromotional = (clause: Clause) =>
    pushClauses(doc).has(clause) || (hasWords(clause) && costly.overlapping(clause));
  const runs = doc.sentences.flatMap(({ clauses }) => findRuns(clauses, isPromotional));
  const spans = [...runs, ...links, ...findTagRow(doc, tags)];
  return addCosts(spans, costs).sort(
    (a, b) => b.cost - a.cost || b.end - b.start - (a.end - a.start) || a.start - b.start,
  );
}

/** Returns the improvement if spans are removed. Undefined if the score is not higher or the rest is too short. */
function tryRemoval(doc: Document, removed: readonly Span[], score: number): Improvement | undefined {
  const { post, profile } = doc;
  if (doc.words.filter((word) => !removed.some((span) => overlaps(word, span))).length < minWords.scored)
    return undefined;
  const spans = removed
    .map((span) => toSourceSpan(doc.map, 0, span))
    .sort(byStart)
    .map(({ start, end }): Quoted => ({ start, end, text: post.text.slice(start, end) }));
  let text = '';
  let at = 0;
  for (const { start, end } of spans) {
    text += post.text.slice(at, start);
    at = end;
  }
  text += post.text.slice(at);
  const rest = parse({ ...post, text, map: [[text.length, text.length]] }, profile);
  // The tagger is loaded only if the post itself needs it, because loading it is slow.
  if (needsTags(rest) && !needsTags(doc)) return undefined;
  const breakdown = createScoreBreakdown(rest);
  if (breakdown.length === 0) return undefined;
  const newScore = breakdown.reduce((sum, { points }) => sum + points, 0);
  return newScore > score ? { spans, points: newScore - score, score: newScore } : undefined;
}

/**
 * Returns the removals that raise the score: of one of the two most expensive spans, and of both if that gains more.
 * Empty if there are no penalties, or if the remaining text is too short to score.
 *
 * The gains are exact, because the remaining text is scored as a post of its own: a removal can change caps, limits and
 * the share of promotional words. A span is a sentence, or its promotional clauses.
 *
 * @param breakdown the score breakdown of the post
 */
export function findImprovements(doc: Document, breakdown: readonly ScoreEntry[]): readonly Improvement[] {
  if (!breakdown.some(({ points, group }) => points < 0 && group !== 'base')) return [];
  const score = breakdown.reduce((sum, { points }) => sum + points, 0);
  const [first, second] = findRemovableSpans(doc);
  if (!first) return [];
  const one = tryRemoval(doc, [first], score) ?? (second && tryRemoval(doc, [second], score));
  const two = second && !overlaps(first, second) ? tryRemoval(doc, [first, second], score) : undefined;
  return [...(one ? [one] : []), ...(two && two.points > (one?.points ?? 0) ? [two] : [])];
}
