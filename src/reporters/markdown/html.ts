import { getOwn } from '../../core/text/get-own.ts';
import { shorten, toOneLine } from '../shared/escape.ts';

const entities: Readonly<Record<string, string>> = {
  '"': '&quot;',
  '&': '&amp;',
  "'": '&#39;',
  '<': '&lt;',
  '>': '&gt;',
};

/** Returns external text as one line of HTML code, in which GitHub ignores mentions and references. */
export function formatHtmlCode(text: string): string {
  const shown = shorten(toOneLine(text, { unicode: true }), 200, { unicode: true });
  return `<code>${shown.replaceAll(/["&'<>]/gu, (character) => getOwn(entities, character) ?? '')}</code>`;
}
