import type { InputError } from '../../core/model/report.ts';
import { renderPath } from './file.ts';
import { formatPlace } from './line.ts';
import { adviceLines, type RenderContext, wrapParagraph } from './render-context.ts';

/** Input that could not be read, each with its place in a form that terminals and editors can open. */
export function renderInputErrors(problems: readonly InputError[], context: RenderContext): string[] {
  const { palette } = context;
  return [
    palette.severity.error('Could not be read'),
    ...problems.flatMap(({ path, start, message, hint }, index) => [
      ...(index > 0 ? [''] : []),
      `  ${renderPath(path, context)}${start ? palette.faint(`:${context.show(formatPlace(start))}`) : ''}`,
      ...wrapParagraph(context, message, { indent: 4 }),
      ...(hint ? adviceLines(context, hint, 4) : []),
    ]),
  ];
}
