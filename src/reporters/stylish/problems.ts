import type { InputError } from '../../core/model/report.ts';
import { heading } from './file.ts';
import { formatPlace } from './line.ts';
import { adviceLines, paragraph, type RenderContext } from './render-context.ts';

/** Input that could not be read, each with its place in a form that terminals and editors can open. */
export function inputErrorSection(problems: readonly InputError[], page: RenderContext): string[] {
  const { palette } = page;
  return [
    palette.severity.error('Could not be read'),
    ...problems.flatMap(({ path, start, message, hint }, index) => [
      ...(index > 0 ? [''] : []),
      `  ${heading(path, page)}${start ? palette.faint(`:${page.show(formatPlace(start))}`) : ''}`,
      ...paragraph(page, message, { indent: 4 }),
      ...(hint ? adviceLines(page, hint, 4) : []),
    ]),
  ];
}
