import type { RenderContext } from './render-context.ts';
import { measureCells, toGraphemes } from './width.ts';

/** The words in quotation marks, of at most `longest` cells without these, shortened between two of them. */
export function quote(text: string, longest: number, context: RenderContext): string {
  const words = context
    .show(
      text
        .slice(0, 10 * longest)
        .replaceAll(/\s+/gu, ' ')
        .trim(),
    )
    .replace(/[\s,;:.]+$/u, '');
  let kept = '';
  let used = 0;
  for (const grapheme of toGraphemes(words)) {
    used += measureCells(grapheme);
    if (used > longest) break;
    kept += grapheme;
  }
  if (kept === words) return `"${words}"`;
  const space = kept.lastIndexOf(' ');
  return `"${(space > longest / 2 ? kept.slice(0, space) : kept).replace(/[\s,;:.]+$/u, '')}${context.glyphs.ellipsis}"`;
}
