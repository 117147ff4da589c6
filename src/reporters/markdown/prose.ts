import { toOneLine } from '../shared/escape.ts';
import { formatCode } from './code.ts';

/**
 * Text that Markdown or GitHub could interpret: markup, HTML, entities, mentions, references to issues and commits,
 * links, emoji shortcodes.
 */
const risky =
  /[`*_{}[\]<>#@|~\\&$^=]|:\/\/|www\.|(?:mailto|xmpp):|:[\w+-]+:|GH-\d|\b(?=[0-9a-f]*\d)(?=[0-9a-f]*[a-f])[0-9a-f]{7,40}\b/iu;

/** Formats text outside of code: words that could be interpreted become code. */
function formatWords(text: string): string {
  const parts: string[] = [];
  let open: string[] = [];
  const close = () => {
    if (open.length > 0) parts.push(formatCode(open.join(' '), open.join(' ').length));
    open = [];
  };
  for (const word of text.split(' ')) {
    if (risky.test(word)) open.push(word);
    else {
      close();
      parts.push(word);
    }
  }
  close();
  return parts.join(' ');
}

/**
 * Formats an external sentence as Markdown: words that could be interpreted become code. The result must not begin a
 * line, because digits and dashes have a meaning there.
 */
export function formatProse(sentence: string): string {
  // Messages mark code with backticks.
  const parts = toOneLine(sentence, { unicode: true }).split(/(`[^`]+`)/u);
  return parts
    .map((part, index) => (index % 2 === 1 ? formatCode(part.slice(1, -1), part.length) : formatWords(part)))
    .reduce((text, part) => (text.endsWith('`') && part.startsWith('`') ? `${text} ${part}` : text + part), '');
}
