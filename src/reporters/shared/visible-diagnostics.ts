import type { Diagnostic } from '../../core/model/diagnostic.ts';
import { type Environment, iterateDiagnostics, type Report } from '../../core/model/report.ts';
import { severities } from '../../core/model/severity.ts';

/** The severities to report, most severe first. */
export const getVisibleSeverities = ({ quiet }: Environment) => severities.slice(0, quiet ? 1 : undefined);

/** The findings to report, in the order of the report: all, errors only (`quiet`), or findings of feeds only. */
export function* visibleDiagnostics(
  { posts, feeds }: Pick<Report, 'posts' | 'feeds'>,
  environment: Environment,
): Generator<Diagnostic> {
  const { quiet, only } = environment;
  for (const found of iterateDiagnostics({ posts: only === 'feeds' ? [] : posts, feeds })) {
    if (!quiet || found.severity === 'error') yield found;
  }
}
