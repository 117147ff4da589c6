import type { Position } from '../../core/model/position.ts';
import type { Environment } from '../../core/model/report.ts';
import { toRepositoryPath } from '../shared/paths.ts';

/**
 * `posts/plan.csv:4`, relative to the root of the repository; `plan.xlsx:March!C5` in a spreadsheet. Not
 * escaped.
 */
export function formatMarkdownPlace(
  path: string,
  start: Position | undefined,
  placeIn: (start: Position) => string,
  { base }: Environment,
): string {
  const file = toRepositoryPath(path, base);
  return start ? `${file}:${placeIn(start)}` : file;
}
