import type { ExtraText } from '../../core/model/post.ts';
import type { ReadError } from '../../core/model/reader.ts';
import { trimText } from '../base/edit-mapped-text.ts';
import type { MappedText } from '../base/mapped-text.ts';
import type { Value } from '../base/value.ts';
import { findExtraTexts } from '../posts/extra-texts.ts';
import type { PostRecord } from '../posts/post-factory.ts';
import { joinParts } from '../posts/thread.ts';
import { exportErrors } from './errors.ts';
import { findFirstText, getKeys } from './lookup.ts';

/**
 * Reads the text of a post whose parts are objects with HTML.
 *
 * @param key the key of the HTML in each part
 * @param htmlText converts HTML to text
 * @param errors receives an error for each value that is not a string
 * @returns `undefined` if no part has text, for example in a post that contains only images
 */
export function parseHtmlThread(
  parts: readonly Value[],
  key: string,
  htmlText: (html: MappedText) => MappedText,
  errors: ReadError[],
): Pick<PostRecord, 'extraTexts' | 'body' | 'kind' | 'parts'> | undefined {
  const extraTexts: ExtraText[] = [];
  const words: MappedText[] = [];
  for (const part of parts) {
    const value = getKeys(part).get(key);
    if (value && value.shape !== 'text' && value.shape !== 'null') {
      errors.push(exportErrors.htmlNotString(key, value.shape, value.span));
    }
    const html = findFirstText([value]);
    const text = html && trimText(htmlText(html));
    if (text && text.text !== '') words.push(text);
    if (part.shape === 'record') extraTexts.push(...findExtraTexts(part.entries()).extraTexts);
  }
  if (words.length === 0) return undefined;
  const thread = joinParts(words);
  return { body: thread.body, extraTexts, ...(words.length > 1 && { kind: 'thread', parts: thread.parts }) };
}
