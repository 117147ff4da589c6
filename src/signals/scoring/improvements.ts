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

/** Words that cost points and can be left out together: offsets of `Doc.text`. */
interface RemovableSpan extends Span {
  /** Points of the penalties that rest on it, caps aside: what is tried first. */
  readonly cost: number;
}

const hasWords = (clause: Clause): boolean => clause.words.some(({ tagged }) => !tagged);

/** Loud clauses of one sentence that stand together. The mark that ends the sentence stays with what is left of it. */
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

/** The hashtags that are too many, where they stand in one row. */
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

/** Adds up what rests on each stretch, in one walk along the text. */
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

/** What could be left out, the costliest first. */
function findRemovableSpans(doc: Document): readonly RemovableSpan[] {
  const { push, form, ...others } = penalties(doc);
  // Neither the whole post nor a link nor a tag is a reason to leave out the clause it stands in.
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

/** Leaves words out of a post, and reads again what remains. */
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
  // The tagger is loaded for what the post asks. What only its remains would ask is not worth the wait.
  if (needsTags(rest) && !needsTags(doc)) return undefined;
  const breakdown = createScoreBreakdown(rest);
  if (breakdown.length === 0) return undefined;
  const reached = breakdown.reduce((sum, { points }) => sum + points, 0);
  return reached > score ? { spans, points: reached - score, score: reached } : undefined;
}

/**
 * Which words, left out, would lift the score: the stretch that costs most, and two where two lift it more. Nothing where
 * no penalty was given, or where too little would be left to score.
 *
 * Exact, because the rest is read again as a post of its own: a cap, a gate, the share of push or a question that leads
 * into a pitch may change with what is left out, and the points are those of that reading. A stretch is a sentence, or
 * the clauses of it that push or praise.
 *
 * @param breakdown the account of the post's score
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
