import type { Diagnostic } from '../model/diagnostic.ts';
import type { WayIn } from '../model/linted-post.ts';
import type { Judgement } from '../model/post-score.ts';
import { severities } from '../model/severity.ts';

/**
 * Where a post that lacks something could begin: with the advice of the most telling rule that spoke. That is the one
 * of whose group the score holds most against the post; among equals the severest, and then the first.
 */
export function wayIn({ missing, ledger }: Judgement, diagnostics: readonly Diagnostic[]): WayIn | undefined {
  if (missing.length === 0) return undefined;
  const lost = (group: string) => ledger.reduce((sum, row) => (row.group === group ? sum - row.points : sum), 0);
  const [first] = diagnostics
    .filter(({ group, instead }) => group !== 'internal' && instead !== '')
    .sort((a, b) => lost(b.group) - lost(a.group) || severities.indexOf(a.severity) - severities.indexOf(b.severity));
  return first && { rule: first.rule, instead: first.instead };
}
