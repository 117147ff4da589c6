/** Returns the 64-bit FNV-1a hash of the UTF-16 units of a text, as 16 hexadecimal digits. Not for secrets. */
export function hash(text: string): string {
  let low = 0x84222325;
  let high = 0xcbf29ce4;
  for (let i = 0; i < text.length; i++) {
    low ^= text.charCodeAt(i);
    const product = (low >>> 0) * 0x1b3;
    high = (Math.imul(high, 0x1b3) + (low << 8) + Math.floor(product / 2 ** 32)) | 0;
    low = product | 0;
  }
  const hex = (half: number) => (half >>> 0).toString(16).padStart(8, '0');
  return hex(high) + hex(low);
}

/**
 * Returns a fingerprint for each finding of a post: a hash of the rule, the message, the reported words, the words next
 * to them, the post, and a number if there are several such findings. It does not depend on the position of the post.
 */
export function createFingerprints(
  postKey: string,
  text: string,
  findings: readonly {
    readonly rule: string;
    readonly message: string;
    readonly start: number;
    readonly end: number;
  }[],
): string[] {
  const seen = new Map<string, number>();
  return findings.map(({ rule, message, start, end }) => {
    const before =
      text
        .slice(Math.max(0, start - 60), start)
        .match(/\S+\s*$/u)?.[0]
        .trim() ?? '';
    const after =
      text
        .slice(end, end + 60)
        .match(/^\s*\S+/u)?.[0]
        .trim() ?? '';
    const key = [rule, message, postKey, before, text.slice(start, end), after].join('\u0000');
    const ordinal = seen.get(key) ?? 0;
    seen.set(key, ordinal + 1);
    return hash(`${key}\u0000${ordinal}`);
  });
}
