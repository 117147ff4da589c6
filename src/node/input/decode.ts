import type { Decoded } from '../../core/model/reader.ts';
import { decodeErrors } from './errors.ts';
import { decodeLegacy } from './legacy-encodings.ts';

/**
 * Bytes 0x80 to 0x9F of windows-1252, as in the Encoding Standard. Listed because some releases of Node decode them as
 * ISO 8859-1.
 */
export const windows1252 = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';

const marks = [
  { encoding: 'utf-8', bytes: [0xef, 0xbb, 0xbf] },
  { encoding: 'utf-16le', bytes: [0xff, 0xfe] },
  { encoding: 'utf-16be', bytes: [0xfe, 0xff] },
] as const;

/** The first bytes of other file formats. */
const signatures = [
  { bytes: [0x50, 0x4b, 3, 4], error: decodeErrors.zip },
  { bytes: [0xd0, 0xcf, 0x11, 0xe0], error: decodeErrors.oldOffice },
  { bytes: [0x25, 0x50, 0x44, 0x46], error: decodeErrors.pdf },
  { bytes: [0x1f, 0x8b], error: decodeErrors.gzip },
] as const;

const startsWith = (bytes: Uint8Array, mark: readonly number[]) => mark.every((byte, index) => bytes[index] === byte);

function binary(bytes: Uint8Array): Decoded {
  const { error = decodeErrors.binary } = signatures.find((signature) => startsWith(bytes, signature.bytes)) ?? {};
  return error();
}

/** Detects UTF-16 without a byte order mark: every second byte of western text is zero, and no other byte. */
function detectUtf16(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | undefined {
  const zeros = [0, 0];
  const length = Math.min(bytes.length, 2000);
  for (let at = 0; at < length; at++) if (bytes[at] === 0) zeros[at % 2] = (zeros[at % 2] ?? 0) + 1;
  const [even = 0, odd = 0] = zeros;
  if (Math.max(even, odd) < Math.max(4, length / 4) || Math.min(even, odd) > 0) return undefined;
  return odd > even ? 'utf-16le' : 'utf-16be';
}

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

/** Tests whether a text is binary: it has a NUL, or more than one control character in fifty. */
function looksBinary(text: string): boolean {
  if (text.includes('\0')) return true;
  const sample = text.slice(0, 10_000);
  // biome-ignore lint/suspicious/noControlCharactersInRegex: the characters to count.
  const controls = sample.match(/[\u0001-\u0008\u000e-\u001a\u001c-\u001f\u007f]/gu)?.length ?? 0;
  return controls * 50 > sample.length;
}

/** Decodes a file by its byte order mark, else as UTF-8, else as UTF-16 or an older encoding with a notice. */
export function decode(bytes: Uint8Array): Decoded {
  const mark = marks.find((candidate) => startsWith(bytes, candidate.bytes));
  if (mark) {
    const text = new TextDecoder(mark.encoding).decode(bytes);
    return looksBinary(text) ? binary(bytes) : { text };
  }
  const unmarked = detectUtf16(bytes);
  if (unmarked) {
    const text = new TextDecoder(unmarked).decode(bytes);
    const notice = 'This file has no byte order mark. It was read as UTF-16.';
    return looksBinary(text) ? binary(bytes) : { text, notice };
  }
  const text = strictUtf8(bytes);
  if (text !== undefined) return looksBinary(text) ? binary(bytes) : { text };
  const guess = fromWindows1252(bytes);
  if (looksBinary(guess)) return binary(bytes);
  const { text: legacy = guess, name = 'windows-1252' } = decodeLegacy(bytes, guess) ?? {};
  return { text: legacy, notice: `This file is not valid UTF-8. It was read as ${name}.` };
}
