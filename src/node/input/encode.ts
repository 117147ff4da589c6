import { windows1252 } from './decode.ts';

const encoder = new TextEncoder();

function utf16(text: string, isBig: boolean): Uint8Array {
  const bytes = new Uint8Array(text.length * 2);
  const view = new DataView(bytes.buffer);
  for (let at = 0; at < text.length; at++) view.setUint16(at * 2, text.charCodeAt(at), !isBig);
  return bytes;
}

/** Encodes a text as windows-1252; `undefined` if a character has no byte. */
function encodeWindows1252(text: string): Uint8Array | undefined {
  const bytes = new Uint8Array(text.length);
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    const isItself = code < 0x80 || (code >= 0xa0 && code <= 0xff);
    const byte = isItself ? code : windows1252.indexOf(text.charAt(at)) + 0x80;
    if (byte < 0x80 && !isItself) return undefined;
    bytes[at] = byte;
  }
  return bytes;
}

/** The supported encodings; those with a byte order mark come first. */
const encodings: readonly ((text: string) => Uint8Array | undefined)[] = [
  (text) => encoder.encode(text),
  (text) => encoder.encode(`\ufeff${text}`),
  (text) => utf16(`\ufeff${text}`, false),
  (text) => utf16(`\ufeff${text}`, true),
  (text) => utf16(text, false),
  (text) => utf16(text, true),
  encodeWindows1252,
];

function areEqual(some: Uint8Array, others: Uint8Array | undefined): boolean {
  return some.length === others?.length && Buffer.compare(some, others) === 0;
}

/**
 * Finds the encoding of a file from its bytes and its decoded text: the one that encodes the text to the same bytes.
 *
 * @returns a function that encodes another text, or `undefined` for a character that it cannot represent; `undefined` if
 *   no encoding reproduces the bytes
 */
export function createEncoder(bytes: Uint8Array, text: string): ((text: string) => Uint8Array | undefined) | undefined {
  return encodings.find((way) => areEqual(bytes, way(text)));
}
