import type { Decoded } from '../core/reader.ts';

/** What turns bytes into text: a reader's own way where it has one. */
export type Decode = (bytes: Uint8Array) => Decoded | Promise<Decoded>;

/**
 * Bytes 0x80 to 0x9F in windows-1252, as the Encoding Standard has them. Spelled out because some releases of Node
 * decode them as ISO 8859-1.
 */
const windows1252 = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';

const marks = [
  { encoding: 'utf-8', bytes: [0xef, 0xbb, 0xbf] },
  { encoding: 'utf-16le', bytes: [0xff, 0xfe] },
  { encoding: 'utf-16be', bytes: [0xfe, 0xff] },
] as const;

const binary: Decoded = {
  message: 'This is a binary file, not text.',
  hint: 'Save documents as plain text or Markdown, and spreadsheets as CSV.',
};

function strictUtf8(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

function fromWindows1252(bytes: Uint8Array): string {
  return Buffer.from(bytes)
    .toString('latin1')
    .replaceAll(/[\u0080-\u009f]/gu, (character) => windows1252[character.charCodeAt(0) - 0x80] ?? character);
}

/** Whether a text holds characters that no writer types: any NUL, or more than one control character in fifty. */
function looksBinary(text: string): boolean {
  if (text.includes('\0')) return true;
  const sample = text.slice(0, 10_000);
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is counted.
  const controls = sample.match(/[\u0001-\u0008\u000e-\u001a\u001c-\u001f\u007f]/gu)?.length ?? 0;
  return controls * 50 > sample.length;
}

/** Turns a file's bytes into text: what its byte order mark says, else UTF-8, else windows-1252 with a notice. */
export function decode(bytes: Uint8Array): Decoded {
  const mark = marks.find((candidate) => candidate.bytes.every((byte, index) => bytes[index] === byte));
  if (mark) {
    const text = new TextDecoder(mark.encoding).decode(bytes);
    return looksBinary(text) ? binary : { text };
  }
  const text = strictUtf8(bytes);
  if (text !== undefined) return looksBinary(text) ? binary : { text };
  const guess = fromWindows1252(bytes);
  if (looksBinary(guess)) return binary;
  return { text: guess, notice: 'This file is not UTF-8. It was read as windows-1252.' };
}
