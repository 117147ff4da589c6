import type { Environment } from '../../core/model/report.ts';
import { escapeControls } from '../shared/escape.ts';
import { type Glyphs, selectGlyphs } from './glyphs.ts';
import { createPalette, type Palette } from './palette.ts';
import { wrap } from './wrap.ts';

/** The properties of the output that the parts of the report use. */
export interface RenderContext {
  /** In cells. */
  readonly width: number;
  readonly color: boolean;
  readonly glyphs: Glyphs;
  readonly palette: Palette;
  /** Makes text of a post, a path or a message safe to print. */
  show(text: string): string;
}

/** Maximum width in cells. Longer lines are hard to read. */
const maxWidth = 100;
const minWidth = 24;

export function createRenderContext({ color, unicode, width }: Environment): RenderContext {
  return {
    width: Math.max(minWidth, Math.min(maxWidth, width)),
    color,
    glyphs: selectGlyphs(unicode),
    palette: createPalette(color),
    show: (text) => escapeControls(text, unicode),
  };
}

/**
 * Wraps a text, indented by `indent` cells. The first line begins with `lead`, the others are aligned with the text.
 *
 * @param lead safe to print, and not part of `text`
 */
export function wrapParagraph(context: RenderContext, text: string, { indent = 0, lead = '' } = {}): string[] {
  const under = ' '.repeat(lead.length);
  const lines = wrap(context.show(text.replaceAll(/\s+/gu, ' ')), context.width - indent - lead.length);
  return lines.map((line, index) => `${' '.repeat(indent)}${index === 0 ? lead : under}${line}`);
}

/** Renders advice after an arrow. */
export function adviceLines(context: RenderContext, text: string, indent: number): string[] {
  const { arrow } = context.glyphs;
  const [first = '', ...more] = wrapParagraph(context, text, { indent, lead: `${arrow} ` });
  return [first.replace(arrow, context.palette.lead), ...more];
}
