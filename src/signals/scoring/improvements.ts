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

const rateOf = new Map<string, Rate>(Object.values(points.penalties).flatMap(({ rates }) => Object.entries(rates)));

/** Words that cost points and can be removed together. Offsets of `Document.text`. */
interface RemovableSpan extends Span {
  /** Sum of the penalties within the span, without caps. The most expensive span is tried first. */
  readonly cost: number;
}

const hasWords = (clause: Clause): boolean => clause.words.some(({ tagged }) => !tagged);

/** Returns runs of promotional clauses in one sentence. The final punctuation stays with the remaining words. */
function runs(clauses: readonly Clause[], isLoud: (clause: Clause) => boolean): Span[] {
  const whole = clauses.every((clause) => isLoud(clause) || !hasWords(clause));
  const found: { start: number; end: number }[] = [];
  let open = false;
  for (const clause of clauses) {
    const loud = isLoud(clause);
    const last = found.at(-1);
    const end = whole ? clause.end : (clause.tokens.findLast(({ kind }) => kind !== 'mark')?.end ?? clause.end);
    if (loud && open && last) last.end = end;
    else if (loud) found.push({ start: clause.start, end });
    if (hasWords(clause)) open = loud;
  }
  return found;
}

/** Returns the surplus hashtags if they are in one row. */
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

/** Adds up the penalties within each span in one pass. */
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

/** Returns the spans that could be removed, most expensive first. */
function findRemovableSpans(doc: Document): readonly RemovableSpan[] {
  const { push, form, ...others } = penalties(doc);
  // A clause is not removed because of a link, a hashtag, or a penalty for the whole post.
  const { 'mostly push': _, 'bare link': links, ...asking } = push;
  const { 'hashtags beyond six': tags, 'emoji signs beyond two': __, ...sounding } = form;
  const costs = [asking, sounding, ...Object.values(others)].flatMap((group) =>
    Object.entries(group).flatMap(([signal, spans]) =>
      spans.map((span) => ({ span, points: rateOf.get(signal)?.points ?? 0 })),
    ),
  );
  const costly = createSpanIndex(costs.map(({ span }) => span));
  const isLoud = (clause: Clause) => pushClauses(doc).has(clause) || (hasWords(clause) && costly.overlapping(clause));
  const spans = [...doc.sentences.flatMap(({ clauses }) => runs(clauses, isLoud)), ...links, ...findTagRow(doc, tags)];
  return addCosts(spans, costs).sort(
    (a, b) => b.cost - a.cost || b.end - b.start - (a.end - a.start) || a.start - b.start,
  );
}

/** Removes spans from a post and scores the remaining text. */
function removeSpans(doc: Document, leftOut: readonly Span[], score: number): Improvement | undefined {
  const { post, profile } = doc;
  if (doc.words.filter((word) => !leftOut.some((span) => overlaps(word, span))).length < minWords.scored)
    return undefined;
  const spans = leftOut
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
  // The tagger is loaded for the post itself. Loading it only for the remaining text is too slow.
  if (needsTags(rest) && !needsTags(doc)) return undefined;
  const breakdown = createScoreBreakdown(rest);
  if (breakdown.length === 0) return undefined;
  const reached = breakdown.reduce((sum, { points }) => sum + points, 0);
  return reached > score ? { spans, points: reached - score, score: reached } : undefined;
}

/**
 * Returns the removals that raise the score: the most expensive span, and two spans if they gain more than one. Returns
 * nothing if there are no penalties or if the remaining text is too short to score.
 *
 * The result is exact, because the remaining text is scored as a post of its own: caps, limits and the share of push
 * can change with a removal. A span is a sentence, or its promotional clauses.
 *
 * @param breakdown the score breakdown of the post
 */
export function findImprovements(doc: Document, breakdown: readonly ScoreEntry[]): readonly Improvement[] {
  if (!breakdown.some(({ points, group }) => points < 0 && group !== 'base')) return [];
  const score = breakdown.reduce((sum, { points }) => sum + points, 0);
  const [first, second] = findRemovableSpans(doc);
  if (!first) return [];
  const one = removeSpans(doc, [first], score) ?? (second && removeSpans(doc, [second], score));
  const two = second && !overlaps(first, second) ? removeSpans(doc, [first, second], score) : undefined;
  return [...(one ? [one] : []), ...(two && two.points > (one?.points ?? 0) ? [two] : [])];
}
