/** Formats a number with its noun: `1 post`, `2 posts`. */
export function formatCount(number: number, noun: string, plural = `${noun}s`): string {
  return `${number} ${number === 1 ? noun : plural}`;
}

/** Formats a list: `a`, `a and b`, `a, b and c`. */
export function joinList(parts: readonly string[]): string {
  return parts.length < 2 ? parts.join('') : `${parts.slice(0, -1).join(', ')} and ${parts.at(-1)}`;
}

/** Formats a share as a whole percentage: `71%`. */
export const formatPercent = (share: number): string => `${Math.round(share * 100)}%`;

/** The first line of an error's message without its period, for use inside of a sentence. */
export function toClause(cause: unknown): string {
  const [line = ''] = (cause instanceof Error ? cause.message : String(cause)).split('\n');
  return line.replace(/\.$/u, '');
}

/** `12 MB`, rounded up. */
export const formatMegabytes = (bytes: number): string => `${Math.ceil(bytes / 1024 / 1024).toLocaleString('en')} MB`;
