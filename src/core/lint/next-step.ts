import type { Diagnostic } from '../model/diagnostic.ts';
import type { NextStep } from '../model/linted-post.ts';
import type { PostScore } from '../model/post-score.ts';
import { severities } from '../model/severity.ts';

/**
 * Returns the advice of the most important rule that reported a post with missing signals: the rule whose group costs the
 * post the most points; among equals the most severe, then the first.
 */
export function findNextStep(
  { missingSignals, scoreBreakdown }: PostScore,
  diagnostics: readonly Diagnostic[],
): NextStep | undefined {
  if (missingSignals.length === 0) return undefined;
  const lost = (group: string) =>
    scoreBreakdown.reduce((sum, row) => (row.group === group ? sum - row.points : sum), 0);
  const [first] = diagnostics
    .filter(({ group, advice }) => group !== 'internal' && advice !== '')
    .sort((a, b) => lost(b.group) - lost(a.group) || severities.indexOf(a.severity) - severities.indexOf(b.severity));
  return first && { rule: first.rule, advice: first.advice };
}
