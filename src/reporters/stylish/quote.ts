import type { RenderContext } from './render-context.ts';
import { graphemes, measureCells } from './width.ts';

/** The words in quotation marks, of at most `longest` cells without these, shortened between two of them. */
export function quote(text: string, longest: number, page: RenderContext): string {
  const words = page
    .show(
      text
        .slice(0, 10 * longest)
        .replaceAll(/\s+/gu, ' ')
        .trim(),
    )
    .replace(/[\s,;:.]+$/u, '');
  let kept = '';
  let used = 0;
  for (const grapheme of graphemes(words)) {
    used += measureCells(grapheme);
    if (used > longest) break;
    kept += grapheme;
  }
  if (kept === words) return `"${words}"`;
  const space = kept.lastIndexOf(' ');
  return `"${(space > longest / 2 ? kept.slice(0, space) : kept).replace(/[\s,;:.]+$/u, '')}${page.glyphs.ellipsis}"`;
}
