import type { Document } from '../../core/model/document.ts';

/** Whether a post mentions an account before its first word. */
export function opensWithMention({ mentions, words }: Document): boolean {
  return mentions.some(({ start }) => start < (words[0]?.start ?? 0));
}
