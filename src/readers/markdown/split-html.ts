import type { Span } from '../../core/model/span.ts';

/** HTML tags that posts may contain. Other text in angle brackets is not a tag: `<first name>`. */
const tags = new Set(
  (
    'a abbr article aside b big blockquote body br button center cite code del details div em figcaption figure font ' +
    'footer h1 h2 h3 h4 h5 h6 head header hr html i iframe img input ins kbd li link main mark meta nav ol p picture ' +
    'pre q s samp section small source span strike strong sub summary sup table tbody td tfoot th thead title tr u ul ' +
    'var video'
  ).split(' '),
);

const markup = /<!--[\s\S]*?(?:-->|$)|<\/?([A-Za-z][A-Za-z0-9-]*)(?:\s[^<>]*)?\/?>/gu;

/** Splits HTML into text, markup and line breaks (`br`). Spans are offsets in `html`. */
export function splitHtml(html: string): (Span & { readonly kind: 'text' | 'markup' | 'break' })[] {
  const pieces: (Span & { readonly kind: 'text' | 'markup' | 'break' })[] = [];
  let from = 0;
  for (const match of html.matchAll(markup)) {
    const name = match[1]?.toLowerCase();
    if (name !== undefined && !tags.has(name)) continue;
    if (match.index > from) pieces.push({ kind: 'text', start: from, end: match.index });
    from = match.index + match[0].length;
    pieces.push({ kind: name === 'br' ? 'break' : 'markup', start: match.index, end: from });
  }
  if (from < html.length) pieces.push({ kind: 'text', start: from, end: html.length });
  return pieces;
}
