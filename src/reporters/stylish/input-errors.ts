import type { InputError } from '../../core/model/report.ts';
import { formatPlace } from '../shared/line.ts';
import { renderPath } from './file.ts';
import { adviceLines, type RenderContext, wrapParagraph } from './render-context.ts';

/** Renders the input errors, each with a location that terminals and editors can open. */
export function renderInputErrors(inputErrors: readonly InputError[], context: RenderContext): string[] {
  const { palette } = context;
  return [
    palette.severity.error('Input errors'),
    ...inputErrors.flatMap(({ path, start, message, hint }, index) => [
      ...(index > 0 ? [''] : []),
      `  ${renderPath(path, context)}${start ? palette.faint(`:${context.show(formatPlace(start))}`) : ''}`,
      ...wrapParagraph(context, message, { indent: 4 }),
      ...(hint ? adviceLines(context, hint, 4) : []),
    ]),
  ];
}
