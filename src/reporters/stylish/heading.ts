import type { RenderContext } from './render-context.ts';

/** A path with its folder in the background. A path is never wrapped: terminals make it a link. */
export function heading(path: string, page: RenderContext): string {
  const { faint, strong } = page.palette;
  const shown = page.show(path);
  const name = Math.max(shown.lastIndexOf('/'), shown.lastIndexOf('\\')) + 1;
  return (name > 0 ? faint(shown.slice(0, name)) : '') + strong(shown.slice(name));
}
