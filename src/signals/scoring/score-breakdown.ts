import { getConfidence } from '../../core/model/coverage.ts';
import type { Document } from '../../core/model/document.ts';
import type { ScoreEntry } from '../../core/model/post-score.ts';
import { toSourceSpan } from '../../core/model/source-map.ts';
import type { Span } from '../../core/model/span.ts';
import { getOwn } from '../../core/text/get-own.ts';
import { bonuses } from './bonuses.ts';
import { penalties } from './penalties.ts';
import { points, type Rate } from './weights.ts';

/** Penalties that lower the cap of the bonuses, so that a question cannot compensate for a pitch. */
const gates = new Set(['mostly push', 'bait', 'thanks for an audience']);

/** Spans by signal. */
type SpansBySignal = Readonly<Record<string, readonly Span<'doc'>[]>>;

/** A group of the score table, with its signals in order. */
interface ScoreGroup {
  readonly name: string;
  readonly rates: readonly (readonly [signal: string, rate: Rate])[];
}

const createGroup = (name: string, rates: Readonly<Record<string, Rate>>): ScoreGroup => ({
  name,
  rates: Object.entries(rates),
});

const penaltyGroups = Object.entries(points.penalties).map(([name, { cap, rates }]) => ({
  group: createGroup(name, rates),
  cap,
}));
const bonusGroup = createGroup('bonuses', points.bonuses.rates);

/**
 * Creates an entry for each occurrence, in the order of the table, up to the limit of each signal and the cap of the
 * group.
 */
function createEntries(
  doc: Document,
  { name, rates }: ScoreGroup,
  cap: number,
  spansBySignal: SpansBySignal,
  sign: 1 | -1,
): ScoreEntry[] {
  const found: ScoreEntry[] = [];
  let left = cap;
  for (const [signal, rate] of rates) {
    for (const docSpan of (getOwn(spansBySignal, signal) ?? []).slice(0, rate.maxCount)) {
      const amount = Math.min(rate.points, left);
      if (amount === 0) return found;
      left -= amount;
      const span = toSourceSpan(doc.map, 0, docSpan);
      const text = doc.post.text.slice(span.start, span.end);
      found.push({ points: sign * amount, group: name, signal, text, span });
    }
  }
  return found;
}

/**
 * Returns the score breakdown of a post: 60 points, plus bonuses, minus penalties. A pitch never raises the score,
 * because only sentences that are not promotional earn bonuses.
 *
 * @returns entries whose points add up to the score, 0 to 100; empty if the post is too short to score
 */
export function createScoreBreakdown(doc: Document): readonly ScoreEntry[] {
  if (getConfidence(doc.coverage) === 'none') return [];
  const lost: Readonly<Record<string, SpansBySignal>> = penalties(doc);
  const taken = penaltyGroups.flatMap(({ group, cap }) =>
    createEntries(doc, group, cap, getOwn(lost, group.name) ?? {}, -1),
  );
  const { cap, capWhenPushed } = points.bonuses;
  const gated = taken.some(({ signal }) => gates.has(signal));
  const earned = createEntries(doc, bonusGroup, gated ? capWhenPushed : cap, bonuses(doc), 1);
  const all: ScoreEntry[] = [{ points: points.base, group: 'base', signal: 'base' }, ...earned, ...taken];
  const sum = all.reduce((total, row) => total + row.points, 0);
  return sum < 0 ? [...all, { points: -sum, group: 'base', signal: 'floor' }] : all;
}
