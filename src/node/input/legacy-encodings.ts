/** An encoding of files that are neither UTF-8 nor UTF-16, with a test of its decoded text. */
interface LegacyEncoding {
  readonly label: string;
  /** The name for notices. */
  readonly name: string;
  /** Returns how much the decoded text looks like text in this encoding, 0 to 1. */
  rate(text: string): number;
}

const share = (text: string, pattern: RegExp, of: RegExp): number => {
  const total = text.match(of)?.length ?? 0;
  return total === 0 ? 0 : (text.match(pattern)?.length ?? 0) / total;
};

const foreign = /[^\0-\x7f]/gu;

/** Characters in UTF-16 units that are examined. */
const maxSample = 20_000;

/** The share from which an encoding is preferred to windows-1252. */
const minShare = 0.9;

/** Sorted by how certain their test is. */
const encodings: readonly LegacyEncoding[] = [
  {
    label: 'macintosh',
    name: 'Mac OS Roman',
    // Curly quotes, dashes, ellipses and the letters of western languages; windows-1252 has other letters in their place.
    rate: (text) => share(text, /(?<=\p{L})[’é]|[“”‘’–—…•éèêëàâäáãåçñóòôöúùûüíìîïß™©®£](?!\p{Lu}\p{Ll})/gu, foreign),
  },
  { label: 'windows-1251', name: 'windows-1251', rate: (text) => share(text, /[а-яё]/giu, foreign) },
  {
    label: 'shift_jis',
    name: 'Shift_JIS',
    rate: (text) => share(text, /[\p{sc=Hira}\p{sc=Kana}\p{sc=Han}、。「」ー！？]/gu, foreign),
  },
  { label: 'gb18030', name: 'GBK', rate: (text) => share(text, /[\p{sc=Han}，。、！？：；“”《》]/gu, foreign) },
  { label: 'euc-kr', name: 'EUC-KR', rate: (text) => share(text, /[\p{sc=Hang}]/gu, foreign) },
];

function decodeStrictly(bytes: Uint8Array, label: string): string | undefined {
  try {
    return new TextDecoder(label, { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

/** Letters that windows-1252 shows for the punctuation of Mac OS Roman, inside of words: `wonÕt`. */
const misread = /\p{Ll}[À-ÖØ-Þ¡-¿÷×ÿ\u0080-\u009f]|[À-ÖØ-Þ]{2}|[\u0080-\u009f]/gu;

/**
 * Detects an encoding other than windows-1252.
 *
 * @param western the bytes decoded as windows-1252
 * @returns the decoded text and the name of the encoding; `undefined` if the text is most likely windows-1252
 */
export function decodeLegacy(
  bytes: Uint8Array,
  western: string,
): { readonly text: string; readonly name: string } | undefined {
  const sample = western.slice(0, maxSample);
  const isMisread = share(sample, misread, foreign) >= 0.3;
  // In western languages, fewer than one letter in six has an accent.
  const isForeign = share(sample, foreign, /\S/gu) >= 0.3;
  for (const { label, name, rate } of encodings) {
    if (label === 'macintosh' ? !isMisread || isForeign : !isForeign) continue;
    const text = decodeStrictly(bytes, label);
    if (text !== undefined && rate(text.slice(0, maxSample)) >= minShare) return { text, name };
  }
  return undefined;
}
