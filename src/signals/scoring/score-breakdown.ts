import { getConfidence } from '../../core/model/coverage.ts';
import type { Document } from '../../core/model/document.ts';
import type { ScoreEntry } from '../../core/model/post-score.ts';
import { toSourceSpan } from '../../core/model/source-map.ts';
import type { Span } from '../../core/model/span.ts';
import { bonuses } from './bonuses.ts';
import { penalties } from './penalties.ts';
import { points, type Rate } from './weights.ts';

/** Beside these, what a post gives earns little: one cannot buy back a pitch with a nice question. */
const gates = new Set(['mostly push', 'bait', 'thanks for an audience']);

/** Spans by signal. */
type Sighted = Readonly<Record<string, readonly Span<'doc'>[]>>;

/** A group of the table, in its order. */
interface ScoreGroup {
  readonly name: string;
  readonly rates: readonly (readonly [signal: string, rate: Rate])[];
}

const groupOf = (name: string, rates: Readonly<Record<string, Rate>>): ScoreGroup => ({
  name,
  rates: Object.entries(rates),
});

const losing = Object.entries(points.penalties).map(([name, { cap, rates }]) => ({ group: groupOf(name, rates), cap }));
const earning = groupOf('credits', points.bonuses.rates);

/** One row a sighting, in the order of the table, until the rate's or the group's limit is reached. */
function rows(doc: Document, { name, rates }: ScoreGroup, cap: number, seen: Sighted, sign: 1 | -1): ScoreEntry[] {
  const found: ScoreEntry[] = [];
  let left = cap;
  for (const [signal, rate] of rates) {
    for (const place of (seen[signal] ?? []).slice(0, rate.most)) {
      const amount = Math.min(rate.points, left);
      if (amount === 0) return found;
      left -= amount;
      const span = toSourceSpan(doc.map, 0, place);
      const text = doc.post.text.slice(span.start, span.end);
      found.push({ points: sign * amount, group: name, signal, text, span });
    }
  }
  return found;
}

/**
 * The account of a post's score: a neutral 60, less what pushes, plus what talks. Adding a pitch that is heard never raises it, and
 * taking one away never lowers it, because credit is earned only by sentences that do not push.
 *
 * @returns rows whose points add up to the score, 0 to 100; nothing where too little could be read
 */
export function createScoreBreakdown(doc: Document): readonly ScoreEntry[] {
  if (getConfidence(doc.coverage) === 'none') return [];
  const lost: Readonly<Record<string, Sighted>> = penalties(doc);
  const taken = losing.flatMap(({ group, cap }) => rows(doc, group, cap, lost[group.name] ?? {}, -1));
  const { cap, capWhenPushed } = points.bonuses;
  const gated = taken.some(({ signal }) => gates.has(signal));
  const earned = rows(doc, earning, gated ? capWhenPushed : cap, bonuses(doc), 1);
  const all: ScoreEntry[] = [{ points: points.base, group: 'base', signal: 'base' }, ...earned, ...taken];
  const sum = all.reduce((total, row) => total + row.points, 0);
  return sum < 0 ? [...all, { points: -sum, group: 'base', signal: 'floor' }] : all;
}
