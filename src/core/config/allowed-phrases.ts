import type { Span } from '../model/span.ts';
import { normalizeHandle } from '../text/normalize-handle.ts';

/** Words that are fine: with everybody, or from some accounts, or as far as some rules go. */
export interface AllowedPhrase {
  readonly phrase: string;
  /** All rules when absent. */
  readonly rules?: readonly string[] | undefined;
  /** All accounts when absent; with or without the `@`, in any case. */
  readonly accounts?: readonly string[] | undefined;
}

/** Folds case and apostrophes, and keeps every offset: what would get longer stays as it is. */
function fold(text: string): string {
  const plain = text.replaceAll('’', "'");
  const lower = plain.toLowerCase();
  return lower.length === plain.length ? lower : plain;
}

/**
 * Returns a test of findings in a text: whether they point at words within an allowed phrase.
 *
 * @param account the account of the post, if known
 */
export function createAllowedPhraseTest(
  allowed: readonly AllowedPhrase[],
  text: string,
  account: string | undefined,
): (rule: string, within: Span<'post'>) => boolean {
  const mine = allowed.filter(
    ({ accounts }) =>
      !accounts || (account !== undefined && accounts.map(normalizeHandle).includes(normalizeHandle(account))),
  );
  if (mine.length === 0) return () => false;
  const folded = fold(text);
  return (rule, { start, end }) =>
    mine.some(({ phrase, rules }) => {
      if (rules && !rules.includes(rule)) return false;
      const words = fold(phrase);
      for (let at = folded.indexOf(words); words !== '' && at >= 0; at = folded.indexOf(words, at + 1)) {
        if (at <= start && end <= at + words.length) return true;
      }
      return false;
    });
}
