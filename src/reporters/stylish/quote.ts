import type { RenderContext } from './render-context.ts';
import { measureCells, toGraphemes } from './width.ts';

/** Puts a text in quotation marks and shortens it to `maxWidth` cells, if possible between words. */
export function quote(text: string, maxWidth: number, context: RenderContext): string {
  const words = context
    .show(
      text
        .slice(0, 10 * maxWidth)
        .replaceAll(/\s+/gu, ' ')
        .trim(),
    )
    .replace(/[\s,;:.]+$/u, '');
  let kept = '';
  let used = 0;
  for (const grapheme of toGraphemes(words)) {
    used += measureCells(grapheme);
    if (used > maxWidth) break;
    kept += grapheme;
  }
  if (kept === words) return `"${words}"`;
  const space = kept.lastIndexOf(' ');
  return `"${(space > maxWidth / 2 ? kept.slice(0, space) : kept).replace(/[\s,;:.]+$/u, '')}${context.glyphs.ellipsis}"`;
}
