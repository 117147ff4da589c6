import { oneLine } from '../one-line.ts';
import { code } from './code.ts';

/**
 * What Markdown or GitHub could take for more than a word: markup, HTML, entities, mentions, references to issues and
 * commits, links, signs that stand for emoji.
 */
const risky =
  /[`*_{}[\]<>#@|~\\&$^=]|:\/\/|www\.|(?:mailto|xmpp):|:[\w+-]+:|GH-\d|\b(?=[0-9a-f]*\d)(?=[0-9a-f]*[a-f])[0-9a-f]{7,40}\b/iu;

/** Code as somebody has marked it in a message. */
const marked = /^`[^`]+`[.,;:!?]?$/u;

/**
 * A sentence from outside as Markdown: what could be more than words stands there as code. It must not begin a line,
 * where digits and dashes have a meaning as well.
 */
export function prose(sentence: string): string {
  const parts: string[] = [];
  let open: string[] = [];
  const close = () => {
    const words = open.join(' ');
    if (words !== '') parts.push(marked.test(words) ? words : code(words, words.length));
    open = [];
  };
  for (const word of oneLine(sentence, { unicode: true }).split(' ')) {
    if (risky.test(word)) open.push(word);
    else {
      close();
      parts.push(word);
    }
  }
  close();
  return parts.join(' ');
}
