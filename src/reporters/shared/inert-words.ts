import { toOneLine } from './one-line.ts';

/**
 * Text from outside as one line that is only words wherever it is shown. Code hosts render what reports say as Markdown,
 * SARIF has links of its own in the same form: a space, in sight of everybody, takes the meaning from links, images, tags
 * and comments.
 */
export function escapeMarkup(text: string): string {
  return toOneLine(text, { unicode: true })
    .replaceAll('](', '] (')
    .replaceAll(/<(?=[!/?A-Za-z])/gu, '< ');
}
