import { toOneLine } from '../shared/escape.ts';
import { formatCode } from './code.ts';

/**
 * What Markdown or GitHub could take for more than a word: markup, HTML, entities, mentions, references to issues and
 * commits, links, signs that stand for emoji.
 */
const risky =
  /[`*_{}[\]<>#@|~\\&$^=]|:\/\/|www\.|(?:mailto|xmpp):|:[\w+-]+:|GH-\d|\b(?=[0-9a-f]*\d)(?=[0-9a-f]*[a-f])[0-9a-f]{7,40}\b/iu;

/** Words outside of code: what could be more than words stands there as code. */
function words(text: string): string {
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
 * A sentence from outside as Markdown: what could be more than words stands there as code. It must not begin a line,
 * where digits and dashes have a meaning as well.
 */
export function formatProse(sentence: string): string {
  // Our messages mark code; whoever else does gets it shown as code.
  const parts = toOneLine(sentence, { unicode: true }).split(/(`[^`]+`)/u);
  return parts
    .map((part, index) => (index % 2 === 1 ? formatCode(part.slice(1, -1), part.length) : words(part)))
    .reduce((text, part) => (text.endsWith('`') && part.startsWith('`') ? `${text} ${part}` : text + part), '');
}
