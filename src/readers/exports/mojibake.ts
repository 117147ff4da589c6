import { MappedTextBuilder } from '../../core/model/source-map.ts';
import { appendMapped, composeMaps } from '../base/compose-maps.ts';
import type { MappedText } from '../base/mapped-text.ts';

/** The bytes of one UTF-8 character, each decoded as a character. */
const sequences =
  /[\u00c2-\u00df][\u0080-\u00bf]|[\u00e0-\u00ef][\u0080-\u00bf]{2}|[\u00f0-\u00f4][\u0080-\u00bf]{3}/gu;

/** Decodes a UTF-8 sequence. Returns `undefined` if it is invalid. */
function characterOf(bytes: string): string | undefined {
  const coded = [...bytes].map((byte) => `%${byte.charCodeAt(0).toString(16)}`).join('');
  try {
    return decodeURIComponent(coded);
  } catch {
    return undefined;
  }
}

/**
 * Repairs a text whose UTF-8 bytes were each decoded as a character, as in Meta's exports: `CafÃ©`. Returns the text
 * unchanged if it contains any other non-ASCII character, because it is then correct.
 */
export function fixMojibake(excerpt: MappedText): MappedText {
  const { text } = excerpt;
  if (!/[\u0080-\u00ff]/u.test(text) || /[^\0-\u00ff]/u.test(text)) return excerpt;
  const mapped = new MappedTextBuilder();
  let end = 0;
  for (const { 0: bytes, index } of text.matchAll(sequences)) {
    const between = text.slice(end, index);
    const character = characterOf(bytes);
    if (character === undefined || /[\u0080-\u00ff]/u.test(between)) return excerpt;
    mapped.copy(between);
    appendMapped(mapped, bytes.length, character);
    end = index + bytes.length;
  }
  const rest = text.slice(end);
  if (/[\u0080-\u00ff]/u.test(rest)) return excerpt;
  mapped.copy(rest);
  return composeMaps(excerpt, mapped);
}
