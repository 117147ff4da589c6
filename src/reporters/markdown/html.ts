import { shortened, toOneLine } from '../shared/one-line.ts';

const entities: Readonly<Record<string, string>> = {
  '"': '&quot;',
  '&': '&amp;',
  "'": '&#39;',
  '<': '&lt;',
  '>': '&gt;',
};

/** Words from outside as code in HTML, where GitHub sees neither mentions nor references. One line. */
export function html(words: string): string {
  const shown = shortened(toOneLine(words, { unicode: true }), 200, { unicode: true });
  return `<code>${shown.replaceAll(/["&'<>]/gu, (character) => entities[character] ?? '')}</code>`;
}
