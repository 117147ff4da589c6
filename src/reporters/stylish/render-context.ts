import type { Environment } from '../../core/model/report.ts';
import { visible } from '../shared/visible.ts';
import { type Glyphs, glyphsFor } from './glyphs.ts';
import { type Palette, paletteFor } from './palette.ts';
import { wrap } from './wrap.ts';

/** What every part of the report is written on. */
export interface Page {
  /** In cells. */
  readonly width: number;
  readonly color: boolean;
  readonly glyphs: Glyphs;
  readonly palette: Palette;
  /** Makes text from a post, a path or a message safe to print. */
  show(text: string): string;
}

/** Longer lines are hard to read, shorter ones hold no sentence. */
const widest = 100;
const narrowest = 24;

export function pageFor({ color, unicode, width }: Environment): Page {
  return {
    width: Math.max(narrowest, Math.min(widest, width)),
    color,
    glyphs: glyphsFor(unicode),
    palette: paletteFor(color),
    show: (text) => visible(text, unicode),
  };
}

/**
 * A paragraph that begins with `lead` and hangs under it, `indent` cells from the edge.
 *
 * @param lead printable as it is, and not part of `text`
 */
export function paragraph(page: Page, text: string, { indent = 0, lead = '' } = {}): string[] {
  const under = ' '.repeat(lead.length);
  const lines = wrap(page.show(text.replaceAll(/\s+/gu, ' ')), page.width - indent - lead.length);
  return lines.map((line, index) => `${' '.repeat(indent)}${index === 0 ? lead : under}${line}`);
}

/** What can be done about it, behind an arrow. */
export function advice(page: Page, text: string, indent: number): string[] {
  const { arrow } = page.glyphs;
  const [first = '', ...more] = paragraph(page, text, { indent, lead: `${arrow} ` });
  return [first.replace(arrow, page.palette.lead), ...more];
}

/** `1 post`, `2 posts`. */
export function count(number: number, noun: string, plural = `${noun}s`): string {
  return `${number} ${number === 1 ? noun : plural}`;
}

/** `a`, `a and b`, `a, b and c`. */
export function listed(parts: readonly string[]): string {
  return parts.length < 2 ? parts.join('') : `${parts.slice(0, -1).join(', ')} and ${parts.at(-1)}`;
}

/** `71 %`. */
export const percent = (share: number): string => `${Math.round(share * 100)} %`;
