import { shorten, toOneLine } from '../shared/escape.ts';

const entities: Readonly<Record<string, string>> = {
  '"': '&quot;',
  '&': '&amp;',
  "'": '&#39;',
  '<': '&lt;',
  '>': '&gt;',
};

/** Words from outside as code in HTML, where GitHub sees neither mentions nor references. One line. */
export function formatHtmlCode(words: string): string {
  const shown = shorten(toOneLine(words, { unicode: true }), 200, { unicode: true });
  return `<code>${shown.replaceAll(/["&'<>]/gu, (character) => entities[character] ?? '')}</code>`;
}
